package org.mattstock.internal;

/**
 * Places of the values of many vectors without sorting them: each value takes one of many more cells than there are values
 * ({@link CellSpread}), and its place is the number of taken cells up to its own ({@link CellSet}). The few values that share a cell are
 * compared. A vector with many such has ties, mostly nothing but ties, which are counted by cell.
 *
 * <p>Nothing is allocated once the buffers are there; one instance is used by one thread. A {@link Ranker} gives the same places,
 * of any vector.
 */
public final class CellPlaces {
    /** For more, there would have to be more cells than the nearest caches hold. */
    private static final int MOST_VALUES = 2_048;
    /** The cells are so many that this number of values, or a few more, share one with another. */
    private static final int EXPECTED_REPEATS = 2;
    /** With more, counting by cell takes less time. */
    private static final int MOST_REPEATS = 12;

    private final CellSpread spread;
    private final CellSet set;
    private final CellGroups groups;
    private final SharedCells shared;
    private final PresentValues present;
    private final int[] cells;
    private final int[] firstOf;

    /** For vectors of so many values at most. */
    public CellPlaces(int values) {
        int size = Math.min(values, MOST_VALUES);
        int words = Math.max(1, size * size / (2 * Long.SIZE * EXPECTED_REPEATS));
        int count = Long.SIZE * words;
        this.spread = new CellSpread(size, count);
        this.set = new CellSet(count, MOST_REPEATS);
        this.groups = new CellGroups(size);
        this.shared = new SharedCells();
        this.present = new PresentValues(size);
        this.cells = new int[size];
        this.firstOf = new int[size];
    }

    /**
     * Writes twice the place of each value at its index, from 2, since shared places may be halves; 0 for NaN.
     *
     * @param values not more than this was made for
     * @return whether it was done; it is not if there are too many, if one is infinite, or if values crowd in few cells
     */
    public boolean find(double[] values, First first, Ties ties, int[] doubled) {
        if (values.length > cells.length) {
            return false;
        }
        if (!PresentValues.seemComplete(values)) {
            return findPresent(values, first, ties, doubled);
        }
        double[] numbers = spread.spread(values, values.length, first);
        return numbers == null
                ? findPresent(values, first, ties, doubled)
                : find(values, values.length, numbers, first, ties, doubled);
    }

    private boolean findPresent(double[] values, First first, Ties ties, int[] doubled) {
        int n = present.gather(values);
        double[] numbers = n == 0 ? present.values : spread.spread(present.values, n, first);
        if (numbers == null || !find(present.values, n, numbers, first, ties, present.doubled)) {
            return false;
        }
        present.scatter(doubled);
        return true;
    }

    private boolean find(double[] values, int n, double[] numbers, First first, Ties ties, int[] doubled) {
        int count = set.fill(numbers, n, cells);
        shared.start(values, n, cells, first, ties, doubled);
        if (set.repeats() == MOST_REPEATS) {
            return groups.find(values, n, set, count, cells, ties, doubled) || groups.settle(shared);
        }
        set.place(cells, n, doubled, firstOf);
        shared.settleRepeats(set.repeated(), set.repeats(), firstOf);
        return true;
    }
}
