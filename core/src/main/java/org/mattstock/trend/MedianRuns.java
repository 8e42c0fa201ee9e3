package org.mattstock.trend;

import java.util.Arrays;
import org.mattstock.internal.statistics.SignNulls;

/**
 * The runs test about the median (Wald and Wolfowitz 1940): in how many runs do the values lie above and below their median?
 * Few runs mean that levels last, as with a trend, a change of level or dependence between years; many that they alternate.
 * Values equal to the median are left out.
 *
 * @param above how many values lie above the median
 * @param below how many lie below
 * @param runs how many runs they form; 0 for a constant series
 */
public record MedianRuns(int above, int below, int runs) {
    /**
     * The test of a series. Years without a value are passed over.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static MedianRuns of(Observations series) {
        double[] values = series.requireAtLeast(3, "the runs test").values();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double lower = sorted[(sorted.length - 1) / 2];
        double upper = sorted[sorted.length / 2];
        int[] sides = new int[2];
        int runs = 0;
        int side = -1;
        for (double value : values) {
            // Between two middle values lies no third, so that whoever is above the lower one is above their mean.
            if (value > lower || value < upper) {
                int now = value > lower ? 1 : 0;
                sides[now]++;
                runs += now == side ? 0 : 1;
                side = now;
            }
        }
        return new MedianRuns(sides[1], sides[0], runs);
    }

    /**
     * Exact p-values over all orders: {@code less} for few runs, {@code greater} for many, two-sided twice the smaller and at
     * most 1.
     */
    public MannKendall.PValues exact() {
        return Tails.exact(SignNulls.runs(above, below), runs);
    }

    /** The mean number of runs over all orders, 1 + 2ab / (a + b); 0 for a constant series. */
    public double mean() {
        return runs == 0 ? 0 : 1 + 2.0 * above * below / (above + below);
    }

    /** The variance over all orders, 2ab (2ab - a - b) / ((a + b)^2 (a + b - 1)); 0 where there is one order only. */
    public double variance() {
        double n = (double) above + below;
        double twice = 2.0 * above * below;
        return twice == 0 ? 0 : twice * (twice - n) / (n * n * (n - 1));
    }

    /** The number of runs in standard deviations from its mean, without continuity correction; 0 where the variance is 0. */
    public double z() {
        return variance() == 0 ? 0 : (runs - mean()) / Math.sqrt(variance());
    }

    /** P-values by the normal approximation, for comparison: {@link #exact} costs nothing. 1 where the variance is 0. */
    public MannKendall.PValues normal() {
        return Tails.normal(z(), variance());
    }
}
