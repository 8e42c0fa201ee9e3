package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/** How many of the n! orders of n different values have given runs of rises from one value to the next. */
public final class StepNulls {
    private StepNulls() {}

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
