package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** Logarithms; those from the lowest value learn it. */
record Logarithm(Treatment.Logarithm treatment) implements TreatmentMethod {
    private static final double LN_2 = StrictMath.log(2);
    /** From here on a square has no room for 1. */
    private static final double LARGE = 1e8;

    private boolean isFromLowest() {
        return treatment.form() == Treatment.LogarithmForm.FROM_LOWEST;
    }

    @Override
    public Optional<Class<? extends Learned>> learns() {
        return isFromLowest() ? Optional.of(Learned.Single.class) : Optional.empty();
    }

    @Override
    public @Nullable Learned learn(Sample sample) {
        return sample.size() == 0 ? null : new Learned.Single(sample.lowest());
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        return switch (treatment.form()) {
            case NATURAL -> StrictMath::log;
            case DECIMAL -> StrictMath::log10;
            case OF_ONE_MORE -> StrictMath::log1p;
            case FROM_LOWEST -> fromLowest(((Learned.Single) requireNonNull(known)).value());
            case SIGNED -> value -> Math.copySign(StrictMath.log1p(Math.abs(value)), value);
            case INVERSE_SINH -> value -> Math.copySign(inverseSinh(Math.abs(value)), value);
        };
    }

    private static DoubleUnaryOperator fromLowest(double lowest) {
        return value -> StrictMath.log1p(value - lowest);
    }

    /** Of a value that is not negative, without losing small ones in a sum with 1. */
    private static double inverseSinh(double value) {
        return value > LARGE
                ? StrictMath.log(value) + LN_2
                : StrictMath.log1p(value + value * value / (1 + Math.sqrt(1 + value * value)));
    }
}
