package org.mattstock.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/** Rounding of a double as a reader would round its printed text: 2.25 is a half, and so is 1.005. */
public final class Decimals {
    /** Every decimal of up to 15 digits survives the way to a double and back; 17 digits tell any two doubles apart. */
    private static final int SAFE_DIGITS = 15;

    private static final int ALL_DIGITS = 17;

    private Decimals() {}

    /**
     * The shortest decimal that reads back as a value, nearest to it among those of equal length. {@code Double.toString}
     * meant to be that but is so only from JDK 19 on, and a figure must not depend on the JDK.
     *
     * @param value finite
     */
    public static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = SAFE_DIGITS; digits < ALL_DIGITS; digits++) {
            BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (candidate.doubleValue() == value) {
                return candidate;
            }
        }
        return exact.round(new MathContext(ALL_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The shortest text of a value, without an exponent and without zeros that say nothing. */
    public static String plain(double value) {
        return shortest(value).stripTrailingZeros().toPlainString();
    }

    /**
     * A value rounded on its shortest decimal text; never {@code -0.0}.
     *
     * @param value finite
     * @param digits decimals to keep
     * @param mode such as HALF_UP, which takes halves away from zero
     */
    public static double round(double value, int digits, RoundingMode mode) {
        return shortest(value).setScale(digits, mode).doubleValue();
    }

    /**
     * As many decimals as the shortest texts of the values have.
     *
     * @param values NaN is passed over
     * @param most never more than these
     */
    public static int needed(double[] values, int most) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .mapToInt(value -> shortest(value).stripTrailingZeros().scale())
                .map(scale -> Math.min(Math.max(scale, 0), most))
                .max()
                .orElse(0);
    }

    /**
     * A share of a count, in whole units: {@code share * count}, computed on the share's decimal text, so that 7 % of 100 is
     * 7 and its ceiling is not 8.
     *
     * @param share finite
     * @param count how many there are
     * @param mode how a part of a unit is rounded
     */
    public static int shareOf(double share, int count, RoundingMode mode) {
        return shortest(share)
                .multiply(BigDecimal.valueOf(count))
                .setScale(0, mode)
                .intValueExact();
    }
}
