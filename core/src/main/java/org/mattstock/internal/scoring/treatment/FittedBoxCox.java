package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

/**
 * A Box-Cox power with the exponent of greatest likelihood. Over values divided by their geometric mean, which moves no exponent,
 * the likelihood is greatest where powers and their derivatives by the exponent do not vary together.
 */
record FittedBoxCox(Treatment.FittedBoxCox treatment) implements TreatmentMethod {
    /** Below this, a difference of two powers keeps too few digits, and its series is as good as exact. */
    private static final double SMALL = 1e-2;

    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Single.class);
    }

    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        if (sample.lowest() <= 0) {
            throw new ScoringException(
                    sample.describe() + " must have values above 0 only for a Box-Cox power, got " + sample.lowest());
        }
        return new Learned.Single(sample.isDegenerate() ? 1 : best(sample));
    }

    private static double best(Sample sample) {
        double[] centered = centered(sample.values(), StrictMath::log);
        return LikeliestExponent.of(lambda -> -tilt(centered, lambda));
    }

    /** Their distances from their mean: the logarithms of values divided by their geometric mean. */
    static double[] centered(double[] values, DoubleUnaryOperator logarithm) {
        double[] logarithms = Arrays.stream(values).map(logarithm).toArray();
        double mean = Moments.mean(logarithms);
        return Arrays.stream(logarithms).map(each -> each - mean).toArray();
    }

    /**
     * How powers and their derivatives vary together, over the largest of each: the likelihood falls where it is positive. Where
     * they leave the range of a double, far from every likely exponent, it falls away from 1.
     */
    static double tilt(double[] centered, double lambda) {
        double[] powers = scaled(
                Arrays.stream(centered).map(each -> BoxCox.power(each, lambda)).toArray());
        double[] changes =
                scaled(Arrays.stream(centered).map(each -> change(each, lambda)).toArray());
        double mean = Moments.mean(powers);
        double sum = 0;
        for (int i = 0; i < powers.length; i++) {
            sum += (powers[i] - mean) * changes[i];
        }
        return Double.isFinite(sum) ? sum : lambda - 1;
    }

    private static double[] scaled(double[] values) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(1);
        return Arrays.stream(values).map(value -> value / largest).toArray();
    }

    /** The derivative of a power by its exponent. */
    static double change(double logarithm, double lambda) {
        double t = lambda * logarithm;
        double share = Math.abs(t) < SMALL
                ? 0.5 + t * (1 / 3.0 + t * (1 / 8.0 + t * (1 / 30.0 + t * (1 / 144.0 + t / 840))))
                : (t * StrictMath.exp(t) - StrictMath.expm1(t)) / (t * t);
        return logarithm * logarithm * share;
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        return stated(known).function(null);
    }

    @Override
    public Optional<Power> power(@Nullable Learned known) {
        return stated(known).power(null);
    }

    private static BoxCox stated(@Nullable Learned known) {
        return new BoxCox(new Treatment.BoxCox(((Learned.Single) requireNonNull(known)).value()));
    }
}
