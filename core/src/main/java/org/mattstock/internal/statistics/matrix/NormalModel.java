package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A multivariate normal distribution, and what it says about the gaps of a row. It is kept in each column's own units, so that
 * columns of any size stand side by side. Used by one thread.
 */
public final class NormalModel {
    private final Standardized units;
    private final double[] means;
    private final double[][] covariance;
    private final int rows;
    private final Map<BitSet, Conditional> conditionals = new HashMap<>();

    /**
     * A distribution.
     *
     * @param rows how many it was learned from
     */
    NormalModel(Standardized units, double[] means, double[][] covariance, int rows) {
        this.rows = rows;
        this.units = units;
        this.means = means;
        this.covariance = covariance;
    }

    /** The mean of a column; NaN for one without any value. */
    public double mean(int column) {
        return units.out(column, means[column]);
    }

    /** The covariance of two columns. */
    public double covariance(int a, int b) {
        return 4 * units.halves()[a] * units.halves()[b] * covariance[a][b];
    }

    /**
     * A row with the mean of what is missing given what is there.
     *
     * @param row by column, NaN for a gap; it may have no value at all
     * @return NaN stays where the column has no value in any row, or the mean is beyond the range of a double
     */
    public double[] completed(double[] row) {
        return drawn(row, new double[row.length]);
    }

    /**
     * A row with a draw of what is missing given what is there, all its gaps together. For a distribution learned from a bootstrap of
     * n rows: of the scatter about a line with p coefficients, what is likeliest leaves (n - p) / n, and the bootstrap as much again;
     * deviations are therefore drawn n / (n - p) times as large.
     *
     * @param row by column, NaN for a gap
     * @param deviates by column: a standard normal deviate; those of columns with a value are not used
     */
    public double[] drawn(double[] row, double[] deviates) {
        BitSet known = known(row);
        Conditional conditional = conditionals.computeIfAbsent(known, each -> Conditional.of(covariance, each));
        double[] differences = new double[row.length];
        known.stream().forEach(column -> differences[column] = units.in(column, row[column]) - means[column]);
        double[] errors = errors(conditional, known, deviates);
        double[] result = row.clone();
        for (int gap = known.nextClearBit(0); gap < row.length; gap = known.nextClearBit(gap + 1)) {
            double drawn = means[gap] + conditional.expected(gap, differences) + errors[gap];
            double value = units.out(gap, drawn);
            result[gap] = Double.isInfinite(value) ? Double.NaN : value;
        }
        return result;
    }

    /** By column: what a gap's value differs from its mean. */
    private double[] errors(Conditional conditional, BitSet known, double[] deviates) {
        double[] errors = new double[deviates.length];
        if (Arrays.stream(deviates).allMatch(deviate -> deviate == 0)) {
            return errors;
        }
        int n = deviates.length;
        double[][] left = new double[n][n];
        for (int a = known.nextClearBit(0); a < n; a = known.nextClearBit(a + 1)) {
            for (int b = known.nextClearBit(0); b < n; b = known.nextClearBit(b + 1)) {
                left[a][b] = conditional.left(a, b);
            }
        }
        double[][] lower = Triangle.of(left);
        double widened = (double) rows / (rows - 1 - conditional.count());
        for (int column = 0; column < n; column++) {
            for (int k = 0; k <= column; k++) {
                errors[column] += widened * lower[column][k] * deviates[k];
            }
        }
        return errors;
    }

    /** Which columns of a row have a value. */
    static BitSet known(double[] row) {
        BitSet known = new BitSet(row.length);
        for (int column = 0; column < row.length; column++) {
            known.set(column, !Double.isNaN(row[column]));
        }
        return known;
    }
}
