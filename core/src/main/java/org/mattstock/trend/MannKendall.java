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
 *   <li>A constant series has S = 0, variance 0 and every p-value 1.
 * </ul>
 *
 * <p>Adding a constant, or multiplying by a positive one, changes nothing (save for rounding); reversing the series negates S
 * and swaps the one-sided p-values. With 3 values the smallest two-sided p is 1/3, with 4 values 1/12, with 5 values 1/60: no
 * short series can show a trend at 5 % by itself.
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
    }

    /** Copies the tie sizes. */
    public MannKendall {
        tieSizes = List.copyOf(tieSizes);
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
        return (long) n * (n - 1) / 2;
    }

    /** S as a share of all pairs, from -1 to 1; ties pull it towards 0. */
    public double tauA() {
        return (double) s / pairs();
    }

    /** S as a share of what ties allow, from -1 to 1; absent for a constant series. */
    public OptionalDouble tauB() {
        long tied = tieSizes.stream().mapToLong(t -> (long) t * (t - 1) / 2).sum();
        long untied = pairs() - tied;
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
     * prefer {@link #exact}. One-sided values are the tails of the same z.
     */
    public PValues normal(Continuity continuity) {
        double z = z(continuity);
        return s == 0 || variance == 0
                ? new PValues(1, 1, 1)
                : new PValues(Normal.twoSided(z), Normal.upperTail(z), Normal.upperTail(-z));
    }

    /**
     * Exact p-values over all orders of the values, ties included; absent for more than {@value KendallNull#LONGEST} values,
     * where the normal approximation agrees to many digits, and where the variance was corrected for dependence.
     */
    public Optional<PValues> exact() {
        int[] ties = tieSizes.stream().mapToInt(Integer::intValue).toArray();
        if (n > KendallNull.LONGEST || variance != Pairs.varianceOfS(n, ties)) {
            return Optional.empty();
        }
        ExactDistribution orders = KendallNull.of(n, ties);
        return Optional.of(new PValues(orders.atLeastAsFarFromZero(s), orders.atLeast(s), orders.atMost(s)));
    }
}
