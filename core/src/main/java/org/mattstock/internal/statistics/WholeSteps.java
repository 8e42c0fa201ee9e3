package org.mattstock.internal.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import org.mattstock.internal.text.Decimals;

/**
 * Values as whole steps of one decimal unit above the lowest of them, read off their shortest decimal texts, so that sums and
 * differences are exact: 0.3 - 0.2 is 0.2 - 0.1, and 100.3 - 100.2 too.
 *
 * <p>A value whose text takes more than {@value #TYPED_DIGITS} digits was computed, not typed, and may lie an ulp from what
 * was meant. {@link #slack} says how many steps that is.
 */
public final class WholeSteps {
    private static final int TYPED_DIGITS = 15;
    /** So few that the fourth power of a number of so many bits stays within a double's range. */
    private static final int MOST_BITS = 200;
    /** What a statistic of a few doubles may lose by rounding, relative to its size, with room to spare. */
    private static final double ROUNDING = 1e-12;

    private final BigInteger[] steps;
    private final BigInteger spread;
    private final BigInteger slack;

    private WholeSteps(BigInteger[] steps, BigInteger slack) {
        this.steps = steps;
        this.spread = Arrays.stream(steps).max(BigInteger::compareTo).orElse(BigInteger.ZERO);
        this.slack = slack;
    }

    /** The steps of finite values. */
    public static WholeSteps of(double[] values) {
        BigDecimal[] texts = Arrays.stream(values).mapToObj(Decimals::shortest).toArray(BigDecimal[]::new);
        int digits = Arrays.stream(texts).mapToInt(BigDecimal::scale).max().orElse(0);
        BigInteger[] wholes = Arrays.stream(texts)
                .map(text -> text.setScale(digits, RoundingMode.UNNECESSARY).unscaledValue())
                .toArray(BigInteger[]::new);
        BigInteger lowest = Arrays.stream(wholes).min(BigInteger::compareTo).orElse(BigInteger.ZERO);
        return new WholeSteps(
                Arrays.stream(wholes).map(whole -> whole.subtract(lowest)).toArray(BigInteger[]::new),
                areTyped(texts) ? BigInteger.ZERO : ulp(values, digits));
    }

    private static boolean areTyped(BigDecimal[] texts) {
        return Arrays.stream(texts).allMatch(text -> text.precision() <= TYPED_DIGITS);
    }

    private static BigInteger ulp(double[] values, int digits) {
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return new BigDecimal(Math.ulp(largest))
                .setScale(digits, RoundingMode.CEILING)
                .unscaledValue();
    }

    /** How many values there are. */
    public int size() {
        return steps.length;
    }

    /** The steps of one value above the lowest. */
    public BigInteger step(int i) {
        return steps[i];
    }

    /** How many steps a value may lie from what was meant; 0 where all are decimals of at most 15 digits. */
    public BigInteger slack() {
        return slack;
    }

    /**
     * n times the distance of each value from their mean, in steps, or in so many powers of two of them that squares of
     * squares stay within a double's range.
     */
    public double[] deviations() {
        BigInteger n = BigInteger.valueOf(steps.length);
        BigInteger total = Arrays.stream(steps).reduce(BigInteger.ZERO, BigInteger::add);
        int excess = Math.max(0, spread.multiply(n).bitLength() - MOST_BITS);
        return Arrays.stream(steps)
                .map(step -> step.multiply(n).subtract(total).shiftRight(excess))
                .mapToDouble(BigInteger::doubleValue)
                .toArray();
    }

    /**
     * By how much two statistics of these values in different orders may differ, relative to their size, and still be meant to
     * be equal.
     */
    public double tolerance() {
        if (slack.signum() == 0) {
            return ROUNDING;
        }
        double moved = new BigDecimal(slack)
                .divide(new BigDecimal(spread.max(BigInteger.ONE)), MathContext.DECIMAL64)
                .doubleValue();
        return ROUNDING + 8.0 * steps.length * steps.length * moved;
    }

    /**
     * The place of each number among all, from 0; numbers that lie no farther apart than the gap share one.
     *
     * @param gap at least 0
     */
    static double[] places(BigInteger[] numbers, BigInteger gap) {
        Integer[] ascending = new Integer[numbers.length];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, (a, b) -> numbers[a].compareTo(numbers[b]));
        double[] places = new double[numbers.length];
        for (int i = 1; i < ascending.length; i++) {
            BigInteger apart = numbers[ascending[i]].subtract(numbers[ascending[i - 1]]);
            places[ascending[i]] = places[ascending[i - 1]] + (apart.compareTo(gap) > 0 ? 1 : 0);
        }
        return places;
    }
}
