package org.mattstock.internal;

/**
 * Sums, means and variances with a fixed order of summation, by index, so that equal input gives equal bits. Equal values
 * have exactly their own value as mean, and a variance of exactly zero.
 */
public final class Moments {
    private Moments() {}

    /** The sum from the first to the last value; 0 of none. */
    public static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
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

    /** The sum of squared distances from the mean, which is given so that nobody computes it twice. */
    public static double squares(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            double distance = value - mean;
            squares += distance * distance;
        }
        return squares;
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
