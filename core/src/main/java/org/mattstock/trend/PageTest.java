package org.mattstock.trend;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.PermutationNull;
import org.mattstock.internal.statistics.SymmetricSum;

/**
 * Page's test (1963) of an ordered alternative: do the years rank higher and higher over several indicators? L = sum over
 * years j = 1..k of j R_j, R_j being the sum of the indicators' midranks of year j. The null takes the indicators as
 * independent and every order of an indicator's years as equally likely. One indicator over 3 years has no p-value below 1/6;
 * more have, but only as far as they are independent.
 *
 * @param indicators the number of indicators (blocks), m
 * @param years the number of years, k
 * @param l Page's L
 * @param mean the mean of L under the null, m k (k+1)^2 / 4
 * @param variance the variance of L under the null, given the ties
 * @param varianceWithoutTies the variance if there were no ties, m k^2 (k+1) (k^2-1) / 144
 * @param pGreater the probability of L at least as high, ties included: counted exactly for each indicator and added up in
 *     doubles of which none is negative, so that it is right to 12 digits and more; absent for more than {@value #MOST_YEARS}
 *     years, and where counting takes more than {@value SymmetricSum#MOST_STEPS} multiplications, about half a second: 100
 *     indicators of 12 years can be counted. {@link #pGreaterNormal} then stands in
 */
public record PageTest(
        int indicators,
        int years,
        double l,
        double mean,
        double variance,
        double varianceWithoutTies,
        OptionalDouble pGreater) {
    /** The most years with an exact p-value. */
    public static final int MOST_YEARS = PermutationNull.LONGEST;

    /**
     * The test of a basket.
     *
     * @param basket one series an indicator, all over the same years, at least 3 of them
     * @throws IllegalArgumentException if the basket is empty or its series differ in years
     */
    public static PageTest of(List<Observations> basket) {
        int k = Baskets.commonYears(basket, "Page's test");
        long doubledL = 0;
        double variance = 0;
        List<int[]> doubledRanks =
                basket.stream().map(series -> Midranks.doubled(series.values())).toList();
        for (int[] ranks : doubledRanks) {
            double squares = 0;
            for (int j = 0; j < k; j++) {
                doubledL += (long) (j + 1) * ranks[j];
                squares += (ranks[j] - (k + 1)) * (ranks[j] - (k + 1)) / 4.0;
            }
            variance += k * (k * (double) k - 1) / 12 * squares / (k - 1);
        }
        double square = (double) k * k;
        return new PageTest(
                basket.size(),
                k,
                doubledL / 2.0,
                basket.size() * k * (k + 1.0) * (k + 1) / 4,
                variance,
                basket.size() * square * (k + 1) * (square - 1) / 144,
                k > MOST_YEARS ? OptionalDouble.empty() : atLeast(doubledL, doubledRanks));
    }

    private static OptionalDouble atLeast(long doubledL, List<int[]> doubledRanks) {
        Map<List<Integer>, ExactDistribution> known = new HashMap<>();
        List<ExactDistribution> orders = doubledRanks.stream()
                .map(ranks -> known.computeIfAbsent(
                        Arrays.stream(ranks).sorted().boxed().toList(), none -> PermutationNull.ofPlaceSum(ranks)))
                .toList();
        SymmetricSum sum =
                new SymmetricSum(orders.stream().map(ExactDistribution::shares).toList());
        long least = orders.stream().mapToLong(ExactDistribution::least).sum();
        return sum.atMost(sum.range() - (doubledL - least));
    }

    /** L in standard deviations from its mean, given the ties; 0 where every indicator is constant. */
    public double z() {
        return variance == 0 ? 0 : (l - mean) / Math.sqrt(variance);
    }

    /**
     * P(at least as high) by the normal approximation, given the ties, the tail of {@link #z}: 1/2 at the mean, and 1 where
     * every indicator is constant.
     */
    public double pGreaterNormal() {
        return variance == 0 ? 1 : Normal.upperTail(z());
    }
}
