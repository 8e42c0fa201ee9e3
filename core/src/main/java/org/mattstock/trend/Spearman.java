package org.mattstock.trend;

import java.util.OptionalDouble;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.statistics.PermutationNull;

/**
 * Spearman's rank correlation of a series with time: Pearson's correlation of the midranks with the order of the years. On
 * three or four values it orders series nearly as {@link MannKendall} does, and has no p-value below 1/3 or 1/12.
 *
 * @param n the number of values, at least 3
 * @param rho from -1 to 1; absent for a constant series
 * @param pTwoSided exact, over all orders of the values given their ties; absent for a constant series and for more than
 *     {@value #LONGEST_EXACT} values
 */
public record Spearman(int n, OptionalDouble rho, OptionalDouble pTwoSided) {
    /** The longest series with an exact p-value. */
    public static final int LONGEST_EXACT = 10;

    /**
     * The correlation of a series with time.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static Spearman of(Observations series) {
        int[] ranks = Midranks.doubled(
                series.requireAtLeast(3, "Spearman's correlation").values());
        long n = ranks.length;
        // All sums are of doubled ranks about their mean n + 1, hence whole.
        long products = 0;
        long squares = 0;
        for (int i = 0; i < n; i++) {
            long place = 2L * (i + 1) - (n + 1);
            long rank = ranks[i] - (n + 1);
            products += place * rank;
            squares += rank * rank;
        }
        if (squares == 0) {
            return new Spearman((int) n, OptionalDouble.empty(), OptionalDouble.empty());
        }
        double places = n * (n * n - 1) / 3.0;
        OptionalDouble p = n > LONGEST_EXACT ? OptionalDouble.empty() : OptionalDouble.of(exact(ranks, products));
        return new Spearman((int) n, OptionalDouble.of(products / Math.sqrt(places * squares)), p);
    }

    private static double exact(int[] ranks, long products) {
        long n = ranks.length;
        // products = 2 * sum(j * rank_j) - (n + 1) * sum(rank_j), and the doubled ranks sum to n (n + 1).
        long center = n * (n + 1) * (n + 1);
        ExactDistribution orders = PermutationNull.ofPlaceSum(ranks);
        long distance = Math.abs(products);
        double upper = orders.atLeast(-Math.floorDiv(-(center + distance), 2));
        double lower = orders.atMost(Math.floorDiv(center - distance, 2));
        return Math.min(1, upper + lower);
    }
}
