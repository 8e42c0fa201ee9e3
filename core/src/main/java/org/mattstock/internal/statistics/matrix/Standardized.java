package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import org.mattstock.internal.statistics.Moments;

/**
 * Rows in units of each column's own deviation from its own mean, which may have gaps (NaN). Taken in halves, so that no
 * difference leaves the range of a double.
 *
 * @param centers by column: the mean of what is there; NaN for nothing
 * @param halves by column: half the population deviation; 0 for a column that does not vary
 */
record Standardized(double[] centers, double[] halves) {
    /**
     * The units of rows.
     *
     * @param rows in an order of their own, since it is the order of summation
     * @param columns how many
     */
    static Standardized of(double[][] rows, int columns) {
        double[] centers = new double[columns];
        double[] halves = new double[columns];
        for (int column = 0; column < columns; column++) {
            int at = column;
            double[] known = Arrays.stream(rows)
                    .mapToDouble(row -> row[at])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            centers[column] = known.length == 0 ? Double.NaN : Moments.ofAnySize(known, Moments::mean);
            halves[column] = known.length == 0 ? 0 : Moments.ofAnySize(known, Moments::populationDeviation) / 2;
        }
        return new Standardized(centers, halves);
    }

    /** A value in a column's units; 0 in a column that does not vary, NaN for none. */
    double in(int column, double value) {
        double distance = value / 2 - centers[column] / 2;
        return halves[column] == 0 && !Double.isNaN(distance) ? 0 : distance / halves[column];
    }

    /** A value of a column from its units. */
    double out(int column, double units) {
        double half = units * halves[column];
        return centers[column] + half + half;
    }

    /** How many columns vary. */
    int varying() {
        return (int) Arrays.stream(halves).filter(half -> half > 0).count();
    }
}
