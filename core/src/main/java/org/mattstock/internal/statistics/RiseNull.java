package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How many of the orders of n values have given numbers of rises from one value to the next. */
public final class RiseNull {
    private RiseNull() {}

    /**
     * The distribution of the number of rises of n values with groups of equal ones: Simon Newcomb's numbers, which are the
     * Eulerian ones without ties. Of k + 1 rows that never fall, side by side and each perhaps empty, the i-th value of all
     * can be made in C(t + k, t) ways from a group of t; of these, sum over j of (-1)^j C(n + 1, j) times the number for
     * k - j have exactly k breaks (MacMahon, Combinatory Analysis, 1915). Breaks fall; read backwards they rise.
     *
     * @param n the number of values
     * @param tieSizes the sizes of the groups of equal values; groups of one may be left out
     */
    public static ExactDistribution of(int n, int... tieSizes) {
        int single = n - IntStream.of(tieSizes).sum();
        BigInteger[] rows = new BigInteger[Math.max(1, n)];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = BigInteger.valueOf(k + 1L).pow(single);
            for (int size : tieSizes) {
                rows[k] = rows[k].multiply(choose(size + k, size));
            }
        }
        BigInteger[] counts = new BigInteger[rows.length];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = BigInteger.ZERO;
            for (int j = 0; j <= k; j++) {
                BigInteger term = choose(n + 1, j).multiply(rows[k - j]);
                counts[k] = j % 2 == 0 ? counts[k].add(term) : counts[k].subtract(term);
            }
        }
        return ExactDistribution.of(0, counts);
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + (long) i)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }

    /**
     * The distribution of the number of rises of values of which it is only known which rise from which, built value by value:
     * state is the set of those placed, the last one, and the rises so far.
     *
     * @param rising whether it rises from the first to the second; at most 12 values
     */
    public static ExactDistribution of(boolean[][] rising) {
        int n = rising.length;
        long[][][] ways = new long[1 << n][n][n];
        for (int first = 0; first < n; first++) {
            ways[1 << first][first][0] = 1;
        }
        for (int placed = 1; placed < ways.length; placed++) {
            for (int next = 0; next < n; next++) {
                if ((placed >> next & 1) == 0) {
                    place(next, ways[placed], ways[placed | 1 << next][next], rising);
                }
            }
        }
        BigInteger[] counts = new BigInteger[n];
        long[][] complete = ways[ways.length - 1];
        Arrays.setAll(
                counts,
                rises -> BigInteger.valueOf(
                        Arrays.stream(complete).mapToLong(last -> last[rises]).sum()));
        return ExactDistribution.of(0, counts);
    }

    private static void place(int next, long[][] byLast, long[] after, boolean[][] rising) {
        for (int last = 0; last < byLast.length; last++) {
            int rise = rising[last][next] ? 1 : 0;
            for (int rises = 0; rises + rise < after.length; rises++) {
                after[rises + rise] += byLast[last][rises];
            }
        }
    }
}
