package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** Mean and deviation are those that {@link ZScore} learns. */
final class DeviationBands extends Learning<Normalization.DeviationBands, Learned.Center> {
    private final ZScore standard;

    DeviationBands(Normalization.DeviationBands definition) {
        super(definition, Learned.Center.class);
        this.standard = new ZScore(new Normalization.ZScore(0, 1, definition.spread()));
    }

    private int bands() {
        return definition.cuts().size() + 1;
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        Learned found = standard.find(sample, degenerate);
        return found instanceof Learned.Neutral ? new Learned.Neutral(middle(sample.size())) : found;
    }

    @Override
    Normalizer fitted(Learned.Center learned) {
        List<Double> cuts = definition.cuts().stream()
                .map(cut -> learned.mean() + cut * learned.deviation())
                .toList();
        List<Double> points = IntStream.rangeClosed(1, bands())
                .mapToObj(point -> (double) point)
                .toList();
        return new Points(cuts, points, Normalization.OnCut.ABOVE);
    }

    @Override
    double middle(int count) {
        return (bands() + 1) / 2.0;
    }

    @Override
    public double highest(int count) {
        return bands();
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
    public Optional<Normalization.Range> ends() {
        return Optional.of(new Normalization.Range(1, bands()));
    }

    @Override
    public Invariance invariance() {
        return Invariance.LINE;
    }
}
