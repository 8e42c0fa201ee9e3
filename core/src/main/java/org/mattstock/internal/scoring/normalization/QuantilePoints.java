package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Quantiles;

final class QuantilePoints extends Learning<Normalization.QuantilePoints, Learned.Cuts> {
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
        double[] sorted = sample.sorted();
        Learned.Cuts cuts = cuts(sorted);
        int all = points(cuts).of(sorted[0]);
        return all == points(cuts).of(sorted[sorted.length - 1])
                ? neutral(sample, degenerate, "have values in more than one class", collapse(all, cuts))
                : cuts;
    }

    private Learned.Cuts cuts(double[] sorted) {
        int type = definition.quantileType().number();
        return new Learned.Cuts(IntStream.range(1, definition.classes())
                .mapToObj(k -> Quantiles.ofFraction(type, k, definition.classes(), sorted))
                .toList());
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
    Normalizer fitted(Learned.Cuts learned) {
        return points(learned);
    }

    private Points points(Learned.Cuts learned) {
        List<Double> points = IntStream.rangeClosed(1, definition.classes())
                .mapToObj(point -> (double) point)
                .toList();
        return new Points(learned.cuts(), points, Points.OnCut.BELOW);
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
}
