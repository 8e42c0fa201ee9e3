package org.mattstock.data;

import java.util.Arrays;
import java.util.List;

/** Makes the chunk of a column that was finished before: its values as they are, and runs of cells that are no plain values. */
final class StoredColumn {
    private final int[] years;
    private final int units;
    private final double[] values;
    private final CellBook book;

    StoredColumn(int[] years, int units, double[] values, CellBook book) {
        this.years = years;
        this.units = units;
        this.values = values.clone();
        this.book = book;
    }

    Chunk chunk(List<Cell.Run> runs) {
        requireInOrder(runs);
        int[] gaps = new int[count(runs, false)];
        int[] flagged = new int[count(runs, true)];
        short[] gapCodes = new short[gaps.length];
        short[] flagCodes = new short[flagged.length];
        int gap = 0;
        int flag = 0;
        for (Cell.Run run : runs) {
            short code = (short) code(run.cell());
            if (!(run.cell() instanceof Cell.Observed)) {
                Arrays.fill(values, run.first(), run.end(), 0);
                gap = fill(gaps, gapCodes, gap, run, code);
            } else if (code != CellBook.PLAIN) {
                flag = fill(flagged, flagCodes, flag, run, code);
            }
        }
        requireCells(runs);
        requireFinite();
        return new Chunk(
                years,
                units,
                values,
                new MissingCells(gaps, gapCodes, book.dictionary()),
                flagged.length == 0 ? FlaggedCells.NONE : new FlaggedCells(flagged, flagCodes, book.dictionary()));
    }

    private static int fill(int[] cells, short[] codes, int from, Cell.Run run, short code) {
        Arrays.fill(codes, from, from + run.count(), code);
        for (int i = 0; i < run.count(); i++) {
            cells[from + i] = run.first() + i;
        }
        return from + run.count();
    }

    private int code(Cell cell) {
        if (cell instanceof Cell.Missing missing) {
            return book.code(missing);
        }
        return cell instanceof Cell.Observed ? book.code(cell.flags()) : MissingCells.ABSENT;
    }

    private static int count(List<Cell.Run> runs, boolean withValue) {
        int count = 0;
        for (Cell.Run run : runs) {
            boolean flagged = run.cell() instanceof Cell.Observed;
            count += flagged == withValue && !(flagged && run.cell().flags().isNone()) ? run.count() : 0;
        }
        return count;
    }

    private void requireInOrder(List<Cell.Run> runs) {
        int end = 0;
        for (Cell.Run run : runs) {
            if (run.first() < end || run.count() > values.length - run.first()) {
                throw new IllegalArgumentException("runs must follow one another within " + values.length
                        + " cells, got " + run + " after cell " + end);
            }
            end = run.end();
        }
    }

    /** A year without any cell would make two panels of one. */
    private void requireCells(List<Cell.Run> runs) {
        int[] absent = new int[years.length];
        for (Cell.Run run : runs) {
            if (run.cell() instanceof Cell.Absent) {
                for (int cell = run.first(); cell < run.end(); cell++) {
                    absent[cell / units]++;
                }
            }
        }
        for (int row = 0; row < years.length; row++) {
            if (absent[row] == units) {
                throw new IllegalArgumentException("a year must have a cell that is not absent, got " + years[row]);
            }
        }
    }

    private void requireFinite() {
        for (int i = 0; i < values.length; i++) {
            double value = values[i] + 0.0;
            if (!(Math.abs(value) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("values must be finite, got " + value);
            }
            values[i] = value;
        }
    }
}
