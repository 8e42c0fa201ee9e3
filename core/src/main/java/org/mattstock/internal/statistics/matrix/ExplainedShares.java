package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Shapley;

/**
 * How much of a column's variance each of some others explains, fairly divided: Shapley values of the R squared of a least-squares
 * regression on a set of columns (R. H. Lindeman, P. F. Merenda, R. Z. Gold 1980), found for every set by leaving columns out or
 * sweeping them out one after the other. A column that follows from those before it explains nothing beside them.
 */
public final class ExplainedShares {
    /** As many columns as all sets of which are gone through at once. */
    public static final int MOST_COLUMNS = 20;

    private static final double COLLINEAR = 1e-10;

    private ExplainedShares() {}

    /**
     * Each column by itself.
     *
     * @param correlations of the columns, at most {@value #MOST_COLUMNS}, the last of which is explained
     * @return of all but the last
     */
    public static double[] ofEach(double[][] correlations) {
        return Shapley.values(correlations.length - 1, explained(correlations));
    }

    /**
     * Columns that belong together join together (G. Owen 1977, Values of games with a priori unions): first the groups share, over
     * all orders of groups, and then, over all orders within a group beside every set of whole other groups, its columns.
     *
     * @param correlations of the columns, the last of which is explained
     * @param groups the number of the group of each column but the last, from 0 and ascending without gaps
     * @return of all but the last
     */
    public static double[] byGroup(double[][] correlations, int[] groups) {
        int last = groups.length;
        double[] shares = new double[last];
        int count = groups[last - 1] + 1;
        for (int group = 0; group < count; group++) {
            int own = group;
            int[] members = indexes(groups, own);
            double[] byOthers = Shapley.weights(count);
            for (int set = 0; set < 1 << count; set++) {
                if ((set >> own & 1) == 0) {
                    double[][] reduced = correlations;
                    int[] left = all(last + 1);
                    for (int column = last - 1; column >= 0; column--) {
                        boolean isIn = (set >> groups[column] & 1) == 1;
                        if (isIn || groups[column] != own) {
                            int at = Arrays.binarySearch(left, column);
                            reduced = isIn ? sweptOut(reduced, at) : without(reduced, at);
                            left = removed(left, at);
                        }
                    }
                    double[] within = Shapley.values(members.length, explained(reduced));
                    for (int member = 0; member < members.length; member++) {
                        shares[members[member]] += byOthers[Integer.bitCount(set)] * within[member];
                    }
                }
            }
        }
        return shares;
    }

    /** Whether the sets of groups and of the columns of the largest group are few enough. */
    public static boolean canBeGrouped(int[] groups) {
        int count = groups[groups.length - 1] + 1;
        int largest = 0;
        for (int group = 0; group < count; group++) {
            largest = Math.max(largest, indexes(groups, group).length);
        }
        return count - 1 + largest <= MOST_COLUMNS;
    }

    private static int[] indexes(int[] groups, int group) {
        return IntStream.range(0, groups.length)
                .filter(column -> groups[column] == group)
                .toArray();
    }

    private static int[] all(int count) {
        return IntStream.range(0, count).toArray();
    }

    private static int[] removed(int[] from, int at) {
        return IntStream.range(0, from.length)
                .filter(i -> i != at)
                .map(i -> from[i])
                .toArray();
    }

    /** By set of columns, bit i standing for column i: what it explains of the last one. */
    private static double[] explained(double[][] matrix) {
        int columns = matrix.length - 1;
        double[] explained = new double[1 << columns];
        fill(matrix, columns, 0, 0, explained);
        return explained;
    }

    /** Decides on the last of the columns that are left, and goes on with the others. */
    private static void fill(double[][] matrix, int columns, int set, double sum, double[] explained) {
        if (columns == 0) {
            explained[set] = sum;
            return;
        }
        int column = columns - 1;
        fill(without(matrix, column), column, set, sum, explained);
        double before = matrix[columns][columns];
        double[][] swept = sweptOut(matrix, column);
        fill(swept, column, set | 1 << column, sum + before - swept[column][column], explained);
    }

    private static double[][] without(double[][] matrix, int column) {
        return reduced(matrix, column, 0);
    }

    private static double[][] sweptOut(double[][] matrix, int column) {
        double pivot = matrix[column][column];
        return reduced(matrix, column, pivot > COLLINEAR ? 1 / pivot : 0);
    }

    private static double[][] reduced(double[][] matrix, int column, double factor) {
        int size = matrix.length - 1;
        double[][] reduced = new double[size][size];
        for (int row = 0; row < size; row++) {
            double[] from = matrix[row < column ? row : row + 1];
            double share = from[column] * factor;
            for (int other = 0; other < size; other++) {
                int to = other < column ? other : other + 1;
                reduced[row][other] = factor == 0 ? from[to] : from[to] - share * matrix[column][to];
            }
        }
        return reduced;
    }
}
