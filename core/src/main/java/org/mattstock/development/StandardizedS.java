package org.mattstock.development;

/** Kendall's S of short series in its standard deviations, by comparisons only and without an object. */
final class StandardizedS {
    private StandardizedS() {}

    /**
     * S / sd(S) given the ties.
     *
     * @param values the first {@code n} are read
     * @return NaN for fewer than 3 values and for a constant series, which have nothing to say
     */
    static double of(double[] values, int n) {
        int s = 0;
        int equal = 0;
        for (int i = 0; i < n; i++) {
            double earlier = values[i];
            for (int j = i + 1; j < n; j++) {
                s += (values[j] > earlier ? 1 : 0) - (values[j] < earlier ? 1 : 0);
                equal += values[j] == earlier ? 1 : 0;
            }
        }
        double variance = variance(values, n, equal);
        return variance > 0 ? s / Math.sqrt(variance) : Double.NaN;
    }

    /** The highest value that {@link #of} can have with these ties: every untied pair rises. */
    static double highest(double[] values, int n) {
        int equal = equalPairs(values, n);
        double variance = variance(values, n, equal);
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

    private static double variance(double[] values, int n, int equalPairs) {
        if (n < 3) {
            return 0;
        }
        long numerator = (long) n * (n - 1) * (2L * n + 5);
        return (numerator - (equalPairs == 0 ? 0 : tied(values, n))) / 18.0;
    }

    /** The sum of t (t-1) (2t+5) over the groups of t equal values, taken value by value. */
    private static long tied(double[] values, int n) {
        long sum = 0;
        for (int i = 0; i < n; i++) {
            long t = 0;
            for (int j = 0; j < n; j++) {
                t += values[j] == values[i] ? 1 : 0;
            }
            sum += (t - 1) * (2 * t + 5);
        }
        return sum;
    }
}
