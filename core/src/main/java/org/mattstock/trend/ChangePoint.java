package org.mattstock.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.statistics.Permutations;

/**
 * Pettitt's test (1979) for one change of level at an unknown time: U_t = 2 sum of the first t midranks - t (n + 1), K = max
 * |U_t|.
 *
 * @param n the number of values, at least 3
 * @param k Pettitt's K
 * @param lastYearsBefore every year after which |U| reaches K: the last year of the old level
 * @param pApproximate min(1, 2 exp(-6 K^2 / (n^3 + n^2))), poor below about 20 values
 * @param pExact over all orders of the values, up to {@value #LONGEST_EXACT} values; a description, not a verdict, of so few
 */
public record ChangePoint(int n, long k, List<Integer> lastYearsBefore, double pApproximate, OptionalDouble pExact) {
    /** The longest series with an exact p-value. */
    public static final int LONGEST_EXACT = 8;

    /** Copies the years. */
    public ChangePoint {
        lastYearsBefore = List.copyOf(lastYearsBefore);
    }

    /**
     * The test of a series.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static ChangePoint of(Observations series) {
        int[] ranks =
                Midranks.doubled(series.requireAtLeast(3, "Pettitt's test").values());
        int n = ranks.length;
        long k = largest(ranks);
        List<Integer> years = new ArrayList<>();
        long u = 0;
        for (int t = 0; t < n - 1; t++) {
            u += ranks[t] - (n + 1);
            if (Math.abs(u) == k) {
                years.add(series.year(t));
            }
        }
        double cubes = (double) n * n * n + (double) n * n;
        double approximate = Math.min(1, 2 * StrictMath.exp(-6.0 * k * k / cubes));
        return new ChangePoint(
                n,
                k,
                years,
                approximate,
                n > LONGEST_EXACT ? OptionalDouble.empty() : OptionalDouble.of(exact(ranks, k)));
    }

    private static long largest(int[] ranks) {
        long largest = 0;
        long u = 0;
        for (int t = 0; t < ranks.length - 1; t++) {
            u += ranks[t] - (ranks.length + 1);
            largest = Math.max(largest, Math.abs(u));
        }
        return largest;
    }

    private static double exact(int[] ranks, long k) {
        long[] cases = new long[2];
        int[] shuffled = new int[ranks.length];
        Permutations.forEach(ranks.length, order -> {
            for (int i = 0; i < order.length; i++) {
                shuffled[i] = ranks[order[i]];
            }
            cases[0] += largest(shuffled) >= k ? 1 : 0;
            cases[1]++;
        });
        return (double) cases[0] / cases[1];
    }
}
