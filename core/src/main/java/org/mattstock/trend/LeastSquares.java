package org.mattstock.trend;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Numbers;

/**
 * A straight line by least squares, computed exactly on the given doubles and rounded once at the end, so that neither a
 * large offset nor a nearly perfect fit costs a digit. A figure beyond the range of a double is the largest double of its sign.
 *
 * @param n the number of points
 * @param slope the slope
 * @param intercept the line's value at x = 0; 0 for a line through the origin
 * @param slopeError the standard error of the slope; 0 for a perfect fit
 * @param interceptError the standard error of the intercept; 0 for a line through the origin
 * @param residualDeviation the residual standard deviation
 * @param r2 the share of the sum of squares that the line explains, about the mean, or about 0 through the origin; absent
 *     for a constant series
 */
public record LeastSquares(
        int n,
        double slope,
        double intercept,
        double slopeError,
        double interceptError,
        double residualDeviation,
        OptionalDouble r2,
        int degreesOfFreedom) {
    private static final MathContext DIGITS = new MathContext(50);

    /**
     * The line through a series, per calendar year.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static LeastSquares of(Observations series) {
        series.requireAtLeast(3, "a least-squares line with a p-value");
        double[] years =
                java.util.Arrays.stream(series.years()).asDoubleStream().toArray();
        return of(years, series.values());
    }

    /**
     * The line {@code y = intercept + slope x}.
     *
     * @param x finite, not all equal
     * @param y as many, finite; at least 3
     */
    public static LeastSquares of(double[] x, double[] y) {
        requirePoints(x, y, 3);
        BigDecimal n = BigDecimal.valueOf(x.length);
        BigDecimal sumX = sum(x);
        BigDecimal sumY = sum(y);
        // n times the centered sums of squares and products: whole sums, so that nothing is rounded.
        BigDecimal xx = n.multiply(sumOfProducts(x, x)).subtract(sumX.multiply(sumX));
        BigDecimal xy = n.multiply(sumOfProducts(x, y)).subtract(sumX.multiply(sumY));
        BigDecimal yy = n.multiply(sumOfProducts(y, y)).subtract(sumY.multiply(sumY));
        if (xx.signum() == 0) {
            throw new IllegalArgumentException("x must not be all equal, got " + x[0] + " only");
        }
        BigDecimal slope = xy.divide(xx, DIGITS);
        BigDecimal intercept = sumY.subtract(slope.multiply(sumX)).divide(n, DIGITS);
        int freedom = x.length - 2;
        BigDecimal variance = residualSquares(xx, xy, yy).divide(n, DIGITS).divide(BigDecimal.valueOf(freedom), DIGITS);
        BigDecimal slopeVariance = variance.multiply(n).divide(xx, DIGITS);
        BigDecimal interceptVariance =
                slopeVariance.multiply(sumOfProducts(x, x)).divide(n, DIGITS);
        return new LeastSquares(
                x.length,
                number(slope),
                number(intercept),
                root(slopeVariance),
                root(interceptVariance),
                root(variance),
                explained(xx, xy, yy),
                freedom);
    }

    /**
     * The line {@code y = slope x} through the origin.
     *
     * @param x finite, not all 0
     * @param y as many, finite; at least 2
     */
    public static LeastSquares throughOrigin(double[] x, double[] y) {
        requirePoints(x, y, 2);
        BigDecimal xx = sumOfProducts(x, x);
        BigDecimal xy = sumOfProducts(x, y);
        BigDecimal yy = sumOfProducts(y, y);
        if (xx.signum() == 0) {
            throw new IllegalArgumentException("x must not be all 0");
        }
        int freedom = x.length - 1;
        BigDecimal variance = residualSquares(xx, xy, yy).divide(BigDecimal.valueOf(freedom), DIGITS);
        return new LeastSquares(
                x.length,
                number(xy.divide(xx, DIGITS)),
                0,
                root(variance.divide(xx, DIGITS)),
                0,
                root(variance),
                explained(xx, xy, yy),
                freedom);
    }

    /** The slope in standard errors; absent where the fit is perfect or the series constant. */
    public OptionalDouble t() {
        if (isWithinRange(slope) && isWithinRange(slopeError)) {
            return OptionalDouble.of(slope / slopeError);
        }
        double share = r2.orElse(1);
        return share == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.signum(slope) * Math.sqrt(degreesOfFreedom * share / (1 - share)));
    }

    /** Whether nothing was lost at the ends of the range of a double. */
    private static boolean isWithinRange(double value) {
        double size = Math.abs(value);
        return size >= Double.MIN_NORMAL && size < Double.MAX_VALUE;
    }

    /**
     * The two-sided p-value of the slope by Student's distribution with {@link #degreesOfFreedom}; 0 for a perfect fit, absent
     * for a constant series.
     */
    public OptionalDouble pTwoSided() {
        if (t().isPresent()) {
            return OptionalDouble.of(Normal.twoSidedStudent(t().getAsDouble(), degreesOfFreedom));
        }
        return slope == 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
    }

    private static BigDecimal residualSquares(BigDecimal xx, BigDecimal xy, BigDecimal yy) {
        BigDecimal times = yy.multiply(xx).subtract(xy.multiply(xy));
        return times.signum() == 0 ? BigDecimal.ZERO : times.divide(xx, DIGITS);
    }

    private static OptionalDouble explained(BigDecimal xx, BigDecimal xy, BigDecimal yy) {
        return yy.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        xy.multiply(xy).divide(xx.multiply(yy), DIGITS).doubleValue());
    }

    private static double root(BigDecimal square) {
        return number(square.sqrt(DIGITS));
    }

    private static double number(BigDecimal exact) {
        return Numbers.withinRange(exact.doubleValue()) + 0.0;
    }

    private static BigDecimal sum(double[] values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum;
    }

    private static BigDecimal sumOfProducts(double[] a, double[] b) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(new BigDecimal(a[i]).multiply(new BigDecimal(b[i])));
        }
        return sum;
    }

    private static void requirePoints(double[] x, double[] y, int least) {
        if (x.length != y.length || x.length < least) {
            throw new IllegalArgumentException(
                    "x and y must be equally many and at least " + least + ", got " + x.length + " and " + y.length);
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException(
                        "x and y must be finite, got (" + x[i] + ", " + y[i] + ") at index " + i);
            }
        }
    }
}
