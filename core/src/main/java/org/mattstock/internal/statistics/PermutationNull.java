package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/** Exact distributions over all orders of a few values, by counting over subsets instead of listing every order. */
public final class PermutationNull {
    /** The most values that are counted: 2^n subsets are held, and n! fits a long. */
    public static final int LONGEST = 12;

    private PermutationNull() {}

    /**
     * The distribution of {@code sum over places j = 1..n of j * value at j}, over all orders of the values.
     *
     * @param values small whole numbers, at least 0, such as doubled midranks; at most {@link #LONGEST}
     */
    public static ExactDistribution ofPlaceSum(int... values) {
        int n = values.length;
        if (n > LONGEST) {
            throw new IllegalArgumentException("values must be at most " + LONGEST + ", got " + n);
        }
        // bySubset[s][v]: orders of the values in s, put on the first places, whose sum is v.
        long[][] bySubset = new long[1 << n][];
        bySubset[0] = new long[] {1};
        for (int subset = 0; subset < bySubset.length; subset++) {
            int place = Integer.bitCount(subset) + 1;
            for (int i = 0; i < n; i++) {
                if ((subset & 1 << i) == 0) {
                    addShifted(bySubset, subset, subset | 1 << i, place * values[i], values);
                }
            }
            if (place <= n) {
                bySubset[subset] = new long[0];
            }
        }
        long[] counts = bySubset[bySubset.length - 1];
        return ExactDistribution.of(
                0, Arrays.stream(counts).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    private static void addShifted(long[][] bySubset, int from, int to, int shift, int[] values) {
        if (bySubset[to] == null) {
            bySubset[to] = new long[mostOf(to, values) + 1];
        }
        long[] counts = bySubset[from];
        long[] sums = bySubset[to];
        for (int v = 0; v < counts.length; v++) {
            sums[v + shift] += counts[v];
        }
    }

    /** No order of a subset has a larger sum than all its values on the last of its places would have. */
    private static int mostOf(int subset, int[] values) {
        int sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (subset >> i & 1) * values[i];
        }
        return sum * Integer.bitCount(subset);
    }
}
