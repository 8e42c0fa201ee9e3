package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

final class VectorShare extends Learning<Normalization.VectorShare, Learned.Yardstick> {
    VectorShare(Normalization.VectorShare definition) {
        super(definition, Learned.Yardstick.class);
    }

    /** Values that differ are not all 0; of those whose squares are too small for a double, nothing can be said. */
    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double length = Math.sqrt(Moments.squares(sample.values(), 0));
        requireFinite(sample, "length", length);
        return length > 0
                ? new Learned.Yardstick(0, length)
                : neutral(sample, degenerate, "have a length above 0", String.valueOf(length));
    }

    @Override
    Normalizer fitted(Learned.Yardstick learned) {
        return Scale.partsOf(learned.unit(), 1);
    }

    @Override
    double middle(int count) {
        return 1 / Math.sqrt(Math.max(count, 1));
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    /** What mirroring does to costs is stated; negating would give another scale, below 0. */
    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.empty();
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
    public Invariance invariance() {
        return Invariance.SCALE;
    }
}
