package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.statistics.LinearCorrelation;
import org.mattstock.internal.statistics.Moments;

/**
 * The correlations of some columns with each other, and how far each spreads. What comes within 1e-12 of 1 or -1 is
 * taken for it, since rounding keeps columns on one straight line from reaching it. A column whose values differ by no
 * more than rounding is constant: its deviation is 0, and it correlates by 0 with all others. The order of the rows
 * changes no bit.
 */
public final class Correlations {
    /** How far from 1 rounding leaves the correlation of columns on one straight line, several times over. */
    private static final double NEARLY_ONE = 1e-12;

    private final double[][] matrix;
    private final double[] deviations;

    private Correlations(double[][] columns, double[] deviations) {
        int count = columns.length;
        this.deviations = deviations;
        matrix = new double[count][count];
        double[][] distances = new double[count][];
        double[] squares = new double[count];
        for (int column = 0; column < count; column++) {
            distances[column] = LinearCorrelation.distances(columns[column]);
            squares[column] = product(distances[column], distances[column]);
        }
        for (int a = 0; a < count; a++) {
            matrix[a][a] = 1;
            for (int b = 0; b < a; b++) {
                boolean isNone = deviations[a] == 0 || deviations[b] == 0;
                double r = isNone ? 0 : product(distances[a], distances[b]) / Math.sqrt(squares[a] * squares[b]);
                matrix[a][b] = Math.abs(r) < 1 - NEARLY_ONE ? r : Math.signum(r);
                matrix[b][a] = matrix[a][b];
            }
        }
    }

    /**
     * By Pearson's product moments.
     *
     * @param columns of equal length, finite, of at least two rows
     */
    public static Correlations pearson(double[][] columns) {
        double[][] ordered = OrderedRows.of(columns);
        return new Correlations(ordered, deviations(ordered));
    }

    /**
     * By Spearman's rho: the product moments of places, tied values sharing their mean place. The deviations are those
     * of the values.
     *
     * @param columns of equal length, finite, of at least two rows
     */
    public static Correlations spearman(double[][] columns) {
        double[][] ordered = OrderedRows.of(columns);
        double[][] places = new double[columns.length][];
        Arrays.setAll(places, column -> Ranker.places(ordered[column], First.LOWEST, Ties.FRACTIONAL));
        return new Correlations(places, deviations(ordered));
    }

    private static double[] deviations(double[][] columns) {
        double[] deviations = new double[columns.length];
        Arrays.setAll(
                deviations,
                column ->
                        isConstant(columns[column]) ? 0 : Moments.ofAnySize(columns[column], Moments::sampleDeviation));
        return deviations;
    }

    private static boolean isConstant(double[] column) {
        double low = Arrays.stream(column).min().orElseThrow();
        double high = Arrays.stream(column).max().orElseThrow();
        return Level.upToRounding(Math.abs(low)).has(high, low);
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += a[row] * b[row];
        }
        return sum;
    }

    /** How many columns there are. */
    public int count() {
        return deviations.length;
    }

    /** The correlation of two columns; 1 of a column with itself. */
    public double of(int a, int b) {
        return matrix[a][b];
    }

    /** The standard deviation of a column, with divisor n - 1. */
    public double deviation(int column) {
        return deviations[column];
    }

    /** Whether a column tells no row from another. */
    public boolean isConstant(int column) {
        return deviations[column] == 0;
    }

    /** All of them, by row; a copy. */
    public double[][] matrix() {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }
}
