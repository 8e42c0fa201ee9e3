package org.mattstock.internal.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Places of the values of many vectors, found without sorting them. There are many more cells than values, in the order of the
 * values; each value takes one ({@link CellSpread}), and its place is the number of taken cells up to its own ({@link CellSet}).
 * The few values that share a cell are compared ({@link SharedCells}). Where many do, they are mostly tied, and places are those
 * of cells with so many values ({@link CellGroups}).
 *
 * <p>A sort waits for branches that cannot be predicted. Here every loop is the same for all values, and short, since the
 * compiler keeps what a short loop needs in registers.
 *
 * <p>Nothing is allocated once the buffers are there; one instance is used by one thread. A {@link Ranker} gives the same places,
 * of any vector.
 */
public final class CellPlaces {
    /** For more, the cells would be more than the nearest caches hold. */
    private static final int MOST_VALUES = 2_048;
    /** There are so many cells that this many evenly spread values find theirs taken. More cells take longer to count. */
    private static final int EXPECTED_REPEATS = 2;
    /** With more, counting the values of every cell takes less time than moving places one repeat after the other. */
    private static final int MOST_REPEATS = 12;
    /** Longer vectors have 64 cells a value, with more repeats: one more for so many values is worth its time. */
    private static final int VALUES_PER_REPEAT = 64;

    private final CellSpread spread;
    private final CellSet set;
    private final CellGroups groups;
    private final SharedCells shared;
    private final PresentValues present;
    private final int[] cells;
    private final int[] firstOf;
    private final Neighbors neighbors;
    private Level level = Level.EXACT;

    /** For vectors of so many values at most. */
    public CellPlaces(int values) {
        int size = Math.min(values, MOST_VALUES);
        int words = Math.min(size, size * size / (2 * EXPECTED_REPEATS * Long.SIZE)) + 1;
        int mostRepeats = MOST_REPEATS + size / VALUES_PER_REPEAT;
        this.spread = new CellSpread(size, words * Long.SIZE);
        this.set = new CellSet(words, mostRepeats);
        this.groups = new CellGroups(size);
        this.shared = new SharedCells(mostRepeats);
        this.present = new PresentValues(size);
        this.cells = new int[size];
        this.firstOf = new int[size];
        this.neighbors = new Neighbors(size);
    }

    /**
     * Writes twice the place of each value at its index, from 2, since shared places may be halves; 0 for NaN.
     *
     * @param level which values are tied
     * @return whether that was done; it is not if there are more values than this was made for, if their range is not finite, if
     *     values that differ crowd in a few cells, or if some are tied that are not equal
     */
    public boolean find(double[] values, First first, Ties ties, Level level, int[] doubled) {
        this.level = level;
        int n = values.length;
        if (n > cells.length) {
            return false;
        }
        double @Nullable [] numbers = PresentValues.seemComplete(values) ? spread.spread(values, n, first) : null;
        return numbers == null
                ? findPresent(values, first, ties, doubled)
                : find(values, n, numbers, first, ties, doubled);
    }

    private boolean findPresent(double[] values, First first, Ties ties, int[] doubled) {
        int n = present.gather(values);
        double @Nullable [] numbers = n == 0 ? present.values : spread.spread(present.values, n, first);
        if (numbers == null || !find(present.values, n, numbers, first, ties, present.doubled)) {
            return false;
        }
        present.scatter(doubled);
        return true;
    }

    private boolean find(double[] values, int n, double[] numbers, First first, Ties ties, int[] doubled) {
        int count = set.fill(numbers, n, cells);
        set.number(cells, n);
        shared.start(values, n, cells, first, ties, doubled);
        if (!set.isNoted()) {
            if (groups.find(values, n, cells, count, ties, doubled)) {
                return level.isExact() || !groups.haveLevelNeighbors(count, level);
            }
            return groups.settle(shared) && !haveLevelNeighbors(values, n, doubled);
        }
        findFirst(cells, n, firstOf);
        place(cells, n, doubled);
        shared.settleRepeats(set.repeated(), set.repeats(), firstOf);
        return !haveLevelNeighbors(values, n, doubled);
    }

    private boolean haveLevelNeighbors(double[] values, int n, int[] doubled) {
        return !level.isExact() && neighbors.areLevel(values, n, doubled, level);
    }

    /** Of the values of a cell, the first is written last. */
    private static void findFirst(int[] cells, int n, int[] firstOf) {
        for (int i = n - 1; i >= 0; i--) {
            firstOf[cells[i]] = i;
        }
    }

    private static void place(int[] cells, int n, int[] doubled) {
        for (int i = 0; i < n; i++) {
            doubled[i] = 2 * cells[i] + 2;
        }
    }
}
