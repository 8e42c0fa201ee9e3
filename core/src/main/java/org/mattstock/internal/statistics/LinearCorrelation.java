package org.mattstock.internal.statistics;

import java.util.OptionalDouble;

/** How far two columns lie on one straight line. Values are finite; summed up in their order. */
public final class LinearCorrelation {
    private LinearCorrelation() {}

    /**
     * Pearson's product-moment correlation, by distances from the two means, each divided by the largest of its column so that no
     * square leaves the range of a double. Empty for fewer than two pairs, and where a column is constant.
     */
    public static OptionalDouble pearson(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have one length, got " + x.length + " and " + y.length);
        }
        double[] a = distances(x);
        double[] b = distances(y);
        double both = 0;
        double squaresOfA = 0;
        double squaresOfB = 0;
        for (int i = 0; i < a.length; i++) {
            both += a[i] * b[i];
            squaresOfA += a[i] * a[i];
            squaresOfB += b[i] * b[i];
        }
        if (squaresOfA == 0 || squaresOfB == 0) {
            return OptionalDouble.empty();
        }
        double r = both / Math.sqrt(squaresOfA * squaresOfB) + 0.0;
        return OptionalDouble.of(Math.max(-1, Math.min(1, r)));
    }

    /** Distances from the mean, in units of the largest; all zero for a constant column and an empty one. */
    public static double[] distances(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double[] small = new double[values.length];
        for (int i = 0; i < small.length; i++) {
            small[i] = largest == 0 ? 0 : values[i] / largest;
        }
        double mean = small.length == 0 ? 0 : Moments.mean(small);
        double width = 0;
        for (int i = 0; i < small.length; i++) {
            small[i] -= mean;
            width = Math.max(width, Math.abs(small[i]));
        }
        for (int i = 0; i < small.length; i++) {
            small[i] = width == 0 ? 0 : small[i] / width;
        }
        return small;
    }
}
