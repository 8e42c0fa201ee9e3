package org.mattstock.internal.statistics;

/**
 * Skewness and kurtosis of values, adjusted for their number.
 *
 * @param skewness adjusted Fisher-Pearson, {@code G1}; NaN where there is none
 * @param kurtosis excess, {@code G2}; NaN where there is none
 */
public record Tails(double skewness, double kurtosis) {
    private static final Tails NONE = new Tails(Double.NaN, Double.NaN);
    private static final int LEAST = 4;

    /**
     * Of finite values; of fewer than four, and of values that are all equal or too far apart for a double, there are none.
     */
    public static Tails of(double[] values) {
        int n = values.length;
        double deviation = n < LEAST ? 0 : Moments.sampleDeviation(values);
        return deviation > 0 && Double.isFinite(deviation) ? of(values, deviation) : NONE;
    }

    private static Tails of(double[] values, double deviation) {
        double n = values.length;
        double mean = Moments.mean(values);
        double cubes = 0;
        double fourths = 0;
        for (double value : values) {
            double z = (value - mean) / deviation;
            cubes += z * z * z;
            fourths += z * z * z * z;
        }
        double skewness = n / ((n - 1) * (n - 2)) * cubes;
        double kurtosis =
                n * (n + 1) / ((n - 1) * (n - 2) * (n - 3)) * fourths - 3 * (n - 1) * (n - 1) / ((n - 2) * (n - 3));
        return new Tails(skewness, kurtosis);
    }

    /** Whether either is below its limit; so are those that there are not. */
    public boolean pass(double ofSkewness, double ofKurtosis) {
        return !(Math.abs(skewness) >= ofSkewness && kurtosis >= ofKurtosis);
    }
}
