package org.mattstock.development;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Pairs;

/**
 * The optimistic p-value: the plain sum of S over the indicators, all independent and every order of the years equally likely.
 * The same as {@link org.mattstock.trend.RegionalKendall#independent}, in doubles instead of fractions; only positive terms
 * are added, so that no digit is lost to speak of.
 */
final class IndependentTail {
    /** The most years for which the sum is counted. */
    static final int MOST_YEARS = 10;

    private final Map<List<Integer>, double[]> known = new HashMap<>();

    /** P(sum of S at least as high); absent for longer windows. Weights do not enter: only then is it exact. */
    OptionalDouble of(EvidenceBaskets baskets, int unit) {
        if (baskets.years > MOST_YEARS) {
            return OptionalDouble.empty();
        }
        double[] sum = {1};
        long s = 0;
        double[] series = new double[baskets.years];
        for (int leaf = 0; leaf < baskets.z.length; leaf++) {
            int n = baskets.read(leaf, unit, series);
            if (!Double.isNaN(baskets.z[leaf][unit])) {
                double[] values = Arrays.copyOf(series, n);
                s += Pairs.kendallS(values);
                sum = plus(sum, shares(n, Pairs.tieSizes(values)));
            }
        }
        return OptionalDouble.of(atLeast(sum, s));
    }

    /** The shares of S = -m, -m + 1, ..., m. */
    private double[] shares(int n, int... ties) {
        List<Integer> key =
                IntStream.concat(IntStream.of(n), IntStream.of(ties)).boxed().toList();
        return known.computeIfAbsent(key, pattern -> {
            ExactDistribution orders = KendallNull.of(n, ties);
            int pairs = n * (n - 1) / 2;
            int untied = pairs - IntStream.of(ties).map(t -> t * (t - 1) / 2).sum();
            return IntStream.rangeClosed(-untied, untied)
                    .mapToDouble(orders::exactly)
                    .toArray();
        });
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length + b.length - 1];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                sum[i + j] += a[i] * b[j];
            }
        }
        return sum;
    }

    private static double atLeast(double[] shares, long s) {
        double tail = 0;
        for (int i = shares.length - 1; i >= s + shares.length / 2; i--) {
            tail += shares[i];
        }
        return Math.min(1, tail);
    }
}
