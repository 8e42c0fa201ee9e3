package org.mattstock.io.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Spliterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.internal.rows.RowTaker;

/** The rows of a sheet, one after another as they come: what was read is not kept. Hidden rows and columns are read like others. */
final class SheetRows implements Closeable {
    /** Told of formulas that have no value. */
    @FunctionalInterface
    interface Unworked {
        void formula(long line, int column);
    }

    private final Book book;
    private final Stream<Row> stream;
    private final Spliterator<Row> rows;
    private final Unworked unworked;
    private final DateFormats dates = new DateFormats();
    private @Nullable Row latest;
    private int width;
    private long count;
    private long line;
    private char[] chars = new char[64];

    /** The rows of a sheet. */
    SheetRows(Book book, Book.Tab tab, Unworked unworked) throws IOException {
        this.book = book;
        this.unworked = unworked;
        stream = book.rows(tab);
        rows = stream.spliterator();
    }

    /** Rows that have at least so many fields, empty ones at their ends. */
    SheetRows filledTo(int columns) {
        width = columns;
        return this;
    }

    @Override
    public void close() {
        stream.close();
    }

    /** Hands on the next row; whether there was one. */
    boolean next(RowTaker taker) throws IOException {
        latest = null;
        Book.guarded(() -> rows.tryAdvance(row -> latest = row));
        if (latest == null) {
            return false;
        }
        row(latest, taker);
        return true;
    }

    private void row(Row row, RowTaker taker) {
        if (row.getCellCount() > book.limits().columns()) {
            throw new TooMuch("a table may have at most " + book.limits().columns() + " columns, got one more");
        }
        line = line(row);
        count++;
        taker.begin(line);
        int filled = 0;
        int physical = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            physical += cell == null ? 0 : 1;
            if (cell != null) {
                filled = put(taker, column, cell) ? column + 1 : filled;
            } else if (column < width) {
                put(taker, column, "");
            }
        }
        requireOnce(row, physical);
        for (int column = row.getCellCount(); column < width; column++) {
            put(taker, column, "");
        }
        taker.end(filled);
    }

    private void requireOnce(Row row, int cells) {
        if (cells != row.getPhysicalCellCount()) {
            throw new DamagedPart("a row must have one cell in each column, got two in row " + line);
        }
    }

    /**
     * The number of a row. One without a number follows the one before; the library counts these from 0, as it does rows in the addresses
     * of cells without one.
     */
    private long line(Row row) {
        long number = row.getRowNum();
        if (number <= line && number == count) {
            long ofCells = first(row);
            number = ofCells == count ? line + 1 : ofCells + 1;
        }
        if (number <= line) {
            throw new DamagedPart("rows must be numbered upwards, got " + number + " after " + line);
        }
        return number;
    }

    private long first(Row row) {
        for (Cell cell : row) {
            if (cell != null) {
                return cell.getAddress().getRow();
            }
        }
        return count;
    }

    /** Hands on a cell; whether there is anything in it. */
    private boolean put(RowTaker taker, int column, Cell cell) {
        String raw = cell.getRawValue();
        String formula = cell.getFormula();
        if (raw == null && formula != null) {
            unworked.formula(line, column);
            return put(taker, column, "=" + formula.strip());
        }
        if (raw == null || raw.isEmpty()) {
            return put(taker, column, "");
        }
        Object value = cell.getValue();
        if (value instanceof BigDecimal) {
            return number(taker, column, cell, raw);
        }
        if (value instanceof Boolean) {
            return put(taker, column, (boolean) value ? "TRUE" : "FALSE");
        }
        return value == null ? unparsed(taker, column, raw) : text(taker, column, cell, raw);
    }

    private boolean text(RowTaker taker, int column, Cell cell, String raw) {
        return cell.getType() == CellType.ERROR
                ? day(taker, column, DateText.ofIso(raw), raw)
                : put(taker, column, Escapes.undone(raw));
    }

    private boolean number(RowTaker taker, int column, Cell cell, String raw) {
        DateFormats.Shown shown = dates.of(cell);
        if (shown != DateFormats.Shown.NUMBER) {
            boolean from1904 = book.isFrom1904();
            return day(taker, column, DateText.of(raw, shown, from1904), DateText.whole(raw, from1904));
        }
        return unparsed(taker, column, raw);
    }

    private boolean day(RowTaker taker, int column, String text, String whole) {
        requireLength(text);
        taker.day(column, text, whole);
        return !text.isEmpty();
    }

    private boolean unparsed(RowTaker taker, int column, String raw) {
        taker.number(column, chars(raw), 0, raw.length());
        return true;
    }

    private boolean put(RowTaker taker, int column, String text) {
        taker.field(column, chars(text), 0, text.length());
        return !text.isEmpty();
    }

    private char[] chars(String text) {
        int length = text.length();
        requireLength(text);
        if (length > chars.length) {
            chars = new char[2 * length];
        }
        text.getChars(0, length, chars, 0);
        return chars;
    }

    private void requireLength(String text) {
        int most = book.limits().fieldLength();
        if (text.length() > most) {
            throw new TooMuch("a cell may have at most " + most + " characters");
        }
    }
}
