package org.mattstock.internal.statistics.matrix;

import java.util.OptionalDouble;

/**
 * A weighted sum of columns beside another column, the last one of the correlations: what part of the covariance of both each term
 * has, and how they correlate.
 */
public final class WeightedSum {
    /** A covariance, as a share of the largest that there could be, below which there is none. */
    private static final double NOTHING = 1e-12;

    private final double[] covariances;
    private final double sum;
    private final double variance;
    private final double most;

    /**
     * Of all columns but the last.
     *
     * @param correlations of the columns, the last of which is not constant
     * @param weights of the others
     */
    public WeightedSum(Correlations correlations, double[] weights) {
        int last = weights.length;
        double largest = 0;
        for (int column = 0; column < last; column++) {
            largest = Math.max(largest, correlations.deviation(column));
        }
        double[] spreads = new double[last];
        covariances = new double[last];
        double total = 0;
        double size = 0;
        for (int column = 0; column < last; column++) {
            spreads[column] = largest == 0 ? 0 : weights[column] * (correlations.deviation(column) / largest);
            covariances[column] = spreads[column] * correlations.of(column, last);
            total += covariances[column];
            size += Math.abs(spreads[column]);
        }
        double squares = 0;
        for (int a = 0; a < last; a++) {
            for (int b = 0; b < last; b++) {
                squares += spreads[a] * spreads[b] * correlations.of(a, b);
            }
        }
        sum = total;
        most = size;
        variance = squares;
    }

    private boolean isNothing() {
        return Math.abs(sum) <= NOTHING * most;
    }

    /** A column's part of the covariance of the sum with the last column; they sum to 1. Empty where there is no covariance. */
    public OptionalDouble share(int column) {
        return isNothing() ? OptionalDouble.empty() : OptionalDouble.of(covariances[column] / sum + 0.0);
    }

    /** The correlation of the sum with the last column; empty where the sum is constant. */
    public OptionalDouble correlation() {
        return variance <= NOTHING * most * most
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, sum / Math.sqrt(variance))));
    }
}
