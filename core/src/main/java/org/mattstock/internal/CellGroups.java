package org.mattstock.internal;

/** Places of values most of which share their cell with equal ones: values are counted by cell, and the cells placed. */
final class CellGroups {
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
     * @param count how many cells of the set are taken
     * @param cells replaced by their numbers among these
     */
    boolean find(double[] values, int n, CellSet set, int count, int[] cells, Ties ties, int[] doubled) {
        this.values = values;
        this.n = n;
        this.cells = cells;
        set.number(cells, values, n, sizes, valueOf);
        placeCells(count, ties);
        return ties == Ties.ORDINAL
                ? number(values, n, cells, valueOf, doubledOf, doubled)
                : place(values, n, cells, valueOf, doubledOf, doubled);
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

    /** The difference of equal numbers is a zero, of either sign. */
    private static boolean place(
            double[] values, int n, int[] cells, double[] valueOf, int[] doubledOf, int[] doubled) {
        long different = 0;
        for (int i = 0; i < n; i++) {
            int cell = cells[i];
            different |= Double.doubleToRawLongBits(values[i] - valueOf[cell]);
            doubled[i] = doubledOf[cell];
        }
        return different << 1 == 0;
    }

    /** Equal values get one place after the other. */
    private static boolean number(
            double[] values, int n, int[] cells, double[] valueOf, int[] doubledOf, int[] doubled) {
        boolean equal = place(values, n, cells, valueOf, doubledOf, doubled);
        for (int i = 0; i < n; i++) {
            int cell = cells[i];
            doubled[i] = doubledOf[cell];
            doubledOf[cell] += 2;
        }
        return equal;
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
