package org.mattstock.io;

import java.util.Objects;

/**
 * How a table is written as CSV. Always UTF-8, a header line first, fields quoted where RFC 4180 asks for it.
 *
 * @param delimiter what stands between fields; not the decimal mark
 * @param decimalMark what stands before the decimals of a number
 * @param lineEnd the end of each line, the last one included
 * @param byteOrderMark whether the text starts with U+FEFF
 * @param formulas what is done with text that a spreadsheet would run
 * @param lineage where it is said what the table was made of
 */
public record CsvStyle(
        Delimiter delimiter,
        DecimalMark decimalMark,
        LineEnd lineEnd,
        ByteOrderMark byteOrderMark,
        Formulas formulas,
        LineageLines lineage) {
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

    /**
     * What a writer does with text from data that a spreadsheet program would run as a formula when it opens the file. Names come from data
     * that others wrote, and a formula can send the sheet's content elsewhere.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV Injection</a>
     */
    public enum Formulas {
        /**
         * An apostrophe is put before a text that begins with {@code =}, {@code +}, {@code -}, {@code @} (or one of their
         * full-width forms), a tab or a line break. The spreadsheet then shows it as text. A text that is a plain number, such as
         * {@code -5.2}, and a lone sign, such as the {@code -} of a missing value, do no harm and stay. The default.
         */
        INERT,
        /** Text is written as it is: for files that a program reads, never for files that somebody opens in a spreadsheet. */
        AS_IS;

        private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

        /** The text as it is to be written. */
        String treat(String text) {
            return this == INERT && isDangerous(text) ? "'" + text : text;
        }

        private static boolean isDangerous(String text) {
            return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 && !isNumberOrSign(text);
        }

        private static boolean isNumberOrSign(String text) {
            return text.matches("[+-]|[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
        }
    }

    /**
     * Where a CSV says what its table was made of ({@link org.mattstock.table.Table#lineage()}): hashes, day, source, seed and
     * version.
     */
    public enum LineageLines {
        /**
         * Below the rows, after an empty line, as publishers put their notes: a line {@code # name,"value"} for each. The table
         * begins in the first line as every reader expects; spreadsheets take a range to end at the empty line; readers of a
         * comment mark leave the lines out ({@code comment="#"} in pandas, {@code comment.char="#"} in R); any other gets them
         * as rows of two fields, told by their {@code #}. The default.
         */
        BELOW,
        /** Nowhere: the rows alone. */
        LEFT_OUT
    }

    /** Refuses a delimiter that is the decimal mark too. */
    public CsvStyle {
        Objects.requireNonNull(delimiter, "delimiter");
        Objects.requireNonNull(decimalMark, "decimalMark");
        Objects.requireNonNull(lineEnd, "lineEnd");
        Objects.requireNonNull(byteOrderMark, "byteOrderMark");
        Objects.requireNonNull(formulas, "formulas");
        Objects.requireNonNull(lineage, "lineage");
        if (delimiter.character == decimalMark.character) {
            throw new IllegalArgumentException("delimiter must differ from the decimal mark, got " + delimiter);
        }
    }

    /** Comma, decimal point, LF, no byte-order mark, formulas made inert: the default, read by every program. */
    public static CsvStyle standard() {
        return new CsvStyle(
                Delimiter.COMMA,
                DecimalMark.POINT,
                LineEnd.LF,
                ByteOrderMark.ABSENT,
                Formulas.INERT,
                LineageLines.BELOW);
    }

    /** What Excel under Swedish settings opens right at a double click: semicolon, decimal comma, CRLF, byte-order mark. */
    public static CsvStyle swedishExcel() {
        return new CsvStyle(
                Delimiter.SEMICOLON,
                DecimalMark.COMMA,
                LineEnd.CRLF,
                ByteOrderMark.PRESENT,
                Formulas.INERT,
                LineageLines.BELOW);
    }

    /** This style with another delimiter. */
    public CsvStyle withDelimiter(Delimiter other) {
        return new CsvStyle(other, decimalMark, lineEnd, byteOrderMark, formulas, lineage);
    }

    /** This style with another line end. */
    public CsvStyle withLineEnd(LineEnd other) {
        return new CsvStyle(delimiter, decimalMark, other, byteOrderMark, formulas, lineage);
    }

    /** This style with another treatment of formulas. */
    public CsvStyle withFormulas(Formulas other) {
        return new CsvStyle(delimiter, decimalMark, lineEnd, byteOrderMark, other, lineage);
    }

    /** This style with what the table was made of elsewhere, or nowhere. */
    public CsvStyle withLineage(LineageLines other) {
        return new CsvStyle(delimiter, decimalMark, lineEnd, byteOrderMark, formulas, other);
    }

    /** A number in full precision under this style. */
    String number(String withPoint) {
        return withPoint.replace('.', decimalMark.character);
    }
}
