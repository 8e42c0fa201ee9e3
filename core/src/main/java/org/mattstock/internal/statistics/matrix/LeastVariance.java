package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.mattstock.internal.statistics.Moments;

/**
 * The shares of standardized columns, none negative, whose weighted sum varies least: {@code w'Rw} is least. It is the
 * weighted sum whose lowest correlation with a column is highest. Columns with a share correlate with it alike, those
 * without at least as much. Where {@code R^-1 1} is positive, shares are proportional to it, and all columns correlate
 * alike.
 *
 * <p>An active-set method: columns come in and go out one by one, and for those that are in a linear system is solved.
 * It ends after a finite number of steps with the solution, not near it (Lawson and Hanson, Solving Least Squares
 * Problems, 1974).
 */
public final class LeastVariance {
    /** A column of whose variance the others leave less than this is a weighted sum of them. */
    private static final double DEPENDENT = 1e-10;
    /** How far apart rounding leaves correlations that are equal. */
    private static final double ROUNDING = 1e-9;

    private static final int MOST_STEPS_PER_COLUMN = 100;

    private final RealMatrix correlations;
    private final int count;
    private final boolean[] isIn;
    /** Shares before they are scaled: the columns that are in have a product sum of 1 with the weighted sum. */
    private double[] shares;

    private int steps;

    private LeastVariance(double[][] correlations) {
        this.correlations = new Array2DRowRealMatrix(correlations);
        this.count = correlations.length;
        this.isIn = new boolean[count];
        this.shares = new double[count];
    }

    /**
     * Finds the shares.
     *
     * @param correlations by row, at least one
     * @return by column, with sum 1
     * @throws IllegalArgumentException if some such sum of the columns is constant, or several shares give the least
     *     variance
     * @throws IllegalStateException if the search does not end
     */
    public static double[] shares(double[][] correlations) {
        LeastVariance search = new LeastVariance(correlations);
        for (int column = search.entering(); column >= 0; column = search.entering()) {
            search.enter(column);
        }
        search.requireUnique();
        return search.scaled();
    }

    private double[] scaled() {
        double sum = Moments.sum(shares);
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }

    /** The column outside that the sum has least in common with; -1 if none has less than those inside. */
    private int entering() {
        int found = -1;
        double most = ROUNDING;
        for (int column = 0; column < count; column++) {
            if (!isIn[column] && lack(column) > most) {
                most = lack(column);
                found = column;
            }
        }
        return found;
    }

    /** How far a column's product sum with the weighted sum is below that of the columns that are in. */
    private double lack(int column) {
        double product = 0;
        for (int other = 0; other < count; other++) {
            product += correlations.getEntry(column, other) * shares[other];
        }
        return 1 - product;
    }

    private void enter(int column) {
        isIn[column] = true;
        while (true) {
            if (++steps > MOST_STEPS_PER_COLUMN * count) {
                throw new IllegalStateException("shares of least variance must be found within "
                        + MOST_STEPS_PER_COLUMN * count + " steps, got none");
            }
            Optional<double[]> solution = solution(in(isIn));
            if (solution.isPresent() && isPositive(solution.get())) {
                shares = solution.get();
                return;
            }
            goUntilOneIsOut(solution.isPresent() ? towards(solution.get()) : constantSum(column));
        }
    }

    private boolean isPositive(double[] solution) {
        for (int column = 0; column < count; column++) {
            if (isIn[column] && solution[column] <= 0) {
                return false;
            }
        }
        return true;
    }

    private static int[] in(boolean[] isIn) {
        int[] in = new int[isIn.length];
        int size = 0;
        for (int column = 0; column < isIn.length; column++) {
            in[size] = column;
            size += isIn[column] ? 1 : 0;
        }
        return Arrays.copyOf(in, size);
    }

    /**
     * Shares by which the columns that are in all have a product sum of 1 with the sum; empty where one is a sum of
     * others.
     */
    private Optional<double[]> solution(int[] in) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return solution(in, ones);
    }

    private Optional<double[]> solution(int[] in, double[] right) {
        double[] solution = new double[count];
        if (in.length == 0) {
            return Optional.of(solution);
        }
        RealVector side = new ArrayRealVector(in.length);
        for (int i = 0; i < in.length; i++) {
            side.setEntry(i, right[in[i]]);
        }
        try {
            RealVector found = new CholeskyDecomposition(correlations.getSubMatrix(in, in), 0, DEPENDENT)
                    .getSolver()
                    .solve(side);
            for (int i = 0; i < in.length; i++) {
                solution[in[i]] = found.getEntry(i);
            }
            return Optional.of(solution);
        } catch (NonPositiveDefiniteMatrixException e) {
            return Optional.empty();
        }
    }

    /** The way to the solution, at the end of which a share would not be positive. */
    private double[] towards(double[] solution) {
        double[] direction = new double[count];
        Arrays.setAll(direction, column -> solution[column] - shares[column]);
        return direction;
    }

    /** A sum of the column and others that is constant: along it the variance does not grow. */
    private double[] constantSum(int column) {
        boolean[] others = isIn.clone();
        others[column] = false;
        double[] direction =
                solution(in(others), correlations.getColumn(column)).orElseThrow();
        Arrays.setAll(direction, other -> Math.abs(direction[other]) <= ROUNDING ? 0 : -direction[other]);
        direction[column] = 1;
        return direction;
    }

    /** Changes the shares in a direction until the first of them is 0, and takes out those that are. */
    private void goUntilOneIsOut(double[] direction) {
        double length = Double.POSITIVE_INFINITY;
        for (int column = 0; column < count; column++) {
            if (isFalling(direction, column)) {
                length = Math.min(length, shares[column] / -direction[column]);
            }
        }
        if (length == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a weighted sum of the parts must not be constant, got one that is");
        }
        for (int column = 0; column < count; column++) {
            boolean isOut = isFalling(direction, column) && shares[column] / -direction[column] <= length;
            shares[column] = isOut ? 0 : shares[column] + length * direction[column];
            isIn[column] &= !isOut;
        }
    }

    private boolean isFalling(double[] direction, int column) {
        return isIn[column] && direction[column] < 0;
    }

    private void requireUnique() {
        boolean[] asGood = isIn.clone();
        for (int column = 0; column < count; column++) {
            asGood[column] |= lack(column) >= -ROUNDING;
        }
        if (solution(in(asGood)).isEmpty()) {
            throw new IllegalArgumentException(
                    "weights must be determined, got parts of which one is a weighted sum of others");
        }
    }
}
