package org.mattstock.internal.scoring.treatment;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;

/** A power of values of either sign: a Box-Cox power of one more from 0 on, of its mirror image below. */
record YeoJohnson(Treatment.YeoJohnson treatment) implements TreatmentMethod {
    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        double lambda = treatment.lambda();
        return value -> power(value, lambda);
    }

    @Override
    public Optional<Power> power(@Nullable Learned known) {
        return Optional.of(new Power("a Yeo-Johnson", treatment.lambda()));
    }

    static double power(double value, double lambda) {
        double logarithm = StrictMath.log1p(Math.abs(value));
        return value < 0 ? -BoxCox.power(logarithm, 2 - lambda) : BoxCox.power(logarithm, lambda);
    }

    /** Its derivative by the exponent, never below 0. */
    static double change(double value, double lambda) {
        return FittedBoxCox.change(StrictMath.log1p(Math.abs(value)), value < 0 ? 2 - lambda : lambda);
    }
}
