package org.mattstock.internal.ranking;

import java.util.Arrays;

/**
 * Moves items to buckets by their leading bits: a pass that counts, and a pass that moves.
 *
 * <p>Both jump about in memory. Where there are more buckets than the nearest caches hold, items are first moved to their chunk
 * of buckets, which takes a few streams of writing, and then within the chunk.
 */
final class Buckets {
    private static final int CHUNK_BITS = 16;

    private int[] starts = new int[0];

    /**
     * Sorts by leading bits; items with the same ones stay in their order.
     *
     * @param items not negative
     * @param bits how many bits an item has
     * @param leading how many of them name its bucket
     * @param spare as long as {@code items}
     */
    void distribute(long[] items, int n, int bits, int leading, long[] spare) {
        if (leading <= CHUNK_BITS) {
            System.arraycopy(items, 0, spare, 0, n);
            distribute(spare, 0, n, bits - leading, leading, items);
            return;
        }
        int chunkBits = leading - CHUNK_BITS;
        distribute(items, 0, n, bits - chunkBits, chunkBits, spare);
        int[] ends = Arrays.copyOf(starts, 1 << chunkBits);
        for (int chunk = 0, start = 0; chunk < ends.length; start = ends[chunk++]) {
            distribute(spare, start, ends[chunk], bits - leading, CHUNK_BITS, items);
        }
    }

    /** Afterwards, {@link #starts} holds where each bucket ends. */
    private void distribute(long[] from, int start, int end, int shift, int bits, long[] to) {
        int count = 1 << bits;
        if (starts.length < count) {
            starts = new int[count];
        }
        int[] next = starts;
        Arrays.fill(next, 0, count, 0);
        int mask = count - 1;
        for (int i = start; i < end; i++) {
            next[(int) (from[i] >>> shift) & mask]++;
        }
        int position = start;
        for (int bucket = 0; bucket < count; bucket++) {
            int size = next[bucket];
            next[bucket] = position;
            position += size;
        }
        for (int i = start; i < end; i++) {
            long item = from[i];
            to[next[(int) (item >>> shift) & mask]++] = item;
        }
    }
}
