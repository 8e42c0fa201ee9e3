package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Sample;

/**
 * A method that learns from a reference, or puts everyone in the middle where the reference cannot tell values apart.
 *
 * @param <L> what it learns
 */
abstract class Learning<N extends Normalization, L extends Learned> implements NormalizationMethod {
    /** The standard deviation of places spread evenly over a width of 1. */
    static final double EVENLY_SPREAD = 1 / Math.sqrt(12);

    final N definition;
    private final Class<L> kind;

    Learning(N definition, Class<L> kind) {
        this.definition = definition;
        this.kind = kind;
    }

    @Override
    public final N definition() {
        return definition;
    }

    /** What values teach that are not all equal; {@link #neutral} if they are as good as equal. */
    abstract Learned find(Sample sample, Degenerate degenerate);

    abstract Normalizer fitted(L learned);

    /**
     * The place that tells nobody apart.
     *
     * @param count how many values the reference has
     */
    abstract double middle(int count);

    @Override
    public Optional<Class<? extends Learned>> learned() {
        return Optional.of(kind);
    }

    @Override
    public final Learned learn(Sample sample, Degenerate degenerate) {
        if (sample.size() < 2) {
            return neutral(sample, degenerate, "fewer than two values");
        }
        return sample.isDegenerate() ? neutral(sample, degenerate, "all values equal") : find(sample, degenerate);
    }

    /**
     * The middle, if the definition takes it.
     *
     * @param found what the reference has instead of values that differ
     */
    final Learned neutral(Sample sample, Degenerate degenerate, String found) {
        return neutral(sample, degenerate, "have values that differ", found);
    }

    /**
     * The middle, if the definition takes it.
     *
     * @param rule what the reference must do
     * @param found what it does instead
     */
    final Learned neutral(Sample sample, Degenerate degenerate, String rule, String found) {
        if (degenerate == Degenerate.FAIL) {
            throw new ScoringException(sample.describe() + " must " + rule + ", got " + found
                    + "; leave the node out, take another reference, or let it be NEUTRAL");
        }
        return new Learned.Neutral(middle(sample.size()));
    }

    @Override
    public @Nullable Normalizer with(@Nullable Learned learned) {
        return with(learned, kind, definition, this::fitted);
    }

    /** A normalizer by what was learned, if that is of the kind that a method learns, or the middle. */
    static <L extends Learned> @Nullable Normalizer with(
            @Nullable Learned learned, Class<L> kind, Normalization definition, Function<L, Normalizer> fitted) {
        if (learned == null) {
            return null;
        }
        if (learned instanceof Learned.Neutral neutral) {
            return Scale.constant(neutral.value());
        }
        if (!kind.isInstance(learned)) {
            throw new IllegalArgumentException(
                    "parameters must be of the kind that " + definition + " learns, got " + learned);
        }
        return fitted.apply(kind.cast(learned));
    }

    static OptionalDouble usualSpread(Normalization.Range range) {
        return OptionalDouble.of((range.to() - range.from()) * EVENLY_SPREAD);
    }

    static double middle(Normalization.Range range) {
        return range.from() + (range.to() - range.from()) / 2;
    }

    static void requireFinite(Sample sample, String what, double value) {
        if (!Double.isFinite(value)) {
            throw new ScoringException(
                    "the " + what + " of " + sample.describe() + " must be within the range of a double, got " + value);
        }
    }
}
