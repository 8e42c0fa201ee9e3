package org.mattstock.internal.statistics;

import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/**
 * Kendall's S, the ties and Sen's slope of many complete series of the same years, a tile at a time. A tile holds one row for
 * each year, and in a row one value for each series; every step is one short loop over whole rows, which the compiler turns
 * into instructions for several series at once. A tile is so small that its rows stay in a near cache.
 *
 * <p>The figures are those of {@link Pairs}, to the bit:
 *
 * <ul>
 *   <li>A slope is a difference divided by the distance in years. Where that is a power of two, the difference is multiplied
 *       by its reciprocal instead: both are exact up to the same single rounding.
 *   <li>The sign of a difference is the difference blown up beyond 1 and cut to -1..1. A difference of doubles is zero only
 *       where they are equal, and 2^2046 lifts even the smallest one above 1. Squared, it counts the years that differ.
 *   <li>The median comes from a {@link MedianNetwork} for few years, from a {@link MedianSearch} for more.
 * </ul>
 */
public final class TrendTile {
    /** Beyond so many years a network has too many exchanges. */
    private static final int FEW = 8;

    private static final int MOST_SERIES = 160;
    /** How many slopes stay in a near cache. */
    private static final int SLOPES = 1 << 15;
    /** Rows are worked on in whole multiples of this, so that the compiler's vector loop leaves nothing over. */
    private static final int LANES = 16;

    private static final double HUGE = 0x1p1023;
    /** A difference of two values, and a sum of two differences, is no larger than so many times the larger value. */
    private static final double MANY = 4;

    private final int[] years;
    private final int capacity;
    private final double[][] values;
    private final double[][] slopes;
    /** By year: how many years before it have another value; one row for all years where their sum tells the ties. */
    private final double[][] unlike;

    private final double[] medians;
    private final double[] s;
    private final double[] unlikePairs;
    private final double[] check;
    private final double[] times;
    private final double[] centers;
    private final @Nullable MedianNetwork network;
    private final @Nullable MedianSearch search;
    private int width;

    /** For series of these years, at least 3. */
    public TrendTile(int[] years) {
        int n = years.length;
        int pairs = n * (n - 1) / 2;
        this.years = years.clone();
        this.capacity = Math.max(LANES, Math.min(MOST_SERIES, SLOPES / pairs / LANES * LANES));
        this.values = new double[n][capacity];
        this.slopes = new double[pairs][capacity];
        this.unlikePairs = new double[capacity];
        this.unlike = n <= TiePatterns.TOLD_BY_PAIRS
                ? Collections.nCopies(n, unlikePairs).toArray(double[][]::new)
                : new double[n][capacity];
        this.medians = new double[capacity];
        this.s = new double[capacity];
        this.check = new double[capacity];
        this.centers = new double[capacity];
        this.times = leastSquares(years);
        this.network = n <= FEW ? new MedianNetwork(pairs) : null;
        this.search = n <= FEW ? null : new MedianSearch(pairs, halfWindow(n));
    }

    /** By year: the factor of its value in the least-squares slope. */
    private static double[] leastSquares(int[] years) {
        double mean = Arrays.stream(years).average().orElseThrow();
        double squares = Arrays.stream(years)
                .mapToDouble(year -> (year - mean) * (year - mean))
                .sum();
        return Arrays.stream(years).mapToDouble(year -> (year - mean) / squares).toArray();
    }

    /** The pairs that lie half of the years apart. */
    private static int[] halfWindow(int n) {
        int[] rows = new int[n - n / 2];
        int pair = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (j - i == n / 2) {
                    rows[i] = pair;
                }
                pair++;
            }
        }
        return rows;
    }

    /** How many series a tile holds at most. */
    public int capacity() {
        return capacity;
    }

    /**
     * Computes a tile.
     *
     * @param block by year and series
     * @param from the first series
     * @param count how many, at most {@link #capacity()}
     */
    public void compute(double[][] block, int from, int count) {
        width = (count + LANES - 1) / LANES * LANES;
        for (int year = 0; year < values.length; year++) {
            System.arraycopy(block[year], from, values[year], 0, count);
        }
        clear();
        for (double[] row : values) {
            check(row, check, width);
        }
        int pair = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                signs(values[i], values[j], s, unlike[j], width);
                slopes(values[i], values[j], (long) years[j] - years[i], slopes[pair++], width);
            }
        }
        if (hasRowsByYear()) {
            for (double[] row : unlike) {
                add(row, 1.0, unlikePairs, width);
            }
        }
        medians(count);
    }

    private boolean hasRowsByYear() {
        return years.length > TiePatterns.TOLD_BY_PAIRS;
    }

    private void clear() {
        Arrays.fill(s, 0);
        Arrays.fill(check, 0);
        Arrays.fill(unlikePairs, 0);
        if (hasRowsByYear()) {
            for (double[] row : unlike) {
                Arrays.fill(row, 0);
            }
        }
    }

    private void medians(int count) {
        if (network != null) {
            network.medians(slopes, medians, width);
        } else if (search != null) {
            Arrays.fill(centers, 0);
            for (int year = 0; year < values.length; year++) {
                add(values[year], times[year], centers, width);
            }
            search.medians(slopes, centers, medians, count);
        }
    }

    /**
     * A value that is not finite, or so large that sums of two differences might not be, leaves NaN behind, as 0 times
     * infinity is NaN.
     */
    private static void check(double[] row, double[] check, int width) {
        for (int i = 0; i < width; i++) {
            check[i] += row[i] * MANY * 0.0;
        }
    }

    private static void add(double[] row, double factor, double[] sums, int width) {
        for (int i = 0; i < width; i++) {
            sums[i] += row[i] * factor;
        }
    }

    private static void signs(double[] earlier, double[] later, double[] s, double[] unlike, int width) {
        for (int i = 0; i < width; i++) {
            double sign = Math.max(-1.0, Math.min(1.0, (later[i] - earlier[i]) * HUGE * HUGE));
            s[i] += sign;
            unlike[i] += sign * sign;
        }
    }

    private static void slopes(double[] earlier, double[] later, long distance, double[] slope, int width) {
        if (Long.bitCount(distance) == 1) {
            multiply(earlier, later, 1.0 / (double) distance, slope, width);
        } else {
            divide(earlier, later, (double) distance, slope, width);
        }
    }

    private static void multiply(double[] earlier, double[] later, double reciprocal, double[] slope, int width) {
        for (int i = 0; i < width; i++) {
            slope[i] = (later[i] - earlier[i]) * reciprocal + 0.0;
        }
    }

    private static void divide(double[] earlier, double[] later, double distance, double[] slope, int width) {
        for (int i = 0; i < width; i++) {
            slope[i] = (later[i] - earlier[i]) / distance + 0.0;
        }
    }

    /** Whether all values of a series of the tile are finite, and so is what is computed from them. */
    public boolean isComplete(int i) {
        return check[i] == 0;
    }

    /** Kendall's S of a series of the tile. */
    public int s(int i) {
        return (int) s[i];
    }

    /** How many pairs of values of a series of the tile are equal. */
    public int tiedPairs(int i) {
        return slopes.length - (int) unlikePairs[i];
    }

    /** Sen's slope of a series of the tile. */
    public double slope(int i) {
        return medians[i];
    }

    /**
     * How many years before a year, counted from 0, a series of the tile has the same value as in that year; only for more than
     * {@value TiePatterns#TOLD_BY_PAIRS} years.
     */
    int equalBefore(int year, int i) {
        return year - (int) unlike[year][i];
    }
}
