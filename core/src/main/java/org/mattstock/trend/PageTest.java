package org.mattstock.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.PermutationNull;

/**
 * Page's test (1963) of an ordered alternative: do the years rank higher and higher over several indicators? L = sum over
 * years j = 1..k of j R_j, R_j being the sum of the indicators' midranks of year j. The null takes the indicators as
 * independent and every order of an indicator's years as equally likely.
 *
 * @param indicators the number of indicators (blocks), m
 * @param years the number of years, k
 * @param l Page's L
 * @param mean the mean of L under the null, m k (k+1)^2 / 4
 * @param variance the variance of L under the null, given the ties
 * @param varianceWithoutTies the variance if there were no ties, m k^2 (k+1) (k^2-1) / 144
 * @param pGreater the exact probability of L at least as high, by convolution over the indicators
 */
public record PageTest(
        int indicators,
        int years,
        double l,
        double mean,
        double variance,
        double varianceWithoutTies,
        double pGreater) {
    /** The most years with an exact p-value. */
    public static final int MOST_YEARS = PermutationNull.LONGEST;

    /**
     * The test of a basket.
     *
     * @param basket one series an indicator, all over the same years, 3 to {@value #MOST_YEARS} of them
     * @throws IllegalArgumentException if the basket is empty or its series differ in years
     */
    public static PageTest of(List<Observations> basket) {
        int k = Baskets.commonYears(basket, "Page's test");
        int m = basket.size();
        if (k > MOST_YEARS) {
            throw new IllegalArgumentException("years must be at most " + MOST_YEARS + ", got " + k);
        }
        long doubledL = 0;
        double variance = 0;
        ExactDistribution orders = ExactDistribution.zero();
        Map<List<Integer>, ExactDistribution> byTies = new HashMap<>();
        for (Observations series : basket) {
            int[] ranks = Midranks.doubled(series.values());
            double squares = 0;
            for (int j = 0; j < k; j++) {
                doubledL += (long) (j + 1) * ranks[j];
                squares += (ranks[j] - (k + 1)) * (ranks[j] - (k + 1)) / 4.0;
            }
            variance += k * (k * (double) k - 1) / 12 * squares / (k - 1);
            List<Integer> ties = Arrays.stream(ranks).sorted().boxed().toList();
            orders = orders.plus(byTies.computeIfAbsent(ties, none -> PermutationNull.ofPlaceSum(ranks)));
        }
        double square = (double) k * k;
        return new PageTest(
                m,
                k,
                doubledL / 2.0,
                m * k * (k + 1.0) * (k + 1) / 4,
                variance,
                m * square * (k + 1) * (square - 1) / 144,
                orders.atLeast(doubledL));
    }

    /** L in standard deviations from its mean, given the ties; 0 where every indicator is constant. */
    public double z() {
        return variance == 0 ? 0 : (l - mean) / Math.sqrt(variance);
    }

    /** P(at least as high) by the normal approximation, given the ties; 1 where every indicator is constant. */
    public double pGreaterNormal() {
        return variance == 0 ? 1 : Normal.upperTail(z());
    }
}
