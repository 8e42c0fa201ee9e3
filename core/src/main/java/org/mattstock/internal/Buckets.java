package org.mattstock.internal;

import java.util.Arrays;

/**
 * Values spread over a few buckets each, and items moved to the buckets of their values. Of two values, the one that comes first
 * never gets the later bucket, whatever rounding does.
 *
 * <p>Counting and moving jump about in memory. Where there are more buckets than the nearest caches hold, items are first moved
 * to their chunk of buckets, which takes a few streams of writing, and then within the chunk.
 */
final class Buckets {
    private static final int CHUNK_BITS = 16;
    private static final int IN_CHUNK = (1 << CHUNK_BITS) - 1;
    private static final int MOST = 1 << 30;
    /** What lies nearer to the end of the crowd than this part of the range is spread evenly again. */
    private static final double NEAREST = 0x1p-32;

    private int[] bucketOf = new int[0];
    private int[] moved = new int[0];
    private int[] starts = new int[0];
    private int last;

    /** Two buckets for each value, of equal width. */
    void spreadEvenly(double[] values, double low, double high, First first) {
        resize(values.length, 2);
        double best = first == First.LOWEST ? low : high;
        double perUnit = last / (high - low);
        for (int i = 0; i < values.length; i++) {
            bucketOf[i] = Math.min((int) (Math.abs(values[i] - best) * perUnit), last);
        }
    }

    /** Four buckets for each value, of a width that grows with the distance from one end, as that of powers of two does. */
    void spreadByMagnitude(double[] values, double end, double range, boolean endFirst) {
        resize(values.length, 4);
        double least = range * NEAREST;
        long origin = Double.doubleToRawLongBits(least);
        double perStep = last / (double) (Double.doubleToRawLongBits(range + least) - origin);
        for (int i = 0; i < values.length; i++) {
            long steps = Double.doubleToRawLongBits(Math.abs(values[i] - end) + least) - origin;
            int bucket = Math.min((int) (steps * perStep), last);
            bucketOf[i] = endFirst ? bucket : last - bucket;
        }
    }

    private void resize(int n, int perValue) {
        last = (int) Math.min((long) n * perValue, MOST);
        if (bucketOf.length < n) {
            bucketOf = new int[n];
        }
        if (starts.length <= Math.min(last, IN_CHUNK)) {
            starts = new int[Math.min(last, IN_CHUNK) + 1];
        }
    }

    /** Moves each item to its bucket, by way of a spare array; within a bucket the order stays. */
    void distribute(long[] items, long[] spare, int n) {
        int chunks = (last >> CHUNK_BITS) + 1;
        if (chunks == 1) {
            System.arraycopy(items, 0, spare, 0, n);
            distribute(spare, bucketOf, 0, n, items);
            return;
        }
        int[] ends = split(items, spare, n, chunks);
        for (int chunk = 0; chunk < chunks; chunk++) {
            distribute(spare, moved, chunk == 0 ? 0 : ends[chunk - 1], ends[chunk], items);
        }
    }

    /** Moves items and their buckets to their chunks; returns where each ends. */
    private int[] split(long[] items, long[] to, int n, int chunks) {
        if (moved.length < n) {
            moved = new int[n];
        }
        int[] next = new int[chunks];
        for (int i = 0; i < n; i++) {
            next[bucketOf[i] >> CHUNK_BITS]++;
        }
        toStarts(next, chunks);
        for (int i = 0; i < n; i++) {
            int bucket = bucketOf[i];
            int position = next[bucket >> CHUNK_BITS]++;
            to[position] = items[i];
            moved[position] = bucket;
        }
        return next;
    }

    private void distribute(long[] from, int[] buckets, int start, int end, long[] to) {
        int count = Math.min(last, IN_CHUNK) + 1;
        Arrays.fill(starts, 0, count, 0);
        for (int i = start; i < end; i++) {
            starts[buckets[i] & IN_CHUNK]++;
        }
        toStarts(starts, count);
        for (int i = start; i < end; i++) {
            to[start + starts[buckets[i] & IN_CHUNK]++] = from[i];
        }
    }

    private static void toStarts(int[] counts, int length) {
        int start = 0;
        for (int i = 0; i < length; i++) {
            int count = counts[i];
            counts[i] = start;
            start += count;
        }
    }
}
