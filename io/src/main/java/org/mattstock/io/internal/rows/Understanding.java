package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.HeaderYears;
import org.mattstock.io.ReadOptions.Layout;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.TextOptions;

/** What a table was understood as: which row is the header, and what each column holds. */
public final class Understanding {
    private final Top top;
    private final Sheet sheet;
    private final Notation notation;

    private Understanding(Top top, Sheet sheet, Notation notation) {
        this.top = top;
        this.sheet = sheet;
        this.notation = notation;
    }

    /**
     * Understands a table from its first rows.
     *
     * @param source its name
     * @param head its first rows
     * @param delimiter what stands between fields, to join a header that came apart
     * @throws org.mattstock.io.ReadException if it lacks what must be there
     */
    public static Understanding of(String source, Head head, char delimiter, ReadOptions options) {
        Top top = Top.of(source, head, delimiter, options);
        Sheet sheet = new Sheet(source, top.line(), top.names(), top.rows(), options);
        sheet.notes().addAll(top.notes());
        Labels labels = new Labels(sheet);
        new KnownRoles(sheet, labels).find();
        labels.names();
        new ValueColumns(sheet, top.title()).find();
        requireUnit(sheet);
        new Dimensions(sheet).find();
        return new Understanding(top.withoutRows(), sheet, notation(sheet, head.numbers()));
    }

    private static void requireUnit(Sheet sheet) {
        if (!sheet.says(Role.UNIT) && !sheet.has(Role.UNIT_NAME)) {
            throw sheet.header.lacks("unit", Headers.of(Role.UNIT));
        }
    }

    /** One convention for the whole table; only a number with thousands and decimals, or with several thousands, proves one. */
    private static Notation notation(Sheet sheet, Set<String> stored) {
        TextOptions text = sheet.options.text();
        boolean comma = false;
        boolean point = false;
        String ambiguous = "";
        boolean thousandsComma = text.thousandsMark() == TextOptions.ThousandsMark.COMMA;
        boolean thousandsPoint = text.thousandsMark() == TextOptions.ThousandsMark.POINT;
        if (text.thousandsMark() == TextOptions.ThousandsMark.AUTO) {
            for (int column : sheet.with(Role.VALUE)) {
                for (String field : sheet.sample(column).categories()) {
                    if (stored.contains(field)) {
                        continue;
                    }
                    switch (NumberEvidence.of(field.toCharArray(), 0, field.length())) {
                        case THOUSANDS_COMMA -> thousandsComma = true;
                        case THOUSANDS_POINT -> thousandsPoint = true;
                        case COMMA -> comma = true;
                        case POINT -> point = true;
                        case AMBIGUOUS_POINT -> ambiguous = field;
                        default -> {}
                    }
                }
            }
        }
        boolean open =
                text.decimalMark() == TextOptions.DecimalMark.AUTO && !thousandsComma && !thousandsPoint && !point;
        if (open && !comma && !ambiguous.isEmpty()) {
            sheet.note(
                    Problem.Kind.AMBIGUOUS_DECIMAL_MARK,
                    -1,
                    Chars.quoted(ambiguous) + " and others may have decimals or thousands; read with decimals;"
                            + " give the decimal mark in the options");
        }
        return switch (text.decimalMark()) {
            case POINT -> thousandsComma ? Notation.POINT_AFTER_COMMAS : Notation.POINT;
            case COMMA -> thousandsPoint ? Notation.COMMA_AFTER_POINTS : Notation.COMMA;
            case AUTO -> {
                if (thousandsComma && !thousandsPoint && !comma) {
                    yield Notation.POINT_AFTER_COMMAS;
                }
                yield thousandsPoint && !thousandsComma && !point ? Notation.COMMA_AFTER_POINTS : Notation.EITHER;
            }
        };
    }

    /** The line of the header; rows begin after it. Before the first row where there is none. */
    public long headerLine() {
        return top.line();
    }

    /** How many columns of a table are understood from its header, to choose among delimiters. */
    public static long known(String source, Head head, ReadOptions options) {
        return Headers.known(Top.of(source, head, ',', options).names());
    }

    /** Whether every role could be told from the header alone, so that more rows say nothing new. */
    public boolean isCertain() {
        boolean allRead = true;
        for (int i = 0; i < sheet.size(); i++) {
            Role role = sheet.roles[i];
            allRead &= role != Role.IGNORE && role != Role.MEASURE;
        }
        return allRead
                && sheet.has(Role.VALUE)
                && sheet.has(Role.INDICATOR)
                && sheet.notes().isEmpty();
    }

    public List<Problem> notes() {
        return sheet.notes();
    }

    Sheet sheet() {
        return sheet;
    }

    Notation notation() {
        return notation;
    }

    /** How a table that its format cuts into fields can be read again without finding anything out. */
    public ReadOptions options(String format) {
        return options(TextOptions.Delimiter.AUTO, TextOptions.Encoding.AUTO).withFormat(format);
    }

    /** How a text can be read again without finding anything out. */
    public ReadOptions options(TextOptions.Delimiter delimiter, TextOptions.Encoding encoding) {
        TextOptions given = sheet.options.text();
        TextOptions text = new TextOptions(
                delimiter,
                decimalMark(given.decimalMark()),
                thousandsMark(given.thousandsMark()),
                encoding,
                top.isHeaderless() ? TextOptions.Header.NONE : TextOptions.Header.PRESENT,
                OptionalInt.of(top.linesAbove()),
                given.names());
        ReadOptions options = sheet.options.withFormat("csv").withText(text).withDialect(sheet.signs.dialect());
        for (int i = 0; i < sheet.size(); i++) {
            Role role = sheet.roles[i];
            options = options.withColumn(role == null ? Role.IGNORE : role, sheet.header.handle(i));
            if (sheet.fixed[i] && sheet.constants[i] != null) {
                options = options.withFilter(sheet.header.handle(i), sheet.constants[i]);
            }
        }
        return constant(options).withLayout(layout());
    }

    private ReadOptions constant(ReadOptions options) {
        List<Integer> values = sheet.with(Role.VALUE);
        @Nullable String only = values.isEmpty() ? null : sheet.indicators[values.get(0)];
        if (only == null || sheet.options.headerYears() == HeaderYears.END || layout() == Layout.WIDE) {
            return options;
        }
        boolean same = values.stream().allMatch(column -> only.equals(sheet.indicators[column]));
        boolean headed = values.size() == 1
                && sheet.years[values.get(0)] < 0
                && sheet.name(values.get(0)).equals(only);
        return same && !headed ? options.withConstant(Role.INDICATOR, only) : options;
    }

    private Layout layout() {
        List<Integer> values = sheet.with(Role.VALUE);
        if (values.stream().anyMatch(column -> sheet.years[column] >= 0)) {
            return values.stream().allMatch(column -> PeriodText.isOne(sheet.name(column)))
                    ? Layout.WIDE_BY_YEAR
                    : Layout.WIDE;
        }
        return sheet.has(Role.INDICATOR) || values.size() == 1 ? Layout.LONG : Layout.WIDE;
    }

    private TextOptions.DecimalMark decimalMark(TextOptions.DecimalMark given) {
        return switch (notation) {
            case EITHER -> given;
            case POINT, POINT_AFTER_COMMAS -> TextOptions.DecimalMark.POINT;
            case COMMA, COMMA_AFTER_POINTS -> TextOptions.DecimalMark.COMMA;
        };
    }

    private TextOptions.ThousandsMark thousandsMark(TextOptions.ThousandsMark given) {
        return switch (notation) {
            case EITHER -> given;
            case POINT, COMMA -> TextOptions.ThousandsMark.NONE;
            case POINT_AFTER_COMMAS -> TextOptions.ThousandsMark.COMMA;
            case COMMA_AFTER_POINTS -> TextOptions.ThousandsMark.POINT;
        };
    }

    /** What the columns hold, one a line, as far as it goes: for a person who looks. */
    @Override
    public String toString() {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            columns.add(sheet.header.shown(i) + " " + sheet.roles[i]);
        }
        return columns.stream().collect(Collectors.joining("\n"));
    }
}
