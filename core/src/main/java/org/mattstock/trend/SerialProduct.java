package org.mattstock.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Optional;
import org.mattstock.internal.statistics.Permutations;
import org.mattstock.internal.statistics.WholeSteps;
import org.mattstock.internal.text.Decimals;

/**
 * The test of independence by the circular serial product (Wald and Wolfowitz 1943): R = x_1 x_2 + x_2 x_3 + ... + x_n x_1. It
 * is high where neighboring years are alike, through dependence, a trend or a change of level, and low where they alternate.
 * The null takes every order of the values as equally likely.
 *
 * <p>With s_k the sum of k-th powers, the mean is (s_1^2 - s_2) / (n-1) and the variance (s_2^2 - s_4) / (n-1) + (s_1^4 - 4 s_1^2
 * s_2 + 4 s_1 s_3 + s_2^2 - 2 s_4) / ((n-1)(n-2)) less the square of the mean. All are computed exactly on the shortest decimal
 * texts of the values, so that a large level costs no digit. Three values have one circle only, a constant series one
 * order: variance 0 and every p-value 1. Two-sided is "as far from the mean": the distribution is skewed, so that with 4 to
 * 9 values the normal p-value may be a third of the exact one or twice to five times as high.
 *
 * @param n the number of values, at least 3
 * @param product R
 * @param mean the mean of R over all orders
 * @param variance the variance of R over all orders
 * @param z R less its mean in standard deviations; 0 where the variance is 0
 * @param exact p-values over all orders, up to {@value #LONGEST_EXACT} values
 */
public record SerialProduct(
        int n, double product, double mean, double variance, double z, Optional<MannKendall.PValues> exact) {
    /** The longest series with exact p-values. */
    public static final int LONGEST_EXACT = 9;

    private static final double LARGEST = 1e70;
    private static final MathContext DIGITS = new MathContext(40);

    /**
     * The test of a series. Years without a value are passed over.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values, or one is beyond 1e70, whose powers no double holds
     */
    public static SerialProduct of(Observations series) {
        double[] values = series.requireAtLeast(3, "the serial product").values();
        BigDecimal[] x = Arrays.stream(values).mapToObj(SerialProduct::decimal).toArray(BigDecimal[]::new);
        int n = x.length;
        BigDecimal product = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            product = product.add(x[i].multiply(x[(i + 1) % n]));
        }
        BigDecimal pairs = powers(x, 1).pow(2).subtract(powers(x, 2));
        BigDecimal mean = pairs.divide(BigDecimal.valueOf(n - 1), DIGITS);
        BigDecimal variance = varianceTimes(x, pairs)
                .divide(BigDecimal.valueOf((n - 1L) * (n - 1)).multiply(BigDecimal.valueOf(n - 2)), DIGITS);
        BigDecimal apart = product.multiply(BigDecimal.valueOf(n - 1)).subtract(pairs);
        double z = variance.signum() == 0
                ? 0
                : apart.divide(BigDecimal.valueOf(n - 1).multiply(variance.sqrt(DIGITS)), DIGITS)
                        .doubleValue();
        return new SerialProduct(
                n,
                product.doubleValue(),
                mean.doubleValue(),
                variance.doubleValue(),
                z,
                n > LONGEST_EXACT ? Optional.empty() : Optional.of(counted(WholeSteps.of(values))));
    }

    private static BigDecimal decimal(double value) {
        if (Math.abs(value) > LARGEST) {
            throw new IllegalArgumentException("values must be from " + -LARGEST + " to " + LARGEST + ", got " + value);
        }
        return Decimals.shortest(value);
    }

    private static BigDecimal powers(BigDecimal[] values, int exponent) {
        return Arrays.stream(values).map(value -> value.pow(exponent)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** (n-1)^2 (n-2) times the variance, a sum of products that nothing rounds. */
    private static BigDecimal varianceTimes(BigDecimal[] x, BigDecimal pairs) {
        BigDecimal less1 = BigDecimal.valueOf(x.length - 1);
        BigDecimal less2 = BigDecimal.valueOf(x.length - 2);
        BigDecimal s1 = powers(x, 1);
        BigDecimal s2 = powers(x, 2);
        BigDecimal s4 = powers(x, 4);
        BigDecimal four = BigDecimal.valueOf(4);
        BigDecimal apart = s1.pow(4)
                .subtract(four.multiply(s1.pow(2)).multiply(s2))
                .add(four.multiply(s1).multiply(powers(x, 3)))
                .add(s2.pow(2))
                .subtract(s4.add(s4));
        return s2.pow(2)
                .subtract(s4)
                .multiply(less1)
                .multiply(less2)
                .add(apart.multiply(less1))
                .subtract(pairs.pow(2).multiply(less2));
    }

    /** A circle may begin anywhere: the first value stays where it is. */
    private static MannKendall.PValues counted(WholeSteps steps) {
        double[] x = steps.deviations();
        double squares = Arrays.stream(x).map(d -> d * d).sum();
        double mean = -squares / (x.length - 1);
        int[] circle = new int[x.length];
        Arrays.setAll(circle, i -> i);
        Tails tails = new Tails(around(x, circle) - mean, steps.tolerance() * squares);
        Permutations.forEach(x.length - 1, order -> {
            for (int i = 0; i < order.length; i++) {
                circle[i + 1] = order[i] + 1;
            }
            tails.count(around(x, circle) - mean);
        });
        return tails.pValues();
    }

    private static double around(double[] x, int[] circle) {
        double sum = x[circle[circle.length - 1]] * x[circle[0]];
        for (int i = 1; i < circle.length; i++) {
            sum += x[circle[i - 1]] * x[circle[i]];
        }
        return sum;
    }

    /** P-values by the normal approximation: {@code greater} for neighbors that are alike. 1 where the variance is 0. */
    public MannKendall.PValues normal() {
        return Tails.normal(z, variance);
    }
}
