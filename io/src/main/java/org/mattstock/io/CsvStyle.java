package org.mattstock.io;

import java.util.Objects;

/**
 * How a table is written as CSV. Always UTF-8, a header line first, fields quoted where RFC 4180 asks for it.
 *
 * @param delimiter what stands between fields; not the decimal mark
 * @param decimalMark what stands before the decimals of a number
 * @param lineEnd the end of each line, the last one included
 * @param byteOrderMark whether the text starts with U+FEFF
 * @param formulaCells what is done with text that a spreadsheet would run
 */
public record CsvStyle(
        Delimiter delimiter,
        DecimalMark decimalMark,
        LineEnd lineEnd,
        ByteOrderMark byteOrderMark,
        FormulaCells formulaCells) {
    /** What stands between fields. */
    public enum Delimiter {
        /** {@code ,}. */
        COMMA(','),
        /** {@code ;}. */
        SEMICOLON(';'),
        /** The tab character. */
        TAB('\t'),
        /** {@code |}. */
        PIPE('|');

        final char character;

        Delimiter(char character) {
            this.character = character;
        }
    }

    /** What stands before the decimals of a number. */
    public enum DecimalMark {
        /** 71.5, which every program reads. */
        POINT('.'),
        /** 71,5, as a Swedish spreadsheet expects. */
        COMMA(',');

        final char character;

        DecimalMark(char character) {
            this.character = character;
        }
    }

    /** The end of a line. */
    public enum LineEnd {
        /** Line feed. */
        LF,
        /** Carriage return and line feed, as RFC 4180 says and Windows programs write. */
        CRLF
    }

    /** Whether a text starts with U+FEFF, by which Excel knows UTF-8 from the old code pages. */
    public enum ByteOrderMark {
        /** The text starts with its first character. */
        ABSENT,
        /** The text starts with U+FEFF. */
        PRESENT
    }

    /** Refuses a delimiter that is the decimal mark too. */
    public CsvStyle {
        Objects.requireNonNull(delimiter, "delimiter");
        Objects.requireNonNull(decimalMark, "decimalMark");
        Objects.requireNonNull(lineEnd, "lineEnd");
        Objects.requireNonNull(byteOrderMark, "byteOrderMark");
        Objects.requireNonNull(formulaCells, "formulaCells");
        if (delimiter.character == decimalMark.character) {
            throw new IllegalArgumentException("delimiter must differ from the decimal mark, got " + delimiter);
        }
    }

    /** Comma, decimal point, LF, no byte-order mark, formulas made inert: the default, read by every program. */
    public static CsvStyle standard() {
        return new CsvStyle(Delimiter.COMMA, DecimalMark.POINT, LineEnd.LF, ByteOrderMark.ABSENT, FormulaCells.INERT);
    }

    /** What Excel under Swedish settings opens right at a double click: semicolon, decimal comma, CRLF, byte-order mark. */
    public static CsvStyle swedishExcel() {
        return new CsvStyle(
                Delimiter.SEMICOLON, DecimalMark.COMMA, LineEnd.CRLF, ByteOrderMark.PRESENT, FormulaCells.INERT);
    }

    /** This style with another delimiter. */
    public CsvStyle withDelimiter(Delimiter other) {
        return new CsvStyle(other, decimalMark, lineEnd, byteOrderMark, formulaCells);
    }

    /** This style with another line end. */
    public CsvStyle withLineEnd(LineEnd other) {
        return new CsvStyle(delimiter, decimalMark, other, byteOrderMark, formulaCells);
    }

    /** This style with another treatment of formulas. */
    public CsvStyle withFormulaCells(FormulaCells other) {
        return new CsvStyle(delimiter, decimalMark, lineEnd, byteOrderMark, other);
    }

    /** A number in full precision under this style. */
    String number(String withPoint) {
        return withPoint.replace('.', decimalMark.character);
    }
}
