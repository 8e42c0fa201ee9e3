package org.mattstock.internal.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;

/**
 * How far two vectors order the same units alike: 1 for the same order, -1 for the reverse. Only order counts; units are
 * matched by index; values are not NaN. Empty for fewer than two units, or where one vector is constant and orders nothing.
 */
public final class RankCorrelation {
    private RankCorrelation() {}

    /** Spearman's rho: the product-moment correlation of places, tied values sharing their mean place. */
    public static OptionalDouble spearman(double[] x, double[] y) {
        requirePairs(x, y);
        double[] a = Ranker.places(x, First.LOWEST, Ties.FRACTIONAL);
        double[] b = Ranker.places(y, First.LOWEST, Ties.FRACTIONAL);
        double middle = (x.length + 1) / 2.0;
        double both = 0;
        double spreadOfA = 0;
        double spreadOfB = 0;
        for (int i = 0; i < a.length; i++) {
            both += (a[i] - middle) * (b[i] - middle);
            spreadOfA += (a[i] - middle) * (a[i] - middle);
            spreadOfB += (b[i] - middle) * (b[i] - middle);
        }
        return quotient(both, spreadOfA, spreadOfB);
    }

    /**
     * Kendall's tau-b, {@code (concordant - discordant) / sqrt(pairs not tied in x * pairs not tied in y)}, in
     * {@code O(n log n)} by Knight's method (Journal of the American Statistical Association 61, 1966): with the units in
     * order of x, the discordant pairs are the exchanges that a merge sort by y makes.
     */
    public static OptionalDouble kendallTauB(double[] x, double[] y) {
        requirePairs(x, y);
        double[] a = Ranker.places(x, First.LOWEST, Ties.DENSE);
        double[] b = Ranker.places(y, First.LOWEST, Ties.DENSE);
        long[] both = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            both[i] = (long) a[i] << Integer.SIZE | (long) b[i];
        }
        Arrays.sort(both);
        long[] second = Arrays.stream(both).map(pair -> pair & 0xFFFFFFFFL).toArray();
        long tiedInX =
                tiedPairs(Arrays.stream(both).map(pair -> pair >> Integer.SIZE).toArray());
        long tiedInBoth = tiedPairs(both);
        long discordant = exchanges(second, new long[second.length], 0, second.length);
        long tiedInY = tiedPairs(second);
        long pairs = pairs(a.length);
        double excess = pairs - tiedInX - tiedInY + tiedInBoth - 2 * discordant;
        return quotient(excess, (double) (pairs - tiedInX), (double) (pairs - tiedInY));
    }

    private static OptionalDouble quotient(double both, double ofX, double ofY) {
        return ofX == 0 || ofY == 0 ? OptionalDouble.empty() : OptionalDouble.of(both / Math.sqrt(ofX * ofY) + 0.0);
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

    private static void requirePairs(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("x and y must have one length, got " + x.length + " and " + y.length);
        }
    }
}
