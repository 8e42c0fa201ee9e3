package org.mattstock.internal;

import java.util.Arrays;

/**
 * Sorts the indexes of a vector by its values, equal values by index, and divides them into groups of equal values.
 *
 * <p>A sort by comparison waits for a branch that cannot be predicted at nearly every step. Here each value goes straight to
 * one of {@link Buckets} that are in order and mostly hold one value or none, so that one pass of insertion over nearly sorted
 * values finishes the work. Buckets decide the time only, never the result, since that pass compares.
 *
 * <ul>
 *   <li>What is moved is one integer: the key of the value, in the order of the values, with the index in its low bits. Equal
 *       values so come by index. The few values that differ in those low bits of their keys only are sorted once more by them.
 *   <li>Skewed values (inhabitants; one outlier) crowd in a few buckets of equal width. A mean near one end gives them away, or
 *       else the moves of the insertion pass, which are counted; they get buckets that widen with the distance from that end.
 *   <li>Values that crowd there too are sorted by comparison.
 * </ul>
 *
 * <p>{@code -0.0} and {@code 0.0} are one key, and the descending order is that of the inverted keys. The buffers are kept from
 * call to call; one sorter is used by one thread.
 */
final class Sorter {
    /** So near to one end of the range, in parts of it, is the mean of values that would crowd in buckets of equal width. */
    private static final double SKEWED = 1.0 / 32;
    /** The width of a bucket must be a normal number. */
    private static final double LEAST_WIDTH = 8 * Double.MIN_NORMAL;

    private final Buckets buckets = new Buckets();
    private long[] items = new long[0];
    private long[] spare = new long[0];
    private int n;
    private int indexBits;
    private long indexMask;

    /**
     * Sorts.
     *
     * @throws IllegalArgumentException if a value is NaN: its place is a decision that is not made here
     */
    void sort(double[] values, First first, Groups groups) {
        n = values.length;
        indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(n);
        indexMask = (1L << indexBits) - 1;
        if (items.length < n) {
            items = new long[n];
            spare = new long[n];
        }
        sortItems(values, first);
        groups.resize(n);
        int apart = readOut(groups);
        if (apart < n) {
            groups.divide(values);
            if (groups.count > apart) {
                sortRuns(groups, values, first);
            }
        }
    }

    /** A key that is lower for a value that comes first. */
    private static long key(double value, First first) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        long ascending = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        return first == First.LOWEST ? ascending : ~ascending;
    }

    private void sortItems(double[] values, First first) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("values must not be NaN");
            }
            low = value < low ? value : low;
            high = value > high ? value : high;
            sum += value;
        }
        pack(values, first);
        double range = high - low;
        boolean divisible = range >= n * LEAST_WIDTH && range < Double.POSITIVE_INFINITY;
        if (!divisible || !sortByBuckets(values, first, low, high, (sum / n - low) / range)) {
            Arrays.sort(items, 0, n);
        }
    }

    private void pack(double[] values, First first) {
        for (int i = 0; i < n; i++) {
            items[i] = (key(values[i], first) & ~indexMask) | i;
        }
    }

    /** Whether that came to its end; if not, the items are all there, in some order. */
    private boolean sortByBuckets(double[] values, First first, double low, double high, double mean) {
        if (mean > SKEWED && mean < 1 - SKEWED) {
            buckets.spreadEvenly(values, low, high, first);
            buckets.distribute(items, spare, n);
            if (insert()) {
                return true;
            }
            pack(values, first);
        }
        boolean lowEnd = mean < 0.5;
        buckets.spreadByMagnitude(values, lowEnd ? low : high, high - low, lowEnd == (first == First.LOWEST));
        buckets.distribute(items, spare, n);
        return insert();
    }

    /** Whether the insertion pass came to its end within a few moves per value. */
    private boolean insert() {
        long movesLeft = 4L * n + 64;
        for (int i = 1; i < n; i++) {
            long item = items[i];
            int free = i;
            while (free > 0 && items[free - 1] > item) {
                items[free] = items[free - 1];
                free--;
            }
            items[free] = item;
            movesLeft -= i - free;
            if (movesLeft < 0) {
                return false;
            }
        }
        return true;
    }

    /** Fills in order, and groups by the high bits alone; returns how many groups these are. */
    private int readOut(Groups groups) {
        int[] order = groups.order;
        int[] groupOf = groups.groupOf;
        int group = 0;
        long before = n == 0 ? 0 : items[0];
        for (int i = 0; i < n; i++) {
            long item = items[i];
            group += (item ^ before) >>> indexBits == 0 ? 0 : 1;
            groupOf[i] = group;
            order[i] = (int) (item & indexMask);
            before = item;
        }
        groups.count = n == 0 ? 0 : group + 1;
        return groups.count;
    }

    /** Sorts runs of items with the same high bits by the low bits of their keys. */
    private void sortRuns(Groups groups, double[] values, First first) {
        for (int start = 0, end; start < n; start = end) {
            long high = items[start] >> indexBits;
            end = start + 1;
            while (end < n && items[end] >> indexBits == high) {
                end++;
            }
            if (end - start > 1) {
                sortRun(groups.order, values, first, start, end);
            }
        }
        groups.divide(values);
    }

    private void sortRun(int[] order, double[] values, First first, int start, int end) {
        for (int i = start; i < end; i++) {
            items[i] = (key(values[order[i]], first) & indexMask) << indexBits | order[i];
        }
        Arrays.sort(items, start, end);
        for (int i = start; i < end; i++) {
            order[i] = (int) (items[i] & indexMask);
        }
    }
}
