package org.mattstock.io;

import java.util.Objects;
import org.mattstock.data.Names;

/**
 * One thing that a reader met and could not take as it stands, with its place.
 *
 * @param kind what kind of problem
 * @param source the name of the source, such as {@code values.csv}
 * @param line the line in the source, counted from 1; 0 when the problem has no line
 * @param column the field in the line, counted from 1; 0 when the problem is of the whole line
 * @param text what was met, which rule it breaks and, where there is one, the nearest right thing
 */
public record Problem(Kind kind, String source, long line, int column, String text) {
    /** What a problem costs. */
    public enum Effect {
        /** Nothing: read in full, but not as one might think. */
        NOTED,
        /** Values were read that may not mean what they seem to. */
        DOUBTFUL,
        /** The value was not read. */
        VALUE_LOST,
        /** The row, column or entry was not read. */
        ROW_LOST,
        /** Nothing after this place was read. */
        REST_LOST
    }

    /** The kinds of problem. */
    public enum Kind {
        /** The source cannot be opened or read to its end. */
        UNREADABLE(Effect.REST_LOST),
        /** There is nothing in the source. */
        EMPTY(Effect.REST_LOST),
        /** No format reads the source. */
        UNKNOWN_FORMAT(Effect.REST_LOST),
        /** The bytes of an archive are not those that were written: a checksum does not match, or something is not as it must be. */
        DAMAGED(Effect.REST_LOST),
        /** A limit of {@link ReadOptions.Limits} or of the panel was passed. */
        LIMIT(Effect.REST_LOST),
        /** The header lacks a column, or has one twice. */
        HEADER(Effect.REST_LOST),
        /** A quote was opened and not closed, or was closed in the middle of a field. */
        OPEN_QUOTE(Effect.REST_LOST),
        /** A key field runs over several lines: most likely a quote was left open. */
        LINE_BREAK_IN_FIELD(Effect.ROW_LOST),
        /** The text is not in the encoding that was expected; it was read in another one. */
        ENCODING(Effect.NOTED),
        /** Bytes that are no text in the encoding given; each became U+FFFD. */
        MALFORMED_TEXT(Effect.DOUBTFUL),
        /** The row has more or fewer fields than the header. */
        RAGGED_ROW(Effect.ROW_LOST),
        /** The id of the indicator, unit, group or breakdown is empty or too long to be one. */
        BAD_KEY(Effect.ROW_LOST),
        /** The id or name has a character that cannot be seen ({@link Names#hidden}); it was read with it. */
        HIDDEN_CHARACTER(Effect.DOUBTFUL),
        /** The year is not a year. */
        NOT_A_YEAR(Effect.ROW_LOST),
        /** The indicator is not in the metadata given. */
        UNKNOWN_INDICATOR(Effect.ROW_LOST),
        /** The unit is not in the metadata given. */
        UNKNOWN_UNIT(Effect.ROW_LOST),
        /** The name of a unit that several units have. */
        AMBIGUOUS_UNIT(Effect.ROW_LOST),
        /** The same indicator, breakdown, unit and year came before; the first one is kept, even when they are equal. */
        DUPLICATE_KEY(Effect.ROW_LOST),
        /** The value is neither a number nor a known missing code. */
        NOT_A_NUMBER(Effect.VALUE_LOST),
        /** The value is NaN or infinite. */
        NOT_FINITE(Effect.VALUE_LOST),
        /** The number is larger, or nearer to 0, than a double can be. */
        OUT_OF_RANGE(Effect.VALUE_LOST),
        /** A comma that may stand before decimals or between thousands; it was read as decimal comma. */
        AMBIGUOUS_DECIMAL_MARK(Effect.DOUBTFUL),
        /** The same source has numbers with decimal point and with decimal comma. */
        MIXED_DECIMAL_MARKS(Effect.DOUBTFUL),
        /** The row has a value and a status that says that it has none; it was read as missing. */
        STATUS_WITH_VALUE(Effect.VALUE_LOST),
        /** The status of a row with a value is not known; the value was read. */
        UNKNOWN_STATUS(Effect.NOTED),
        /** The mark is neither provisional nor final; the value was read as final. */
        UNKNOWN_MARK(Effect.DOUBTFUL),
        /** A unit has another name than before; the first one is kept. */
        UNIT_NAME(Effect.NOTED),
        /** A column that the reader has no use for; it was not read. */
        UNUSED_COLUMN(Effect.NOTED),
        /** Options that the format has no use for; it was read without them. */
        UNUSED_OPTION(Effect.NOTED),
        /** An entry of the metadata contradicts another one. */
        METADATA(Effect.ROW_LOST),
        /** A line above the header, or a line of text that is no row; it was not read. */
        LINES_SKIPPED(Effect.NOTED),
        /** There is no header. */
        NO_HEADER(Effect.NOTED),
        /** The header has a field more than every row; its last two were joined. */
        HEADER_JOINED(Effect.NOTED),
        /** Headers are years, or end in years; they are not indicators. */
        HEADER_YEARS(Effect.NOTED),
        /** No column names the indicator. */
        NO_INDICATOR(Effect.NOTED),
        /** A dimension has no name. */
        UNNAMED_DIMENSION(Effect.NOTED),
        /** Several dimensions were put together to one breakdown. */
        DIMENSIONS_JOINED(Effect.NOTED),
        /** Most rows cannot be told apart: a column is lacking. */
        LOST_DIMENSION(Effect.DOUBTFUL),
        /** A column that always said the same in the first rows says something else. */
        CHANGED_COLUMN(Effect.ROW_LOST),
        /** Rows that a filter of the options left out. */
        ROWS_FILTERED(Effect.NOTED),
        /** Parts of a year that do not stand for it; they were not read. */
        OTHER_PERIODS(Effect.NOTED),
        /** A sign was read as 0. */
        ZERO_SIGN(Effect.NOTED),
        /** A sign means 0 with some publishers and a missing value with others; it was read as missing. */
        AMBIGUOUS_SIGN(Effect.DOUBTFUL),
        /** Figures of one indicator are of several powers of ten or in several units of measure. */
        UNEQUAL_MEASURES(Effect.DOUBTFUL),
        /** A column has figures, but more words than figures; it was not read. */
        UNREAD_FIGURES(Effect.DOUBTFUL),
        /** A column tells parts of years, whose figures stand beside each other as breakdowns. */
        PARTS_OF_YEARS(Effect.DOUBTFUL),
        /** Figures are marked as not comparable with earlier ones. */
        BREAKS(Effect.NOTED),
        /** A unit looks like a total or a mean of others. */
        TOTAL_AMONG_UNITS(Effect.NOTED),
        /** Units have no code and are called by their names. */
        UNITS_BY_NAME(Effect.NOTED),
        /** The codes of units have different lengths: leading zeros may be lost. */
        UNIT_CODES(Effect.NOTED),
        /** Units without any value. */
        NO_VALUES(Effect.NOTED);

        private final Effect effect;

        Kind(Effect effect) {
            this.effect = effect;
        }

        /** What a problem of this kind costs. */
        public Effect effect() {
            return effect;
        }
    }

    /** Checks for null and for places before the first. */
    public Problem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column must not be negative, got " + line + " and " + column);
        }
    }

    /**
     * The problem on one line, as in {@code values.csv:17:5 NOT_A_NUMBER: ...}; {@linkplain Names#hidden hidden} characters of
     * the source's are shown by their codes.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(Names.shown(source));
        if (line > 0) {
            text.append(':').append(line);
        }
        if (column > 0) {
            text.append(':').append(column);
        }
        return text.append(' ')
                .append(kind)
                .append(": ")
                .append(Names.shown(this.text))
                .toString();
    }
}
