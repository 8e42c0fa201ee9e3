package org.mattstock.internal;

import java.util.Arrays;

/**
 * A set of numbered cells, a bit each, that tells how many of its cells come before a given one: those in earlier words, which
 * are counted once, and those in its own word, which one instruction counts.
 */
final class CellSet {
    private final long[] words;
    /** By word: how many cells are taken up to its end. */
    private final int[] counts;

    private final int[] repeated;
    private int repeats;

    /**
     * An empty set.
     *
     * @param cells how many there are, a multiple of 64
     * @param mostRepeats how many cells that were added again are noted
     */
    CellSet(int cells, int mostRepeats) {
        this.words = new long[cells / Long.SIZE];
        this.counts = new int[words.length];
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
        repeats = 0;
        int done = 0;
        while (repeats < repeated.length && done < n) {
            int end = addUntilRepeat(words, numbers, done, n, cells);
            repeated[repeats] = Math.abs(end) - 1;
            repeats += end < 0 ? 1 : 0;
            done = Math.abs(end);
        }
        add(words, numbers, done, n, cells);
        return count(words, counts);
    }

    /** Adds cells up to the first that was there. Returns where it stopped, below 0 if it was. */
    private static int addUntilRepeat(long[] words, double[] numbers, int from, int n, int[] cells) {
        for (int i = from; i < n; i++) {
            int cell = (int) Double.doubleToRawLongBits(numbers[i]);
            long before = words[cell >> 6];
            long after = before | 1L << cell;
            cells[i] = cell;
            words[cell >> 6] = after;
            if (before == after) {
                return -i - 1;
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

    /** How many repeats were noted, as many as there was room for, or fewer if these are all. */
    int repeats() {
        return repeats;
    }

    /** The indexes of the values whose cell was taken before. */
    int[] repeated() {
        return repeated;
    }

    /**
     * Writes twice the place of the cell of each value, from 2, at its index, as if no cell were repeated.
     *
     * @param firstOf where to write, by place from 0, the lowest index of those in the cell
     */
    void place(int[] cells, int n, int[] doubled, int[] firstOf) {
        place(words, counts, cells, n, doubled, firstOf);
    }

    private static void place(long[] words, int[] counts, int[] cells, int n, int[] doubled, int[] firstOf) {
        for (int i = n - 1; i >= 0; i--) {
            int cell = cells[i];
            int place = counts[cell >> 6] - Long.bitCount(words[cell >> 6] >>> cell);
            firstOf[place] = i;
            doubled[i] = 2 * place + 2;
        }
    }

    /** Replaces each cell by how many others of the set come before it, and counts and keeps values by these numbers. */
    void number(int[] cells, double[] values, int n, int[] sizes, double[] valueOf) {
        Arrays.fill(sizes, 0);
        number(words, counts, cells, values, n, sizes, valueOf);
    }

    private static void number(
            long[] words, int[] counts, int[] cells, double[] values, int n, int[] sizes, double[] valueOf) {
        for (int i = 0; i < n; i++) {
            int cell = cells[i];
            int number = counts[cell >> 6] - Long.bitCount(words[cell >> 6] >>> cell);
            cells[i] = number;
            valueOf[number] = values[i];
            sizes[number]++;
        }
    }
}
