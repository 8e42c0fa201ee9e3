package org.mattstock.internal.ranking;

import java.util.Arrays;

/**
 * Sorts the indexes of a vector by its values, equal values by index, and divides them into groups of equal values.
 *
 * <p>A sort by comparison waits for a branch that cannot be predicted at nearly every step. Here each value becomes an item, the
 * number of its cell between the lowest and the highest value followed by its index, and items go straight to one of about
 * {@code 2 n} {@link Buckets} by their leading bits. Most hold one item or none, so that one pass of insertion over nearly sorted
 * items finishes the work. Where values that differ share a cell, which is rare, another pass compares the values. So cells and
 * buckets decide the time only, never the result.
 *
 * <ul>
 *   <li>Skewed values (inhabitants; one outlier) crowd in a few cells of equal width. A mean near one end gives them away, or
 *       else the moves of the passes, which are counted; they get cells that widen with the distance from that end.
 *   <li>Values that crowd there too are sorted by comparison of integers in their order.
 * </ul>
 *
 * <p>The buffers are kept from call to call; one sorter is used by one thread.
 */
final class Sorter {
    /** The bits of an item: fewer than a double has, so that the number of a cell is exact enough. */
    private static final int ITEM_BITS = 58;
    /** So many cells are kept free, since rounding may go beyond the last one. */
    private static final int MARGIN = 1 << 10;
    /** So near to one end of the range, in parts of it, is the mean of values that would crowd in cells of equal width. */
    private static final double SKEWED = 1.0 / 32;
    /** What lies nearer to the end of the crowd than this part of the range is spread evenly again. */
    private static final double NEAREST = 0x1p-63;
    /** In narrower ranges, the number of cells per unit would overflow. */
    private static final double LEAST_RANGE = 0x1p-900;

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
        groups.resize(n);
        if (!sortByCells(values, first, groups)) {
            sortByKeys(values, first, groups);
        }
    }

    /** Whether that came to its end. */
    private boolean sortByCells(double[] values, First first, Groups groups) {
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
        double range = high - low;
        if (!(range >= LEAST_RANGE && range < Double.POSITIVE_INFINITY)) {
            return false;
        }
        double mean = (sum / n - low) / range;
        if (mean > SKEWED && mean < 1 - SKEWED) {
            packEvenly(values, first == First.LOWEST ? low : high, range);
            if (sortItems(0, values, first, groups)) {
                return true;
            }
        }
        boolean lowEnd = mean < 0.5;
        packByMagnitude(values, lowEnd ? low : high, range, lowEnd == (first == First.LOWEST));
        return sortItems(1, values, first, groups);
    }

    /** Cells of equal width. */
    private void packEvenly(double[] values, double best, double range) {
        double perUnit = ((1L << (ITEM_BITS - indexBits)) - MARGIN) / range;
        for (int i = 0; i < n; i++) {
            items[i] = (long) (Math.abs(values[i] - best) * perUnit) << indexBits | i;
        }
    }

    /** Cells whose width grows with the distance from one end, as that of powers of two does. */
    private void packByMagnitude(double[] values, double end, double range, boolean endFirst) {
        double least = range * NEAREST;
        long origin = Double.doubleToRawLongBits(least);
        long last = Double.doubleToRawLongBits(range + least) - origin;
        int lost = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(last) + indexBits - ITEM_BITS);
        for (int i = 0; i < n; i++) {
            long steps = Double.doubleToRawLongBits(Math.abs(values[i] - end) + least) - origin;
            items[i] = (endFirst ? steps : last - steps) >> lost << indexBits | i;
        }
    }

    /** Whether few moves were enough. */
    private boolean sortItems(int moreBits, double[] values, First first, Groups groups) {
        int leading = Integer.SIZE - Integer.numberOfLeadingZeros(2 * n);
        buckets.distribute(items, n, ITEM_BITS, leading + moreBits, spare);
        if (!insert()) {
            return false;
        }
        int cells = readOut(groups);
        if (cells == n) {
            return true;
        }
        groups.divide(values);
        if (groups.count == cells) {
            return true;
        }
        boolean sorted = groups.insert(values, first);
        groups.divide(values);
        return sorted;
    }

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

    /** Fills in order, and groups by all bits but those of the index; returns how many groups these are. */
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

    /** First by the high bits of the keys, and then runs that share these by the low bits, which items had no room for. */
    private void sortByKeys(double[] values, First first, Groups groups) {
        for (int i = 0; i < n; i++) {
            items[i] = (key(values[i], first) & ~indexMask) | i;
        }
        Arrays.sort(items, 0, n);
        readOut(groups);
        for (int start = 0, end; start < n; start = end) {
            end = start + 1;
            while (end < n && groups.groupOf[end] == groups.groupOf[start]) {
                end++;
            }
            sortRun(groups.order, values, first, start, end);
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

    /** An integer in the order of the values, lower for one that comes first; {@code -0.0} and {@code 0.0} are one. */
    private static long key(double value, First first) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        long ascending = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        return first == First.LOWEST ? ascending : ~ascending;
    }
}
