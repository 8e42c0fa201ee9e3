package org.mattstock.internal.ranking;

import java.util.Arrays;

/**
 * Sorts the columns of rows of integers, all columns at once: a fixed list of exchanges "the smaller to row a, the larger to
 * row b". No step depends on the numbers, so that there is no branch to guess wrong and the compiler does several columns in
 * one instruction.
 *
 * <p>It is Batcher's odd-even merge sort (Knuth, The Art of Computer Programming 3, section 5.3.4) for any number of rows. Four
 * rows are sorted, and two pairs merged, in one pass each, since moving rows through the cache costs more than comparing.
 */
public final class SortingNetwork {
    /** How many columns there are. */
    public static final int WIDTH = 256;

    private static final int EXCHANGE = 0;
    private static final int SORT_FOUR = 1;
    private static final int MERGE_PAIRS = 2;
    /** Done as a part of a later step. */
    private static final int FUSED = 3;

    /** A kind and up to four rows. */
    private static final int STEP = 5;

    /** Laying out a network takes as long as sorting hundreds of columns, and one number of rows is asked for again and again. */
    private static volatile SortingNetwork latest = new SortingNetwork(0);

    private final int[] order;
    private int[] steps = new int[STEP];
    private int end;
    /** By row, while the network is laid out: the last step with it. */
    private final int[] latestOf;

    private SortingNetwork(int rows) {
        int[] all = new int[rows];
        Arrays.setAll(all, row -> row);
        this.latestOf = new int[rows];
        this.order = sorted(all);
        leaveOutFused();
    }

    /** The network for so many rows. */
    public static SortingNetwork of(int rows) {
        SortingNetwork network = latest;
        if (network.order.length != rows) {
            network = new SortingNetwork(rows);
            latest = network;
        }
        return network;
    }

    private void add(int kind, int... rows) {
        if (end + STEP > steps.length) {
            steps = Arrays.copyOf(steps, 2 * steps.length);
        }
        steps[end] = kind;
        System.arraycopy(rows, 0, steps, end + 1, rows.length);
        for (int row : rows) {
            latestOf[row] = end;
        }
        end += STEP;
    }

    /**
     * Adds an exchange. Two exchanges and then one of the higher row of the first with the lower of the second are what merges two
     * pairs, in whatever part of the network they stand: where nothing else was done to the four rows in between, they wait and
     * are done in one pass with the third.
     */
    private void addExchange(int low, int high) {
        int one = latestOf[high];
        int other = latestOf[low];
        if (isLatest(one) && isLatest(other) && steps[one + 2] == high && steps[other + 1] == low) {
            steps[one] = FUSED;
            steps[other] = FUSED;
            add(MERGE_PAIRS, steps[one + 1], low, high, steps[other + 2]);
        } else {
            add(EXCHANGE, low, high);
        }
    }

    /** Whether a step is an exchange, and the last with both of its rows. */
    private boolean isLatest(int step) {
        return end > 0
                && steps[step] == EXCHANGE
                && latestOf[steps[step + 1]] == step
                && latestOf[steps[step + 2]] == step;
    }

    private void leaveOutFused() {
        int kept = 0;
        for (int i = 0; i < end; i += STEP) {
            if (steps[i] != FUSED) {
                System.arraycopy(steps, i, steps, kept, STEP);
                kept += STEP;
            }
        }
        end = kept;
    }

    /** Adds the steps that sort some rows; returns these rows in their new order. */
    private int[] sorted(int... rows) {
        int n = rows.length;
        if (n < 2) {
            return rows;
        }
        if (n == 4) {
            add(SORT_FOUR, rows);
            return rows;
        }
        int half = n <= 4 ? n / 2 : (n / 2 + 3) / 4 * 4;
        return merged(sorted(Arrays.copyOf(rows, half)), sorted(Arrays.copyOfRange(rows, half, n)));
    }

    /** Merges the odd ones of both, the even ones of both, and then exchanges neighbors. */
    private int[] merged(int[] a, int[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == 0 ? b : a;
        }
        if (a.length == 1 && b.length == 1) {
            addExchange(a[0], b[0]);
            return new int[] {a[0], b[0]};
        }
        if (a.length == 2 && b.length == 2) {
            add(MERGE_PAIRS, a[0], a[1], b[0], b[1]);
            return new int[] {a[0], a[1], b[0], b[1]};
        }
        int[] odd = merged(everySecond(a, 0), everySecond(b, 0));
        int[] even = merged(everySecond(a, 1), everySecond(b, 1));
        // Every second one first, which are those that can be done together with the exchanges before them.
        exchangeNeighbors(odd, even, 1);
        exchangeNeighbors(odd, even, 0);
        return zipped(odd, even);
    }

    private void exchangeNeighbors(int[] odd, int[] even, int from) {
        for (int i = from; i < even.length && i + 1 < odd.length; i += 2) {
            addExchange(even[i], odd[i + 1]);
        }
    }

    /** First an odd one, then even and odd ones in turn. */
    private static int[] zipped(int[] odd, int[] even) {
        int[] result = new int[odd.length + even.length];
        result[0] = odd[0];
        int next = 1;
        for (int i = 0; i < even.length; i++) {
            result[next++] = even[i];
            if (i + 1 < odd.length) {
                result[next++] = odd[i + 1];
            }
        }
        if (next < result.length) {
            result[next] = odd[odd.length - 1];
        }
        return result;
    }

    private static int[] everySecond(int[] rows, int from) {
        int[] chosen = new int[(rows.length - from + 1) / 2];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = rows[from + 2 * i];
        }
        return chosen;
    }

    /** The same rows as they stand after sorting: first the one that then holds the smallest numbers. */
    public int[][] inOrder(int[]... rows) {
        int[][] sorted = new int[order.length][];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = rows[order[i]];
        }
        return sorted;
    }

    /**
     * Sorts every column.
     *
     * @param rows none negative, {@value #WIDTH} numbers each
     */
    public void sort(int[]... rows) {
        for (int i = 0; i < end; i += STEP) {
            int[] a = rows[steps[i + 1]];
            int[] b = rows[steps[i + 2]];
            switch (steps[i]) {
                case EXCHANGE -> exchange(a, b);
                case SORT_FOUR -> sortFour(a, b, rows[steps[i + 3]], rows[steps[i + 4]]);
                default -> mergePairs(a, b, rows[steps[i + 3]], rows[steps[i + 4]]);
            }
        }
    }

    /**
     * The difference of numbers that are not negative does not overflow; shifted, its sign is a mask. Math.min says the same,
     * but the compiler of JDK 17 does only one column at a time with it.
     */
    private static void exchange(int[] a, int[] b) {
        for (int i = 0; i < WIDTH; i++) {
            int x = a[i];
            int y = b[i];
            int d = lower(x - y);
            a[i] = y + d;
            b[i] = x - d;
        }
    }

    /** The difference if it is negative, else 0. */
    private static int lower(int difference) {
        return difference & (difference >> 31);
    }

    private static void sortFour(int[] a, int[] b, int[] c, int[] d) {
        for (int i = 0; i < WIDTH; i++) {
            int w = a[i];
            int x = b[i];
            int y = c[i];
            int z = d[i];
            int wx = lower(w - x);
            int low1 = x + wx;
            int high1 = w - wx;
            int yz = lower(y - z);
            int low2 = z + yz;
            int high2 = y - yz;
            int low = lower(low1 - low2);
            int high = lower(high1 - high2);
            int second = low1 - low;
            int third = high2 + high;
            int middle = lower(second - third);
            a[i] = low2 + low;
            b[i] = third + middle;
            c[i] = second - middle;
            d[i] = high1 - high;
        }
    }

    /** Of two sorted pairs. */
    private static void mergePairs(int[] a, int[] b, int[] c, int[] d) {
        for (int i = 0; i < WIDTH; i++) {
            int w = a[i];
            int x = b[i];
            int y = c[i];
            int z = d[i];
            int low = lower(w - y);
            int high = lower(x - z);
            int second = w - low;
            int third = z + high;
            int middle = lower(second - third);
            a[i] = y + low;
            b[i] = third + middle;
            c[i] = second - middle;
            d[i] = x - high;
        }
    }
}
