package org.mattstock.internal.scoring.normalization;

import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

final class AroundMeanBounds implements BoundsMethod {
    private final Normalization.Bounds.AroundMean definition;

    AroundMeanBounds(Normalization.Bounds.AroundMean definition) {
        this.definition = definition;
    }

    /** Equal figures have one bound, whatever rounding makes of their mean. */
    @Override
    public double lower(Sample sample) {
        return sample.lowest() == sample.highest() ? sample.lowest() : Moments.mean(sample.values()) - half(sample);
    }

    @Override
    public double upper(Sample sample) {
        return sample.lowest() == sample.highest() ? sample.highest() : Moments.mean(sample.values()) + half(sample);
    }

    private static double half(Sample sample) {
        return (sample.highest() - sample.lowest()) / 2;
    }

    @Override
    public Normalization.Bounds negated() {
        return definition;
    }
}
