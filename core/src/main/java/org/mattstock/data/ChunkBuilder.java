package org.mattstock.data;

import java.util.Arrays;
import java.util.List;

/**
 * Collects the cells of one chunk in any order. Each year has a row of its own that grows by a quarter at a time, so that
 * late years and late units cost little more than the cells they bring.
 */
final class ChunkBuilder {
    /** The code of a value without flags; above it stand the codes of the {@link CellBook}. */
    private static final int PLAIN = 1;

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
     * @param flags the code of its flags in the {@link CellBook}
     * @param unitsKnown how many units there are so far, so that a row rarely grows twice
     */
    boolean putValue(int year, int unit, double value, int flags, int unitsKnown) {
        int row = row(year, unitsKnown);
        if (!claim(row, unit, PLAIN + flags, unitsKnown)) {
            return false;
        }
        values[row][unit] = value;
        return true;
    }

    /** Adds a missing cell, with a code from the {@link CellBook}, unless the cell is taken. */
    boolean putMissing(int year, int unit, int reason, int unitsKnown) {
        return claim(row(year, unitsKnown), unit, PLAIN + reason, unitsKnown);
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
    int putAll(Chunk chunk, int[] target, int unitsKnown, int firstYear, int lastYear, CellBook book) {
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

    /**
     * Adds the cells of a finished chunk that are not taken.
     *
     * @param target where each of the chunk's units goes
     */
    void putRest(Chunk chunk, int[] target, int unitsKnown, CellBook book) {
        for (int row = 0; row < chunk.rows(); row++) {
            for (int unit = 0; unit < chunk.units(); unit++) {
                put(chunk.at(row, unit), chunk.year(row), target[unit], unitsKnown, book);
            }
        }
    }

    /** Adds a cell unless it is taken; an absent one adds nothing. */
    boolean put(Cell cell, int year, int unit, int unitsKnown, CellBook book) {
        if (cell instanceof Cell.Observed observed) {
            return putValue(year, unit, observed.value(), book.code(observed.flags()), unitsKnown);
        }
        return !(cell instanceof Cell.Missing missing) || putMissing(year, unit, book.code(missing), unitsKnown);
    }

    /**
     * The finished chunk.
     *
     * @param order for each position in the panel, the number under which the unit was put
     */
    Chunk build(int[] order, CellBook book) {
        return new Compaction(order, book.dictionary()).chunk();
    }

    /** The order of units that were put under their positions. */
    static int[] sameOrder(int units) {
        int[] order = new int[units];
        for (int i = 0; i < units; i++) {
            order[i] = i;
        }
        return order;
    }

    private int code(int row, int unit) {
        return unit < codes[row].length ? codes[row][unit] & 0xffff : 0;
    }

    /** Lays the rows out as one dense array, in the panel's order of units. */
    private final class Compaction {
        private final int[] order;
        private final List<Cell> dictionary;
        /** By code; the code 0 is that of an absent cell. */
        private final boolean[] holdsValue;

        private final double[] dense;
        private final int[] gapCells;
        private final short[] gapCodes;
        private final int[] flagged;
        private final short[] flags;
        private int gap;
        private int flag;

        Compaction(int[] order, List<Cell> dictionary) {
            this.order = order;
            this.dictionary = dictionary;
            holdsValue = new boolean[dictionary.size() + PLAIN + 1];
            holdsValue[PLAIN] = true;
            for (int i = 0; i < dictionary.size(); i++) {
                holdsValue[i + PLAIN + 1] = dictionary.get(i) instanceof Cell.Observed;
            }
            dense = new double[Math.multiplyExact(years.length, order.length)];
            int[] counts = counts();
            gapCells = new int[dense.length - counts[0] - counts[1]];
            gapCodes = new short[gapCells.length];
            flagged = new int[counts[1]];
            flags = new short[flagged.length];
        }

        /** How many values there are without flags, and with. */
        private int[] counts() {
            int[] counts = new int[2];
            for (short[] row : codes) {
                for (short code : row) {
                    if (holdsValue[code & 0xffff]) {
                        counts[(code & 0xffff) == PLAIN ? 0 : 1]++;
                    }
                }
            }
            return counts;
        }

        Chunk chunk() {
            for (int row = 0; row < years.length; row++) {
                for (int position = 0; position < order.length; position++) {
                    place(row * order.length + position, row, order[position]);
                }
            }
            return new Chunk(
                    years,
                    order.length,
                    dense,
                    new MissingCells(gapCells, gapCodes, dictionary),
                    flagged.length == 0 ? FlaggedCells.NONE : new FlaggedCells(flagged, flags, dictionary));
        }

        private void place(int cell, int row, int unit) {
            int code = code(row, unit);
            if (holdsValue[code]) {
                dense[cell] = values[row][unit];
                if (code != PLAIN) {
                    flagged[flag] = cell;
                    flags[flag++] = (short) (code - PLAIN);
                }
            } else {
                gapCells[gap] = cell;
                gapCodes[gap++] = code == 0 ? MissingCells.ABSENT : (short) (code - PLAIN);
            }
        }
    }
}
