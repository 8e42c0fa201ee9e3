package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The exact distribution of Kendall's S over all orders of a series with given ties. S = P - 2 I, where P is the number of
 * untied pairs and I the number of inversions, and the inversions of a random arrangement of a multiset have the generating
 * function [n]_q! / prod [t]_q! (MacMahon).
 */
public final class KendallNull {
    /** The longest series that is counted exactly; the normal approximation is good long before. */
    public static final int LONGEST = 60;

    private KendallNull() {}

    /**
     * The distribution of S.
     *
     * @param n the number of values, at most {@link #LONGEST}
     * @param tieSizes the sizes of the groups of equal values; groups of one may be left out
     */
    public static ExactDistribution of(int n, int... tieSizes) {
        BigInteger[] inversions = inversions(n, tieSizes);
        int untiedPairs = inversions.length - 1;
        BigInteger[] bySum = new BigInteger[2 * untiedPairs + 1];
        Arrays.fill(bySum, BigInteger.ZERO);
        for (int i = 0; i <= untiedPairs; i++) {
            bySum[2 * (untiedPairs - i)] = inversions[i];
        }
        return ExactDistribution.of(-untiedPairs, bySum);
    }

    /** The shares of arrangements with 0, 1, 2, ... inversions; S is the number of untied pairs less twice those. */
    public static double[] sharesOfInversions(int n, int... tieSizes) {
        return ExactDistribution.of(0, inversions(n, tieSizes)).shares();
    }

    /** How many arrangements have 0, 1, 2, ... inversions. */
    static BigInteger[] inversions(int n, int... tieSizes) {
        if (n > LONGEST) {
            throw new IllegalArgumentException("n must be at most " + LONGEST + ", got " + n);
        }
        // The factors of the largest group cancel.
        int largest = Arrays.stream(tieSizes).max().orElse(1);
        BigInteger[] counts = {BigInteger.ONE};
        for (int i = largest + 1; i <= n; i++) {
            counts = Polynomials.multiplyByAllOnes(counts, i);
        }
        int[] others = Arrays.stream(tieSizes)
                .sorted()
                .limit(Math.max(0, tieSizes.length - 1))
                .toArray();
        for (int size : others) {
            for (int i = 2; i <= size; i++) {
                counts = Polynomials.divideByAllOnes(counts, i);
            }
        }
        return counts;
    }
}
