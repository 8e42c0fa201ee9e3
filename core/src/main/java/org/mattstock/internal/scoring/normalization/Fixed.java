package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** A method that does not look at the reference. */
abstract class Fixed<N extends Normalization> implements NormalizationMethod {
    final N definition;
    private final Normalizer normalizer;

    Fixed(N definition, Normalizer normalizer) {
        this.definition = definition;
        this.normalizer = normalizer;
    }

    @Override
    public final N definition() {
        return definition;
    }

    @Override
    public final Optional<Class<? extends Learned>> learned() {
        return Optional.empty();
    }

    @Override
    public final Learned learn(Sample sample, Degenerate degenerate) {
        throw new IllegalStateException(definition + " learns nothing");
    }

    @Override
    public final Normalizer with(@Nullable Learned learned) {
        return normalizer;
    }
}
