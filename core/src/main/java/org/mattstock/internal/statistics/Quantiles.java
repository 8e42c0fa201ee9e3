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
 * number in all nine, is computed exactly: in whole numbers where {@code p} has few decimals, else in decimal ones.
 */
public final class Quantiles {
    private static final long UNITS = 24;
    /** With this many parts of one at most, no product of whole numbers leaves their range. */
    private static final long MOST_PARTS = 1_000_000;

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
            return between(sorted[lower], sorted[upper]);
        }

        /** The quantile of values that are not sorted. */
        public double in(OrderStatistics values) {
            return between(values.at(lower), values.at(upper));
        }

        private double between(double low, double high) {
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
        return positionOfFraction(type, numerator, denominator, sorted.length).in(sorted);
    }

    /**
     * Where the quantile at a fraction stands among {@code n} sorted values.
     *
     * @param type the definition, 1 to 9
     * @param numerator from 0 to {@code denominator}
     * @param denominator positive
     * @param n how many values, at least one
     */
    public static Position positionOfFraction(int type, int numerator, int denominator, int n) {
        return denominator <= MOST_PARTS
                ? position(type, numerator, 1, denominator, n)
                : position(type, BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator), n);
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
        // A decimal of up to fifteen digits that reads as p is the shortest that does.
        for (long decimals = 1; decimals <= MOST_PARTS; decimals *= 10) {
            double parts = Math.rint(p * decimals);
            if (parts / decimals == p) {
                return position(type, (long) parts, decimals, 1, n);
            }
        }
        return position(type, Decimals.shortest(p), BigDecimal.ONE, n);
    }

    /** At {@code parts / (decimals * per)}: to the bit what decimal numbers give, in a fraction of their time. */
    static Position position(int type, long parts, long decimals, long per, int n) {
        requireValues(n);
        long one = decimals * per;
        Line line = Line.of(type, n);
        // One whole unit is added and taken off again, since type 3 begins half a unit below zero.
        long scaled = line.slope * parts + line.offset * one + UNITS * one;
        int whole = (int) (scaled / (UNITS * one)) - 1;
        double rest = (double) (scaled % (UNITS * one)) / decimals / (UNITS * per);
        return between(whole, fraction(type, whole, rest), n);
    }

    /** At {@code p / per}. */
    static Position position(int type, BigDecimal p, BigDecimal per, int n) {
        requireValues(n);
        BigDecimal units = BigDecimal.valueOf(UNITS).multiply(per);
        Line line = Line.of(type, n);
        BigDecimal scaled =
                p.multiply(BigDecimal.valueOf(line.slope)).add(per.multiply(BigDecimal.valueOf(line.offset)));
        BigDecimal[] parts = scaled.add(units).divideAndRemainder(units);
        int whole = parts[0].intValueExact() - 1;
        double rest = parts[1].doubleValue() / units.doubleValue();
        return between(whole, fraction(type, whole, rest), n);
    }

    private static void requireValues(int n) {
        if (n < 1) {
            throw new IllegalArgumentException("n must be at least 1, got " + n);
        }
    }

    /** 24 (n p + m), which is {@code slope * p + offset}. */
    private record Line(long slope, long offset) {
        static Line of(int type, int n) {
            long whole = UNITS * n;
            return switch (type) {
                case 1, 2, 4 -> new Line(whole, 0);
                case 3 -> new Line(whole, -12);
                case 5 -> new Line(whole, 12);
                case 6 -> new Line(whole + 24, 0);
                case 7 -> new Line(whole - 24, 24);
                case 8 -> new Line(whole + 8, 8);
                case 9 -> new Line(whole + 6, 9);
                default -> throw new IllegalArgumentException("type must be 1 to 9, got " + type);
            };
        }
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
