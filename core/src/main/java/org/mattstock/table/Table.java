package org.mattstock.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table: a title, typed columns and rows. Every result of the library can be had as one ({@code toTable()}), to print, or
 * to write to a file with the writers of the io module.
 *
 * <p>Immutable; equal when title, columns and cells are equal, whatever {@linkplain #lineage() they were made of}. Cells may be empty. A number in a table is finite, and
 * {@code -0.0} is kept as {@code 0.0}.
 *
 * <p>The text is aligned for a fixed-width font and the same under every locale:
 *
 * <pre>{@code
 * Places 2022
 * unit      place  score
 * --------  -----  -----
 * Höganäs       1   71.5
 * Åre           2   70.0
 * Kiruna
 * }</pre>
 */
public final class Table {
    /** How many rows a table prints of itself. */
    private static final int PRINTED = 20;

    private final String title;
    private final List<Column> columns;
    private final @Nullable Object[][] rows;
    private final Optional<Lineage> lineage;

    private Table(String title, List<Column> columns, @Nullable Object[][] rows, Optional<Lineage> lineage) {
        this.title = title;
        this.columns = columns;
        this.rows = rows;
        this.lineage = lineage;
    }

    /**
     * Starts a table.
     *
     * @param title the line above the table; empty for none
     */
    public static Builder builder(String title) {
        return new Builder(Objects.requireNonNull(title, "title"));
    }

    /** The line above the table; may be empty. */
    public String title() {
        return title;
    }

    /** The columns, from left to right; at least one. */
    public List<Column> columns() {
        return columns;
    }

    /** What the table was made of, where that was said: writers of files write it along. */
    public Optional<Lineage> lineage() {
        return lineage;
    }

    /** How many rows there are, the header not counted; may be 0. */
    public int rowCount() {
        return rows.length;
    }

    /**
     * A cell: a {@link String}, a {@link Long} or a {@link Double} by the column's kind, or empty.
     *
     * @param row counted from 0
     * @param column counted from 0
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public Optional<Object> cell(int row, int column) {
        Objects.checkIndex(column, columns.size());
        return Optional.ofNullable(rows[Objects.checkIndex(row, rows.length)][column]);
    }

    /**
     * A cell as the aligned text shows it, without padding: numbers with the column's decimals, halves rounded up on the
     * shortest decimal text of the number; empty when the cell is.
     *
     * @param row counted from 0
     * @param column counted from 0
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public String shown(int row, int column) {
        return shown(row, column, Notation.PLAIN);
    }

    /**
     * A cell as text with the numbers of a language, the column's decimals and no padding.
     *
     * @param row counted from 0
     * @param column counted from 0
     * @param notation how numbers are written
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public String shown(int row, int column, Notation notation) {
        return cell(row, column)
                .map(cell -> AlignedText.shown(cell, columns.get(column), notation))
                .orElse("");
    }

    /** The first {@code n} rows, or all when there are fewer. */
    public Table head(int n) {
        return new Table(title, columns, Arrays.copyOfRange(rows, 0, atMost(n)), lineage);
    }

    /** The last {@code n} rows in their order, or all when there are fewer. */
    public Table tail(int n) {
        return new Table(title, columns, Arrays.copyOfRange(rows, rows.length - atMost(n), rows.length), lineage);
    }

    /**
     * The named columns, in the order in which they are named.
     *
     * @param names at least one; each a column's name, none twice
     * @throws IllegalArgumentException if there is no such column
     */
    public Table select(String... names) {
        int[] chosen = Arrays.stream(names).mapToInt(this::columnIndex).toArray();
        Builder selected = builder(title);
        for (int column : chosen) {
            selected.column(columns.get(column));
        }
        for (@Nullable Object[] row : rows) {
            selected.row(IntStream.of(chosen).mapToObj(column -> row[column]).toArray());
        }
        Table made = selected.build();
        return new Table(made.title, made.columns, made.rows, lineage);
    }

    /** This table under another title. */
    public Table withTitle(String newTitle) {
        return new Table(Objects.requireNonNull(newTitle, "newTitle"), columns, rows, lineage);
    }

    /**
     * This table with what it was made of, in place of what was said before: hashes, day, source, seed, version.
     *
     * <pre>{@code
     * TableWriter.csv().write(ranking.toTable().withLineage(scores.lineage()), Path.of("ranking.csv"));
     * }</pre>
     */
    public Table withLineage(Lineage madeOf) {
        return new Table(title, columns, rows, Optional.of(madeOf));
    }

    /** Title, header, rule and all rows, aligned, without a line end after the last row. */
    public String toText() {
        return toText(Layout.UNLIMITED);
    }

    /**
     * Title, header, rule and all rows in lines of at most so many columns of a fixed-width font: long texts are shortened, numbers
     * never; see {@link #toText(Layout)}.
     *
     * @param width at least {@value Layout#LEAST}
     */
    public String toText(int width) {
        return toText(Layout.of(width));
    }

    /**
     * Title, header, rule and all rows in a layout.
     *
     * <ul>
     *   <li>The widest columns give way first, all to the same width, so that narrow ones stay as they are. Ids, dates and other
     *       texts of up to 10 are never cut, nor are numbers, nor a name up to 20: the text after an id, or the first that is wider than one.
     *   <li>Headings are wrapped at spaces, as is the title.
     *   <li>Where the columns do not fit side by side even so, those that are left stand in a block below, which begins with the
     *       columns up to the name.
     *   <li>A line is wider than asked for only where the columns up to the name and one more do not fit, which takes a column of
     *       numbers with a word or a number of more than 15.
     * </ul>
     */
    public String toText(Layout layout) {
        return AlignedText.of(this, Objects.requireNonNull(layout, "layout"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Table table
                && title.equals(table.title)
                && columns.equals(table.columns)
                && Arrays.deepEquals(rows, table.rows);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, columns, Arrays.deepHashCode(rows));
    }

    /**
     * The text of at most {@value #PRINTED} rows, so that a table prints itself; where there are more, a last line counts them:
     * {@code ... 270 more}. {@link #toText()} has all.
     */
    @Override
    public String toString() {
        return rows.length <= PRINTED
                ? toText()
                : head(PRINTED).toText() + "\n... " + (rows.length - PRINTED) + " more";
    }

    private int atMost(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative, got " + n);
        }
        return Math.min(n, rows.length);
    }

    private int columnIndex(String name) {
        Objects.requireNonNull(name, "name");
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                "name must be a column's, got \"" + name + "\"; columns: " + namesOf(columns));
    }

    private static String namesOf(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Builds a table: first all columns, then the rows. Used by one thread, for one table. */
    public static final class Builder {
        private final String title;
        private final List<Column> columns = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private final List<@Nullable Object[]> rows = new ArrayList<>();

        private Builder(String title) {
            this.title = title;
        }

        /** Adds a column of text. */
        public Builder text(String column) {
            return column(Column.text(column));
        }

        /** Adds a column of the library's own words: see {@link Column.Kind#WORDS}. */
        public Builder words(String column) {
            return column(Column.words(column));
        }

        /** Adds a column of whole numbers. */
        public Builder integer(String column) {
            return column(Column.integer(column));
        }

        /** Adds a column of numbers, shown with so many decimals (0 to 15). */
        public Builder decimal(String column, int decimals) {
            return column(Column.decimal(column, decimals));
        }

        /**
         * Adds a column.
         *
         * @throws IllegalArgumentException if its name is taken
         * @throws IllegalStateException if there are rows already
         */
        public Builder column(Column column) {
            Objects.requireNonNull(column, "column");
            if (!rows.isEmpty()) {
                throw new IllegalStateException("columns must come before the first row, got " + column.name());
            }
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("column names must differ, got " + column.name() + " twice");
            }
            columns.add(column);
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells one for each column; null and an empty Optional, OptionalDouble or OptionalInt leave a cell empty, and a
         *     present one is its value. Text takes a String, an integer column an Integer or a Long, a decimal column a Double,
         *     an Integer or a Long
         * @throws IllegalArgumentException if the number of cells is not the number of columns, a cell is of another type, or
         *     a number is NaN or infinite
         */
        public Builder row(@Nullable Object... cells) {
            if (cells.length != columns.size()) {
                throw new IllegalArgumentException("row " + rows.size() + " must have " + columns.size() + " cells ("
                        + namesOf(columns) + "), got " + cells.length + ": " + Arrays.toString(cells));
            }
            @Nullable Object[] kept = new @Nullable Object[cells.length];
            for (int i = 0; i < cells.length; i++) {
                kept[i] = columns.get(i).accept(cells[i], rows.size());
            }
            rows.add(kept);
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalStateException if there is no column
         */
        public Table build() {
            if (columns.isEmpty()) {
                throw new IllegalStateException("a table must have at least one column");
            }
            return new Table(title, List.copyOf(columns), rows.toArray(new @Nullable Object[0][]), Optional.empty());
        }
    }
}
