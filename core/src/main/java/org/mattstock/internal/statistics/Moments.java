package org.mattstock.internal.statistics;

import java.util.function.ToDoubleFunction;

/**
 * Sums, means and variances with a fixed order of summation, by index, so that equal input gives equal bits. Equal values
 * have exactly their own value as mean, and a variance of exactly zero.
 */
public final class Moments {
    /** The square of a value up to here can be added up two million times and more. */
    private static final int SAFE_EXPONENT = 500;

    private Moments() {}

    /** The sum from the first to the last value; 0 of none. */
    public static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    /** How many columns {@link #sums} takes side by side. */
    public static final int ABREAST = 4;

    /**
     * The sums of four columns of equal length, each with the bits that {@link #sum} gives. Side by side, no addition has to
     * wait for the one before.
     */
    public static double[] sums(double[][] columns) {
        double[] a = columns[0];
        double[] b = columns[1];
        double[] c = columns[2];
        double[] d = columns[3];
        double sumA = 0;
        double sumB = 0;
        double sumC = 0;
        double sumD = 0;
        for (int i = 0; i < a.length; i++) {
            sumA += a[i];
            sumB += b[i];
            sumC += c[i];
            sumD += d[i];
        }
        return new double[] {sumA, sumB, sumC, sumD};
    }

    /**
     * The mean, corrected by the mean of what is left over, which removes most of the rounding of the first pass.
     *
     * @param values finite, at least one
     */
    public static double mean(double[] values) {
        requireValues(values, 1);
        if (allEqual(values)) {
            return values[0] + 0.0;
        }
        double first = sum(values) / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - first;
        }
        return first + rest / values.length;
    }

    /**
     * The variance with divisor n - 1.
     *
     * @param values finite, at least two
     */
    public static double sampleVariance(double[] values) {
        requireValues(values, 2);
        return squares(values, mean(values)) / (values.length - 1);
    }

    /**
     * The variance with divisor n.
     *
     * @param values finite, at least one
     */
    public static double populationVariance(double[] values) {
        requireValues(values, 1);
        return squares(values, mean(values)) / values.length;
    }

    /** The square root of {@link #sampleVariance}. */
    public static double sampleDeviation(double[] values) {
        return Math.sqrt(sampleVariance(values));
    }

    /** The square root of {@link #populationVariance}. */
    public static double populationDeviation(double[] values) {
        return Math.sqrt(populationVariance(values));
    }

    /**
     * A mean or deviation of values of any size: where the largest is so large or small that sums or squares might leave a
     * double's range, of values divided by a power of two. Elsewhere the bits are those that the statistic gives by itself.
     *
     * @param values finite, at least one
     * @param statistic that grows in proportion to the values
     */
    public static double ofAnySize(double[] values, ToDoubleFunction<double[]> statistic) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int exponent = Math.getExponent(largest);
        if (Math.abs(exponent) <= SAFE_EXPONENT) {
            return statistic.applyAsDouble(values);
        }
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = Math.scalb(values[i], -exponent);
        }
        return Math.scalb(statistic.applyAsDouble(scaled), exponent);
    }

    /** The sum of squared distances from the mean, which is given so that nobody computes it twice. */
    public static double squares(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            double distance = value - mean;
            squares += distance * distance;
        }
        return squares;
    }

    /** Whether all values are within the range of a double. */
    public static boolean areFinite(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 4 <= values.length; i += 4) {
            a += values[i] * 0;
            b += values[i + 1] * 0;
            c += values[i + 2] * 0;
            d += values[i + 3] * 0;
        }
        for (; i < values.length; i++) {
            a += values[i] * 0;
        }
        return a + b + c + d == 0;
    }

    private static boolean allEqual(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static void requireValues(double[] values, int least) {
        if (values.length < least) {
            throw new IllegalArgumentException("values must be at least " + least + ", got " + values.length);
        }
    }
}
