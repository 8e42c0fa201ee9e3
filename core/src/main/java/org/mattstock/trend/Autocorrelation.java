package org.mattstock.trend;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Detrended;
import org.mattstock.internal.statistics.LaggedLine;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.statistics.Moments;

/**
 * Mann-Kendall tests that allow for dependence between neighboring years. They estimate that dependence from the series
 * itself, which under about 20 values is guessing: below {@value #LEAST} values they are refused. {@link BlockBootstrap}
 * estimates nothing.
 *
 * <p>What ranks values without their slope, or without the share of the year before, computes them exactly on their shortest
 * decimal texts, so that 0.3 - 0.2 equals 0.2 - 0.1. Figures that take more than 15 digits come out of a computation: there,
 * differences that the rounding of the figures can make count as none. So adding a constant, or multiplying by a
 * positive one, changes no test.
 *
 * <p>None of them holds its level where there is much dependence. Of series without a trend in which each year hands on a share
 * (0, 0.3, 0.6) of its deviation, so many are called a trend at two-sided 5 %, in percent (standard error 0.5 to 1):
 *
 * <table>
 *   <caption>Called a trend though there is none</caption>
 *   <tr><th></th><th>15 years</th><th>30 years</th><th>60 years</th></tr>
 *   <tr><td>Mann-Kendall</td><td>5, 12, 26</td><td>6, 16, 32</td><td>5, 14, 30</td></tr>
 *   <tr><td>Hamed-Rao</td><td>8, 15, 28</td><td>10, 17, 27</td><td>9, 15, 19</td></tr>
 *   <tr><td>Yue-Wang, FIRST_ORDER</td><td>9, 12, 16</td><td>8, 10, 13</td><td>7, 7, 9</td></tr>
 *   <tr><td>Yue-Wang, SIGNIFICANT</td><td>8, 16, 29</td><td>11, 20, 27</td><td>9, 17, 22</td></tr>
 *   <tr><td>Yue-Wang, ALL</td><td>39, 45, 55</td><td>47, 51, 56</td><td>47, 49, 51</td></tr>
 *   <tr><td>trend-free prewhitening</td><td>6, 13, 28</td><td>6, 16, 39</td><td>5, 15, 40</td></tr>
 *   <tr><td>bias-corrected prewhitening</td><td>8, 9, 13</td><td>7, 8, 9</td><td>6, 7, 7</td></tr>
 *   <tr><td>{@link BlockBootstrap}, blocks of 3</td><td>4, 7, 14</td><td>6, 9, 16</td><td>5, 8, 16</td></tr>
 * </table>
 *
 * <p>A series that is constant, or a straight line, has no dependence to be estimated: its variance is not corrected.
 */
public final class Autocorrelation {
    /** The shortest series for which the dependence is estimated. */
    public static final int LEAST = 15;

    private static final double NORMAL_97_5 = 1.959963984540054;

    private Autocorrelation() {}

    /** Which autocorrelations correct the variance of S. */
    public enum Lags {
        /** r_k = r_1^k, as of a series in which each year hands a share of its deviation to the next: AR(1). */
        FIRST_ORDER,
        /** Those with |r_k| &gt; 1.96 / sqrt(n); the others are taken as 0. */
        SIGNIFICANT,
        /**
         * All n - 1 of them, as packages compute it: for comparison only. The autocorrelations of any series sum to -1/2, which
         * makes the factor far too small however long the series: of independent years without a trend nearly half are called
         * a trend at 5 %.
         */
        ALL
    }

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
        double[] places = detrended(requireConsecutive(series)).places();
        double[] ranks = IntStream.of(Midranks.doubled(places)).asDoubleStream().toArray();
        double n = ranks.length;
        double limit = NORMAL_97_5 / Math.sqrt(n);
        double sum = 0;
        for (int lag = 1; lag < n - 2; lag++) {
            double r = atLag(ranks, lag);
            if (Math.abs(r) >= limit) {
                sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
            }
        }
        return corrected(series, 1 + 2 / (n * (n - 1) * (n - 2)) * sum, "Hamed and Rao's");
    }

    /**
     * Yue and Wang (2004): the variance of S is multiplied by {@code 1 + 2 * sum over lags k = 1..n-1 of (1 - k/n) r_k}, where
     * r_k is the autocorrelation of the series without its Sen slope, or what {@code lags} makes of it.
     *
     * @param series consecutive years, at least {@value #LEAST}
     * @param lags which autocorrelations count
     * @throws IllegalArgumentException if it is shorter or has gaps
     * @throws ArithmeticException if the estimated variance is not positive, so that the method has no answer
     */
    public static MannKendall yueWang(Observations series, Lags lags) {
        return corrected(series, yueWangFactor(requireConsecutive(series), lags), "Yue and Wang's");
    }

    /** What {@link #yueWang} multiplies the variance by, of a series of any length. */
    static double yueWangFactor(Observations series, Lags lags) {
        Detrended rest = detrended(series);
        double n = series.size();
        double first = rest.autocorrelation(1);
        double power = 1;
        double sum = 0;
        for (int lag = 1; lag < n; lag++) {
            power *= first;
            sum += (1 - lag / n) * (lags == Lags.FIRST_ORDER ? power : counted(rest.autocorrelation(lag), n, lags));
        }
        return 1 + 2 * sum;
    }

    private static double counted(double r, double n, Lags lags) {
        return lags == Lags.ALL || Math.abs(r) > NORMAL_97_5 / Math.sqrt(n) ? r : 0;
    }

    private static MannKendall corrected(Observations series, double factor, String whose) {
        if (!(factor > 0)) {
            throw new ArithmeticException(whose + " variance must be positive, got a factor of " + factor);
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
        Detrended rest = detrended(requireConsecutive(series));
        if (Math.abs(rest.autocorrelation(1)) < NORMAL_97_5 / Math.sqrt(series.size())) {
            return MannKendall.of(series);
        }
        return MannKendall.of(Observations.from(series.year(1), rest.placesWhitened()));
    }

    /**
     * A series without the share that each year takes over from the year before, and its test.
     *
     * @param estimated the share by least squares
     * @param removed the share that was removed, its bias corrected; with few values it may be above 1
     * @param test Mann-Kendall of what is left, one value shorter
     * @param slopePerYear Sen's slope of what is left: about (1 - removed) times that of the series
     */
    public record Whitened(double estimated, double removed, MannKendall test, double slopePerYear) {}

    /**
     * Prewhitening with the bias corrected (Hamed 2009): x(t) is regressed on x(t-1), a constant and t; the share rho of x(t-1)
     * becomes {@code (n rho + 2) / (n - 4)}, and Mann-Kendall is applied to x(t) less that share of x(t-1).
     *
     * @param series consecutive years, at least {@value #LEAST}
     * @throws IllegalArgumentException if it is shorter or has gaps
     * @throws ArithmeticException if all but the last value are constant or a straight line, whose share cannot be told from
     *     the trend
     */
    public static Whitened biasCorrectedPrewhitened(Observations series) {
        return whitened(requireConsecutive(series));
    }

    /** {@link #biasCorrectedPrewhitened} of at least five values. */
    static Whitened whitened(Observations series) {
        LaggedLine line = LaggedLine.of(series.values());
        double estimated = line.estimated()
                .orElseThrow(() -> new ArithmeticException("the share of the year before cannot be told from the trend,"
                        + " since all values but the last are constant or a straight line; use MannKendall.of"));
        double removed = line.corrected();
        double[] rest = new double[series.size() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = series.value(i + 1) - removed * series.value(i);
        }
        int from = series.year(1);
        return new Whitened(
                estimated,
                removed,
                MannKendall.of(Observations.from(from, line.placesWhitened())),
                TrendSlope.sen(Observations.from(from, rest)).perYear());
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
        double[] deviations = Arrays.stream(values).map(value -> value - mean).toArray();
        double largest = Arrays.stream(deviations).map(Math::abs).max().orElse(0);
        // A power of two, so that nothing is rounded: squares of very large numbers have no double, those of tiny ones
        // are 0.
        double unit = Math.scalb(1.0, Math.getExponent(largest));
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length && largest > 0; i++) {
            double deviation = deviations[i] / unit;
            squares += deviation * deviation;
            products += i + lag < values.length ? deviation * (deviations[i + lag] / unit) : 0;
        }
        return squares == 0 ? 0 : products / squares;
    }

    private static Detrended detrended(Observations series) {
        return Detrended.of(series.years(), series.values());
    }

    private static Observations requireConsecutive(Observations series) {
        return requireConsecutive(series, LEAST, "a correction for autocorrelation");
    }

    /** Refuses a series with gaps, or too few values, for a statistic that takes each value as a year after the one before. */
    static Observations requireConsecutive(Observations series, int least, String statistic) {
        series.requireAtLeast(least, statistic);
        int last = series.size() - 1;
        if ((long) series.year(last) - series.year(0) != last) {
            throw new IllegalArgumentException(statistic + " needs consecutive years, got " + series.size()
                    + " values from " + series.year(0) + " to " + series.year(last));
        }
        return series;
    }
}
