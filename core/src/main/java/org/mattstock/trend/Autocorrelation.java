package org.mattstock.trend;

import java.util.Arrays;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Pairs;

/**
 * Mann-Kendall tests that allow for dependence between neighboring years. They estimate that dependence from the series
 * itself, which under about 20 values is guessing: below {@value #LEAST} values they are refused.
 */
public final class Autocorrelation {
    /** The shortest series for which the dependence is estimated. */
    public static final int LEAST = 15;

    private static final double NORMAL_97_5 = 1.959963984540054;

    private Autocorrelation() {}

    /**
     * Hamed and Rao (1998): the variance of S is multiplied by {@code 1 + 2 / (n (n-1) (n-2)) * sum over lags i of (n-i)
     * (n-i-1) (n-i-2) r_i}, where r_i is the autocorrelation of the ranks of the series without its Sen slope, left out where
     * |r_i| &lt; 1.96 / sqrt(n).
     *
     * @param series consecutive years, at least {@value #LEAST}
     * @throws IllegalArgumentException if it is shorter or has gaps
     * @throws ArithmeticException if the estimated variance is not positive, so that the method has no answer
     */
    public static MannKendall hamedRao(Observations series) {
        double[] detrended = detrended(requireConsecutive(series));
        double[] ranks =
                Arrays.stream(Midranks.doubled(detrended)).asDoubleStream().toArray();
        double n = ranks.length;
        double limit = NORMAL_97_5 / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag < n - 2; lag++) {
            double r = atLag(ranks, lag);
            if (Math.abs(r) >= limit) {
                sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
            }
        }
        double factor = 1 + 2 / (n * (n - 1) * (n - 2)) * sum;
        if (!(factor > 0)) {
            throw new ArithmeticException("Hamed and Rao's variance must be positive, got a factor of " + factor);
        }
        MannKendall plain = MannKendall.of(series);
        return new MannKendall(plain.n(), plain.s(), plain.variance() * factor, plain.tieSizes());
    }

    /**
     * Trend-free pre-whitening (Yue and others 2002): the Sen slope is taken out, the autocorrelation at lag 1 removed where
     * |r| &gt;= 1.96 / sqrt(n), the slope put back, and Mann-Kendall applied to what is then one value shorter.
     *
     * @param series consecutive years, at least {@value #LEAST}
     * @throws IllegalArgumentException if it is shorter or has gaps
     */
    public static MannKendall trendFreePrewhitened(Observations series) {
        double[] rest = detrended(requireConsecutive(series));
        double r = atLag(rest, 1);
        if (Math.abs(r) < NORMAL_97_5 / Math.sqrt(rest.length)) {
            return MannKendall.of(series);
        }
        double slope = TrendSlope.sen(series).perYear();
        double[] whitened = new double[rest.length - 1];
        for (int i = 0; i < whitened.length; i++) {
            whitened[i] = rest[i + 1] - r * rest[i] + slope * (i + 1);
        }
        return MannKendall.of(Observations.from(series.year(1), whitened));
    }

    /**
     * The autocorrelation at a lag: the sum of products of deviations from the mean, a lag apart, over the sum of squares; 0
     * for a constant series.
     *
     * @param values more of them than {@code lag}
     * @param lag at least 1
     */
    public static double atLag(double[] values, int lag) {
        if (lag < 1 || lag >= values.length) {
            throw new IllegalArgumentException("lag must be from 1 to " + (values.length - 1) + ", got " + lag);
        }
        double mean = Moments.mean(values);
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - mean;
            squares += deviation * deviation;
            products += i + lag < values.length ? deviation * (values[i + lag] - mean) : 0;
        }
        return squares == 0 ? 0 : products / squares;
    }

    private static double[] detrended(Observations series) {
        double slope = Pairs.median(Pairs.sortedSlopes(series.years(), series.values()));
        double[] rest = series.values();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= slope * (series.year(i) - series.year(0));
        }
        return rest;
    }

    private static Observations requireConsecutive(Observations series) {
        series.requireAtLeast(LEAST, "a correction for autocorrelation");
        int last = series.size() - 1;
        if (series.year(last) - series.year(0) != last) {
            throw new IllegalArgumentException("a correction for autocorrelation needs consecutive years, got "
                    + series.size() + " values from " + series.year(0) + " to " + series.year(last));
        }
        return series;
    }
}
