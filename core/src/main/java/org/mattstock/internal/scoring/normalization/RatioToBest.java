package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

final class RatioToBest extends Learning<Normalization.RatioToBest, Learned.Limits> {
    RatioToBest(Normalization.RatioToBest definition) {
        super(definition, Learned.Limits.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        return sample.lowest() > 0
                ? new Learned.Limits(sample.lowest(), sample.highest())
                : neutral(sample, degenerate, "have values above 0 only", String.valueOf(sample.lowest()));
    }

    @Override
    Normalizer fitted(Learned.Limits learned) {
        return new Ratio(learned.lower(), learned.upper());
    }

    @Override
    double middle(int count) {
        return 1;
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    /** Mirroring turns the ratio; a negated value has none. */
    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.empty();
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    /**
     * To what is best.
     *
     * @param least the best value where less is better
     * @param most the best value where more is better
     */
    record Ratio(double least, double most) implements Normalizer {
        @Override
        public double place(double value) {
            return value / most;
        }

        /** A value that is not above 0 has no ratio, which whoever asks refuses. */
        @Override
        public double mirror(double value, double place) {
            return value > 0 ? least / value : Double.NaN;
        }
    }

    @Override
    public Invariance invariance() {
        return Invariance.SCALE;
    }
}
