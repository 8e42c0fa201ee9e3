package org.mattstock.internal.statistics;

/** Comparison of numbers that carry the rounding of the sums that made them. */
public final class Numbers {
    /** What a score of some levels of means may be off by, several times over. */
    private static final int NOISE_ULPS = 16;

    private Numbers() {}

    /** What is lost in rounding numbers of this size. */
    public static double noise(double size) {
        return NOISE_ULPS * Math.ulp(size);
    }

    /** Whether two numbers differ by no more than rounding loses; an infinite one equals itself only. */
    public static boolean isEqual(double a, double b) {
        double larger = Math.max(Math.abs(a), Math.abs(b));
        return a == b || (Double.isFinite(larger) && Math.abs(a - b) <= noise(larger));
    }

    /** Whether a number is at least another, as far as rounding lets tell: eight tenths added up one by one reach 0.8. */
    public static boolean reaches(double value, double least) {
        return value >= least || isEqual(value, least);
    }

    /** Finite also where the true difference is too large for a double. */
    public static double difference(double a, double b) {
        return withinRange(a - b);
    }

    /** The number itself, or for an infinite one the largest double of its sign. */
    public static double withinRange(double value) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }
}
