package org.mattstock.internal.scoring.normalization;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.QuantileCells;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.rank.QuantileType;

final class QuantilePoints extends Learning<Normalization.QuantilePoints, Learned.Cuts> {
    private static final int FEW = 8;

    QuantilePoints(Normalization.QuantilePoints definition) {
        super(definition, Learned.Cuts.class);
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(this);
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        Learned.Cuts cuts = cuts(sample);
        Points points = points(cuts);
        int all = points.of(sample.lowest());
        return all == points.of(sample.highest())
                ? neutral(sample, degenerate, "have values in more than one class", collapse(all, cuts))
                : cuts;
    }

    private Learned.Cuts cuts(Sample sample) {
        ToDoubleFunction<Quantiles.Position> quantile = quantile(sample);
        List<Double> cuts = new ArrayList<>(definition.classes());
        for (int k = 1; k < definition.classes(); k++) {
            cuts.add(quantile.applyAsDouble(position(k, sample.size())));
        }
        return new Learned.Cuts(cuts);
    }

    private Quantiles.Position position(int k, int count) {
        return Quantiles.positionOfFraction(definition.quantileType().number(), k, definition.classes(), count);
    }

    /** Each cut looks through what is above the one before it: of many classes, a sort is through first. */
    private ToDoubleFunction<Quantiles.Position> quantile(Sample sample) {
        if (definition.classes() <= FEW) {
            return sample::quantile;
        }
        double[] sorted = sample.sorted();
        return position -> position.in(sorted);
    }

    private String collapse(int all, Learned.Cuts cuts) {
        List<Integer> empty = IntStream.rangeClosed(1, definition.classes())
                .filter(each -> each != all)
                .boxed()
                .toList();
        List<Double> where = cuts.cuts().stream().distinct().toList();
        return "all of them in class " + all + " of " + definition.classes() + " (cut at "
                + where.stream().map(String::valueOf).collect(Collectors.joining(", ")) + "; empty: "
                + empty.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    @Override
    public Optional<String> misfit(Learned outside) {
        int wanted = definition.classes() - 1;
        return outside instanceof Learned.Cuts cuts && cuts.cuts().size() != wanted
                ? Optional.of("learns " + wanted + " cuts, got " + cuts.cuts().size())
                : Optional.empty();
    }

    @Override
    Normalizer fitted(Learned.Cuts learned) {
        return points(learned);
    }

    private Points points(Learned.Cuts learned) {
        List<Double> points = new ArrayList<>(definition.classes());
        for (int point = 1; point <= definition.classes(); point++) {
            points.add((double) point);
        }
        return new Points(learned.cuts(), points, definition.onCut());
    }

    @Override
    public Optional<Classes> classes(Learned learned) {
        return learned instanceof Learned.Cuts cuts ? Optional.of(points(cuts)) : Optional.empty();
    }

    @Override
    public OptionalDouble usualSpread() {
        return OptionalDouble.of(definition.classes() * EVENLY_SPREAD);
    }

    @Override
    double middle(int count) {
        return (definition.classes() + 1) / 2.0;
    }

    @Override
    public double highest(int count) {
        return definition.classes();
    }

    @Override
    public Optional<PlaceCells> inCells() {
        int classes = definition.classes();
        if (classes > Points.MOST_IN_CELLS) {
            return Optional.empty();
        }
        List<CellFormula.Quantity> cuts = IntStream.range(1, classes)
                .mapToObj(k -> CellFormula.Quantity.of(
                        "cut " + k, QuantileCells.of(definition.quantileType().number(), k + "/" + classes)))
                .toList();
        PlaceCells cells =
                points(new Learned.Cuts(Collections.nCopies(classes - 1, 0.0))).inCells(cuts);
        String level =
                cells.place().replace("{x}", "MIN({all})") + "=" + cells.place().replace("{x}", "MAX({all})");
        return Optional.of(cells.level(level, CellFormula.number(middle(0))));
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(new Normalization.Range(1, definition.classes()));
    }

    /** The cuts of some types are values of the reference. */
    @Override
    public Invariance invariance() {
        return definition.quantileType() == QuantileType.TYPE_1 ? Invariance.ORDER : Invariance.LINE;
    }
}
