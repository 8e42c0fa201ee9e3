package org.mattstock.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a {@link Workbook}: cells with text, numbers or formulas, each with a look. Immutable; rows and columns count from
 * 0.
 */
public final class WorkbookSheet {
    /** The most rows that a sheet can have. */
    public static final int MOST_ROWS = 1_048_576;

    /** The most columns that a sheet can have. */
    public static final int MOST_COLUMNS = 16_384;

    /** The most characters that a cell can have. */
    public static final int MOST_CHARACTERS = 32_767;

    /** The most characters that a formula can have. */
    public static final int LONGEST_FORMULA = 8_192;

    /** What a cell looks like. */
    public enum Look {
        /** As it is. */
        PLAIN,
        /** A text that may take several lines. */
        TEXT,
        /** What a sheet is called. */
        TITLE,
        /** What a column is called. */
        HEADER,
        /** A remark. */
        NOTE,
        /** A cell that its reader may change. */
        INPUT,
        /** What everything comes to. */
        RESULT,
        /** A number that is counted with and not shown. */
        HIDDEN
    }

    /**
     * A formula, which programs work out when they open the file.
     *
     * @param text without an equals sign in front, with English names of functions and commas between arguments
     */
    public record Formula(String text) {
        /** Checks its length. */
        public Formula {
            if (text.isEmpty() || text.length() > LONGEST_FORMULA) {
                throw new IllegalArgumentException("a formula must have 1 to " + LONGEST_FORMULA + " characters, got "
                        + text.length() + ": " + text.substring(0, Math.min(60, text.length())));
            }
        }
    }

    /**
     * One cell.
     *
     * @param row from 0
     * @param column from 0
     * @param value a text, a whole number ({@code Long} or {@code Integer}), a finite {@code Double} or a {@link Formula}
     * @param look what it looks like
     * @param decimals how many are shown of a number; -1 for as many as there are
     */
    public record Cell(int row, int column, Object value, Look look, int decimals) {
        /** Checks the limits of a sheet. */
        public Cell {
            Objects.requireNonNull(look, "look");
            requireWithin("row", row, MOST_ROWS);
            requireWithin("column", column, MOST_COLUMNS);
            if (value instanceof String text && text.length() > MOST_CHARACTERS) {
                throw new IllegalArgumentException("a cell must have at most " + MOST_CHARACTERS + " characters, got "
                        + text.length() + " in row " + (row + 1) + ", column " + (column + 1) + ": "
                        + text.substring(0, 40) + "...");
            }
            boolean known = value instanceof String
                    || value instanceof Formula
                    || value instanceof Long
                    || value instanceof Integer
                    || (value instanceof Double number && Double.isFinite(number));
            if (!known) {
                throw new IllegalArgumentException("value must be a text, a finite number or a formula, got " + value);
            }
        }

        private static void requireWithin(String what, int index, int most) {
            if (index < 0 || index >= most) {
                throw new IllegalArgumentException(
                        "a sheet must have at most " + most + " " + what + "s, got " + what + " " + (index + 1L));
            }
        }
    }

    /**
     * A cell that takes one of the texts in a column.
     *
     * @param row of the cell
     * @param column of the cell
     * @param sheet where the texts are
     * @param source the column of the texts
     * @param from its first row
     * @param to its last row
     */
    record Choice(int row, int column, String sheet, int source, int from, int to) {}

    private final String name;
    private final List<Cell> cells;
    private final Map<Integer, Integer> widths;
    private final Map<Integer, Integer> lines;
    private final List<Choice> choices;
    private final int[] frozen;
    private final int @Nullable [] filter;

    private WorkbookSheet(Builder from) {
        this.name = from.name;
        this.cells = List.copyOf(from.cells);
        this.widths = new TreeMap<>(from.widths);
        this.lines = new TreeMap<>(from.lines);
        this.choices = List.copyOf(from.choices);
        this.frozen = from.frozen.clone();
        this.filter = from.filter;
    }

    /**
     * Starts a sheet.
     *
     * @param name what it shall be called; made legal and distinct when it is added to a workbook, so that formulas which name it
     *     should use a legal name
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** What it shall be called. */
    public String name() {
        return name;
    }

    /** Its cells, in the order in which they were put. */
    public List<Cell> cells() {
        return cells;
    }

    /** The value of a cell; empty for an empty one. */
    public Optional<Object> value(int row, int column) {
        return cells.stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .map(Cell::value)
                .findFirst();
    }

    Map<Integer, Integer> widths() {
        return widths;
    }

    /** By row: how many lines of text have room in it. */
    Map<Integer, Integer> lines() {
        return lines;
    }

    List<Choice> choices() {
        return choices;
    }

    /** Rows above and columns left of what moves. */
    int[] frozen() {
        return frozen.clone();
    }

    /** Row, first and last column of the header of what can be filtered. */
    Optional<int[]> filter() {
        return Optional.ofNullable(filter).map(int[]::clone);
    }

    /** What a column is called in formulas: {@code A}, {@code Z}, {@code AA}. */
    public static String letters(int column) {
        String rest = column < 26 ? "" : letters(column / 26 - 1);
        return rest + (char) ('A' + column % 26);
    }

    @Override
    public String toString() {
        return name + " (" + cells.size() + " cells)";
    }

    /** Gathers the cells of a sheet. */
    public static final class Builder {
        private final String name;
        private final List<Cell> cells = new ArrayList<>();
        private final Map<Integer, Integer> widths = new TreeMap<>();
        private final Map<Integer, Integer> lines = new TreeMap<>();
        private final List<Choice> choices = new ArrayList<>();
        private final int[] frozen = new int[2];
        private int @Nullable [] filter;

        private Builder(String name) {
            this.name = Objects.requireNonNull(name, "name");
        }

        /** Puts a value as it is; nothing for null. */
        public Builder put(int row, int column, @Nullable Object value) {
            return put(row, column, value, Look.PLAIN, -1);
        }

        /** Puts a value with a look; nothing for null. */
        public Builder put(int row, int column, @Nullable Object value, Look look) {
            return put(row, column, value, look, -1);
        }

        /**
         * Puts a value; nothing for null.
         *
         * @param decimals how many are shown of a number; -1 for as many as there are
         */
        public Builder put(int row, int column, @Nullable Object value, Look look, int decimals) {
            if (value != null) {
                cells.add(new Cell(row, column, value, look, decimals));
            }
            return this;
        }

        /** Puts a formula. */
        public Builder formula(int row, int column, String text, Look look, int decimals) {
            return put(row, column, new Formula(text), look, decimals);
        }

        /** How wide a column is, in characters. */
        public Builder width(int column, int characters) {
            widths.put(column, characters);
            return this;
        }

        /** How many lines of text have room in a row. */
        public Builder lines(int row, int count) {
            lines.put(row, count);
            return this;
        }

        /** Keeps rows above and columns to the left where they are. */
        public Builder freeze(int rows, int columns) {
            frozen[0] = rows;
            frozen[1] = columns;
            return this;
        }

        /** Lets readers filter the rows below a header. */
        public Builder filter(int row, int from, int to) {
            filter = new int[] {row, from, to};
            return this;
        }

        /** Lets readers choose the text of a cell from a column of a sheet. */
        public Builder choose(int row, int column, String sheet, int source, int from, int to) {
            choices.add(new Choice(row, column, sheet, source, from, to));
            return this;
        }

        /** The sheet. */
        public WorkbookSheet build() {
            return new WorkbookSheet(this);
        }
    }
}
