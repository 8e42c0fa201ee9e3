package org.mattstock.io;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

/**
 * How a source is read. By default everything is found out from the source itself, and what was found out by falling back
 * is reported as a problem.
 *
 * @param format the format's name; empty: the one that knows the source
 * @param layout how a table of text is laid out
 * @param delimiter what stands between fields
 * @param decimalMark what stands before decimals
 * @param encoding how text is encoded
 * @param missingCodes the texts that stand for a missing value, and what each says
 * @param breakdowns the texts that stand for a breakdown, compared without case; any other text is its code
 * @param columns the headers of columns; those not named are known by their usual Swedish and English headers
 * @param year the year of a source that has no column for it
 * @param indicators the indicators there may be; empty: any
 * @param units the units there may be, which are then all in the panel, with or without values; empty: any
 * @param limits when reading stops
 */
public record ReadOptions(
        Optional<String> format,
        Layout layout,
        Delimiter delimiter,
        DecimalMark decimalMark,
        Encoding encoding,
        Map<String, MissingReason> missingCodes,
        Map<String, Breakdown> breakdowns,
        Map<Role, String> columns,
        OptionalInt year,
        List<Indicator> indicators,
        List<Unit> units,
        Limits limits) {
    /** How a table of text is laid out. */
    public enum Layout {
        /** Long if the header has a column for the indicator or the value, else wide. */
        AUTO,
        /** A row for each value: indicator, unit, year, value. */
        LONG,
        /** A row for each unit, or unit and year, and a column for each indicator, headed by its id. */
        WIDE
    }

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

    /** What stands before decimals. White space between thousands is read under each of them. */
    public enum DecimalMark {
        /** Each number by itself; doubts about {@code 1,234} and about sources that use both marks are reported. */
        AUTO,
        /** {@code 1.5}; a comma in a number is a problem. */
        POINT,
        /** {@code 1,5}; a point in a number is a problem. */
        COMMA
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

    /** What a column holds. */
    public enum Role {
        /** The indicator's id. */
        INDICATOR,
        /** The unit's id, or its exact name where the units are given. */
        UNIT,
        /** The unit's name, used where the units are not given. */
        UNIT_NAME,
        /** The year. */
        YEAR,
        /** The breakdown, such as gender; total where the source has no such column or its field is empty. */
        BREAKDOWN,
        /** The value or a missing code. */
        VALUE,
        /** The status: why a value is missing, or that it is provisional. */
        STATUS,
        /** Whether the value is provisional. */
        PROVISIONAL
    }

    /**
     * When reading stops with a {@link ReadException}, so that no input can hang a reader or fill the heap.
     *
     * @param bytes how many bytes a source may hold, decompressed
     * @param inflation how many bytes there may be for each compressed byte, after the first 64 MiB
     * @param fieldLength how many characters a field may hold
     * @param columns how many columns a table may have
     * @param panel how large the panel may grow
     */
    public record Limits(long bytes, int inflation, int fieldLength, int columns, PanelBuilder.Limits panel) {
        /**
         * 1 TiB, 200-fold inflation, fields of 1 Mi characters, 100,000 columns and the builder's own
         * {@linkplain PanelBuilder.Limits#standard() limits}: far above any real panel.
         */
        public static final Limits DEFAULT =
                new Limits(1L << 40, 200, 1 << 20, 100_000, PanelBuilder.Limits.standard());

        /** Checks that all are at least 1. */
        public Limits {
            if (bytes < 1 || inflation < 1 || fieldLength < 1 || columns < 1) {
                throw new IllegalArgumentException("limits must be at least 1, got " + bytes + " bytes, inflation "
                        + inflation + ", field length " + fieldLength + ", " + columns + " columns");
            }
            Objects.requireNonNull(panel, "panel");
        }

        /** These limits with another number of bytes. */
        public Limits withBytes(long most) {
            return new Limits(most, inflation, fieldLength, columns, panel);
        }

        /** These limits with another inflation. */
        public Limits withInflation(int most) {
            return new Limits(bytes, most, fieldLength, columns, panel);
        }

        /** These limits with another length of fields; the parser reads at least 16,384 characters anyway. */
        public Limits withFieldLength(int most) {
            return new Limits(bytes, inflation, most, columns, panel);
        }

        /** These limits with another number of columns. */
        public Limits withColumns(int most) {
            return new Limits(bytes, inflation, fieldLength, most, panel);
        }

        /** These limits with another size of the panel. */
        public Limits withPanel(PanelBuilder.Limits most) {
            return new Limits(bytes, inflation, fieldLength, columns, most);
        }
    }

    /**
     * Everything found out from the source; missing codes are the {@linkplain MissingReason#code() codes} of the reasons,
     * Kolada's among them: {@code -}, {@code .}, {@code ..}, and nothing at all for unknown.
     */
    public static final ReadOptions DEFAULT = new ReadOptions(
            Optional.empty(),
            Layout.AUTO,
            Delimiter.AUTO,
            DecimalMark.AUTO,
            Encoding.AUTO,
            codes(),
            words(),
            Map.of(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            Limits.DEFAULT);

    /** Checks for null and copies the collections. */
    public ReadOptions {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(delimiter, "delimiter");
        Objects.requireNonNull(decimalMark, "decimalMark");
        Objects.requireNonNull(encoding, "encoding");
        missingCodes = Collections.unmodifiableMap(new TreeMap<>(missingCodes));
        Map<String, Breakdown> folded = new TreeMap<>();
        breakdowns.forEach((text, breakdown) -> folded.put(text.toLowerCase(Locale.ROOT), breakdown));
        breakdowns = Collections.unmodifiableMap(folded);
        Map<Role, String> byRole = new EnumMap<>(Role.class);
        byRole.putAll(columns);
        columns = Collections.unmodifiableMap(byRole);
        Objects.requireNonNull(year, "year");
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
        Objects.requireNonNull(limits, "limits");
    }

    private static Map<String, MissingReason> codes() {
        Map<String, MissingReason> codes = new TreeMap<>();
        for (MissingReason reason : MissingReason.values()) {
            codes.put(reason.code(), reason);
        }
        return codes;
    }

    private static Map<String, Breakdown> words() {
        Map<String, Breakdown> words = new TreeMap<>();
        List.of("", "t", "total", "totalt", "alla").forEach(word -> words.put(word, Breakdown.TOTAL));
        List.of("k", "kvinnor", "kvinna", "women").forEach(word -> words.put(word, Breakdown.WOMEN));
        List.of("m", "män", "man", "men").forEach(word -> words.put(word, Breakdown.MEN));
        return words;
    }

    /** The breakdown that a text stands for: that of a known word, else the one whose code it is; total for no text. */
    public Breakdown breakdown(String text) {
        Breakdown known = breakdowns.get(text.toLowerCase(Locale.ROOT));
        return known != null ? known : text.isBlank() ? Breakdown.TOTAL : Breakdown.of(text);
    }

    /** These options with the format named. */
    public ReadOptions withFormat(String name) {
        return new ReadOptions(
                Optional.of(name),
                layout,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with another layout. */
    public ReadOptions withLayout(Layout other) {
        return new ReadOptions(
                format,
                other,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with another delimiter. */
    public ReadOptions withDelimiter(Delimiter other) {
        return new ReadOptions(
                format,
                layout,
                other,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with another decimal mark. */
    public ReadOptions withDecimalMark(DecimalMark other) {
        return new ReadOptions(
                format,
                layout,
                delimiter,
                other,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with another encoding. */
    public ReadOptions withEncoding(Encoding other) {
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                other,
                missingCodes,
                breakdowns,
                columns,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with one more missing code, or another meaning for one. */
    public ReadOptions withMissingCode(String code, MissingReason reason) {
        Map<String, MissingReason> codes = new TreeMap<>(missingCodes);
        codes.put(code, reason);
        return withMissingCodes(codes);
    }

    /** These options with these missing codes and no others; without an empty one, an empty value is a problem. */
    public ReadOptions withMissingCodes(Map<String, MissingReason> codes) {
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                encoding,
                codes,
                breakdowns,
                columns,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with one more text that stands for a breakdown. */
    public ReadOptions withBreakdown(String text, Breakdown breakdown) {
        Map<String, Breakdown> words = new TreeMap<>(breakdowns);
        words.put(text.toLowerCase(Locale.ROOT), breakdown);
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                words,
                columns,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with the header of one column given. */
    public ReadOptions withColumn(Role role, String header) {
        Map<Role, String> headers = new EnumMap<>(Role.class);
        headers.putAll(columns);
        headers.put(role, header);
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                headers,
                year,
                indicators,
                units,
                limits);
    }

    /** These options with the year of a source that has no column for it. */
    public ReadOptions withYear(int only) {
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                OptionalInt.of(only),
                indicators,
                units,
                limits);
    }

    /** These options with the indicators that there may be; any other id is a problem. */
    public ReadOptions withIndicators(Collection<Indicator> known) {
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                year,
                List.copyOf(known),
                units,
                limits);
    }

    /** These options with the units that there may be; any other id or name is a problem. */
    public ReadOptions withUnits(Collection<Unit> known) {
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                year,
                indicators,
                List.copyOf(known),
                limits);
    }

    /** These options with other limits. */
    public ReadOptions withLimits(Limits other) {
        return new ReadOptions(
                format,
                layout,
                delimiter,
                decimalMark,
                encoding,
                missingCodes,
                breakdowns,
                columns,
                year,
                indicators,
                units,
                other);
    }
}
