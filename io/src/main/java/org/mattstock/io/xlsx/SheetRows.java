package org.mattstock.io.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.mattstock.io.internal.rows.RowTaker;
import org.mattstock.io.xlsx.XmlTokens.Token;

/** The rows of a sheet, one after another as they come: what was read is not kept. Hidden rows and columns are read like others. */
final class SheetRows implements Closeable {
    private static final char[] NOTHING = new char[0];
    private static final char[] TRUE = "TRUE".toCharArray();
    private static final char[] FALSE = "FALSE".toCharArray();

    /** Told of formulas that have no value. */
    @FunctionalInterface
    interface Unworked {
        void formula(long line, int column);
    }

    private final Book book;
    private final InputStream in;
    private final XmlTokens xml;
    private final Unworked unworked;
    private final CellText text;
    private int width;
    private long line;
    private int next;

    private char[] value = new char[64];
    private int length;
    private boolean hasValue;
    private String formula = "";
    private boolean hasFormula;

    /** The rows of a part. */
    SheetRows(Book book, String part, Unworked unworked) throws IOException {
        this.book = book;
        this.unworked = unworked;
        text = new CellText(book.limits().fieldLength());
        in = book.parts().open(part);
        try {
            xml = new XmlTokens(in, book.limits().fieldLength());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Rows that have at least so many fields, empty ones at their ends. */
    SheetRows filledTo(int columns) {
        width = columns;
        return this;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Hands on the next row; whether there was one. */
    boolean next(RowTaker taker) throws IOException {
        for (Token token = xml.next(); token != Token.DONE; token = xml.next()) {
            if (token == Token.START && xml.is("row")) {
                row(taker);
                return true;
            }
        }
        return false;
    }

    private void row(RowTaker taker) throws IOException {
        long at = xml.find("r") ? xml.number() : line + 1;
        if (at <= line) {
            throw new DamagedPart("rows must be numbered upwards, got " + at + " after " + line);
        }
        line = at;
        next = 0;
        taker.begin(line);
        int filled = 0;
        for (Token token = xml.next(); token != Token.END; token = xml.next()) {
            if (token == Token.START && xml.is("c")) {
                filled = cell(taker) ? next : filled;
            } else if (token == Token.START) {
                xml.skip();
            }
        }
        fill(taker, width);
        taker.end(filled);
    }

    private void fill(RowTaker taker, int to) {
        while (next < Math.min(to, width)) {
            taker.field(next++, NOTHING, 0, 0);
        }
        next = Math.max(next, to);
    }

    /** Hands on a cell; whether there is anything in it. */
    private boolean cell(RowTaker taker) throws IOException {
        int column = xml.find("r") ? xml.column() : next;
        if (column < next) {
            throw new DamagedPart("cells must be of columns A to ZZZ in their order, got another one in row " + line);
        }
        if (column >= book.limits().columns()) {
            throw new TooMuch(
                    "a table may have at most " + book.limits().columns() + " columns, got one more in row " + line);
        }
        fill(taker, column);
        char type = xml.find("t") ? type() : 'n';
        int style = xml.find("s") ? xml.number() : -1;
        content();
        next = column + 1;
        if (hasFormula && !hasValue) {
            unworked.formula(line, column);
            char[] written = ("=" + formula).toCharArray();
            taker.field(column, written, 0, written.length);
            return true;
        }
        return put(taker, column, type, style);
    }

    /** One letter for the kind of a cell: shared text, inline text, text of a formula, boolean, error, date or number. */
    private char type() {
        if (xml.hasValue("str")) {
            return 't';
        }
        return xml.first() == 0 ? 'n' : xml.first();
    }

    private void content() throws IOException {
        length = 0;
        hasValue = false;
        hasFormula = false;
        for (Token token = xml.next(); token != Token.END; token = xml.next()) {
            if (token == Token.START && xml.is("v")) {
                hasValue = true;
                take();
            } else if (token == Token.START && xml.is("is")) {
                hasValue = true;
                text.read(xml);
                value = text.chars();
                length = text.length();
            } else if (token == Token.START && xml.is("f")) {
                hasFormula = true;
                formula();
            } else if (token == Token.START) {
                xml.skip();
            }
        }
    }

    /** Takes the text of the element that was opened last, to its end. */
    private void take() throws IOException {
        for (Token token = xml.next(); token != Token.END; token = xml.next()) {
            if (token == Token.START) {
                throw new DamagedPart("a value must be text alone, in row " + line);
            }
            if (value.length < xml.length()) {
                value = new char[Math.max(xml.length(), 2 * value.length)];
            }
            System.arraycopy(xml.chars(), 0, value, 0, xml.length());
            length = xml.length();
        }
    }

    private void formula() throws IOException {
        formula = "";
        for (Token token = xml.next(); token != Token.END; token = xml.next()) {
            if (token == Token.START) {
                throw new DamagedPart("a formula must be text alone, in row " + line);
            }
            formula = new String(xml.chars(), 0, Math.min(xml.length(), 100));
        }
    }

    private boolean put(RowTaker taker, int column, char type, int style) {
        switch (type) {
            case 's' -> {
                char[] shared = hasValue ? book.texts().get(whole()) : NOTHING;
                taker.field(column, shared, 0, shared.length);
                return shared.length > 0;
            }
            case 'b' -> {
                char[] word = length == 0 ? NOTHING : length == 1 && value[0] == '1' ? TRUE : FALSE;
                taker.field(column, word, 0, word.length);
            }
            case 't' -> taker.field(column, value, 0, CellText.unescaped(value, length));
            case 'd' -> {
                char[] date = DateText.ofIso(new String(value, 0, length)).toCharArray();
                taker.field(column, date, 0, date.length);
            }
            case 'n' -> number(taker, column, style);
            default -> taker.field(column, value, 0, length);
        }
        return length > 0;
    }

    private void number(RowTaker taker, int column, int style) {
        DateFormats.Shown shown =
                length == 0 ? DateFormats.Shown.NUMBER : book.dates().of(style);
        if (length == 0) {
            taker.field(column, NOTHING, 0, 0);
        } else if (shown == DateFormats.Shown.NUMBER) {
            taker.number(column, value, 0, length);
        } else {
            char[] date = DateText.of(new String(value, 0, length), shown, book.from1904())
                    .toCharArray();
            taker.field(column, date, 0, date.length);
        }
    }

    private int whole() {
        try {
            return Integer.parseInt(new String(value, 0, length).strip());
        } catch (NumberFormatException e) {
            throw new DamagedPart("a cell must refer to a text by its number, in row " + line, e);
        }
    }
}
