package org.mattstock.internal.ranking;

import java.util.Arrays;

/** Places of values most of which share their cell with equal ones: values are counted by cell, and the cells placed. */
final class CellGroups {
    /** One of its values, by cell. */
    private final double[] valueOf;

    private final int[] sizes;
    private final int[] starts;
    private final int[] doubledOf;
    private int n;
    private double[] values = new double[0];
    private int[] cells = new int[0];

    CellGroups(int values) {
        this.valueOf = new double[values];
        this.sizes = new int[values];
        this.starts = new int[values];
        this.doubledOf = new int[values];
    }

    /**
     * Places values as if all of a cell were equal; whether they are.
     *
     * @param cells numbered from 0
     * @param count how many cells these are
     */
    boolean find(double[] values, int n, int[] cells, int count, Ties ties, int[] doubled) {
        this.values = values;
        this.n = n;
        this.cells = cells;
        Arrays.fill(sizes, 0, count, 0);
        count(cells, n, sizes);
        placeCells(count, ties);
        if (ties == Ties.ORDINAL) {
            placeInTurn(cells, n, doubledOf, doubled);
        } else {
            place(cells, n, doubledOf, doubled);
        }
        keep(cells, n, values, valueOf);
        return areEqual(cells, n, values, valueOf);
    }

    private static void count(int[] cells, int n, int[] sizes) {
        for (int i = 0; i < n; i++) {
            sizes[cells[i]]++;
        }
    }

    /** Every rule is linear: the loop is the same for all. */
    private void placeCells(int count, Ties ties) {
        int byStart = (int) (2 * (ties.place(1, 0, 0) - ties.place(0, 0, 0)));
        int byEnd = (int) (2 * (ties.place(0, 1, 0) - ties.place(0, 0, 0)));
        int byNumber = (int) (2 * (ties.place(0, 0, 1) - ties.place(0, 0, 0)));
        int constant = (int) (2 * ties.place(0, 0, 0));
        int start = 0;
        for (int cell = 0; cell < count; cell++) {
            int end = start + sizes[cell];
            starts[cell] = start;
            doubledOf[cell] = byStart * start + byEnd * end + byNumber * cell + constant;
            start = end;
        }
    }

    private static void place(int[] cells, int n, int[] doubledOf, int[] doubled) {
        for (int i = 0; i < n; i++) {
            doubled[i] = doubledOf[cells[i]];
        }
    }

    private static void placeInTurn(int[] cells, int n, int[] next, int[] doubled) {
        for (int i = 0; i < n; i++) {
            doubled[i] = next[cells[i]];
            next[cells[i]] += 2;
        }
    }

    private static void keep(int[] cells, int n, double[] values, double[] valueOf) {
        for (int i = 0; i < n; i++) {
            valueOf[cells[i]] = values[i];
        }
    }

    /** The difference of equal numbers is a zero, of either sign. */
    private static boolean areEqual(int[] cells, int n, double[] values, double[] valueOf) {
        long different = 0;
        for (int i = 0; i < n; i++) {
            different |= Double.doubleToRawLongBits(values[i] - valueOf[cells[i]]);
        }
        return different << 1 == 0;
    }

    /** Whether values of cells beside each other are level, where all of a cell are equal. */
    boolean haveLevelNeighbors(int count, Level level) {
        return Neighbors.areLevel(valueOf, 0, count, level);
    }

    /** Settles the cells whose values differ; whether that came to its end. */
    boolean settle(SharedCells shared) {
        for (int i = 0; i < n; i++) {
            int cell = cells[i];
            if (values[i] != valueOf[cell] && sizes[cell] > 0) {
                if (!shared.settleWithin(cell, sizes[cell], starts[cell])) {
                    return false;
                }
                sizes[cell] = 0;
            }
        }
        return true;
    }
}
