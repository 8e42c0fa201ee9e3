package org.mattstock.trend;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.text.Checks;

/**
 * The Mann-Kendall test for a monotone trend (Mann 1945, Kendall 1975). It asks how many pairs of years rise and how many
 * fall, not by how much, under the null that every order of the values is as likely as every other. Levels that wander from
 * year to year break that null: see the notes on baskets before it is used for a verdict.
 *
 * <ul>
 *   <li>S is the number of pairs that rise less the number that fall; equal pairs count nothing.
 *   <li>var(S) = [n(n-1)(2n+5) - sum t(t-1)(2t+5)] / 18 over the groups of t equal values.
 *   <li>tau-a = S / N with N = n(n-1)/2; tau-b = S / sqrt(N (N - sum t(t-1)/2)), absent for a constant series.
 *   <li>A constant series has S = 0, variance 0 and every p-value 1: its S is the same in every order.
 * </ul>
 *
 * <p>Adding a constant, or multiplying by a positive one, changes nothing (save for rounding); reversing the series negates S
 * and swaps the one-sided p-values. With 3 values the smallest two-sided p is 1/3, with 4 values 1/12, with 5 values 1/60, and
 * with ties more: {@link #smallest} tells it, and {@link #canShow} whether a level can be reached at all. From 3 values nothing
 * can be shown.
 *
 * @param n the number of values, at least 3
 * @param s Kendall's S
 * @param variance the variance of S given the ties
 * @param tieSizes the sizes of the groups of equal values, two or more, descending
 */
public record MannKendall(int n, long s, double variance, List<Integer> tieSizes) {
    /** Whether a half step is taken off a whole-numbered statistic before the normal curve is asked. */
    public enum Continuity {
        /** (S - sgn S) / sd: what most packages print. */
        CORRECTED,
        /** S / sd: as in SciPy's Kendall test. */
        UNCORRECTED
    }

    /**
     * The probability, if nothing but chance were at work as the test supposes, of a statistic at least as extreme as the one
     * seen. It says nothing about how large a change is, nor how likely chance was.
     *
     * @param twoSided in either direction
     * @param greater at least as high
     * @param less at least as low
     */
    public record PValues(double twoSided, double greater, double less) {
        /** Checks that all three are probabilities. */
        public PValues {
            Checks.share("twoSided", twoSided);
            Checks.share("greater", greater);
            Checks.share("less", less);
        }

        /** The tails of a normal z; both one-sided ones are 1/2 at 0. */
        static PValues ofNormal(double z) {
            return new PValues(Normal.twoSided(z), Normal.upperTail(z), Normal.upperTail(-z));
        }
    }

    /** Checks that such a series exists; the variance may be another than that of its orders. */
    public MannKendall {
        tieSizes = List.copyOf(tieSizes);
        Checks.atLeast("n", n, 3);
        Checks.atLeastZero("variance", variance);
        if (tieSizes.stream().anyMatch(size -> size < 2)
                || tieSizes.stream().mapToLong(Integer::longValue).sum() > n) {
            throw new IllegalArgumentException(
                    "tieSizes must be at least 2 each and at most " + n + " together, got " + tieSizes);
        }
        if (Math.abs(s) > untiedPairs(n, tieSizes)) {
            throw new IllegalArgumentException(
                    "s must be from " + -untiedPairs(n, tieSizes) + " to " + untiedPairs(n, tieSizes) + ", got " + s);
        }
    }

    private static long untiedPairs(long n, List<Integer> tieSizes) {
        return pairs(n) - tieSizes.stream().mapToLong(size -> pairs(size)).sum();
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /**
     * The test of a series.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static MannKendall of(Observations series) {
        double[] values = series.requireAtLeast(3, "Mann-Kendall").values();
        int[] ties = Pairs.tieSizes(values);
        return new MannKendall(
                values.length,
                Pairs.kendallS(values),
                Pairs.varianceOfS(values.length, ties),
                java.util.Arrays.stream(ties).boxed().toList());
    }

    /** The number of pairs of values, n(n-1)/2. */
    public long pairs() {
        return pairs(n);
    }

    /** S as a share of all pairs, from -1 to 1; ties pull it towards 0. */
    public double tauA() {
        return (double) s / pairs();
    }

    /** S as a share of what ties allow, from -1 to 1; absent for a constant series. */
    public OptionalDouble tauB() {
        long untied = untiedPairs(n, tieSizes);
        return untied == 0 ? OptionalDouble.empty() : OptionalDouble.of(s / Math.sqrt((double) pairs() * untied));
    }

    /** S in standard deviations; 0 for a constant series. */
    public double z(Continuity continuity) {
        if (s == 0 || variance == 0) {
            return 0;
        }
        long shifted = continuity == Continuity.CORRECTED ? s - Long.signum(s) : s;
        return shifted / Math.sqrt(variance);
    }

    /**
     * P-values by the normal approximation. For 3 to 10 values they are far too small or too large by up to a factor of two:
     * prefer {@link #exact}. One-sided values are the tails of the same z, so that both are 1/2 where as many pairs rise as
     * fall, with and without correction; the exact ones are then above 1/2, as they count S = 0 on both sides. All are 1 for a
     * constant series.
     */
    public PValues normal(Continuity continuity) {
        return variance == 0 ? new PValues(1, 1, 1) : PValues.ofNormal(z(continuity));
    }

    /**
     * Exact p-values over all orders of the values, ties included; absent for more than {@value KendallNull#LONGEST} values,
     * where the normal approximation agrees to many digits, and where the variance is not that of all orders, as after a
     * correction for dependence between years.
     */
    public Optional<PValues> exact() {
        return exact(s);
    }

    /**
     * The smallest exact p-values that so many values with such ties can have in either direction, 1/3 two-sided and 1/6
     * one-sided for three different ones; absent where {@link #exact} is. Each is reached, by another order of the values.
     */
    public Optional<PValues> smallest() {
        long most = untiedPairs(n, tieSizes);
        return exact(most).map(rise -> new PValues(rise.twoSided(), rise.greater(), rise.greater()));
    }

    /**
     * Whether any order of these values has a two-sided exact p-value of at most a level. If not, the values can show no trend
     * at it, and say as little against one. True where {@link #exact} is absent, as the values are many.
     *
     * @param level above 0 and below 1
     */
    public boolean canShow(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
        return smallest().map(p -> p.twoSided() <= level).orElse(true);
    }

    private Optional<PValues> exact(long sum) {
        int[] ties = tieSizes.stream().mapToInt(Integer::intValue).toArray();
        if (n > KendallNull.LONGEST || variance != Pairs.varianceOfS(n, ties)) {
            return Optional.empty();
        }
        ExactDistribution orders = KendallNull.of(n, ties);
        return Optional.of(new PValues(orders.atLeastAsFarFromZero(sum), orders.atLeast(sum), orders.atMost(sum)));
    }
}
