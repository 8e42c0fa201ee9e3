package org.mattstock.internal.statistics;

import java.math.BigInteger;

/** Exact distributions of counts of signs: how many there are of one, and in how many runs they come. */
public final class SignNulls {
    private SignNulls() {}

    /** How many of so many pairs rise, if each rises as often as it falls. */
    public static ExactDistribution rises(int pairs) {
        BigInteger[] counts = new BigInteger[pairs + 1];
        for (int rises = 0; rises <= pairs; rises++) {
            counts[rises] = choose(pairs, rises);
        }
        return ExactDistribution.of(0, counts);
    }

    /** In how many runs so many signs of two kinds come, over all their orders; 0 if there are none. */
    public static ExactDistribution runs(int above, int below) {
        BigInteger[] counts = new BigInteger[above + below + 1];
        counts[0] = above + below == 0 ? BigInteger.ONE : BigInteger.ZERO;
        for (int runs = 1; runs < counts.length; runs++) {
            int more = (runs + 1) / 2;
            int fewer = runs / 2;
            counts[runs] = cuts(above, more)
                    .multiply(cuts(below, fewer))
                    .add(cuts(above, fewer).multiply(cuts(below, more)));
        }
        return ExactDistribution.of(0, counts);
    }

    /** In how many ways so many signs can be cut into so many runs. */
    private static BigInteger cuts(int signs, int runs) {
        boolean none = signs == 0 || runs == 0;
        return none ? choose(0, signs + runs) : choose(signs - 1, runs - 1);
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = k > n ? BigInteger.ZERO : BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
        }
        return ways;
    }
}
