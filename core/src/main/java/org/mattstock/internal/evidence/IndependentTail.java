package org.mattstock.internal.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Pairs;

/**
 * The optimistic p-value: the plain sum of S over the indicators, all independent and every order of the years equally likely.
 * The same as a regional Kendall test of independent series, in doubles instead of fractions; only positive terms are added, so
 * that no digit is lost to speak of.
 */
public final class IndependentTail {
    /** The most years for which the sum is counted. */
    static final int MOST_YEARS = 10;

    /** By years and ties of one series, such as [4, 2]: the shares of the sums of one such series, two, three, ... */
    private final Map<List<Integer>, List<double[]>> known = new HashMap<>();

    /** P(sum of S at least as high); absent for longer windows. Weights do not enter: only then is it exact. */
    public OptionalDouble of(EvidenceBaskets baskets, int unit) {
        if (baskets.years > MOST_YEARS) {
            return OptionalDouble.empty();
        }
        Map<List<Integer>, Integer> kinds = new TreeMap<>(Comparator.comparing(List::toString));
        long s = 0;
        double[] series = new double[baskets.years];
        for (int leaf = 0; leaf < baskets.z.length; leaf++) {
            int n = baskets.read(leaf, unit, series);
            if (!Double.isNaN(baskets.z[leaf][unit])) {
                double[] values = Arrays.copyOf(series, n);
                s += Pairs.kendallS(values);
                kinds.merge(kind(n, Pairs.tieSizes(values)), 1, Integer::sum);
            }
        }
        return OptionalDouble.of(atLeast(kinds, s));
    }

    private static List<Integer> kind(int n, int... ties) {
        return IntStream.concat(IntStream.of(n), IntStream.of(ties)).boxed().toList();
    }

    /** The last two parts are not added up but met: every value of the one with all of the other that are high enough. */
    private double atLeast(Map<List<Integer>, Integer> kinds, long s) {
        double[] most = {1};
        double[] rest = {1};
        for (Map.Entry<List<Integer>, Integer> kind : kinds.entrySet()) {
            double[] sum = sum(kind.getKey(), kind.getValue());
            rest = plus(rest, sum.length > most.length ? most : sum);
            most = sum.length > most.length ? sum : most;
        }
        double tail = 0;
        double within = 0;
        int reached = most.length;
        for (int i = 0; i < rest.length; i++) {
            long least = s - (i - rest.length / 2) + most.length / 2;
            for (; reached > 0 && reached > least; reached--) {
                within += most[reached - 1];
            }
            tail += rest[i] * within;
        }
        return Math.min(1, tail);
    }

    /** The shares of -m, ..., m for the sum of so many series of a kind. */
    private double[] sum(List<Integer> kind, int count) {
        List<double[]> sums = known.computeIfAbsent(kind, one -> new ArrayList<>(List.of(shares(one))));
        while (sums.size() < count) {
            sums.add(plus(sums.get(sums.size() - 1), sums.get(0)));
        }
        return sums.get(count - 1);
    }

    private static double[] shares(List<Integer> kind) {
        int n = kind.get(0);
        int[] ties = kind.stream().skip(1).mapToInt(Integer::intValue).toArray();
        ExactDistribution orders = KendallNull.of(n, ties);
        int untied =
                n * (n - 1) / 2 - IntStream.of(ties).map(t -> t * (t - 1) / 2).sum();
        return IntStream.rangeClosed(-untied, untied)
                .mapToDouble(orders::exactly)
                .toArray();
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
}
