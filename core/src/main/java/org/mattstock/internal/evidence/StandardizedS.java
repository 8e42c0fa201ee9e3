package org.mattstock.internal.evidence;

/** Kendall's S of short series in its standard deviations, by comparisons only and without an object. */
public final class StandardizedS {
    private StandardizedS() {}

    /**
     * S / sd(S) given the ties.
     *
     * @param values the first {@code n} are read
     * @return NaN for fewer than 3 values and for a constant series, which have nothing to say
     */
    public static double of(double[] values, int n) {
        return of(values, n, 0);
    }

    /**
     * The same where values as near as this are a tie.
     *
     * @param tolerance at least 0, and so small that nearness is transitive
     */
    static double of(double[] values, int n, double tolerance) {
        int s = 0;
        int equal = 0;
        for (int i = 0; i < n; i++) {
            double earlier = values[i];
            for (int j = i + 1; j < n; j++) {
                int sign = sign(values[j] - earlier, tolerance);
                s += sign;
                equal += 1 - sign * sign;
            }
        }
        double variance = variance(values, n, equal, tolerance);
        return variance > 0 ? s / Math.sqrt(variance) : Double.NaN;
    }

    /** Of a difference: 1, 0 or -1. */
    static int sign(double difference, double tolerance) {
        return (difference > tolerance ? 1 : 0) - (difference < -tolerance ? 1 : 0);
    }

    /** The highest value that {@link #of} can have with these ties: every untied pair rises. */
    static double highest(double[] values, int n) {
        int equal = equalPairs(values, n);
        double variance = variance(values, n, equal, 0);
        return variance > 0 ? (n * (n - 1) / 2 - equal) / Math.sqrt(variance) : Double.NaN;
    }

    private static int equalPairs(double[] values, int n) {
        int equal = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                equal += values[j] == values[i] ? 1 : 0;
            }
        }
        return equal;
    }

    /** The standard deviation of S of n values that are all different. */
    static double untiedDeviation(int n) {
        return Math.sqrt(untiedNumerator(n) / 18.0);
    }

    private static long untiedNumerator(int n) {
        return (long) n * (n - 1) * (2L * n + 5);
    }

    private static double variance(double[] values, int n, int equalPairs, double tolerance) {
        return n < 3 ? 0 : (untiedNumerator(n) - (equalPairs == 0 ? 0 : tied(values, n, tolerance))) / 18.0;
    }

    /** The sum of t (t-1) (2t+5) over the groups of t equal values, taken value by value. */
    private static long tied(double[] values, int n, double tolerance) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            long t = 0;
            for (int j = 0; j < n; j++) {
                t += Math.abs(values[j] - values[i]) <= tolerance ? 1 : 0;
            }
            sum += (t - 1) * (2 * t + 5);
        }
        return sum;
    }
}
