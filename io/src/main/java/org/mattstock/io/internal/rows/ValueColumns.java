package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.HeaderYears;
import org.mattstock.io.ReadOptions.Layout;
import org.mattstock.io.ReadOptions.Periods;
import org.mattstock.io.ReadOptions.Role;

/** Finds the columns that hold figures, and what their headers say: nothing, an indicator, a year, or both. */
final class ValueColumns {
    /** A name with its code behind it, as the World Bank heads its series: {@code Roads, paved (km) [IS.ROD.PAVE.KM]}. */
    private static final Pattern NAME_AND_CODE = Pattern.compile("(.+?)\\s*\\[([A-Z][A-Z0-9]*(?:[._][A-Z0-9]+)+)\\]");

    /** What pandas calls a column without a header. */
    private static final Pattern PANDAS = Pattern.compile("Unnamed: \\d+");

    private final Sheet sheet;
    private final @Nullable String title;
    private final PeriodText.Dash dash;

    /**
     * Finds them.
     *
     * @param title the line above the header, null where there is none
     */
    ValueColumns(Sheet sheet, @Nullable String title) {
        this.sheet = sheet;
        this.title = title;
        dash = PeriodText.Dash.of(
                IntStream.range(0, sheet.size()).mapToObj(sheet::name).toList(), "");
    }

    void find() {
        Layout layout = sheet.options.layout();
        boolean given = sheet.has(Role.VALUE);
        if (layout == Layout.LONG || (layout == Layout.AUTO && given && !anyGivenIsYear())) {
            given();
        } else if (layout != Layout.WIDE && byYear()) {
            return;
        } else if (!byHeaderEnd()) {
            byIndicator();
        }
    }

    private boolean anyGivenIsYear() {
        return sheet.with(Role.VALUE).stream().anyMatch(i -> year(i).isPresent());
    }

    private Optional<PeriodText> year(int column) {
        return sheet.options.headerYears() == HeaderYears.NONE
                ? Optional.empty()
                : PeriodText.of(sheet.name(column), dash);
    }

    private void given() {
        List<Integer> columns = sheet.with(Role.VALUE);
        if (columns.isEmpty()) {
            throw sheet.header.lacks("value", Headers.of(Role.VALUE));
        }
        if (sheet.has(Role.INDICATOR) && columns.size() > 1) {
            throw sheet.header.fault("a table with a column for the indicator must have one column of values, got "
                    + columns.stream().map(sheet.header::shown).collect(Collectors.joining(", ")));
        }
        if (!sheet.has(Role.INDICATOR)) {
            for (int column : columns) {
                call(column, indicator(column));
            }
        }
        requireYear();
    }

    /** What all figures of a column are of: what the options say, the header if it says anything, or the title. */
    private String indicator(int column) {
        String said = sheet.options.constants().get(Role.INDICATOR);
        String name = sheet.name(column);
        boolean silent = name.isEmpty() || Headers.isValueWord(name);
        if (said != null && silent) {
            sheet.note(
                    Problem.Kind.NO_INDICATOR,
                    column,
                    "no column names the indicator; it was called as the options say: " + said);
        }
        return said != null ? said : silent ? titled() : name;
    }

    private String titled() {
        String said = sheet.options.constants().get(Role.INDICATOR);
        if (said != null) {
            return said;
        }
        if (title == null) {
            throw sheet.header.fault(
                    "the table must name its indicator, which no header does: say it as a constant, as in"
                            + " constant indicator \"...\"; the header has: " + sheet.header.listed());
        }
        sheet.note(Problem.Kind.NO_INDICATOR, -1, "no column names the indicator; it was called as the title line");
        return title;
    }

    private void requireYear() {
        if (!sheet.says(Role.YEAR)) {
            throw sheet.header.lacks("year", Headers.of(Role.YEAR));
        }
    }

    /** Whether columns are headed by years. */
    private boolean byYear() {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if ((sheet.isOpen(i) || sheet.roles[i] == Role.VALUE) && year(i).isPresent()) {
                columns.add(i);
            }
        }
        boolean wanted = sheet.options.layout() == Layout.WIDE_BY_YEAR;
        if (columns.isEmpty()) {
            if (wanted) {
                throw sheet.header.lacks("value of a year", List.of());
            }
            return false;
        }
        differences(columns);
        String shown = shown(columns.stream()
                .sorted(Comparator.comparingInt(
                        column -> year(column).orElseThrow().year()))
                .toList());
        if (sheet.says(Role.YEAR)) {
            throw sheet.header.fault("a table must tell years by a column, by its headers or by the options, got "
                    + (sheet.has(Role.YEAR)
                            ? "column "
                                    + sheet.header.shown(sheet.with(Role.YEAR).get(0))
                            : "a given year")
                    + " beside the headers " + shown
                    + " (header-years none reads them as indicators)");
        }
        boolean named = sheet.has(Role.INDICATOR);
        String only = named ? null : titled();
        for (int column : columns) {
            sheet.roles[column] = Role.VALUE;
            sheet.indicators[column] = only;
            place(column, year(column).orElseThrow());
        }
        sheet.note(
                Problem.Kind.HEADER_YEARS,
                columns.get(0),
                shown + (columns.size() > 1 ? " are years" : " is a year") + ", not "
                        + (columns.size() > 1 ? "indicators" : "an indicator"));
        footnotes(columns);
        return true;
    }

    /** Two years beside whole ones, 2019-2020 after 2020, are the change between them. */
    private void differences(List<Integer> columns) {
        boolean whole =
                columns.stream().anyMatch(column -> year(column).orElseThrow().kind() == PeriodText.Kind.YEAR);
        for (int column : List.copyOf(columns)) {
            boolean two = sheet.name(column).matches("\\d{4}\\s*[/–-]\\s*\\d{2,4}");
            if (whole && two) {
                columns.remove(Integer.valueOf(column));
                sheet.roles[column] = Role.IGNORE;
                sheet.note(
                        Problem.Kind.UNUSED_COLUMN,
                        column,
                        "column " + sheet.header.shown(column) + " is of two years beside whole ones and is not read");
            }
        }
    }

    private String shown(List<Integer> columns) {
        return columns.size() == 1
                ? sheet.header.shown(columns.get(0))
                : sheet.header.shown(columns.get(0)) + " to " + sheet.header.shown(columns.get(columns.size() - 1));
    }

    /** A period that does not stand for its year is not read. */
    private void place(int column, PeriodText period) {
        boolean year = period.kind() == PeriodText.Kind.YEAR;
        if (!year && sheet.options.periods() != Periods.LAST) {
            throw sheet.header.fault("a header must be a whole year, got " + sheet.header.shown(column)
                    + "; periods last lets the last part of a year stand for it");
        }
        if (period.kind() == PeriodText.Kind.OTHER) {
            sheet.roles[column] = Role.IGNORE;
            sheet.note(
                    Problem.Kind.OTHER_PERIODS,
                    column,
                    sheet.header.shown(column) + " is not the last part of its year and was not read");
        }
        sheet.years[column] = period.year();
        sheet.provisional[column] = PeriodText.isProvisional(sheet.name(column));
    }

    /** Columns without header to the right of a year hold letters that refer to notes. */
    private void footnotes(List<Integer> columns) {
        for (int column : columns) {
            int next = column + 1;
            if (next < sheet.size()
                    && sheet.isOpen(next)
                    && sheet.name(next).isEmpty()
                    && !sheet.sample(next).hasNumbers()) {
                sheet.roles[next] = sheet.sample(next).isEmpty() && !sheet.rows.isEmpty() && next == sheet.size() - 1
                        ? Role.IGNORE
                        : Role.FLAGS;
            }
        }
    }

    /** Whether headers name years beside indicators: by the options, several after the same words, or all where nothing else does. */
    private boolean byHeaderEnd() {
        boolean said = sheet.options.headerYears() == HeaderYears.END;
        boolean given = sheet.options.constants().containsKey(Role.YEAR);
        if (sheet.options.headerYears() == HeaderYears.NONE || sheet.has(Role.YEAR) || sheet.has(Role.INDICATOR)) {
            return false;
        }
        Map<Integer, HeaderYear> ends = new TreeMap<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.isOpen(i) || sheet.roles[i] == Role.VALUE) {
                int column = i;
                HeaderYear.of(sheet.name(i)).ifPresent(end -> ends.put(column, end));
            }
        }
        if (ends.isEmpty() || !(said || hasSeveral(ends.values()) || isAll(ends.keySet()))) {
            return false;
        }
        if (given) {
            if (ends.values().stream().map(HeaderYear::year).distinct().count() < 2) {
                return false;
            }
            throw sheet.header.fault(
                    "a table must tell years by a column, by its headers or by the options, got a given"
                            + " year beside the headers " + shown(List.copyOf(ends.keySet()))
                            + " (header-years none reads them as indicators)");
        }
        boolean gender = ends.values().stream().allMatch(end -> Categories.isGender(end.words()));
        String only = gender ? titled() : null;
        ends.forEach((column, end) -> {
            sheet.roles[column] = Role.VALUE;
            sheet.years[column] = end.year();
            if (gender) {
                sheet.breakdowns[column] = Categories.ofGender(end.words(), sheet.options);
                sheet.indicators[column] = only;
            } else {
                call(column, end.words());
            }
        });
        sheet.note(
                Problem.Kind.HEADER_YEARS,
                -1,
                "headers tell indicators and their years: " + shown(List.copyOf(ends.keySet())));
        return true;
    }

    private static boolean hasSeveral(Collection<HeaderYear> ends) {
        Map<String, Set<Integer>> yearsOf = new HashMap<>();
        ends.forEach(end ->
                yearsOf.computeIfAbsent(end.words(), words -> new HashSet<>()).add(end.year()));
        return yearsOf.values().stream().anyMatch(years -> years.size() > 1);
    }

    /** Whether these are all columns of figures. */
    private boolean isAll(Set<Integer> columns) {
        return IntStream.range(0, sheet.size())
                .filter(column -> sheet.isOpen(column) && isIndicator(column))
                .allMatch(columns::contains);
    }

    /** Calls the indicator of a column by what its header says: by the code behind its name if there is one. */
    private void call(int column, String said) {
        Matcher both = NAME_AND_CODE.matcher(said);
        boolean coded = both.matches();
        sheet.indicators[column] = coded ? both.group(2) : said;
        sheet.names[column] = coded ? both.group(1) : null;
    }

    /** Every column of figures is an indicator; or the only one holds the values of those that a column names. */
    private void byIndicator() {
        List<Integer> columns = new ArrayList<>(sheet.with(Role.VALUE));
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.isOpen(i) && isIndicator(i)) {
                columns.add(i);
            }
        }
        if (sheet.has(Role.INDICATOR)) {
            requireOne(columns);
            title(columns.get(0));
        }
        if (columns.isEmpty()) {
            requireUnit();
            throw sheet.header.lacks("values of an indicator", List.of());
        }
        boolean one = columns.size() == 1;
        Set<String> seen = new TreeSet<>();
        for (int column : columns) {
            sheet.roles[column] = Role.VALUE;
            if (!sheet.has(Role.INDICATOR)) {
                String id = one && sheet.options.layout() != Layout.WIDE ? indicator(column) : sheet.name(column);
                call(column, id);
                if (!seen.add(id)) {
                    throw sheet.header.fault(
                            "an indicator may have one column, got " + id + " again as column " + (column + 1));
                }
            }
        }
        requireUnit();
        requireYear();
    }

    private void requireUnit() {
        if (!sheet.says(Role.UNIT) && !sheet.has(Role.UNIT_NAME)) {
            throw sheet.header.lacks("unit", Headers.of(Role.UNIT));
        }
    }

    private boolean isIndicator(int column) {
        String name = sheet.name(column);
        if (name.isEmpty() || PANDAS.matcher(name).matches() || Headers.isDimension(name)) {
            return false;
        }
        ColumnSample sample = sheet.sample(column);
        boolean listed =
                sheet.options.indicators().stream().anyMatch(each -> each.id().equals(name));
        boolean figures = sample.isNumeric() && !Headers.isNoFigure(name) && !sample.isDates();
        return listed || sheet.rows.isEmpty() || figures || sample.isEmpty();
    }

    /** Where a column names the indicators, a header of their values that says something is a title. */
    private void title(int column) {
        String name = sheet.name(column);
        if (!name.isEmpty() && !Headers.isValueWord(name)) {
            sheet.note(
                    Problem.Kind.LINES_SKIPPED,
                    column,
                    "the values are headed by " + sheet.header.shown(column)
                            + ", and another column names their indicators");
        }
    }

    private void requireOne(List<Integer> columns) {
        columns.removeIf(column -> sheet.sample(column).isEmpty());
        if (columns.size() != 1) {
            throw sheet.header.lacks(
                    "value" + (columns.isEmpty() ? "" : ", which may be any of several"), Headers.of(Role.VALUE));
        }
    }
}
