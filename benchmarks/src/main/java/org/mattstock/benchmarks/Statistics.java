package org.mattstock.benchmarks;

import java.util.Collection;

/** Order statistics of a few measurements. */
final class Statistics {
    private Statistics() {}

    static double median(Collection<Double> values) {
        return quantile(values, 0.5);
    }

    /** The quantile with linear interpolation between the closest two (Hyndman and Fan's type 7). */
    static double quantile(Collection<Double> values, double p) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("values must not be empty");
        }
        double position = p * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The interquartile range as a share of the median. */
    static double relativeSpread(Collection<Double> values) {
        return (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);
    }

    /** Whether the largest exceeds the smallest by at most a share of the smallest. */
    static boolean agree(Collection<Double> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length - 1] <= sorted[0] * (1 + share);
    }
}
