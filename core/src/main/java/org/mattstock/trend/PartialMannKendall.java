package org.mattstock.trend;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.statistics.Permutations;

/**
 * The partial Mann-Kendall test (Libiseller and Grimvall 2002): is there a trend beyond what a covariate's trend explains?
 * Under the null every order of the years, the same for both series, is as likely as every other.
 *
 * <ul>
 *   <li>cov(S, S_c) = [K + 4 sum R_i Q_i - n (n+1)^2] / 3, with K the pairs of years in which both move alike less those in which
 *       they move apart, and midranks R and Q. It is the covariance over all joint orders, ties included.
 *   <li>What is tested is S - cov / var(S_c) S_c, with variance var(S) - cov^2 / var(S_c).
 *   <li>A constant covariate explains nothing: the test is Mann-Kendall without continuity correction. A covariate that orders
 *       the years as the series does, or the other way round, leaves nothing to be tested: 0, variance 0, every p-value 1.
 * </ul>
 *
 * @param n the number of years, at least 3
 * @param s Kendall's S of the series
 * @param covariateS Kendall's S of the covariate
 * @param covariance of the two under the null
 * @param correlation of the two under the null, from -1 to 1; 0 where one of them is constant
 * @param partialS S less what the covariate explains
 * @param variance the variance of {@code partialS} under the null
 * @param exact p-values over all joint orders, up to {@value #LONGEST_EXACT} years
 */
public record PartialMannKendall(
        int n,
        long s,
        long covariateS,
        double covariance,
        double correlation,
        double partialS,
        double variance,
        Optional<MannKendall.PValues> exact) {
    /** The longest series with exact p-values. */
    public static final int LONGEST_EXACT = 8;

    /**
     * The test of a series.
     *
     * @param covariate over the same years
     * @throws IllegalArgumentException if there are fewer than 3 years or the two differ in years
     */
    public static PartialMannKendall of(Observations series, Observations covariate) {
        int n = Baskets.commonYears(List.of(series, covariate), "the partial Mann-Kendall test");
        double[] x = series.values();
        double[] c = covariate.values();
        double varianceX = Pairs.varianceOfS(n, Pairs.tieSizes(x));
        double varianceC = Pairs.varianceOfS(n, Pairs.tieSizes(c));
        // Three covariances and 18 variances are whole, so that a perfect correlation is found exactly. Constant: 1 for
        // 0.
        long covariance = 6 * covarianceTimesThree(x, c);
        long scale = Math.max(1, Math.round(18 * varianceC));
        BigInteger left = BigInteger.valueOf(Math.round(18 * varianceX))
                .multiply(BigInteger.valueOf(scale))
                .subtract(BigInteger.valueOf(covariance).pow(2));
        long s = Pairs.kendallS(x);
        long covariateS = Pairs.kendallS(c);
        double root = Math.sqrt(varianceX * varianceC);
        return new PartialMannKendall(
                n,
                s,
                covariateS,
                covariance / 18.0,
                root > 0 ? covariance / 18.0 / root : 0,
                left.signum() == 0 ? 0 : s - (double) covariance / scale * covariateS,
                left.doubleValue() / 18 / scale,
                n > LONGEST_EXACT ? Optional.empty() : Optional.of(exact(x, c, scale, covariance)));
    }

    private static long covarianceTimesThree(double[] x, double[] c) {
        int n = x.length;
        int[] ranksX = Midranks.doubled(x);
        int[] ranksC = Midranks.doubled(c);
        long sum = -(long) n * (n + 1) * (n + 1);
        for (int i = 0; i < n; i++) {
            sum += (long) ranksX[i] * ranksC[i];
            for (int j = i + 1; j < n; j++) {
                sum += sign(x[j] - x[i]) * sign(c[j] - c[i]);
            }
        }
        return sum;
    }

    private static long sign(double difference) {
        return (long) Math.signum(difference);
    }

    /** Of {@code scale S - share S_c}, which is whole, over all joint orders. */
    private static MannKendall.PValues exact(double[] x, double[] c, long scale, long share) {
        int n = x.length;
        long[][] moves = new long[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                moves[i][j] = scale * sign(x[j] - x[i]) - share * sign(c[j] - c[i]);
            }
        }
        Tails tails = new Tails((double) sum(moves, IntStream.range(0, n).toArray()), 0);
        Permutations.forEach(n, order -> tails.count((double) sum(moves, order)));
        return tails.pValues();
    }

    private static long sum(long[][] moves, int[] order) {
        long sum = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                sum += moves[order[i]][order[j]];
            }
        }
        return sum;
    }

    /** The partial S in standard deviations, without continuity correction; 0 where its variance is 0. */
    public double z() {
        return variance == 0 ? 0 : partialS / Math.sqrt(variance);
    }

    /** P-values by the normal approximation: up to 8 years it may be half of the exact one or three
     * times as high: prefer {@link #exact}. 1 where the variance is 0. */
    public MannKendall.PValues normal() {
        return Tails.normal(z(), variance);
    }
}
