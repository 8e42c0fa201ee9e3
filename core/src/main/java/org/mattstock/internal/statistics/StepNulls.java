package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How many of the orders of n values have given rises from one value to the next. */
public final class StepNulls {
    private StepNulls() {}

    /**
     * The distribution of the number of rises of n values with groups of equal ones: Simon Newcomb's numbers, which are the
     * Eulerian ones without ties. Of k + 1 rows that never fall, side by side and each perhaps empty, the i-th value of all
     * can be made in C(t + k, t) ways from a group of t; of these, sum over j of (-1)^j C(n + 1, j) times the number for
     * k - j have exactly k breaks (MacMahon, Combinatory Analysis, 1915). Breaks fall; read backwards they rise.
     *
     * @param n the number of values
     * @param tieSizes the sizes of the groups of equal values; groups of one may be left out
     */
    public static ExactDistribution rises(int n, int... tieSizes) {
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
    public static ExactDistribution rises(boolean[][] rising) {
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
        for (int rises = 0; rises < n; rises++) {
            int k = rises;
            counts[rises] = BigInteger.valueOf(Arrays.stream(ways[ways.length - 1])
                    .mapToLong(last -> last[k])
                    .sum());
        }
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

    /** The distribution of the longest run of rises, counted in steps. */
    public static ExactDistribution longestRise(int n) {
        BigInteger[] counts = new BigInteger[n];
        BigInteger before = BigInteger.ZERO;
        for (int longest = 0; longest < n; longest++) {
            BigInteger atMost = ordersWithRunsUpTo(n, longest);
            counts[longest] = atMost.subtract(before);
            before = atMost;
        }
        return ExactDistribution.of(0, counts);
    }

    /**
     * Orders in which no run of rises is longer than {@code most} steps, built value by value: state is the rank of the last
     * value among those placed, and the length of the run that it ends.
     */
    private static BigInteger ordersWithRunsUpTo(int n, int most) {
        BigInteger[][] ways = zeros(1, most);
        ways[0][0] = BigInteger.ONE;
        for (int placed = 1; placed < n; placed++) {
            BigInteger[][] next = zeros(placed + 1, most);
            for (int rank = 0; rank <= placed; rank++) {
                for (int last = 0; last < placed; last++) {
                    for (int run = 0; run <= most; run++) {
                        boolean rises = last < rank;
                        if (!rises) {
                            next[rank][0] = next[rank][0].add(ways[last][run]);
                        } else if (run < most) {
                            next[rank][run + 1] = next[rank][run + 1].add(ways[last][run]);
                        }
                    }
                }
            }
            ways = next;
        }
        return Arrays.stream(ways).flatMap(Arrays::stream).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger[][] zeros(int ranks, int most) {
        BigInteger[][] zeros = new BigInteger[ranks][most + 1];
        for (BigInteger[] row : zeros) {
            Arrays.fill(row, BigInteger.ZERO);
        }
        return zeros;
    }
}
