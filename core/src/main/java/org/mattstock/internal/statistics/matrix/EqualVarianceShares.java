package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.mattstock.internal.statistics.Moments;

/**
 * The shares of standardized columns that have equal parts in the variance of their weighted sum: {@code w_j (R w)_j},
 * which is the share times the covariance with the sum, is the same for all. There is exactly one such set of positive
 * shares unless a sum of the columns with weights that are not negative is constant: it minimizes {@code w'Rw / 2 - sum
 * ln w_j}, which is convex. Newton steps, cut while they are long, which leads there from everywhere (Nesterov,
 * Introductory Lectures on Convex Optimization, 2004, section 4.1).
 */
public final class EqualVarianceShares {
    /** How far from equal the parts may be at the end, as a share. */
    private static final double ROUNDING = 1e-13;
    /** The variance, as a share of that of equal columns, below which a sum is constant. */
    private static final double CONSTANT = 1e-10;
    /** Newton steps shorter than this, measured by the curvature, are not cut. */
    private static final double SHORT = 0.25;

    private static final int MOST_STEPS = 1_000;

    private EqualVarianceShares() {}

    /**
     * Finds the shares.
     *
     * @param correlations by row, at least one
     * @return by column, with sum 1
     * @throws IllegalArgumentException if a sum of the columns with weights that are not negative is constant
     * @throws IllegalStateException if the search does not end
     */
    public static double[] shares(double[][] correlations) {
        double[] weights = new double[correlations.length];
        Arrays.fill(weights, 1);
        for (int step = 0; step < MOST_STEPS; step++) {
            requireVariance(correlations, weights);
            if (areEqual(correlations, weights)) {
                double sum = Moments.sum(weights);
                return Arrays.stream(weights).map(weight -> weight / sum).toArray();
            }
            step(correlations, weights);
        }
        throw new IllegalStateException(
                "equal parts in the variance must be found within " + MOST_STEPS + " steps, got none");
    }

    private static void requireVariance(double[][] correlations, double[] weights) {
        double variance = 0;
        for (int column = 0; column < weights.length; column++) {
            variance += weights[column] * product(correlations[column], weights);
        }
        double sum = Moments.sum(weights);
        if (variance <= CONSTANT * sum * sum) {
            throw new IllegalArgumentException("a weighted sum of the parts must not be constant, got one that is");
        }
    }

    /** Whether every column has a part of 1 in the variance, as far as rounding lets tell. */
    private static boolean areEqual(double[][] correlations, double[] weights) {
        for (int column = 0; column < weights.length; column++) {
            double size = 0;
            for (int other = 0; other < weights.length; other++) {
                size += Math.abs(correlations[column][other] * weights[other]);
            }
            double part = weights[column] * product(correlations[column], weights);
            if (!(Math.abs(part - 1) <= ROUNDING * (1 + weights[column] * size))) {
                return false;
            }
        }
        return true;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /**
     * One Newton step; its size in the metric of the curvature tells whether it stays where the function bends little.
     */
    private static void step(double[][] correlations, double[] weights) {
        double[] gradient = new double[weights.length];
        double[][] curvature = new double[weights.length][];
        for (int column = 0; column < weights.length; column++) {
            gradient[column] = product(correlations[column], weights) - 1 / weights[column];
            curvature[column] = correlations[column].clone();
            curvature[column][column] += 1 / (weights[column] * weights[column]);
        }
        double[] newton = new CholeskyDecomposition(new Array2DRowRealMatrix(curvature), 0, 0)
                .getSolver()
                .solve(new ArrayRealVector(gradient))
                .toArray();
        double size = Math.sqrt(Math.max(0, product(gradient, newton)));
        double length = size < SHORT ? 1 : 1 / (1 + size);
        for (int column = 0; column < weights.length; column++) {
            weights[column] -= length * newton[column];
        }
    }
}
