package org.mattstock.internal.ranking;

import java.util.Arrays;

/**
 * A set of numbered cells, a bit each, that tells how many of its cells come before a given one: those in earlier words, which
 * are counted once, and those in its own word, which one instruction counts.
 */
final class CellSet {
    /** So many repeats among the first few cells may be chance. */
    private static final int CHANCE = 2;

    private final long[] words;
    /** By word: how many cells are taken up to its end. */
    private final int[] counts;

    /** Indexes of cells that were there already. */
    private final int[] repeated;

    private int repeats;
    private boolean noted;

    /**
     * An empty set.
     *
     * @param words how many times 64 cells there are
     * @param mostRepeats how many repeats are noted
     */
    CellSet(int words, int mostRepeats) {
        this.words = new long[words];
        this.counts = new int[words];
        this.repeated = new int[mostRepeats];
    }

    /**
     * Makes it the set of these cells.
     *
     * @param numbers whose low bits are cells
     * @param cells where to write them
     * @return how many are different
     */
    int fill(double[] numbers, int n, int[] cells) {
        Arrays.fill(words, 0);
        int done = note(numbers, n, cells);
        add(words, numbers, done, n, cells);
        return count(words, counts);
    }

    /**
     * Adds cells and notes repeats, until these are more than chance makes of different values: guessing wrong whether the next is
     * one takes longer than all the rest. Returns how many it added.
     */
    private int note(double[] numbers, int n, int[] cells) {
        int done = 0;
        repeats = 0;
        while (done < n && repeats <= CHANCE + (repeated.length - CHANCE - 1) * done / n) {
            int stop = addUntilRepeat(words, numbers, done, n, cells);
            done = n;
            if (stop < n) {
                repeated[repeats++] = stop;
                done = stop + 1;
            }
        }
        noted = done == n;
        return done;
    }

    /** Returns the index of the first that was there, {@code n} if there is none. */
    private static int addUntilRepeat(long[] words, double[] numbers, int from, int n, int[] cells) {
        for (int i = from; i < n; i++) {
            int cell = (int) Double.doubleToRawLongBits(numbers[i]);
            long before = words[cell >> 6];
            long after = before | 1L << cell;
            cells[i] = cell;
            words[cell >> 6] = after;
            if (before == after) {
                return i;
            }
        }
        return n;
    }

    private static void add(long[] words, double[] numbers, int from, int n, int[] cells) {
        for (int i = from; i < n; i++) {
            int cell = (int) Double.doubleToRawLongBits(numbers[i]);
            cells[i] = cell;
            words[cell >> 6] |= 1L << cell;
        }
    }

    private static int count(long[] words, int[] counts) {
        int count = 0;
        for (int word = 0; word < counts.length; word++) {
            count += Long.bitCount(words[word]);
            counts[word] = count;
        }
        return count;
    }

    /** Whether there are so few repeats that all were noted. */
    boolean isNoted() {
        return noted;
    }

    /** How many repeats were noted. */
    int repeats() {
        return repeats;
    }

    /** The indexes of the repeats that were noted, ascending. */
    int[] repeated() {
        return repeated;
    }

    /** Replaces each cell of the set by how many others of the set come before it. */
    void number(int[] cells, int n) {
        number(words, counts, cells, n);
    }

    private static void number(long[] words, int[] counts, int[] cells, int n) {
        for (int i = 0; i < n; i++) {
            int cell = cells[i];
            cells[i] = counts[cell >> 6] - Long.bitCount(words[cell >> 6] >>> cell);
        }
    }
}
