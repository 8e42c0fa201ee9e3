package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.internal.scoring.given.Sample;

final class Borda extends Learning<Normalization.Borda, Learned.Distribution> {
    Borda(Normalization.Borda definition) {
        super(definition, Learned.Distribution.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        return Learned.Distribution.of(sample.sorted());
    }

    @Override
    Normalizer fitted(Learned.Distribution learned) {
        return new Rank.Among(new Places(learned.toArray()), definition.ties(), 1);
    }

    @Override
    double middle(int count) {
        return (count - 1) / 2.0;
    }

    /** A value above all others. */
    @Override
    public double highest(int count) {
        return count;
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
    public Invariance invariance() {
        return Invariance.ORDER;
    }
}
