package org.mattstock.internal.statistics;

import java.util.Arrays;

/** Statistics over all pairs of a series. Comparisons only, so that no offset or scale of the values can change them. */
public final class Pairs {
    private Pairs() {}

    /** The number of pairs that rise less the number that fall. */
    public static long kendallS(double[] values) {
        long s = 0;
        for (int i = 0; i < values.length; i++) {
            double earlier = values[i];
            for (int j = i + 1; j < values.length; j++) {
                double later = values[j];
                s += (later > earlier ? 1 : 0) - (later < earlier ? 1 : 0);
            }
        }
        return s;
    }

    /** The sizes of the groups of equal values, two or more, descending. */
    public static int[] tieSizes(double[] values) {
        double[] sorted = values.clone();
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] += 0.0;
        }
        Arrays.sort(sorted);
        int[] sizes = new int[sorted.length];
        int groups = 0;
        for (int start = 0; start < sorted.length; ) {
            int end = start + 1;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            if (end - start > 1) {
                sizes[groups++] = end - start;
            }
            start = end;
        }
        int[] ascending = Arrays.copyOf(sizes, groups);
        Arrays.sort(ascending);
        for (int i = 0; i < groups / 2; i++) {
            int swap = ascending[i];
            ascending[i] = ascending[groups - 1 - i];
            ascending[groups - 1 - i] = swap;
        }
        return ascending;
    }

    /** The variance of S over all orders, given the ties: whole-numbered up to the division by 18. */
    public static double varianceOfS(long n, int... tieSizes) {
        long numerator = n * (n - 1) * (2 * n + 5);
        for (long t : tieSizes) {
            numerator -= t * (t - 1) * (2 * t + 5);
        }
        return numerator / 18.0;
    }

    /** The slopes between all pairs, ascending; one that a double cannot hold is the largest double of its sign. */
    public static double[] sortedSlopes(int[] years, double[] values) {
        int n = values.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[next++] = slope(years, values, i, j);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    private static double slope(int[] years, double[] values, int i, int j) {
        double distance = (double) years[j] - years[i];
        double change = values[j] - values[i];
        if (Double.isFinite(change)) {
            return change / distance + 0.0;
        }
        return Numbers.withinRange((values[j] / 4 - values[i] / 4) / distance * 4);
    }

    /** The middle value of sorted ones, the mean of the two middle ones where their number is even. */
    public static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : mean(sorted[middle - 1], sorted[middle]);
    }

    private static double mean(double a, double b) {
        double sum = a + b;
        return Double.isFinite(sum) ? sum / 2 : a / 2 + b / 2;
    }

    /** The median over the values of the median slope to all others. */
    public static double repeatedMedianSlope(int[] years, double[] values) {
        return repeatedMedian(years.length, (i, j) -> slope(years, values, i, j));
    }

    /**
     * The median over the values of the median level, in a year, of the lines through that value and each other.
     *
     * @param values so small that products with distances in years are finite
     */
    public static double repeatedMedianLevel(int[] years, double[] values, double year) {
        return repeatedMedian(
                years.length,
                (i, j) ->
                        ((years[j] - year) * values[i] - (years[i] - year) * values[j]) / ((double) years[j] - years[i])
                                + 0.0);
    }

    private interface OfPair {
        double number(int i, int j);
    }

    private static double repeatedMedian(int n, OfPair pair) {
        double[] medians = new double[n];
        double[] numbers = new double[n - 1];
        for (int i = 0; i < n; i++) {
            int next = 0;
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    numbers[next++] = pair.number(i, j);
                }
            }
            Arrays.sort(numbers);
            medians[i] = median(numbers);
        }
        Arrays.sort(medians);
        return median(medians);
    }
}
