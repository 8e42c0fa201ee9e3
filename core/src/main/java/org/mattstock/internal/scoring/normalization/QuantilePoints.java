package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
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
        int type = definition.quantileType().number();
        return new Learned.Cuts(IntStream.range(1, definition.classes())
                .mapToObj(k -> Quantiles.ofFraction(type, k, definition.classes(), sorted))
                .toList());
    }

    @Override
    Normalizer fitted(Learned.Cuts learned) {
        List<Double> points = IntStream.rangeClosed(1, definition.classes())
                .mapToObj(point -> (double) point)
                .toList();
        return new Points(learned.cuts(), points, Points.OnCut.BELOW);
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
