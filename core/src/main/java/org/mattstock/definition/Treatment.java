package org.mattstock.definition;

import java.util.List;
import java.util.Map;
import org.mattstock.internal.text.Checks;
import org.mattstock.rank.QuantileType;

/** What is done to extreme raw values before they are normalized. Each is shown on 1, 3, 4, 3 and 40. */
public sealed interface Treatment
        permits Treatment.None,
                Treatment.Winsorize,
                Treatment.Clip,
                Treatment.QuartileFence,
                Treatment.Logarithm,
                Treatment.BoxCox,
                Treatment.FittedBoxCox,
                Treatment.YeoJohnson,
                Treatment.FittedYeoJohnson,
                Treatment.WinsorizeTails,
                Treatment.ShiftedLogarithm,
                Treatment.AsNeeded,
                Custom {
    /** Nothing: 1 3 4 3 40. */
    record None() implements Treatment {}

    /**
     * Values beyond two quantiles of the reference are set to those quantiles (winsorising): with 0.1 and 0.8 of type 1,
     * 1 3 4 3 4.
     *
     * @param lower the lower probability, from 0 to 1
     * @param upper the upper probability, above {@code lower}
     * @param quantileType the quantile definition
     */
    record Winsorize(double lower, double upper, QuantileType quantileType) implements Treatment {
        /** Checks the probabilities. */
        public Winsorize {
            java.util.Objects.requireNonNull(quantileType, "quantileType");
            Checks.share("lower", lower);
            Checks.share("upper", upper);
            Checks.ordered("lower", lower, "upper", upper);
        }
    }

    /**
     * Values beyond two given limits are set to those limits: with 2 and 10, 2 3 4 3 10.
     *
     * @param lower the lower limit, in the indicator's unit
     * @param upper the upper limit, at least 1e-100 above {@code lower}, both at most 1e100 in size
     */
    record Clip(double lower, double upper) implements Treatment {
        /** Checks the limits. */
        public Clip {
            Checks.apart("lower", lower, "upper", upper);
        }
    }

    /**
     * Values beyond a fence around the quartiles are brought in (Tukey): the fence is {@code factor} times the interquartile range
     * below the lower and above the upper quartile. With factor 1.5 and type 7 the fence is 1.5 and 5.5: 1.5 3 4 3 5.5, and to the
     * nearest value inside 3 3 4 3 4. Where half of all values are equal, the fence may be that value alone.
     *
     * @param factor how many interquartile ranges, from 1e-100 to 1e100: 1.5 and 3 are usual
     * @param quantileType the quantile definition of the quartiles
     * @param to where values outside are set to
     */
    record QuartileFence(double factor, QuantileType quantileType, FenceTo to) implements Treatment {
        /** Checks the factor. */
        public QuartileFence {
            java.util.Objects.requireNonNull(quantileType, "quantileType");
            java.util.Objects.requireNonNull(to, "to");
            Checks.moderatelyPositive("factor", factor);
        }
    }

    /** Where values outside a fence are set to. */
    enum FenceTo {
        /** The fence itself. */
        FENCE,
        /** The nearest value of the reference inside the fence. */
        NEAREST_INSIDE
    }

    /**
     * Logarithms, so that equal ratios become equal distances: natural ones are 0 1.099 1.386 1.099 3.689. A value without a
     * logarithm is refused with its unit.
     *
     * @param form of what
     */
    record Logarithm(LogarithmForm form) implements Treatment {
        /** Checks for null. */
        public Logarithm {
            java.util.Objects.requireNonNull(form, "form");
        }
    }

    /** Of what a logarithm is taken. */
    enum LogarithmForm {
        /** {@code ln x}; values must be above 0. */
        NATURAL,
        /** {@code log10 x}; values must be above 0. */
        DECIMAL,
        /** {@code ln(1 + x)}; values must be above -1. */
        OF_ONE_MORE,
        /** {@code ln(x - lowest + 1)}, the lowest of the reference becoming 0. */
        FROM_LOWEST,
        /** {@code sign(x) ln(1 + |x|)}, for values of either sign. */
        SIGNED,
        /** {@code asinh x}, the inverse hyperbolic sine, for values of either sign. */
        INVERSE_SINH
    }

    /**
     * A power with a stated exponent, {@code (x^lambda - 1) / lambda}, and {@code ln x} at 0 (Box and Cox 1964): with 0.5, 0 1.464
     * 2 1.464 10.649. A value that is not above 0 has none and is refused with its unit.
     *
     * <p>Where {@code x^lambda} is next to nothing beside 1 (incomes in kronor under an exponent of -5), figures crowd together at {@code
     * -1 / lambda}. If two that differ become one number, or fewer than six digits are left of the distances between them, the leaf
     * is refused with both: a unit in which figures are near 1 keeps the exponent's meaning and all digits.
     *
     * @param lambda the exponent, from -100 to 100: 1 only takes 1 off, 0 is the logarithm, -1 turns to reciprocals and keeps the
     *     order
     */
    record BoxCox(double lambda) implements Treatment {
        private static final double MOST = 100;

        /** Checks the exponent. */
        public BoxCox {
            if (!(Math.abs(lambda) <= MOST)) {
                throw new IllegalArgumentException("lambda must be from " + -MOST + " to " + MOST + ", got " + lambda);
            }
        }
    }

    /**
     * A Box-Cox power with the exponent under which the reference is most like a normal distribution: the one of greatest
     * likelihood, {@code (lambda - 1) sum(ln x) - n / 2 ln(variance)}, sought from -100 to 100: with -0.371, 0 0.902 1.084 0.902 2.008.
     * Values of the reference must be above 0. Where all are equal, every exponent is as good, and it is 1. The unit of the figures does
     * not move the exponent, but figures far from 1 may crowd together under it and are then refused, as under a stated one.
     */
    record FittedBoxCox() implements Treatment {}

    /**
     * A power of values of either sign with a stated exponent (Yeo and Johnson 2000): {@code ((1 + x)^lambda - 1) / lambda} from 0 on, {@code
     * ln(1 + x)} for exponent 0, and below 0 {@code -((1 - x)^(2 - lambda) - 1) / (2 - lambda)}, {@code -ln(1 - x)} for exponent 2. With 0.5,
     * 0.828 2 2.472 2 10.806. Order stays: figures that crowd together until a double does not tell them apart are refused, as under
     * {@link BoxCox}.
     *
     * @param lambda the exponent, from -100 to 100: 1 changes nothing, below 1 a long upper tail is drawn in, above 1 a lower one
     */
    record YeoJohnson(double lambda) implements Treatment {
        /** Checks the exponent. */
        public YeoJohnson {
            if (!(Math.abs(lambda) <= BoxCox.MOST)) {
                throw new IllegalArgumentException(
                        "lambda must be from " + -BoxCox.MOST + " to " + BoxCox.MOST + ", got " + lambda);
            }
        }
    }

    /**
     * A Yeo-Johnson power with the exponent under which the reference is most like a normal distribution: the one of greatest likelihood,
     * {@code (lambda - 1) sum(sign(x) ln(1 + |x|)) - n / 2 ln(variance)}, sought from -100 to 100: with -0.662, 0.556 0.907 0.99 0.907 1.381. Where all values are
     * equal, every exponent is as good, and it is 1. Figures that crowd together under it are refused, as under {@link BoxCox}; of those
     * above 0 a Box-Cox power may be taken, for which another unit helps and moves nothing.
     */
    record FittedYeoJohnson() implements Treatment {}

    /**
     * The most extreme values are brought in to the next one, a value at a time, for as long as the reference fails a test of its
     * tails: it passes if the size of its skewness is below a limit, or its kurtosis is. The tail on the side of the skewness is
     * treated; tied values go together, each of them counted, so that the last step may pass the number that is allowed. With at
     * most 2 points, skewness 2 and kurtosis 3.5: 1 3 4 3 4.
     *
     * <p>Skewness is the adjusted Fisher-Pearson {@code G1}, kurtosis the excess {@code G2}: what spreadsheets, and COINr, compute.
     * Fewer than four values, or values that are all equal, have none and are left as they are.
     *
     * @param most so many points are treated before it gives up, from 1 to 1,000,000
     * @param skewness the limit of skewness, 2 with COINr; from 1e-100 to 1e100
     * @param kurtosis the limit of kurtosis, 3.5 with COINr; at most 1e100 in size
     */
    record WinsorizeTails(int most, double skewness, double kurtosis) implements Treatment {
        private static final int MOST_POINTS = 1_000_000;

        /** Checks the limits. */
        public WinsorizeTails {
            Checks.between("most", most, 1, MOST_POINTS);
            Checks.moderatelyPositive("skewness", skewness);
            Checks.moderate("kurtosis", kurtosis);
        }
    }

    /**
     * The logarithm of the distance from the lowest value, {@code ln(x - lowest + share * (highest - lowest))}: with a share of
     * 0.01, -0.942 0.871 1.221 0.871 3.674. It takes values of either sign, and does not hang on their unit of measure. By
     * skewness, a reference with a long left tail is turned: {@code -ln(highest - x + share * (highest - lowest))}. Where all values
     * are equal, 1 stands in for the share of their width. What lies farther out than that share has no logarithm and is refused
     * with its unit.
     *
     * @param share of the reference's width that is added, from 1e-100 to 1e100; COINr takes 0.01
     * @param tail which end is drawn in
     */
    record ShiftedLogarithm(double share, LongTail tail) implements Treatment {
        /** Checks the share. */
        public ShiftedLogarithm {
            java.util.Objects.requireNonNull(tail, "tail");
            Checks.moderatelyPositive("share", share);
        }
    }

    /** Which end of a distribution is drawn in. */
    enum LongTail {
        /** The upper one. */
        RIGHT,
        /** The upper one where skewness is above 0, else the lower one. */
        BY_SKEWNESS
    }

    /**
     * No more treatment than is needed: none where the reference passes the test of tails that {@link WinsorizeTails} has, else the
     * first of some treatments after which it does, and the last of them if none does. Each is tried on the values as they were. With
     * a clip at 0 and 50, natural logarithms, skewness 2 and kurtosis 3.5: 0 1.099 1.386 1.099 3.689, since the clip changes
     * nothing. A treatment that some value of the reference has no place under, such as a logarithm of 0, does not pass; nor
     * does a power that loses figures (see {@link BoxCox}).
     *
     * @param steps at least one, the mildest first; none of them this again
     * @param skewness the limit of skewness; from 1e-100 to 1e100
     * @param kurtosis the limit of kurtosis; at most 1e100 in size
     */
    record AsNeeded(List<Treatment> steps, double skewness, double kurtosis) implements Treatment {
        /** Checks the steps and the limits. */
        public AsNeeded {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("steps must be at least one");
            }
            if (steps.stream().anyMatch(AsNeeded.class::isInstance)) {
                throw new IllegalArgumentException("steps must not be as-needed themselves, got " + steps);
            }
            Checks.moderatelyPositive("skewness", skewness);
            Checks.moderate("kurtosis", kurtosis);
        }
    }

    /** Nothing: the default, since every treatment changes what the source published. */
    static Treatment none() {
        return new None();
    }

    /** Values beyond two quantiles of the reference are set to those quantiles. */
    static Treatment winsorize(double lower, double upper, QuantileType quantileType) {
        return new Winsorize(lower, upper, quantileType);
    }

    /** Values beyond two given limits are set to those limits. */
    static Treatment clip(double lower, double upper) {
        return new Clip(lower, upper);
    }

    /** Values beyond a fence around the quartiles are brought in. */
    static Treatment quartileFence(double factor, QuantileType quantileType, FenceTo to) {
        return new QuartileFence(factor, quantileType, to);
    }

    /** Logarithms. */
    static Treatment logarithm(LogarithmForm form) {
        return new Logarithm(form);
    }

    /** A power with a stated exponent. */
    static Treatment boxCox(double lambda) {
        return new BoxCox(lambda);
    }

    /** A Box-Cox power with the exponent of greatest likelihood. */
    static Treatment fittedBoxCox() {
        return new FittedBoxCox();
    }

    /** A power of values of either sign with a stated exponent. */
    static Treatment yeoJohnson(double lambda) {
        return new YeoJohnson(lambda);
    }

    /** A power of values of either sign with the exponent of greatest likelihood. */
    static Treatment fittedYeoJohnson() {
        return new FittedYeoJohnson();
    }

    /** The most extreme values are brought in to the next one, until skewness or kurtosis passes a test. */
    static Treatment winsorizeTails(int most, double skewness, double kurtosis) {
        return new WinsorizeTails(most, skewness, kurtosis);
    }

    /** The logarithm of the distance from the lowest value, or of that to the highest. */
    static Treatment shiftedLogarithm(double share, LongTail tail) {
        return new ShiftedLogarithm(share, tail);
    }

    /** No more of some treatments than is needed for skewness or kurtosis to pass a test. */
    static Treatment asNeeded(List<Treatment> steps, double skewness, double kurtosis) {
        return new AsNeeded(steps, skewness, kurtosis);
    }

    /** A treatment of one's own, by its name. */
    static Treatment custom(String id, int version, Map<String, Double> parameters) {
        return new Custom(id, version, parameters);
    }
}
