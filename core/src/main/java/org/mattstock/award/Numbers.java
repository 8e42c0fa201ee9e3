package org.mattstock.award;

/** Comparison of numbers that carry the rounding of the sums that made them. */
final class Numbers {
    /** What a score of some levels of means may be off by, several times over. */
    private static final int NOISE_ULPS = 16;

    private Numbers() {}

    /** What is lost in rounding numbers of this size. */
    static double noise(double size) {
        return NOISE_ULPS * Math.ulp(size);
    }

    static boolean isEqual(double a, double b) {
        return Math.abs(a - b) <= noise(Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Finite also where the true difference is too large for a double. */
    static double difference(double a, double b) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, a - b));
    }
}
