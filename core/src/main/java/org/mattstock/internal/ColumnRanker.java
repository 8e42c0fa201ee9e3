package org.mattstock.internal;

import java.util.Arrays;

/**
 * Places of many columns of the same units, {@value SortingNetwork#WIDTH} at a time by a {@link SortingNetwork}: those that a
 * {@link Ranker} gives. NaN is a unit without a place.
 *
 * <p>A key is a rounded value with the unit's number in its low bits. Rounding puts values into cells of equal width; a better
 * value never gets a later cell, so that sorted keys are right wherever neighbors lie in different cells. Columns in which two
 * neighbors share a cell are put in order by their exact values and divided into ties.
 */
public final class ColumnRanker {
    /** With more units, cells get too wide. */
    private static final int MOST_UNITS = 1_023;
    /** With fewer columns, the network would mostly sort nothing. */
    private static final int LEAST_COLUMNS = SortingNetwork.WIDTH / 2;

    private static final int KEY_BITS = 31;

    private final First first;
    private final Ties ties;
    private final int units;
    private final int unitBits;
    private final int unitMask;
    /** Of units without a value; those with one are in the cells before it. */
    private final int lastCell;

    private final SortingNetwork network;
    private final int[][] keys;
    private final int[][] sorted;
    private final int[] present = new int[SortingNetwork.WIDTH];
    /** Negative where two neighbors share a cell. */
    private final int[] shared = new int[SortingNetwork.WIDTH];

    private final ExactColumn exact;

    private ColumnRanker(int units, First first, Ties ties) {
        this.first = first;
        this.ties = ties;
        this.units = units;
        this.unitBits = Integer.SIZE - Integer.numberOfLeadingZeros(units);
        this.unitMask = (1 << unitBits) - 1;
        this.lastCell = (1 << KEY_BITS - unitBits) - 1;
        this.network = SortingNetwork.of(units);
        this.keys = new int[units][SortingNetwork.WIDTH];
        this.sorted = network.inOrder(keys);
        this.exact = new ExactColumn(units);
    }

    /**
     * Twice the place of each value, from 2, at its index, since shared places may be halves; 0 for NaN.
     *
     * @param columns equally long, without infinity
     */
    public static int[][] doubledPlaces(double[][] columns, First first, Ties ties) {
        int units = columns.length == 0 ? 0 : columns[0].length;
        int[][] places = new int[columns.length][units];
        int done = 0;
        if (units > 0 && units <= MOST_UNITS && columns.length >= LEAST_COLUMNS) {
            ColumnRanker ranker = new ColumnRanker(units, first, ties);
            for (; columns.length - done >= LEAST_COLUMNS; done += ranker.present.length) {
                ranker.block(columns, done, places);
            }
        }
        ExactColumn single = new ExactColumn(units);
        for (int column = done; column < columns.length; column++) {
            single.rank(columns[column], first, ties, places[column]);
        }
        return places;
    }

    private void block(double[][] columns, int from, int[][] places) {
        int width = Math.min(SortingNetwork.WIDTH, columns.length - from);
        for (int lane = 0; lane < width; lane++) {
            quantize(columns[from + lane], lane);
        }
        network.sort(keys);
        flag();
        for (int lane = 0; lane < width; lane++) {
            if (shared[lane] >= 0) {
                readOut(lane, places[from + lane]);
            } else {
                settle(lane, columns[from + lane], places[from + lane]);
            }
        }
    }

    private void quantize(double[] column, int lane) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        // Halves, because the difference of doubles may be infinite.
        double worst = (first == First.HIGHEST ? low : high) / 2;
        double perUnit = (lastCell - 1) / (high / 2 - low / 2);
        double scale = perUnit < Double.MAX_VALUE ? perUnit : 0;
        for (int unit = 0; unit < units; unit++) {
            // The conversion makes 0 of NaN, so that 1 is added to all others.
            int fromLast = (int) (Math.abs(column[unit] / 2 - worst) * scale + 1);
            keys[unit][lane] = lastCell - fromLast << unitBits | unit;
        }
    }

    /** Counts values, and marks the lanes where neighbors with a value share a cell. */
    private void flag() {
        Arrays.fill(shared, 0);
        Arrays.fill(present, 0);
        count(sorted[0]);
        for (int place = 1; place < units; place++) {
            flag(sorted[place - 1], sorted[place]);
            count(sorted[place]);
        }
    }

    private void count(int[] row) {
        int lacking = lastCell << unitBits;
        for (int lane = 0; lane < SortingNetwork.WIDTH; lane++) {
            present[lane] += row[lane] - lacking >>> 31;
        }
    }

    private void flag(int[] above, int[] below) {
        int lacking = lastCell << unitBits;
        for (int lane = 0; lane < SortingNetwork.WIDTH; lane++) {
            int apart = (above[lane] ^ below[lane]) >>> unitBits;
            shared[lane] |= apart - 1 & below[lane] - lacking;
        }
    }

    private void readOut(int lane, int[] places) {
        for (int place = 0; place < present[lane]; place++) {
            places[sorted[place][lane] & unitMask] = 2 * place + 2;
        }
    }

    private void settle(int lane, double[] column, int[] places) {
        int[] order = exact.order(present[lane]);
        for (int place = 0; place < present[lane]; place++) {
            order[place] = sorted[place][lane] & unitMask;
        }
        exact.settle(column, first, ties, places);
    }
}
