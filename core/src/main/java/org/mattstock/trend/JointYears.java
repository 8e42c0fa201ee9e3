package org.mattstock.trend;

import java.util.List;
import org.mattstock.internal.statistics.Permutations;

/** What the orders of the years, common to all indicators of a complete basket, say about a sum of S. */
final class JointYears {
    private JointYears() {}

    /**
     * Dietz and Killeen's variance, {@code sum over g, h of [K_gh + 4 sum_i R_ig R_ih - k (k+1)^2] / 3}. Both sums over g and
     * h are squares of sums over g, which is how they are computed here.
     */
    static double dietzKilleenVariance(List<Observations> basket) {
        int k = basket.get(0).size();
        long m = basket.size();
        long signs = 0;
        long ranks = 0;
        for (int i = 0; i < k; i++) {
            long doubledRank = 0;
            for (int j = 0; j < k; j++) {
                long sum = 0;
                for (Observations series : basket) {
                    sum += (long) Math.signum(series.value(i) - series.value(j));
                }
                doubledRank += sum;
                signs += j > i ? sum * sum : 0;
            }
            // A doubled midrank is k + 1 plus the number of values below less the number above.
            doubledRank += m * (k + 1);
            ranks += doubledRank * doubledRank;
        }
        return (signs + ranks - m * m * k * (k + 1L) * (k + 1)) / 3.0;
    }

    /** The share of orders with a sum at least as high. */
    static double pGreater(List<Observations> basket, long s) {
        long[][] rises = rises(basket);
        long[] cases = new long[2];
        Permutations.forEach(rises.length, order -> {
            cases[0] += sum(rises, order) >= s ? 1 : 0;
            cases[1]++;
        });
        return (double) cases[0] / cases[1];
    }

    /** The share of orders that have the highest sum. */
    static double smallestPGreater(List<Observations> basket) {
        long[][] rises = rises(basket);
        long[] highest = {Long.MIN_VALUE};
        Permutations.forEach(rises.length, order -> highest[0] = Math.max(highest[0], sum(rises, order)));
        return pGreater(basket, highest[0]);
    }

    private static long[][] rises(List<Observations> basket) {
        int k = basket.get(0).size();
        long[][] rises = new long[k][k];
        for (Observations series : basket) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    rises[i][j] += (long) Math.signum(series.value(j) - series.value(i));
                }
            }
        }
        return rises;
    }

    private static long sum(long[][] rises, int[] order) {
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                sum += rises[order[i]][order[j]];
            }
        }
        return sum;
    }
}
