package org.mattstock.data;

import java.util.Arrays;
import java.util.List;

/**
 * Collects the cells of one chunk in any order. Each year has a row of its own that grows by a quarter at a time, so that
 * late years and late units cost little more than the cells they bring.
 */
final class ChunkBuilder {
    private static final int FINAL = 1;
    private static final int PROVISIONAL = 2;

    private int[] years = new int[0];
    private double[][] values = new double[0][];
    private short[][] codes = new short[0][];
    private int last;

    /** Whether a year has a row already. */
    boolean hasRow(int year) {
        return find(year) >= 0;
    }

    /** The row of a year, or a negative number that tells where it would stand. Most often it is the last one asked for or the next. */
    private int find(int year) {
        if (last < years.length && years[last] == year) {
            return last;
        }
        int found = last + 1 < years.length && years[last + 1] == year ? last + 1 : Arrays.binarySearch(years, year);
        last = Math.max(0, found);
        return found;
    }

    /**
     * Adds a value unless the cell is taken.
     *
     * @param unitsKnown how many units there are so far, so that a row rarely grows twice
     */
    boolean putValue(int year, int unit, double value, Cell.Mark mark, int unitsKnown) {
        int row = row(year, unitsKnown);
        if (!claim(row, unit, mark == Cell.Mark.FINAL ? FINAL : PROVISIONAL, unitsKnown)) {
            return false;
        }
        values[row][unit] = value;
        return true;
    }

    /** Adds a missing cell, with a code from the {@link ReasonBook}, unless the cell is taken. */
    boolean putMissing(int year, int unit, int reason, int unitsKnown) {
        return claim(row(year, unitsKnown), unit, PROVISIONAL + reason, unitsKnown);
    }

    private boolean claim(int row, int unit, int code, int unitsKnown) {
        if (unit >= codes[row].length) {
            int capacity = Math.max(unitsKnown, unit + unit / 4 + 1);
            values[row] = Arrays.copyOf(values[row], capacity);
            codes[row] = Arrays.copyOf(codes[row], capacity);
        }
        if (codes[row][unit] != 0) {
            return false;
        }
        codes[row][unit] = (short) code;
        return true;
    }

    private int row(int year, int unitsKnown) {
        int found = find(year);
        if (found >= 0) {
            return found;
        }
        last = insert(-found - 1, year, unitsKnown);
        return last;
    }

    private int insert(int row, int year, int unitsKnown) {
        int after = years.length - row;
        years = Arrays.copyOf(years, years.length + 1);
        values = Arrays.copyOf(values, years.length);
        codes = Arrays.copyOf(codes, years.length);
        System.arraycopy(years, row, years, row + 1, after);
        System.arraycopy(values, row, values, row + 1, after);
        System.arraycopy(codes, row, codes, row + 1, after);
        years[row] = year;
        values[row] = new double[unitsKnown];
        codes[row] = new short[unitsKnown];
        return row;
    }

    /**
     * Adds the cells of a finished chunk.
     *
     * @param target where each of the chunk's units goes, negative where it is left out
     * @return the number of the first cell that was taken already, or -1
     */
    int putAll(Chunk chunk, int[] target, int unitsKnown, int firstYear, int lastYear, ReasonBook book) {
        for (int row = 0; row < chunk.rows(); row++) {
            int year = chunk.year(row);
            for (int unit = 0; unit < target.length; unit++) {
                boolean wanted = target[unit] >= 0 && year >= firstYear && year <= lastYear;
                if (wanted && !put(chunk.at(row, unit), year, target[unit], unitsKnown, book)) {
                    return row * chunk.units() + unit;
                }
            }
        }
        return -1;
    }

    /** Adds the cells of a finished chunk that are not taken. */
    void putRest(Chunk chunk, ReasonBook book) {
        for (int row = 0; row < chunk.rows(); row++) {
            for (int unit = 0; unit < chunk.units(); unit++) {
                put(chunk.at(row, unit), chunk.year(row), unit, chunk.units(), book);
            }
        }
    }

    private boolean put(Cell cell, int year, int unit, int unitsKnown, ReasonBook book) {
        if (cell instanceof Cell.Observed observed) {
            return putValue(year, unit, observed.value(), observed.mark(), unitsKnown);
        }
        return !(cell instanceof Cell.Missing missing) || putMissing(year, unit, book.code(missing), unitsKnown);
    }

    /**
     * The finished chunk.
     *
     * @param order for each position in the panel, the number under which the unit was put
     */
    Chunk build(int[] order, ReasonBook book) {
        return new Compaction(order).chunk(book.dictionary());
    }

    /** The order of units that were put under their positions. */
    static int[] sameOrder(int units) {
        int[] order = new int[units];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private int code(int row, int unit) {
        return unit < codes[row].length ? codes[row][unit] & 0xffff : 0;
    }

    private int count(int lowest, int highest) {
        int count = 0;
        for (short[] row : codes) {
            for (short code : row) {
                count += (code & 0xffff) >= lowest && (code & 0xffff) <= highest ? 1 : 0;
            }
        }
        return count;
    }

    /** Lays the rows out as one dense array, in the panel's order of units. */
    private final class Compaction {
        private final int[] order;
        private final double[] dense;
        private final int[] gapCells;
        private final short[] gapCodes;
        private final int[] provisional;
        private int gap;
        private int mark;

        Compaction(int[] order) {
            this.order = order;
            dense = new double[Math.multiplyExact(years.length, order.length)];
            gapCells = new int[dense.length - count(FINAL, PROVISIONAL)];
            gapCodes = new short[gapCells.length];
            provisional = new int[count(PROVISIONAL, PROVISIONAL)];
        }

        Chunk chunk(List<Cell.Missing> dictionary) {
            for (int row = 0; row < years.length; row++) {
                for (int position = 0; position < order.length; position++) {
                    place(row * order.length + position, row, order[position]);
                }
            }
            return new Chunk(years, order.length, dense, new MissingCells(gapCells, gapCodes, dictionary), provisional);
        }

        private void place(int cell, int row, int unit) {
            int code = code(row, unit);
            if (code == FINAL || code == PROVISIONAL) {
                dense[cell] = values[row][unit];
            } else {
                gapCells[gap] = cell;
                gapCodes[gap++] = code == 0 ? MissingCells.ABSENT : (short) (code - PROVISIONAL);
            }
            if (code == PROVISIONAL) {
                provisional[mark++] = cell;
            }
        }
    }
}
