package org.mattstock.internal.statistics.matrix;

import org.mattstock.internal.statistics.LinearCorrelation;

/**
 * How much of a column's variance a smooth curve over another explains: at each row a straight line is fitted to all of them, those
 * near weighing more by a normal curve, and its height there is taken (W. S. Cleveland 1979, of a Gaussian kernel).
 */
public final class LocalLinear {
    /** A share of the squares that were multiplied, below which all weight is on one value of x. */
    private static final double NO_SLOPE = 1e-12;

    private LocalLinear() {}

    /**
     * The variance of the fitted heights over that of y.
     *
     * @param x the curve's argument
     * @param y as long, not constant
     * @param bandwidth of the normal curve, in units of x; above 0
     * @return from 0 to 1, a little more taken for 1
     */
    public static double ratio(double[] x, double[] y, double bandwidth) {
        double[] distances = LinearCorrelation.distances(y);
        double[] heights = new double[x.length];
        double sum = 0;
        double all = 0;
        for (int row = 0; row < x.length; row++) {
            heights[row] = height(x, distances, x[row], bandwidth);
            sum += heights[row];
            all += distances[row] * distances[row];
        }
        double mean = sum / x.length;
        double explained = 0;
        for (double height : heights) {
            explained += (height - mean) * (height - mean);
        }
        return Math.min(1, explained / all);
    }

    private static double height(double[] x, double[] y, double at, double bandwidth) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double t0 = 0;
        double t1 = 0;
        for (int row = 0; row < x.length; row++) {
            double apart = (x[row] - at) / bandwidth;
            double weight = StrictMath.exp(-apart * apart / 2);
            if (weight > 0) {
                s0 += weight;
                s1 += weight * apart;
                s2 += weight * apart * apart;
                t0 += weight * y[row];
                t1 += weight * apart * y[row];
            }
        }
        double determinant = s0 * s2 - s1 * s1;
        return determinant <= NO_SLOPE * s0 * s0 ? t0 / s0 : (s2 * t0 - s1 * t1) / determinant;
    }
}
