package org.mattstock.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a chunk whose value has flags, ascending, each with its entry in a {@link CellBook}. */
final class FlaggedCells {
    static final FlaggedCells NONE = new FlaggedCells(new int[0], new short[0], List.of());

    private final int[] cells;
    private final short[] codes;
    private final List<Cell> dictionary;

    /** Takes the arrays as they are; cells ascend. */
    FlaggedCells(int[] cells, short[] codes, List<Cell> dictionary) {
        this.cells = cells;
        this.codes = codes;
        this.dictionary = dictionary;
    }

    int count() {
        return cells.length;
    }

    int cellOf(int index) {
        return cells[index];
    }

    Cell.Flags flags(int index) {
        return dictionary.get((codes[index] & 0xffff) - 1).flags();
    }

    /** The flags of the value at a cell. */
    Cell.Flags at(int cell) {
        int index = cells.length == 0 ? -1 : Arrays.binarySearch(cells, cell);
        return index < 0 ? Cell.Flags.NONE : flags(index);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        if (!(o instanceof FlaggedCells other) || !Arrays.equals(cells, other.cells)) {
            return false;
        }
        for (int i = 0; i < cells.length; i++) {
            if (!flags(i).equals(other.flags(i))) {
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
