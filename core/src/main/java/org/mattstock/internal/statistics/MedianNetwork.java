package org.mattstock.internal.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The median of many small columns of numbers at once. The columns lie side by side: row r holds the r-th number of every
 * column. A sorting network is a fixed list of exchanges "the smaller to row a, the larger to row b"; done for whole rows,
 * it has no branch to guess wrong, and the compiler does several columns in one instruction.
 *
 * <p>The network is Batcher's odd-even merge sort (Knuth, The Art of Computer Programming 3, algorithm 5.2.2M) without the
 * exchanges, and halves of exchanges, that no middle row depends on.
 */
final class MedianNetwork {
    private enum Keep {
        BOTH,
        SMALLER,
        LARGER
    }

    private record Exchange(int smaller, int larger, Keep keep) {}

    private final Exchange[] exchanges;
    private final int below;
    private final int above;

    /** The network for columns of so many numbers. */
    MedianNetwork(int rows) {
        below = (rows - 1) / 2;
        above = rows / 2;
        exchanges = pruned(batcher(rows), rows);
    }

    private static List<int[]> batcher(int rows) {
        List<int[]> pairs = new ArrayList<>();
        int top = Integer.highestOneBit(Math.max(1, rows - 1));
        for (int p = top; p > 0; p /= 2) {
            int r = 0;
            int distance = p;
            for (int q = top; ; q /= 2) {
                addPairs(pairs, rows, distance, p, r);
                if (q == p) {
                    break;
                }
                distance = q - p;
                r = p;
            }
        }
        return pairs;
    }

    private static void addPairs(List<int[]> pairs, int rows, int distance, int bit, int value) {
        for (int i = 0; i < rows - distance; i++) {
            if ((i & bit) == value) {
                pairs.add(new int[] {i, i + distance});
            }
        }
    }

    private Exchange[] pruned(List<int[]> pairs, int rows) {
        boolean[] needed = new boolean[rows];
        needed[below] = true;
        needed[above] = true;
        List<Exchange> kept = new ArrayList<>();
        for (int i = pairs.size() - 1; i >= 0; i--) {
            int a = pairs.get(i)[0];
            int b = pairs.get(i)[1];
            if (needed[a] || needed[b]) {
                Keep keep = needed[a] && needed[b] ? Keep.BOTH : needed[a] ? Keep.SMALLER : Keep.LARGER;
                kept.add(0, new Exchange(a, b, keep));
                needed[a] = true;
                needed[b] = true;
            }
        }
        return kept.toArray(Exchange[]::new);
    }

    /** Writes the medians of the first columns; the rows are used up. */
    void medians(double[][] rows, double[] medians, int width) {
        for (Exchange exchange : exchanges) {
            double[] smaller = rows[exchange.smaller];
            double[] larger = rows[exchange.larger];
            switch (exchange.keep) {
                case BOTH -> exchange(smaller, larger, width);
                case SMALLER -> keepSmaller(smaller, larger, width);
                case LARGER -> keepLarger(smaller, larger, width);
            }
        }
        if (below == above) {
            System.arraycopy(rows[above], 0, medians, 0, width);
        } else {
            means(rows[below], rows[above], medians, width);
        }
    }

    private static void exchange(double[] a, double[] b, int width) {
        for (int i = 0; i < width; i++) {
            double x = a[i];
            double y = b[i];
            a[i] = Math.min(x, y);
            b[i] = Math.max(x, y);
        }
    }

    private static void keepSmaller(double[] a, double[] b, int width) {
        for (int i = 0; i < width; i++) {
            a[i] = Math.min(a[i], b[i]);
        }
    }

    private static void keepLarger(double[] a, double[] b, int width) {
        for (int i = 0; i < width; i++) {
            b[i] = Math.max(a[i], b[i]);
        }
    }

    private static void means(double[] a, double[] b, double[] means, int width) {
        for (int i = 0; i < width; i++) {
            means[i] = (a[i] + b[i]) / 2;
        }
    }
}
