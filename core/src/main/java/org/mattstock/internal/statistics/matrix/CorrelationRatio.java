package org.mattstock.internal.statistics.matrix;

import org.mattstock.internal.statistics.LinearCorrelation;

/**
 * Pearson's correlation ratio: how much of a column's variance lies between bins of another, {@code sum over bins of n (mean of the
 * bin - mean)^2 / sum of (y - mean)^2}.
 */
public final class CorrelationRatio {
    private CorrelationRatio() {}

    /**
     * By bins of places: of n rows, one of the lowest place p among those tied with it is in bin {@code floor(bins (p - 1) / n)}, so
     * that tied rows share one.
     *
     * @param x ascending
     * @param y as long, not constant
     * @param bins at least 1
     * @return from 0 to 1
     */
    public static double of(double[] x, double[] y, int bins) {
        double[] distances = LinearCorrelation.distances(y);
        double[] sums = new double[bins];
        int[] counts = new int[bins];
        double all = 0;
        int lowest = 0;
        for (int row = 0; row < x.length; row++) {
            lowest = x[row] == x[lowest] ? lowest : row;
            int bin = (int) ((long) bins * lowest / x.length);
            sums[bin] += distances[row];
            counts[bin]++;
            all += distances[row] * distances[row];
        }
        double between = 0;
        for (int bin = 0; bin < bins; bin++) {
            between += counts[bin] == 0 ? 0 : sums[bin] * sums[bin] / counts[bin];
        }
        return Math.min(1, between / all);
    }
}
