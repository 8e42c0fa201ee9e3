package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Columns with their rows in an order that only values decide: ascending by the first column, where that is equal by
 * the second, and so on. Rows that are equal in all columns may change places unseen, so that sums over such columns
 * have the same bits in whatever order the units came.
 */
public final class OrderedRows {
    private OrderedRows() {}

    /**
     * The same rows in that order.
     *
     * @param columns of equal length, without NaN; not changed
     */
    public static double[][] of(double[][] columns) {
        int rows = columns.length == 0 ? 0 : columns[0].length;
        Integer[] order = IntStream.range(0, rows).boxed().toArray(Integer[]::new);
        Arrays.sort(order, byValues(columns));
        double[][] ordered = new double[columns.length][rows];
        for (int column = 0; column < columns.length; column++) {
            for (int row = 0; row < rows; row++) {
                // A zero has no sign, so that it does not matter which of two equal rows is first.
                ordered[column][row] = columns[column][order[row]] + 0.0;
            }
        }
        return ordered;
    }

    private static Comparator<Integer> byValues(double[][] columns) {
        return (a, b) -> {
            for (double[] column : columns) {
                int sign = Double.compare(column[a] + 0.0, column[b] + 0.0);
                if (sign != 0) {
                    return sign;
                }
            }
            return 0;
        };
    }
}
