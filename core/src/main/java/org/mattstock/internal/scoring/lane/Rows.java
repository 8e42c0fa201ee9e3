package org.mattstock.internal.scoring.lane;

/**
 * Arithmetic on rows of lanes, from one lane to another. Each method is one plain loop, which the compiler turns into vector
 * instructions; every operation is the one that a full scoring does, in its order, so that the bits are the same.
 */
public final class Rows {
    /** How many replicates are scored at once. */
    public static final int LANES = 256;

    private Rows() {}

    /** {@code sums += w v}. */
    public static void addProducts(double[] sums, double[] w, double[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += w[i] * v[i];
        }
    }

    /** {@code v = lower + width v}. */
    public static void spread(double[] v, double lower, double width, int to) {
        for (int i = 0; i < to; i++) {
            v[i] = lower + width * v[i];
        }
    }

    /** {@code v = v by}. */
    public static void multiply(double[] v, double[] by, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] *= by[i];
        }
    }

    /** {@code sums += v}. */
    public static void add(double[] sums, double[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += v[i];
        }
    }

    /** {@code v = 0 - v}: never {@code -0.0}. */
    public static void negate(double[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = 0.0 - v[i];
        }
    }

    /** {@code v -= by}. */
    public static void subtract(double[] v, double[] by, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] -= by[i];
        }
    }

    /** {@code sums += 1 - present}. */
    public static void addAbsent(double[] sums, double[] present, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += 1 - present[i];
        }
    }

    /** {@code v = v / by}; never {@code -0.0}. */
    public static void divide(double[] v, double[] by, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = v[i] / by[i] + 0.0;
        }
    }

    /** {@code v = 100 v / (maximum by)}; never {@code -0.0}. */
    public static void percent(double[] v, double maximum, double[] by, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = 100 * v[i] / (maximum * by[i]) + 0.0;
        }
    }

    /** {@code v = v applicable / present}, as a sum that makes up for missing parts does; never {@code -0.0}. */
    public static void scaleUp(double[] v, double[] applicable, double[] present, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = v[i] * (applicable[i] / present[i]) + 0.0;
        }
    }

    /** The lower of each value and a constant; neither is NaN or {@code -0.0}. */
    public static void keepLower(double[] v, double constant, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = constant < v[i] ? constant : v[i];
        }
    }

    /** Where something is absent, a constant stands in. */
    public static void substitute(double[] v, double[] present, double constant, int from, int to) {
        for (int i = from; i < to; i++) {
            v[i] = v[i] + (1 - present[i]) * constant;
        }
    }

    /**
     * Whether all values are from one positive number to another: numbers that are not negative are in the order of their bits,
     * so that one loop without a branch tells. False if one is NaN.
     */
    public static boolean areWithin(double[] v, double least, double most, int from, int to) {
        long low = Double.doubleToRawLongBits(least);
        long high = Double.doubleToRawLongBits(most);
        long signs = 0;
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToRawLongBits(v[i]);
            signs |= bits | (bits - low) | (high - bits);
        }
        return signs >= 0;
    }
}
