package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

/** A Yeo-Johnson power with the exponent of greatest likelihood: where the derivative of the likelihood goes through 0. */
record FittedYeoJohnson(Treatment.FittedYeoJohnson treatment) implements TreatmentMethod {
    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Single.class);
    }

    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        return new Learned.Single(sample.isDegenerate() ? 1 : LikeliestExponent.of(slope(sample)));
    }

    /**
     * From 0 on it is a Box-Cox power of one more, up to 0 its mirror image, and both have a form that keeps the digits of values
     * that lie close together. Values of either sign are never close together beside their size.
     */
    private static DoubleUnaryOperator slope(Sample sample) {
        double[] values = sample.values();
        if (sample.lowest() < 0 && sample.highest() > 0) {
            return lambda -> slope(values, lambda);
        }
        double[] centered = FittedBoxCox.centered(values, value -> StrictMath.log1p(Math.abs(value)));
        return sample.lowest() < 0
                ? lambda -> FittedBoxCox.tilt(centered, 2 - lambda)
                : lambda -> -FittedBoxCox.tilt(centered, lambda);
    }

    /** That of the likelihood over n; only its sign where powers leave the range of a double, far from every likely exponent. */
    private static double slope(double[] values, double lambda) {
        double[] powers = Arrays.stream(values)
                .map(value -> YeoJohnson.power(value, lambda))
                .toArray();
        double largest = Arrays.stream(powers).map(Math::abs).max().orElse(1);
        double mean =
                Moments.mean(Arrays.stream(powers).map(power -> power / largest).toArray());
        double together = 0;
        double squares = 0;
        double logarithms = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = powers[i] / largest - mean;
            together += distance * (YeoJohnson.change(values[i], lambda) / largest);
            squares += distance * distance;
            logarithms += Math.signum(values[i]) * StrictMath.log1p(Math.abs(values[i]));
        }
        double slope = logarithms / values.length - together / squares;
        return Double.isFinite(slope) ? slope : 1 - lambda;
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        return stated(known).function(null);
    }

    @Override
    public Optional<Power> power(@Nullable Learned known) {
        return stated(known).power(null);
    }

    private static YeoJohnson stated(@Nullable Learned known) {
        return new YeoJohnson(new Treatment.YeoJohnson(((Learned.Single) requireNonNull(known)).value()));
    }
}
