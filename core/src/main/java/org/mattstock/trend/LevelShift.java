package org.mattstock.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.PartialSums;
import org.mattstock.internal.statistics.Permutations;
import org.mattstock.internal.statistics.WholeSteps;
import org.mattstock.internal.text.Checks;

/**
 * Four tests for one change of level at an unknown time, of the partial sums S_k of deviations from the mean, in standard
 * deviations sd (divisor n): Buishand's (1982) range, Q and U and Alexandersson's (1986) SNHT. {@link ChangePoint} is their like
 * on ranks. A trend changes the level too: they do not tell the two apart.
 *
 * <ul>
 *   <li>range = (max S_k - min S_k) / (sd sqrt n), S_0 = S_n = 0 included
 *   <li>Q = max |S_k| / (sd sqrt n)
 *   <li>U = sum of (S_k / sd)^2 / (n (n + 1)); it sees a change in the middle best
 *   <li>SNHT = max of (S_k^2 / k + S_k^2 / (n - k)) / sd^2; it sees a change near an end best
 * </ul>
 *
 * <p>A constant series has all four 0, no change and every p-value 1. P-values do not depend on the divisor of sd, as long as
 * the null has the same: {@link #with} gives what packages print with n - 1.
 *
 * @param n the number of values, at least 3
 * @param statistics the four
 * @param lastYearsBefore every year after which |S_k| is largest: where range, Q and U see the change
 * @param lastYearsBeforeSnht every year after which SNHT's term is largest
 * @param exact p-values over all orders of the values, up to {@value #LONGEST_EXACT} values
 */
public record LevelShift(
        int n,
        OfFour statistics,
        List<Integer> lastYearsBefore,
        List<Integer> lastYearsBeforeSnht,
        Optional<OfFour> exact) {
    /** The longest series with exact p-values. */
    public static final int LONGEST_EXACT = 8;
    /** The most draws. */
    public static final int MOST_DRAWS = 1_000_000;

    /**
     * A number for each of the four tests.
     *
     * @param range of Buishand's range
     * @param q of Buishand's Q
     * @param u of Buishand's U
     * @param snht of the standard normal homogeneity test
     */
    public record OfFour(double range, double q, double u, double snht) {}

    /** What the sum of squared deviations is divided by for sd. */
    public enum Divisor {
        /** The number of values. */
        N,
        /** One less, as R's trend package has it. */
        N_LESS_1
    }

    /** Copies the years. */
    public LevelShift {
        lastYearsBefore = List.copyOf(lastYearsBefore);
        lastYearsBeforeSnht = List.copyOf(lastYearsBeforeSnht);
    }

    /**
     * The tests of a series. Years without a value are passed over.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static LevelShift of(Observations series) {
        double[] values =
                series.requireAtLeast(3, "a test for a change of level").values();
        WholeSteps steps = WholeSteps.of(values);
        double[] deviations = steps.deviations();
        double squares = Moments.squares(deviations, 0);
        PartialSums sums = PartialSums.of(deviations);
        double least = 1 - steps.tolerance();
        int n = values.length;
        return new LevelShift(
                n,
                scaled(sums, squares, n),
                reaching(series, deviations, (sum, k) -> Math.abs(sum), sums.largest() * least),
                reaching(series, deviations, (sum, k) -> PartialSums.contrast(sum, k, n), sums.contrast() * least),
                n > LONGEST_EXACT ? Optional.empty() : Optional.of(exact(deviations, sums, least)));
    }

    private interface Term {
        double of(double sum, int k);
    }

    /** The last years of the partial sums whose term is at least so large; none of a constant series. */
    private static List<Integer> reaching(Observations series, double[] deviations, Term term, double least) {
        List<Integer> years = new ArrayList<>();
        double sum = 0;
        for (int k = 1; k < deviations.length; k++) {
            sum += deviations[k - 1];
            if (least > 0 && term.of(sum, k) >= least) {
                years.add(series.year(k - 1));
            }
        }
        return years;
    }

    private static OfFour scaled(PartialSums sums, double squares, int n) {
        if (squares == 0) {
            return new OfFour(0, 0, 0, 0);
        }
        double variance = squares / n;
        double root = Math.sqrt(variance * n);
        return new OfFour(
                sums.range() / root,
                sums.largest() / root,
                sums.squares() / variance / (n * (n + 1.0)),
                sums.contrast() / variance);
    }

    private static OfFour exact(double[] deviations, PartialSums seen, double least) {
        FourCounts reached = new FourCounts(
                seen.range() * least, seen.largest() * least, seen.squares() * least, seen.contrast() * least);
        double[] shuffled = new double[deviations.length];
        Permutations.forEach(deviations.length, order -> {
            Arrays.setAll(shuffled, i -> deviations[order[i]]);
            PartialSums sums = PartialSums.of(shuffled);
            reached.count(sums.range(), sums.largest(), sums.squares(), sums.contrast());
        });
        return reached.shares(0);
    }

    /**
     * P-values from simulated series of n independent normal values: what stands in tables of critical values, for any n. The
     * series itself is counted among the draws, (count + 1) / (draws + 1), so that none is 0; a p-value p errs by sqrt(p (1 - p) /
     * draws), 0.0022 at 0.05 with 10,000 draws.
     *
     * @param draws from 1 to {@value #MOST_DRAWS}
     * @param seed where the draws start: the same seed gives the same p-values
     */
    public OfFour simulated(int draws, long seed) {
        Checks.between("draws", draws, 1, MOST_DRAWS);
        if (lastYearsBefore.isEmpty()) {
            return new OfFour(1, 1, 1, 1);
        }
        FourCounts reached = new FourCounts(statistics.range(), statistics.q(), statistics.u(), statistics.snht());
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[n];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.setAll(values, i -> normal(random));
            double mean = Moments.sum(values) / n;
            Arrays.setAll(values, i -> values[i] - mean);
            OfFour drawn = scaled(PartialSums.of(values), Moments.squares(values, 0), n);
            reached.count(drawn.range(), drawn.q(), drawn.u(), drawn.snht());
        }
        return reached.shares(1);
    }

    /** The middle of one of 2^53 equal parts of the unit interval, so that neither 0 nor 1 comes up. */
    private static double normal(SplittableRandom random) {
        return Normal.quantile(((random.nextLong() >>> 11) + 0.5) * 0x1p-53);
    }

    /** The four statistics with another divisor of sd. */
    public OfFour with(Divisor divisor) {
        double share = divisor == Divisor.N ? 1 : (n - 1.0) / n;
        double root = Math.sqrt(share);
        return new OfFour(
                statistics.range() * root, statistics.q() * root, statistics.u() * share, statistics.snht() * share);
    }
}
