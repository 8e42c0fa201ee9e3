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

    static double pGreater(List<Observations> basket, long s) {
        int k = basket.get(0).size();
        long[][] rises = new long[k][k];
        for (Observations series : basket) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    rises[i][j] += (long) Math.signum(series.value(j) - series.value(i));
                }
            }
        }
        long[] cases = new long[2];
        Permutations.forEach(k, order -> {
            long sum = 0;
            for (int i = 0; i < k; i++) {
                for (int j = i + 1; j < k; j++) {
                    sum += rises[order[i]][order[j]];
                }
            }
            cases[0] += sum >= s ? 1 : 0;
            cases[1]++;
        });
        return (double) cases[0] / cases[1];
    }
}
