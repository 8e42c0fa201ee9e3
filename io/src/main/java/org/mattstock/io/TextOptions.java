package org.mattstock.io;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * How a file of text (CSV, TSV) is cut into lines, fields and numbers. By default everything is found out from the text itself;
 * what a file was understood as is told by {@link Loaded#understood()}.
 *
 * @param delimiter what stands between fields
 * @param decimalMark what stands before decimals
 * @param thousandsMark what stands between thousands, beside white space, which always may
 * @param encoding how the text is encoded
 * @param header whether there is a header
 * @param linesAbove how many lines, blank ones too, stand above the header, or above the first row if there is none; empty: found
 *     out
 * @param names the headers of a file that has none, one for each column; empty: none given
 */
public record TextOptions(
        Delimiter delimiter,
        DecimalMark decimalMark,
        ThousandsMark thousandsMark,
        Encoding encoding,
        Header header,
        OptionalInt linesAbove,
        List<String> names) {
    /** What stands between fields. */
    public enum Delimiter {
        /** The one that the header makes most sense with. */
        AUTO,
        /** {@code ,}. */
        COMMA,
        /** {@code ;}. */
        SEMICOLON,
        /** The tab character. */
        TAB,
        /** {@code |}. */
        PIPE
    }

    /** What stands before decimals. */
    public enum DecimalMark {
        /**
         * The one that the numbers at the start of the file prove. If none does, {@code 1,234} is read with decimals, and reported.
         */
        AUTO,
        /** {@code 1.5}. */
        POINT,
        /** {@code 1,5}. */
        COMMA
    }

    /** What stands between thousands. White space of any width and apostrophes may under each of them. */
    public enum ThousandsMark {
        /** The one that the numbers at the start of the file prove. */
        AUTO,
        /** Neither comma nor point. */
        NONE,
        /** {@code 3,995.383}. */
        COMMA,
        /** {@code 3.995,383}. */
        POINT
    }

    /** How text is encoded. */
    public enum Encoding {
        /** UTF-8; from the first byte that is not, windows-1252, which is reported with its line. */
        AUTO,
        /** UTF-8; a byte order mark is skipped. */
        UTF_8,
        /** Windows-1252, which older Swedish exports are in. */
        WINDOWS_1252
    }

    /** Whether there is a header. */
    public enum Header {
        /** There is one, unless columns are given by their numbers and what would be the header holds figures. */
        AUTO,
        /** There is one. */
        PRESENT,
        /** There is none: the first line is a row. */
        NONE
    }

    /** Everything found out. */
    public static final TextOptions DEFAULT = new TextOptions(
            Delimiter.AUTO,
            DecimalMark.AUTO,
            ThousandsMark.AUTO,
            Encoding.AUTO,
            Header.AUTO,
            OptionalInt.empty(),
            List.of());

    /** Checks for null and for marks that are the same. */
    public TextOptions {
        Objects.requireNonNull(delimiter, "delimiter");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(header, "header");
        names = List.copyOf(names);
        if (decimalMark != DecimalMark.AUTO && decimalMark.name().equals(thousandsMark.name())) {
            throw new IllegalArgumentException(
                    "decimal mark and thousands mark must differ, got " + decimalMark + " for both");
        }
        if (linesAbove.isPresent() && linesAbove.getAsInt() < 0) {
            throw new IllegalArgumentException("lines above must not be negative, got " + linesAbove.getAsInt());
        }
    }

    /** These options with another delimiter. */
    public TextOptions withDelimiter(Delimiter other) {
        return new TextOptions(other, decimalMark, thousandsMark, encoding, header, linesAbove, names);
    }

    /** These options with another decimal mark. */
    public TextOptions withDecimalMark(DecimalMark other) {
        return new TextOptions(delimiter, other, thousandsMark, encoding, header, linesAbove, names);
    }

    /** These options with another mark between thousands. */
    public TextOptions withThousandsMark(ThousandsMark other) {
        return new TextOptions(delimiter, decimalMark, other, encoding, header, linesAbove, names);
    }

    /** These options with another encoding. */
    public TextOptions withEncoding(Encoding other) {
        return new TextOptions(delimiter, decimalMark, thousandsMark, other, header, linesAbove, names);
    }

    /** These options with a header or without one. */
    public TextOptions withHeader(Header other) {
        return new TextOptions(delimiter, decimalMark, thousandsMark, encoding, other, linesAbove, names);
    }

    /** These options with a number of lines to skip above the header. */
    public TextOptions withLinesAbove(int lines) {
        return new TextOptions(delimiter, decimalMark, thousandsMark, encoding, header, OptionalInt.of(lines), names);
    }

    /** These options with the headers of a file that has none. */
    public TextOptions withNames(String... headers) {
        return new TextOptions(
                delimiter, decimalMark, thousandsMark, encoding, Header.NONE, linesAbove, List.of(headers));
    }
}
