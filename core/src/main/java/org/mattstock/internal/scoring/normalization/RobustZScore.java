package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.data.Direction;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Quantiles;

final class RobustZScore extends Learning<Normalization.RobustZScore, Learned.Yardstick> {
    /** The linear quantile, which all packages use here; the median is the same under most of the nine. */
    private static final int LINEAR = 7;

    RobustZScore(Normalization.RobustZScore definition) {
        super(definition, Learned.Yardstick.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double median = sample.quantile(LINEAR, 0.5);
        double unit = definition.factor() * spread(sample, median);
        requireFinite(sample, "spread", unit);
        return unit == 0 ? neutral(sample, degenerate, spreadInWords() + " of 0") : new Learned.Yardstick(median, unit);
    }

    private double spread(Sample sample, double median) {
        return switch (definition.spread()) {
            case MEDIAN_ABSOLUTE_DEVIATION -> medianDistance(sample.values(), median);
            case INTERQUARTILE_RANGE -> sample.quantile(LINEAR, 0.75) - sample.quantile(LINEAR, 0.25);
        };
    }

    private static double medianDistance(double[] values, double median) {
        double[] distances = Arrays.stream(values)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        return Quantiles.of(LINEAR, 0.5, distances);
    }

    private String spreadInWords() {
        return switch (definition.spread()) {
            case MEDIAN_ABSOLUTE_DEVIATION -> "a median absolute deviation";
            case INTERQUARTILE_RANGE -> "an interquartile range";
        };
    }

    @Override
    Normalizer fitted(Learned.Yardstick learned) {
        return Scale.standard(learned.origin(), learned.unit(), 0, 1);
    }

    @Override
    double middle(int count) {
        return 0;
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
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
    public boolean isStraight() {
        return true;
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    @Override
    public boolean scattersAroundCenter() {
        return true;
    }

    @Override
    public Optional<String> notPositive(Direction direction) {
        return Optional.of("robust z-score, which has its median at 0");
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(new Normalization.Range(-1, 1));
    }

    @Override
    public Invariance invariance() {
        return Invariance.LINE;
    }
}
