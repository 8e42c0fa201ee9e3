package org.mattstock.internal;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Places of the values of a vector: sorted, divided into groups of equal values, and placed by a tie rule. Results are kept
 * until the next call, and buffers are used again, so that ranking many vectors with one ranker allocates nothing. One
 * ranker is used by one thread.
 *
 * <p>Values are equal as numbers ({@code -0.0} equals {@code 0.0}), or within a tolerance: a group then starts at its best
 * value and takes all within the tolerance of that value. NaN is refused. Within a group, indexes ascend.
 */
public final class Ranker {
    /** Differences of doubles come with this relative error at most; nearer to the tolerance than that, decimals decide. */
    private static final double NOISE = 4 * Math.ulp(1.0);

    private final Sorter sorter = new Sorter();
    private int n;
    private int groups;
    private int[] starts = new int[1];

    /** The places of the values of one vector, from 1, for those who rank once. */
    public static double[] places(double[] values, First first, Ties ties) {
        double[] places = new double[values.length];
        new Ranker().rank(values, first).places(ties, places);
        return places;
    }

    /** Sorts and groups values that are equal as numbers. */
    public Ranker rank(double[] values, First first) {
        sort(values, first);
        long[] keys = sorter.keys();
        for (int i = 0; i < n; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                starts[groups++] = i;
            }
        }
        starts[groups] = n;
        return this;
    }

    /**
     * Sorts and groups values that are equal within a tolerance. Differences are those of the values' decimal texts: 0.8 is
     * within 0.1 of 0.7, although their difference as doubles is more.
     *
     * @param values finite
     * @param tolerance the largest difference, positive
     * @param first which end is place 1
     */
    public Ranker rankWithin(double[] values, double tolerance, First first) {
        sort(values, first);
        int[] order = sorter.order();
        for (int i = 0; i < n; i++) {
            if (i == 0 || !within(values[order[starts[groups - 1]]], values[order[i]], tolerance)) {
                starts[groups++] = i;
            }
        }
        starts[groups] = n;
        for (int group = 0; group < groups; group++) {
            Arrays.sort(order, starts[group], starts[group + 1]);
        }
        return this;
    }

    /** Writes the place of each value, from 1, at its index. */
    public void places(Ties ties, double[] places) {
        int[] order = sorter.order();
        for (int group = 0; group < groups; group++) {
            int start = starts[group];
            int end = starts[group + 1];
            for (int position = start; position < end; position++) {
                places[order[position]] = ties.place(start, end, group, position);
            }
        }
    }

    /** The indexes of the values, best first, tied ones ascending; a copy. */
    public int[] order() {
        return Arrays.copyOf(sorter.order(), n);
    }

    /** How many groups of equal values there are. */
    public int groupCount() {
        return groups;
    }

    private void sort(double[] values, First first) {
        n = values.length;
        groups = 0;
        if (starts.length <= n) {
            starts = new int[n + 1];
        }
        sorter.sort(values, first);
    }

    private static boolean within(double best, double value, double tolerance) {
        double difference = Math.abs(best - value);
        double noise = NOISE * Math.max(Math.abs(best), Math.abs(value));
        if (Math.abs(difference - tolerance) > noise) {
            return difference < tolerance;
        }
        BigDecimal exact =
                Decimals.shortest(best).subtract(Decimals.shortest(value)).abs();
        return exact.compareTo(Decimals.shortest(tolerance)) <= 0;
    }
}
