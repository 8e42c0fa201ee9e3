package org.mattstock.internal.statistics;

import java.util.Arrays;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;

/**
 * The pairs of units that two vectors order, counted in {@code O(n log n)} by Knight's method (Journal of the American Statistical
 * Association 61, 1966): with the units in order of x, the discordant pairs are the exchanges that a merge sort by y makes.
 *
 * @param units how many there are
 * @param discordant pairs that one orders against the other
 * @param tiedInX pairs that x holds equal, those that both do among them
 * @param tiedInY pairs that y holds equal, those that both do among them
 * @param tiedInBoth pairs that both hold equal
 * @param levelsOfX how many different values x has
 * @param levelsOfY how many different values y has
 */
public record PairCounts(
        int units, long discordant, long tiedInX, long tiedInY, long tiedInBoth, int levelsOfX, int levelsOfY) {

    /**
     * Units are matched by index.
     *
     * @param x without NaN
     * @param y as long
     */
    public static PairCounts of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have one length, got " + x.length + " and " + y.length);
        }
        double[] a = Ranker.places(x, First.LOWEST, Ties.DENSE);
        double[] b = Ranker.places(y, First.LOWEST, Ties.DENSE);
        long[] both = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            both[i] = (long) a[i] << Integer.SIZE | (long) b[i];
        }
        Arrays.sort(both);
        long[] first = Arrays.stream(both).map(pair -> pair >> Integer.SIZE).toArray();
        long[] second = Arrays.stream(both).map(pair -> pair & 0xFFFFFFFFL).toArray();
        long discordant = exchanges(second, new long[second.length], 0, second.length);
        return new PairCounts(
                x.length, discordant, tiedPairs(first), tiedPairs(second), tiedPairs(both), last(first), last(second));
    }

    /** All pairs. */
    public long pairs() {
        return pairs(units);
    }

    /** Pairs that both order alike. */
    public long concordant() {
        return pairs() - tiedInX - tiedInY + tiedInBoth - discordant;
    }

    /** Pairs that one of the two holds equal and the other does not. */
    public long tiedInOne() {
        return tiedInX + tiedInY - 2 * tiedInBoth;
    }

    private static int last(long[] sorted) {
        return sorted.length == 0 ? 0 : (int) sorted[sorted.length - 1];
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static long tiedPairs(long[] sorted) {
        long tied = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                tied += pairs(i - start);
                start = i;
            }
        }
        return tied;
    }

    /** Sorts a part of the values and counts the pairs that stood in descending order. */
    private static long exchanges(long[] values, long[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(values, spare, from, middle) + exchanges(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[i] = values[left++];
            } else {
                count += middle - left;
                spare[i] = values[right++];
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return count;
    }
}
