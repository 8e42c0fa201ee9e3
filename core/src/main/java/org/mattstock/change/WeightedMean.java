package org.mattstock.change;

import java.util.Arrays;
import org.mattstock.internal.statistics.Moments;

/** A mean with weights, added up in the order of the values. */
final class WeightedMean {
    private WeightedMean() {}

    /**
     * Never outside the values, so that equal ones are their own mean.
     *
     * @param values finite, at least one
     * @param weights positive, as many
     */
    static double of(double[] values, double[] weights) {
        double mean = plain(values, weights);
        double within = Double.isFinite(mean) ? mean : scaled(values, weights);
        double lowest = Arrays.stream(values).min().orElseThrow();
        double highest = Arrays.stream(values).max().orElseThrow();
        return Math.min(Math.max(within, lowest), highest);
    }

    private static double plain(double[] values, double[] weights) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum / Moments.sum(weights);
    }

    /** By shares of the largest weight, and halves enough of the values that nothing leaves the range of a double. */
    private static double scaled(double[] values, double[] weights) {
        int down = -Integer.SIZE - Math.getExponent((double) values.length);
        double largest = Arrays.stream(weights).max().orElseThrow();
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            double share = weights[i] / largest;
            sum += share * Math.scalb(values[i], down);
            weight += share;
        }
        return Math.scalb(sum / weight, -down);
    }
}
