package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Degenerate;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** A method that does not look at the reference. */
abstract class Fixed implements NormalizationMethod {
    private final Normalizer normalizer;

    Fixed(Normalizer normalizer) {
        this.normalizer = normalizer;
    }

    @Override
    public final Optional<Class<? extends Learned>> learned() {
        return Optional.empty();
    }

    @Override
    public final Learned learn(Sample sample, Degenerate degenerate) {
        throw new IllegalStateException(definition() + " learns nothing");
    }

    @Override
    public final Normalizer with(@Nullable Learned learned) {
        return normalizer;
    }
}
