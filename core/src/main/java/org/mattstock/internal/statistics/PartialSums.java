package org.mattstock.internal.statistics;

/**
 * What the partial sums S_k of the deviations of a series from its mean say about one change of level; S_0 = S_n = 0.
 *
 * @param range the largest less the smallest of S_0 to S_n
 * @param largest the largest |S_k|
 * @param squares the sum of squares of S_1 to S_(n-1)
 * @param contrast the largest {@code S_k^2 / k + S_k^2 / (n - k)}
 */
public record PartialSums(double range, double largest, double squares, double contrast) {
    /** Of deviations that sum to 0. */
    public static PartialSums of(double[] deviations) {
        int n = deviations.length;
        double highest = 0;
        double lowest = 0;
        double squares = 0;
        double contrast = 0;
        double sum = 0;
        for (int k = 1; k < n; k++) {
            sum += deviations[k - 1];
            highest = Math.max(highest, sum);
            lowest = Math.min(lowest, sum);
            squares += sum * sum;
            contrast = Math.max(contrast, contrast(sum, k, n));
        }
        return new PartialSums(highest - lowest, Math.max(highest, -lowest), squares, contrast);
    }

    /** {@code S_k^2 / k + S_k^2 / (n - k)}. */
    public static double contrast(double sum, int k, int n) {
        return sum * sum * n / ((double) k * (n - k));
    }
}
