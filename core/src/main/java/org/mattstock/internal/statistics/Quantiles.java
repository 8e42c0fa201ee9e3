package org.mattstock.internal.statistics;

import java.math.BigDecimal;
import org.mattstock.internal.text.Decimals;

/**
 * Sample quantiles by the nine definitions of Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, The American
 * Statistician 50(4).
 *
 * <p>Each definition reads the sorted values at the position {@code h = n p + m}, where {@code m} depends on the definition
 * and on {@code p}. In doubles, {@code 0.975 * 40} may come out a hair above 39, and the next order statistic is read
 * instead; so {@code p} counts as the decimal that it prints as, and {@code 24 h}, a whole multiple of {@code p} plus a whole
 * number in all nine, is computed exactly.
 */
public final class Quantiles {
    private static final BigDecimal UNITS = BigDecimal.valueOf(24);

    private Quantiles() {}

    /**
     * Where a quantile stands among sorted values: {@code (1 - fraction) * sorted[lower] + fraction * sorted[upper]}.
     *
     * @param lower an index from 0
     * @param upper the same or the next index
     * @param fraction from 0 to 1
     */
    public record Position(int lower, int upper, double fraction) {
        /** The quantile of values that are sorted ascending. */
        public double in(double[] sorted) {
            double low = sorted[lower];
            double high = sorted[upper];
            if (fraction == 0 || low == high) {
                return low + 0.0;
            }
            if (fraction == 1) {
                return high + 0.0;
            }
            double gap = high - low;
            double value = Double.isFinite(gap) ? low + fraction * gap : low * (1 - fraction) + high * fraction;
            return Math.min(value, high) + 0.0;
        }
    }

    /**
     * A quantile of sorted values.
     *
     * @param type the definition, 1 to 9
     * @param p the probability, 0 to 1
     * @param sorted finite, ascending, at least one
     */
    public static double of(int type, double p, double[] sorted) {
        return position(type, p, sorted.length).in(sorted);
    }

    /**
     * The quantile at a fraction such as two thirds, which no decimal meets: exact as {@link #of} is.
     *
     * @param type the definition, 1 to 9
     * @param numerator from 0 to {@code denominator}
     * @param denominator positive
     * @param sorted finite, ascending, at least one
     */
    public static double ofFraction(int type, int numerator, int denominator, double[] sorted) {
        return position(type, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), sorted.length)
                .in(sorted);
    }

    /**
     * Where a quantile of {@code n} sorted values stands.
     *
     * @param type the definition, 1 to 9
     * @param p the probability, 0 to 1
     * @param n how many values, at least one
     */
    public static Position position(int type, double p, int n) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be from 0 to 1, got " + p);
        }
        return position(type, Decimals.shortest(p), BigDecimal.ONE, n);
    }

    private static Position position(int type, BigDecimal p, BigDecimal per, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, got " + n);
        }
        BigDecimal units = UNITS.multiply(per);
        // One whole unit is added and taken off again, since type 3 begins half a unit below zero.
        BigDecimal[] parts = scaled(type, p, per, n).add(units).divideAndRemainder(units);
        int whole = parts[0].intValueExact() - 1;
        double rest = parts[1].doubleValue() / units.doubleValue();
        return between(whole, fraction(type, whole, rest), n);
    }

    /** 24 (n p + m), all times {@code per}. */
    private static BigDecimal scaled(int type, BigDecimal p, BigDecimal per, int n) {
        long whole = 24L * n;
        return switch (type) {
            case 1, 2, 4 -> linear(p, per, whole, 0);
            case 3 -> linear(p, per, whole, -12);
            case 5 -> linear(p, per, whole, 12);
            case 6 -> linear(p, per, whole + 24, 0);
            case 7 -> linear(p, per, whole - 24, 24);
            case 8 -> linear(p, per, whole + 8, 8);
            case 9 -> linear(p, per, whole + 6, 9);
            default -> throw new IllegalArgumentException("type must be 1 to 9, got " + type);
        };
    }

    private static BigDecimal linear(BigDecimal p, BigDecimal per, long slope, long offset) {
        return p.multiply(BigDecimal.valueOf(slope)).add(per.multiply(BigDecimal.valueOf(offset)));
    }

    /** How much of the next order statistic counts: types 1 to 3 take one or the other, type 2 both on a step. */
    private static double fraction(int type, int whole, double rest) {
        return switch (type) {
            case 1 -> rest > 0 ? 1 : 0;
            case 2 -> rest > 0 ? 1 : 0.5;
            case 3 -> rest == 0 && whole % 2 == 0 ? 0 : 1;
            default -> rest;
        };
    }

    /** From order statistics counted from 1, possibly outside the sample, to indexes. */
    private static Position between(int whole, double fraction, int n) {
        int lower = Math.min(Math.max(whole, 1), n) - 1;
        int upper = Math.min(Math.max(whole + 1, 1), n) - 1;
        return new Position(lower, upper, lower == upper ? 0 : fraction);
    }
}
