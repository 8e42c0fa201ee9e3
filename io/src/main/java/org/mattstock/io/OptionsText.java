package org.mattstock.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mattstock.data.Breakdown;
import org.mattstock.data.MissingReason;
import org.mattstock.io.ReadOptions.Role;
import org.mattstock.io.TextOptions.Header;

/** Options as statements: a word, then its arguments; texts in quotes, everything else in lower case with hyphens. */
final class OptionsText {
    private static final String WORDS =
            "format, sheet, delimiter, decimal-mark, thousands-mark, encoding, header, lines-above, names,"
                    + " layout, column, constant, year, filter, rename, dialect, missing, zero, breakdown, periods, header-years,"
                    + " unit-code-length";

    private OptionsText() {}

    static String of(ReadOptions options) {
        List<String> lines = new ArrayList<>();
        options.format().ifPresent(name -> lines.add("format " + quoted(name)));
        options.sheet().ifPresent(name -> lines.add("sheet " + quoted(name)));
        text(options.text(), lines);
        add(lines, "layout", options.layout(), ReadOptions.DEFAULT.layout());
        options.columns().forEach(column -> lines.add("column " + word(column.role()) + " " + quoted(column.header())));
        options.constants().forEach((role, value) -> lines.add("constant " + word(role) + " " + quoted(value)));
        options.filters().forEach((header, wanted) -> lines.add("filter " + quoted(header) + " " + quoted(wanted)));
        options.indicatorNames().forEach((from, to) -> lines.add("rename " + quoted(from) + " " + quoted(to)));
        add(lines, "dialect", options.dialect(), ReadOptions.DEFAULT.dialect());
        options.missingCodes().forEach((code, reason) -> lines.add("missing " + quoted(code) + " " + word(reason)));
        options.zeroCodes().forEach(code -> lines.add("zero " + quoted(code)));
        options.breakdowns()
                .forEach((text, breakdown) -> lines.add("breakdown " + quoted(text) + " " + quoted(breakdown.code())));
        add(lines, "periods", options.periods(), ReadOptions.DEFAULT.periods());
        add(lines, "header-years", options.headerYears(), ReadOptions.DEFAULT.headerYears());
        options.unitCodeLength().ifPresent(digits -> lines.add("unit-code-length " + digits));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static void text(TextOptions text, List<String> lines) {
        add(lines, "delimiter", text.delimiter(), TextOptions.DEFAULT.delimiter());
        add(lines, "decimal-mark", text.decimalMark(), TextOptions.DEFAULT.decimalMark());
        add(lines, "thousands-mark", text.thousandsMark(), TextOptions.DEFAULT.thousandsMark());
        add(lines, "encoding", text.encoding(), TextOptions.DEFAULT.encoding());
        add(lines, "header", text.header(), TextOptions.DEFAULT.header());
        text.linesAbove().ifPresent(count -> lines.add("lines-above " + count));
        if (!text.names().isEmpty()) {
            lines.add("names " + text.names().stream().map(OptionsText::quoted).collect(Collectors.joining(" ")));
        }
    }

    private static void add(List<String> lines, String word, Enum<?> value, Enum<?> usual) {
        if (value != usual) {
            lines.add(word + " " + word(value));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    static ReadOptions parse(String statements) {
        ReadOptions options = ReadOptions.DEFAULT;
        for (List<String> statement : Statements.of(statements)) {
            options = said(options, statement);
        }
        return options;
    }

    private static ReadOptions said(ReadOptions options, List<String> statement) {
        Arguments said = new Arguments(statement);
        TextOptions text = options.text();
        return switch (statement.get(0)) {
            case "format" -> options.withFormat(said.only());
            case "sheet" -> options.withSheet(said.only());
            case "delimiter" -> options.withText(text.withDelimiter(said.only(TextOptions.Delimiter.class)));
            case "decimal-mark" -> options.withText(text.withDecimalMark(said.only(TextOptions.DecimalMark.class)));
            case "thousands-mark" ->
                options.withText(text.withThousandsMark(said.only(TextOptions.ThousandsMark.class)));
            case "encoding" -> options.withText(text.withEncoding(said.only(TextOptions.Encoding.class)));
            case "header" -> options.withText(text.withHeader(said.only(Header.class)));
            case "lines-above" -> options.withText(text.withLinesAbove(said.number()));
            case "names" -> options.withText(text.withNames(said.all().toArray(String[]::new)));
            case "layout" -> options.withLayout(said.only(ReadOptions.Layout.class));
            case "column" -> options.withColumn(said.first(Role.class), said.second());
            case "constant" -> options.withConstant(said.first(Role.class), said.second());
            case "year" -> options.withConstant(Role.YEAR, said.only());
            case "filter" -> options.withFilter(said.first(), said.second());
            case "rename" -> options.withIndicatorNamed(said.first(), said.second());
            case "dialect" -> options.withDialect(said.only(ReadOptions.Dialect.class));
            case "missing" -> options.withMissingCode(said.first(), said.second(MissingReason.class));
            case "zero" -> options.withZeroCode(said.only());
            case "breakdown" -> options.withBreakdown(said.first(), Breakdown.of(said.second()));
            case "periods" -> options.withPeriods(said.only(ReadOptions.Periods.class));
            case "header-years" -> options.withHeaderYears(said.only(ReadOptions.HeaderYears.class));
            case "unit-code-length" -> options.withUnitCodeLength(said.number());
            default ->
                throw new IllegalArgumentException(
                        "a statement must begin with one of " + WORDS + ", got " + String.join(" ", statement));
        };
    }

    /** The words after the first of a statement. */
    private record Arguments(List<String> statement) {
        private String at(int index, int count) {
            if (count > 0 && statement.size() != count + 1) {
                throw new IllegalArgumentException("a statement of " + statement.get(0) + " must have " + count
                        + (count == 1 ? " argument" : " arguments") + ", got " + String.join(" ", statement));
            }
            return statement.get(index);
        }

        List<String> all() {
            return statement.subList(1, statement.size());
        }

        String only() {
            return at(1, 1);
        }

        String first() {
            return at(1, 2);
        }

        String second() {
            return at(2, 2);
        }

        int number() {
            try {
                return Integer.parseInt(only());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        statement.get(0) + " must be followed by a whole number, got " + only(), e);
            }
        }

        <E extends Enum<E>> E only(Class<E> type) {
            return constant(type, only());
        }

        <E extends Enum<E>> E first(Class<E> type) {
            return constant(type, first());
        }

        <E extends Enum<E>> E second(Class<E> type) {
            return constant(type, second());
        }

        private <E extends Enum<E>> E constant(Class<E> type, String text) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(each -> word(each).equalsIgnoreCase(text.replace('_', '-')))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(statement.get(0) + " must be followed by one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(OptionsText::word)
                                    .collect(Collectors.joining(", "))
                            + ", got " + text));
        }
    }
}
