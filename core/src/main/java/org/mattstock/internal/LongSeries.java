package org.mattstock.internal;

import java.util.Arrays;

/**
 * Kendall's S and Sen's slope of one complete series after another, of the same years. The figures are those of {@link Pairs},
 * to the bit, but the slopes are not sorted: only those near the median are.
 *
 * <ul>
 *   <li>One pass over all pairs writes the slopes and puts those between two bounds into a second array, without a branch:
 *       each is written there, and the end moves on only if it belongs. Signs are taken from the sign bits of differences.
 *   <li>The bounds lie about the least-squares slope, a quarter of the quartile range of n/2 slopes over half of the window to
 *       either side. The median of well-behaved series lies between them, and a sixth of the slopes.
 *   <li>Where the count of slopes below shows that the median is elsewhere, all are sorted.
 * </ul>
 */
public final class LongSeries {
    private static final double HALF_WIDTH = 0.25;

    private final int n;
    private final double[] values;
    private final double[] distances;
    private final double[] times;
    private final double timeSquares;
    private final double[] slopes;
    private final double[] near;
    private final double[] sample;
    private int s;
    private int untied;
    private double slope;

    /** For series of these years, at least 3. */
    public LongSeries(int[] years) {
        n = years.length;
        values = new double[n];
        int pairs = n * (n - 1) / 2;
        distances = new double[pairs];
        slopes = new double[pairs];
        near = new double[pairs + 1];
        sample = new double[n - n / 2];
        double mean = Arrays.stream(years).average().orElseThrow();
        times = Arrays.stream(years).mapToDouble(year -> year - mean).toArray();
        timeSquares = Arrays.stream(times).map(time -> time * time).sum();
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                distances[pair++] = years[j] - years[i];
            }
        }
    }

    /**
     * Computes a series.
     *
     * @param block by year and series
     * @param series which one
     * @return whether all its values are finite; if not, nothing else is computed
     */
    public boolean compute(double[][] block, int series) {
        double check = 0;
        for (int i = 0; i < n; i++) {
            // Without negative zeros, so that equal values have no sign bit between them.
            values[i] = block[i][series] + 0.0;
            check += values[i] * 0.0;
        }
        if (check != 0) {
            return false;
        }
        double center = leastSquares();
        double reach = HALF_WIDTH * quartileRange();
        boolean bounded = Double.isFinite(center - reach) && Double.isFinite(center + reach);
        select(bounded ? center - reach : 0, bounded ? center + reach : 0);
        return true;
    }

    private double leastSquares() {
        double products = 0;
        for (int i = 0; i < n; i++) {
            products += times[i] * values[i];
        }
        return products / timeSquares;
    }

    private double quartileRange() {
        int half = n / 2;
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (values[i + half] - values[i]) / (times[i + half] - times[i]);
        }
        Arrays.sort(sample);
        return sample[sample.length - 1 - sample.length / 4] - sample[sample.length / 4];
    }

    private void select(double low, double high) {
        int below = 0;
        int kept = 0;
        int sum = 0;
        int tied = 0;
        int pair = 0;
        for (int i = 0; i < n - 1; i++) {
            double earlier = values[i];
            for (int j = i + 1; j < n; j++) {
                double difference = values[j] - earlier;
                long bits = Double.doubleToRawLongBits(difference);
                int falls = (int) (bits >>> 63);
                int differs = (int) ((bits | -bits) >>> 63);
                sum += differs - 2 * falls;
                tied += 1 - differs;
                double one = difference / distances[pair] + 0.0;
                slopes[pair++] = one;
                int under = (int) (Double.doubleToRawLongBits(one - low) >>> 63);
                int over = (int) (Double.doubleToRawLongBits(high - one) >>> 63);
                near[kept] = one;
                kept += 1 - under - over;
                below += under;
            }
        }
        s = sum;
        untied = pair - tied;
        slope = median(below, kept);
    }

    /** The median from the near slopes if both middle ones are among them, otherwise from all. */
    private double median(int below, int kept) {
        int middle = slopes.length / 2;
        int first = (slopes.length - 1) / 2 - below;
        int second = middle - below;
        if (first < 0 || second >= kept) {
            Arrays.sort(slopes);
            return Pairs.median(slopes);
        }
        Arrays.sort(near, 0, kept);
        return first == second ? near[first] : (near[first] + near[second]) / 2;
    }

    /** Kendall's S. */
    public int s() {
        return s;
    }

    /** Whether no two values are equal. */
    public boolean isUntied() {
        return untied == slopes.length;
    }

    /** Sen's slope. */
    public double slope() {
        return slope;
    }
}
