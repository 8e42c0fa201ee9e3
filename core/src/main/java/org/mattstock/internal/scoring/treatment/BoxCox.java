package org.mattstock.internal.scoring.treatment;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;

/** A power with a stated exponent. */
record BoxCox(Treatment.BoxCox treatment) implements TreatmentMethod {
    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        double lambda = treatment.lambda();
        return value -> value > 0 ? power(StrictMath.log(value), lambda) : Double.NaN;
    }

    @Override
    public Optional<Power> power(@Nullable Learned known) {
        return Optional.of(new Power("a Box-Cox", treatment.lambda()));
    }

    /**
     * The power of a value, without losing an exponent near 0.
     *
     * @param logarithm that of the value
     */
    static double power(double logarithm, double lambda) {
        return lambda == 0 ? logarithm : StrictMath.expm1(lambda * logarithm) / lambda;
    }
}
