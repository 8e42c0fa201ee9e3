package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.internal.scoring.given.Sample;

final class Percentile extends Learning<Normalization.Percentile, Learned.Distribution> {
    Percentile(Normalization.Percentile definition) {
        super(definition, Learned.Distribution.class);
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
        return Learned.Distribution.of(sample.sorted());
    }

    @Override
    Normalizer fitted(Learned.Distribution learned) {
        return new Share(new Places(learned.toArray()), definition.range());
    }

    @Override
    double middle(int count) {
        return middle(definition.range());
    }

    @Override
    public OptionalDouble usualSpread() {
        return usualSpread(definition.range());
    }

    @Override
    public double highest(int count) {
        return definition.range().to();
    }

    /** By the share of the others that are below, ties counting half. */
    private record Share(Places places, Normalization.Range range) implements Normalizer {
        @Override
        public double place(double value) {
            return places.shareBelow(value) * (range.to() - range.from()) + range.from();
        }

        @Override
        public double magnitude(double entering) {
            return Math.max(Math.abs(range.from()), Math.abs(range.to()));
        }

        @Override
        public double mirror(double value, double place) {
            return range.from() + range.to() - place;
        }
    }

    @Override
    public Optional<PlaceCells> inCells() {
        String below = PlaceCells.count("<{x}");
        String equal = PlaceCells.count("={x}");
        String share =
                "IF(" + equal + "=0," + below + "/COUNT({all}),(" + below + "+(" + equal + "-1)/2)/(COUNT({all})-1))";
        Normalization.Range range = definition.range();
        String place =
                share + "*" + CellFormula.number(range.to() - range.from()) + "+" + CellFormula.number(range.from());
        return Optional.of(PlaceCells.fixed(List.of(), place, PlaceCells.mirror(range.from() + range.to(), place))
                .level("MIN({all})=MAX({all})", CellFormula.number(middle(range))));
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(definition.range());
    }

    @Override
    public Invariance invariance() {
        return Invariance.ORDER;
    }
}
