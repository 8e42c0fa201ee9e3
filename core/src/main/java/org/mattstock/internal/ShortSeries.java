package org.mattstock.internal;

/**
 * Kendall's S and Sen's slope of many complete series of the same few years, a tile at a time. A tile holds one row for each
 * year, and in a row one value for each series; every step is one short loop over whole rows, which the compiler turns into
 * instructions for several series at once. A tile is so small that its rows stay in the nearest cache.
 *
 * <p>The figures are those of {@link Pairs}, to the bit:
 *
 * <ul>
 *   <li>A slope is a difference divided by the distance in years. Where that is a power of two, the difference is multiplied
 *       by its reciprocal instead: both are exact up to the same single rounding.
 *   <li>The sign of a difference is the difference blown up beyond 1 and cut to -1..1. A difference of doubles is zero only
 *       where they are equal, and 2^2046 lifts even the smallest one above 1. Squared, it counts the pairs that are not tied.
 *   <li>The median comes from a {@link MedianNetwork}.
 * </ul>
 */
public final class ShortSeries {
    /** The most years: the network grows faster than their pairs. */
    public static final int LONGEST = 8;

    /** How many series a tile holds. */
    public static final int TILE = 160;

    /** Rows are worked on in whole multiples of this, so that the compiler's vector loop leaves nothing over. */
    private static final int LANES = 16;

    private static final double HUGE = 0x1p1023;

    private final int[] years;
    private final double[][] values;
    private final double[][] slopes;
    private final double[] medians = new double[TILE];
    private final double[] s = new double[TILE];
    private final double[] untied = new double[TILE];
    private final double[] check = new double[TILE];
    private final MedianNetwork network;
    private int width;

    /** For series of these years, 3 to {@value #LONGEST}. */
    public ShortSeries(int[] years) {
        this.years = years.clone();
        this.values = new double[years.length][TILE];
        this.slopes = new double[years.length * (years.length - 1) / 2][TILE];
        this.network = new MedianNetwork(slopes.length);
    }

    /**
     * Computes a tile.
     *
     * @param block by year and series
     * @param from the first series
     * @param count how many, at most {@link #TILE}
     */
    public void compute(double[][] block, int from, int count) {
        width = (count + LANES - 1) / LANES * LANES;
        for (int year = 0; year < values.length; year++) {
            System.arraycopy(block[year], from, values[year], 0, count);
        }
        java.util.Arrays.fill(s, 0);
        java.util.Arrays.fill(untied, 0);
        java.util.Arrays.fill(check, 0);
        for (double[] row : values) {
            check(row, check, width);
        }
        int pair = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                pair(values[i], values[j], years[j] - years[i], slopes[pair++]);
            }
        }
        network.medians(slopes, medians, width);
    }

    private void pair(double[] earlier, double[] later, int distance, double[] slope) {
        signs(earlier, later, s, untied, width);
        if (Integer.bitCount(distance) == 1) {
            multiply(earlier, later, 1.0 / distance, slope, width);
        } else {
            divide(earlier, later, distance, slope, width);
        }
    }

    /** A value that is not finite leaves NaN behind, as 0 times it is NaN. */
    private static void check(double[] row, double[] check, int width) {
        for (int i = 0; i < width; i++) {
            check[i] += row[i] * 0.0;
        }
    }

    private static void signs(double[] earlier, double[] later, double[] s, double[] untied, int width) {
        for (int i = 0; i < width; i++) {
            double sign = Math.max(-1.0, Math.min(1.0, (later[i] - earlier[i]) * HUGE * HUGE));
            s[i] += sign;
            untied[i] += sign * sign;
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

    /** Whether all values of a series of the tile are finite. */
    public boolean isComplete(int i) {
        return check[i] == 0;
    }

    /** Kendall's S of a series of the tile. */
    public int s(int i) {
        return (int) s[i];
    }

    /** How many pairs of values of a series of the tile are equal. */
    public int tiedPairs(int i) {
        return slopes.length - (int) untied[i];
    }

    /** Sen's slope of a series of the tile. */
    public double slope(int i) {
        return medians[i];
    }
}
