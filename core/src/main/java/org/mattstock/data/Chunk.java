package org.mattstock.data;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All cells of one indicator in one breakdown: a dense array with the years outermost and the units contiguous, zero where
 * there is no value, and a sparse list of those gaps. Immutable, so that panels share chunks. Only years with at least one
 * cell have a row.
 */
final class Chunk {
    private final int[] years;
    private final int units;
    private final double[] values;
    private final MissingCells gaps;
    private final FlaggedCells flagged;
    /** By row, and one more: how many gaps stand before it. */
    private final int[] gapsBefore;

    private volatile @Nullable String digest;

    /** Takes the arrays as they are; years ascend. */
    Chunk(int[] years, int units, double[] values, MissingCells gaps, FlaggedCells flagged) {
        this.years = years;
        this.units = units;
        this.values = values;
        this.gaps = gaps;
        this.flagged = flagged;
        this.gapsBefore = new int[years.length + 1];
        for (int row = 0; row <= years.length; row++) {
            gapsBefore[row] = gaps.firstFrom(row * units);
        }
    }

    /** The row of a year, or negative where the year has none. */
    int row(int year) {
        return Arrays.binarySearch(years, year);
    }

    int rows() {
        return years.length;
    }

    int year(int row) {
        return years[row];
    }

    List<Integer> years() {
        return Arrays.stream(years).boxed().toList();
    }

    int units() {
        return units;
    }

    double[] values() {
        return values;
    }

    MissingCells gaps() {
        return gaps;
    }

    FlaggedCells flagged() {
        return flagged;
    }

    /** The number of the first gap in a row or after it; of all gaps for the row after the last. */
    int firstGap(int row) {
        return gapsBefore[row];
    }

    int valueCount() {
        return values.length - gaps.count();
    }

    /** The cell of a unit in a row. */
    Cell at(int row, int unit) {
        return at(row * units + unit);
    }

    /** The cell with a number, counted along the rows. */
    Cell at(int cell) {
        int gap = values[cell] == 0 ? gaps.find(cell) : -1;
        return gap >= 0 ? gaps.at(gap) : new Cell.Observed(values[cell], flagged.at(cell));
    }

    /** The value of a unit in a row, NaN where there is none. */
    double valueAt(int row, int unit) {
        return value(row * units + unit);
    }

    /** The value of the cell with a number, NaN where there is none. */
    double value(int cell) {
        double value = values[cell];
        return value != 0 || gaps.find(cell) < 0 ? value : Double.NaN;
    }

    /** A digest of years, values, reasons and flags by position; status texts move no number and are left out. */
    String digest() {
        String known = digest;
        if (known == null) {
            known = ChunkDigest.of(units, years, values, flagged, gaps);
            digest = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Chunk other
                && units == other.units
                && Arrays.equals(years, other.years)
                && Arrays.equals(values, other.values)
                && gaps.equals(other.gaps)
                && flagged.equals(other.flagged);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
