package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

final class DistanceToTarget extends Learning<Normalization.DistanceToTarget, Learned.Limits> {
    DistanceToTarget(Normalization.DistanceToTarget definition) {
        super(definition, Learned.Limits.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        requireFinite(sample, "width", sample.highest() - sample.lowest());
        return new Learned.Limits(sample.lowest(), sample.highest());
    }

    @Override
    Normalizer fitted(Learned.Limits learned) {
        return new Way(learned.lower(), learned.upper(), definition.target(), definition.range());
    }

    @Override
    double middle(int count) {
        return middle(definition.range());
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    /** The target is one of the values as they are; mirroring goes the way from the other end. */
    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.empty();
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    private record Way(double lowest, double highest, double target, Normalization.Range range) implements Normalizer {
        @Override
        public double place(double value) {
            return gone(value - lowest, target - lowest);
        }

        @Override
        public double mirror(double value, double place) {
            return gone(highest - value, highest - target);
        }

        /** All of it, where there is no way to go. */
        private double gone(double distance, double way) {
            return way > 0 ? range.from() + (range.to() - range.from()) * (distance / way) : range.to();
        }
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(definition.range());
    }
}
