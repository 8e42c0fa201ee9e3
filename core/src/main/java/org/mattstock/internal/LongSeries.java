package org.mattstock.internal;

import java.util.Arrays;

/**
 * Kendall's S and Sen's slope of one complete series after another, of the same years. The figures are those of {@link Pairs},
 * to the bit, but the slopes are not sorted: only those near the median are.
 *
 * <ul>
 *   <li>One pass over all pairs notes which slopes lie between two bounds, without a branch: each is noted, and the end of the
 *       notes moves on only if it belongs. Signs are taken from the sign bits of differences.
 *   <li>In that pass a slope is the difference times a reciprocal, a rounding off the quotient, since a division takes longer
 *       than all the rest. Only those between the bounds are divided and sorted. What lies outside of the bounds stays so but
 *       for a rounding; a median nearer to a bound than that does not count as found.
 *   <li>The bounds lie about the least-squares slope, an eighth of the quartile range of n/2 slopes over half of the window to
 *       either side. The median of nine well-behaved series in ten lies between them, and a tenth of the slopes. Else the
 *       bounds are set wider, and where the median still lies outside, as the count of slopes below shows, all are sorted.
 * </ul>
 */
public final class LongSeries {
    private static final double NARROW = 0.12;
    private static final double WIDE = 0.5;
    /** More than a product with a reciprocal differs from the quotient, relative to it. */
    private static final double DOUBT = 0x1p-50;

    /** Up to so many values, insertion is the fastest sort. */
    private static final int FEW = 64;

    private final int n;
    private final double[] values;
    private final double[] distances;
    private final double[] times;
    private final double timeSquares;
    private final double[] slopes;
    private final double[] differences;
    private final double[] reciprocals;
    private final int[] nearPairs;
    private final double[] sample;
    private int s;
    private int tied;
    private int below;
    private int nearCount;
    private double slope;

    /** For series of these years, at least 3. */
    public LongSeries(int[] years) {
        n = years.length;
        values = new double[n];
        int pairs = n * (n - 1) / 2;
        distances = new double[pairs];
        slopes = new double[pairs];
        differences = new double[pairs];
        reciprocals = new double[pairs];
        nearPairs = new int[pairs + 1];
        sample = new double[n - n / 2];
        double mean = Arrays.stream(years).average().orElseThrow();
        times = Arrays.stream(years).mapToDouble(year -> year - mean).toArray();
        timeSquares = Arrays.stream(times).map(time -> time * time).sum();
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                distances[pair] = years[j] - years[i];
                reciprocals[pair] = 1 / distances[pair++];
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
        double range = quartileRange();
        boolean bounded = Double.isFinite(center - range) && Double.isFinite(center + range);
        if (!bounded) {
            center = 0;
            range = 0;
        }
        double reach = NARROW * range;
        pairs(center - reach, center + reach);
        if (!medianBetween(center - reach, center + reach)) {
            reach = WIDE * range;
            narrow(center - reach, center + reach);
            if (!medianBetween(center - reach, center + reach)) {
                slope = medianOfAll();
            }
        }
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
        sort(sample, sample.length);
        return sample[sample.length - 1 - sample.length / 4] - sample[sample.length / 4];
    }

    /** All differences, which slopes lie between the bounds, how many below, and the signs. */
    private void pairs(double low, double high) {
        int under = 0;
        int kept = 0;
        long differing = 0;
        long falls = 0;
        int pair = 0;
        for (int i = 0; i < n - 1; i++) {
            double earlier = values[i];
            for (int j = i + 1; j < n; j++) {
                double difference = values[j] - earlier;
                long bits = Double.doubleToRawLongBits(difference);
                differing += (bits | -bits) >>> 63;
                falls += bits >>> 63;
                differences[pair] = difference;
                double about = difference * reciprocals[pair];
                int isUnder = negative(about - low);
                nearPairs[kept] = pair++;
                kept += 1 - isUnder - negative(high - about);
                under += isUnder;
            }
        }
        s = (int) (differing - 2 * falls);
        tied = (int) (pair - differing);
        below = under;
        nearCount = kept;
    }

    /** The same with other bounds. */
    private void narrow(double low, double high) {
        int under = 0;
        int kept = 0;
        for (int pair = 0; pair < differences.length; pair++) {
            double about = differences[pair] * reciprocals[pair];
            int isUnder = negative(about - low);
            nearPairs[kept] = pair;
            kept += 1 - isUnder - negative(high - about);
            under += isUnder;
        }
        below = under;
        nearCount = kept;
    }

    private static int negative(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 63);
    }

    /** Whether both middle slopes are among those between the bounds, as far as rounding lets one see. */
    private boolean isMedianNear() {
        return firstMiddle() >= below && secondMiddle() < below + nearCount;
    }

    private int firstMiddle() {
        return (differences.length - 1) / 2;
    }

    private int secondMiddle() {
        return differences.length / 2;
    }

    private boolean medianBetween(double low, double high) {
        if (!isMedianNear()) {
            return false;
        }
        for (int i = 0; i < nearCount; i++) {
            slopes[i] = exact(nearPairs[i]);
        }
        sort(slopes, nearCount);
        double first = slopes[firstMiddle() - below];
        double second = slopes[secondMiddle() - below];
        double doubt = DOUBT * Math.max(Math.abs(low), Math.abs(high)) + Double.MIN_NORMAL;
        slope = firstMiddle() == secondMiddle() ? first : (first + second) / 2;
        return first > low + doubt && second < high - doubt;
    }

    private double exact(int pair) {
        return differences[pair] / distances[pair] + 0.0;
    }

    private double medianOfAll() {
        for (int pair = 0; pair < slopes.length; pair++) {
            slopes[pair] = exact(pair);
        }
        Arrays.sort(slopes);
        return Pairs.median(slopes);
    }

    private static void sort(double[] array, int count) {
        if (count > FEW) {
            Arrays.sort(array, 0, count);
            return;
        }
        for (int i = 1; i < count; i++) {
            double value = array[i];
            int at = i;
            while (at > 0 && array[at - 1] > value) {
                array[at] = array[at - 1];
                at--;
            }
            array[at] = value;
        }
    }

    /** Kendall's S. */
    public int s() {
        return s;
    }

    /** How many pairs of values are equal. */
    public int tiedPairs() {
        return tied;
    }

    /** Sen's slope. */
    public double slope() {
        return slope;
    }
}
