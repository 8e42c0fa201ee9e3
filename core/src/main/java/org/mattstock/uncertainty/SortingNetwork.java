package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorts the columns of rows of integers, all columns at once: a fixed list of exchanges "the smaller to row a, the larger to
 * row b". No step depends on the numbers, so that there is no branch to guess wrong and the compiler does several columns in
 * one instruction.
 *
 * <p>It is Batcher's odd-even merge sort (Knuth, The Art of Computer Programming 3, section 5.3.4) for any number of rows. Four
 * rows are sorted, and two pairs merged, in one pass each, since moving rows through the cache costs more than comparing.
 */
final class SortingNetwork {
    /** How many columns there are. */
    static final int WIDTH = Draws.BLOCK;

    private final int[] order;
    private final byte[] kinds;
    private final int[][] operands;

    private SortingNetwork(List<Step> steps, List<Integer> order) {
        this.order = order.stream().mapToInt(Integer::intValue).toArray();
        this.kinds = new byte[steps.size()];
        this.operands = new int[steps.size()][];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = (byte) steps.get(i).kind().ordinal();
            operands[i] = steps.get(i).rows();
        }
    }

    private enum Kind {
        EXCHANGE,
        SORT_FOUR,
        MERGE_PAIRS
    }

    private record Step(Kind kind, int... rows) {}

    /** The network for so many rows. */
    static SortingNetwork of(int rows) {
        List<Step> steps = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(row);
        }
        return new SortingNetwork(steps, sorted(all, steps));
    }

    /** Adds the steps that sort some rows; returns these rows in their new order. */
    private static List<Integer> sorted(List<Integer> rows, List<Step> steps) {
        int n = rows.size();
        if (n < 2) {
            return rows;
        }
        if (n == 4) {
            steps.add(new Step(Kind.SORT_FOUR, rows.get(0), rows.get(1), rows.get(2), rows.get(3)));
            return rows;
        }
        int half = n <= 4 ? n / 2 : (n / 2 + 3) / 4 * 4;
        return merged(sorted(rows.subList(0, half), steps), sorted(rows.subList(half, n), steps), steps);
    }

    /** Merges the odd ones of both, the even ones of both, and then exchanges neighbours. */
    private static List<Integer> merged(List<Integer> a, List<Integer> b, List<Step> steps) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        if (a.size() == 1 && b.size() == 1) {
            steps.add(new Step(Kind.EXCHANGE, a.get(0), b.get(0)));
            return List.of(a.get(0), b.get(0));
        }
        if (a.size() == 2 && b.size() == 2) {
            steps.add(new Step(Kind.MERGE_PAIRS, a.get(0), a.get(1), b.get(0), b.get(1)));
            return List.of(a.get(0), a.get(1), b.get(0), b.get(1));
        }
        List<Integer> odd = merged(everySecond(a, 0), everySecond(b, 0), steps);
        List<Integer> even = merged(everySecond(a, 1), everySecond(b, 1), steps);
        List<Integer> result = new ArrayList<>(List.of(odd.get(0)));
        for (int i = 0; i < even.size(); i++) {
            if (i + 1 < odd.size()) {
                steps.add(new Step(Kind.EXCHANGE, even.get(i), odd.get(i + 1)));
                result.add(even.get(i));
                result.add(odd.get(i + 1));
            } else {
                result.add(even.get(i));
            }
        }
        result.addAll(odd.subList(Math.min(odd.size(), even.size() + 1), odd.size()));
        return result;
    }

    private static List<Integer> everySecond(List<Integer> rows, int from) {
        List<Integer> chosen = new ArrayList<>();
        for (int i = from; i < rows.size(); i += 2) {
            chosen.add(rows.get(i));
        }
        return chosen;
    }

    /** Which row holds the smallest numbers afterwards, the second smallest, and so on. */
    int[] order() {
        return order;
    }

    /**
     * Sorts every column.
     *
     * @param rows none negative, {@value Draws#BLOCK} numbers each
     */
    void sort(int[]... rows) {
        for (int i = 0; i < kinds.length; i++) {
            int[] o = operands[i];
            switch (kinds[i]) {
                case 0 -> exchange(rows[o[0]], rows[o[1]]);
                case 1 -> sortFour(rows[o[0]], rows[o[1]], rows[o[2]], rows[o[3]]);
                default -> mergePairs(rows[o[0]], rows[o[1]], rows[o[2]], rows[o[3]]);
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
            int d = x - y & x - y >> 31;
            a[i] = y + d;
            b[i] = x - d;
        }
    }

    private static void sortFour(int[] a, int[] b, int[] c, int[] d) {
        for (int i = 0; i < WIDTH; i++) {
            int w = a[i];
            int x = b[i];
            int y = c[i];
            int z = d[i];
            int wx = w - x & w - x >> 31;
            int low1 = x + wx;
            int high1 = w - wx;
            int yz = y - z & y - z >> 31;
            int low2 = z + yz;
            int high2 = y - yz;
            int low = low1 - low2 & low1 - low2 >> 31;
            int high = high1 - high2 & high1 - high2 >> 31;
            int second = low1 - low;
            int third = high2 + high;
            int middle = second - third & second - third >> 31;
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
            int low = w - y & w - y >> 31;
            int high = x - z & x - z >> 31;
            int second = w - low;
            int third = z + high;
            int middle = second - third & second - third >> 31;
            a[i] = y + low;
            b[i] = third + middle;
            c[i] = second - middle;
            d[i] = x - high;
        }
    }
}
