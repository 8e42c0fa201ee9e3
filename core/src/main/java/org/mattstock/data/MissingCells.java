package org.mattstock.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a chunk that hold no value: a sorted list of cell numbers, each with a code. Code 0 is an absent cell; code k
 * is the k-th entry of a dictionary of reasons and status texts, so that no cell holds a text of its own.
 */
final class MissingCells {
    static final short ABSENT = 0;

    private final int[] cells;
    private final short[] codes;
    private final List<Cell> dictionary;

    /** Takes the arrays as they are; cells ascend. */
    MissingCells(int[] cells, short[] codes, List<Cell> dictionary) {
        this.cells = cells;
        this.codes = codes;
        this.dictionary = dictionary;
    }

    /** A stretch of absent cells, from cell 0. */
    static MissingCells allAbsent(int count) {
        int[] cells = new int[count];
        Arrays.setAll(cells, i -> i);
        return new MissingCells(cells, new short[count], List.of());
    }

    int count() {
        return cells.length;
    }

    /** The number of the gap at a cell, or negative where the cell holds a value. */
    int find(int cell) {
        return Arrays.binarySearch(cells, cell);
    }

    /** The number of the first gap at or after a cell. */
    int firstFrom(int cell) {
        int found = find(cell);
        return found >= 0 ? found : -found - 1;
    }

    int cellOf(int gap) {
        return cells[gap];
    }

    boolean isAbsent(int gap) {
        return codes[gap] == ABSENT;
    }

    /** What stands at a gap: a missing value or an absent one. */
    Cell at(int gap) {
        return isAbsent(gap) ? Cell.ABSENT : missing(gap);
    }

    /** The missing value at a gap that is not absent. */
    Cell.Missing missing(int gap) {
        return (Cell.Missing) dictionary.get((codes[gap] & 0xffff) - 1);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        if (!(o instanceof MissingCells other) || !Arrays.equals(cells, other.cells)) {
            return false;
        }
        if (dictionary.equals(other.dictionary)) {
            return Arrays.equals(codes, other.codes);
        }
        for (int gap = 0; gap < cells.length; gap++) {
            if (!at(gap).equals(other.at(gap))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }
}
