package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

final class PartOfMaximum extends Learning<Normalization.PartOfMaximum, Learned.Yardstick> {
    PartOfMaximum(Normalization.PartOfMaximum definition) {
        super(definition, Learned.Yardstick.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double highest = sample.highest();
        return highest > 0
                ? new Learned.Yardstick(0, highest)
                : neutral(sample, degenerate, "have a highest value above 0", String.valueOf(highest));
    }

    @Override
    Normalizer fitted(Learned.Yardstick learned) {
        return Scale.partsOf(learned.unit(), 1);
    }

    @Override
    double middle(int count) {
        return 0.5;
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    /** Parts of the highest of negated values would say nothing. */
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
    public Optional<Normalization.Range> ends() {
        return Optional.of(Normalization.Range.UNIT);
    }

    @Override
    public Invariance invariance() {
        return Invariance.SCALE;
    }
}
