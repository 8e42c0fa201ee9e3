package org.mattstock.internal;

import java.util.Arrays;

/**
 * Sorts the indexes of a vector by its values, equal values by index, in time proportional to its length whatever the values.
 *
 * <p>A sort by comparison waits for a branch that cannot be predicted at nearly every step. Here each value goes straight to
 * one of about {@code 2 n} equally wide buckets between the lowest and the highest value; counting how many each bucket
 * holds tells where it starts. Buckets are in order, and most hold one value or none, so that one pass of insertion over
 * nearly sorted values finishes the work. Whatever rounding does to a bucket number, a higher value never gets a lower one,
 * and the insertion pass compares exactly; so the buckets decide the time only, not the result.
 *
 * <p>Skewed values (inhabitants; one outlier) crowd in a few buckets, and insertion becomes slow. Its moves are counted, and
 * beyond a few per value the vector is sorted over again by the bytes of its keys (radix sort), which no values can slow.
 *
 * <p>Keys are 64-bit integers in the order of the values, so that {@code -0.0} and {@code 0.0} are one key, and the descending
 * order is that of the inverted keys. The buffers are kept from call to call; one sorter is used by one thread.
 */
final class Sorter {
    private static final int BYTE = 0xFF;

    private long[] keys = new long[0];
    private long[] spareKeys = new long[0];
    private int[] order = new int[0];
    private int[] spareOrder = new int[0];
    private int[] buckets = new int[0];

    /** Sorts; afterwards {@link #order} and {@link #keys} hold the result. */
    void sort(double[] values, First first) {
        grow(values.length);
        if (!sortByBuckets(values, first)) {
            sortByBytes(values, first);
        }
    }

    /** The indexes in order of the last sorted values; longer than those if an earlier vector was. */
    int[] order() {
        return order;
    }

    /** The keys in order, equal exactly where the values are. */
    long[] keys() {
        return keys;
    }

    /** A key that is lower for a value that comes first. NaN is refused: its place is a decision that is not made here. */
    private static long key(double value, First first) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("values must not be NaN");
        }
        long bits = Double.doubleToRawLongBits(value + 0.0);
        long ascending = bits ^ ((bits >> 63) & Long.MAX_VALUE);
        return first == First.LOWEST ? ascending : ~ascending;
    }

    private boolean sortByBuckets(double[] values, First first) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        double perUnit = (2.0 * values.length) / (high - low);
        if (!(perUnit > 0 && perUnit < Double.POSITIVE_INFINITY)) {
            return false;
        }
        distribute(values, first, first == First.LOWEST ? low : high, perUnit);
        return insert(values.length);
    }

    private void distribute(double[] values, First first, double best, double perUnit) {
        int n = values.length;
        int last = 2 * n;
        Arrays.fill(buckets, 0, last + 2, 0);
        for (int i = 0; i < n; i++) {
            int bucket = Math.min((int) (Math.abs(values[i] - best) * perUnit), last);
            spareOrder[i] = bucket;
            buckets[bucket + 1]++;
        }
        for (int b = 0; b <= last; b++) {
            buckets[b + 1] += buckets[b];
        }
        for (int i = 0; i < n; i++) {
            int position = buckets[spareOrder[i]]++;
            order[position] = i;
            keys[position] = key(values[i], first);
        }
    }

    /** Whether the insertion pass came to its end within a few moves per value. */
    private boolean insert(int n) {
        long movesLeft = 4L * n + 64;
        for (int i = 1; i < n; i++) {
            long key = keys[i];
            int index = order[i];
            int free = i;
            while (free > 0 && keys[free - 1] > key) {
                keys[free] = keys[free - 1];
                order[free] = order[free - 1];
                free--;
            }
            keys[free] = key;
            order[free] = index;
            movesLeft -= i - free;
            if (movesLeft < 0) {
                return false;
            }
        }
        return true;
    }

    private void sortByBytes(double[] values, First first) {
        int n = values.length;
        for (int i = 0; i < n; i++) {
            keys[i] = key(values[i], first);
            order[i] = i;
        }
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            sortByByte(n, shift);
        }
    }

    /** One stable pass; a byte that all keys share is passed over. */
    private void sortByByte(int n, int shift) {
        Arrays.fill(buckets, 0, BYTE + 2, 0);
        for (int i = 0; i < n; i++) {
            buckets[digit(keys[i], shift) + 1]++;
        }
        if (n == 0 || buckets[digit(keys[0], shift) + 1] == n) {
            return;
        }
        for (int b = 0; b < BYTE; b++) {
            buckets[b + 1] += buckets[b];
        }
        for (int i = 0; i < n; i++) {
            int position = buckets[digit(keys[i], shift)]++;
            spareKeys[position] = keys[i];
            spareOrder[position] = order[i];
        }
        long[] sortedKeys = spareKeys;
        spareKeys = keys;
        keys = sortedKeys;
        int[] sortedOrder = spareOrder;
        spareOrder = order;
        order = sortedOrder;
    }

    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & BYTE;
    }

    private void grow(int n) {
        if (keys.length < n || buckets.length == 0) {
            keys = new long[n];
            spareKeys = new long[n];
            order = new int[n];
            spareOrder = new int[n];
            buckets = new int[Math.max(2 * n, BYTE) + 2];
        }
    }
}
