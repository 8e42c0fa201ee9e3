package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** A user's method. Only what needs its behavior asks for it. */
final class Brought implements NormalizationMethod {
    private final Custom custom;
    private final Behaviors behaviors;

    Brought(Custom custom, Behaviors behaviors) {
        this.custom = custom;
        this.behaviors = behaviors;
    }

    @Override
    public Normalization definition() {
        return custom;
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
        return custom;
    }

    @Override
    public Optional<Class<? extends Learned>> learned() {
        return Optional.of(Learned.Numbers.class);
    }

    @Override
    public Learned learn(Sample sample, Degenerate degenerate) {
        return Learned.Numbers.of(behavior().learn(sample.sorted(), custom.parameters()));
    }

    @Override
    public @Nullable Normalizer with(@Nullable Learned learned) {
        return Learning.with(
                learned, Learned.Numbers.class, custom, numbers -> new Applied(behavior(), numbers.toArray(), custom));
    }

    private Behaviors.Normalizing behavior() {
        return behaviors.normalization(custom).orElseThrow();
    }

    /** Nobody knows the form of a user's method. */
    @Override
    public Optional<Scale> line(Optional<Learned> learned) {
        return Optional.empty();
    }

    @Override
    public boolean isOfUnknownSense() {
        return true;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(custom.id());
    }

    @Override
    public Optional<Custom> lacking() {
        return behaviors.normalization(custom).isPresent() ? Optional.empty() : Optional.of(custom);
    }

    /** A behavior with what it learned. */
    private record Applied(Behaviors.Normalizing behavior, double[] learned, Custom custom) implements Normalizer {
        @Override
        public double place(double value) {
            return behavior.apply(value, learned, custom.parameters());
        }

        @Override
        public double mirror(double value, double place) {
            return behavior.mirror(place, learned, custom.parameters());
        }
    }
}
