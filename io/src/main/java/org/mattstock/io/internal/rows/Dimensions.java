package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/**
 * Decides what the columns are that are neither key nor value. One that always says the same is not read, but held to it. A
 * dimension by its header, or without which rows could not be told apart, is a breakdown. Everything else is a text that is not read.
 */
final class Dimensions {
    private static final int SHOWN = 3;

    /** What other columns may say in codes that one in words says again. */
    private static final List<Role> AGAIN =
            List.of(Role.UNIT, Role.UNIT_NAME, Role.INDICATOR, Role.YEAR, Role.BREAKDOWN, Role.FLAGS);

    /** What tells rows apart. */
    private static final List<Role> KEYS =
            List.of(Role.UNIT, Role.UNIT_NAME, Role.INDICATOR, Role.YEAR, Role.BREAKDOWN, Role.SUFFIX);

    private final Sheet sheet;

    Dimensions(Sheet sheet) {
        this.sheet = sheet;
    }

    void find() {
        measures();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.roles[i] == Role.BREAKDOWN && !isGiven(i)) {
                constant(i);
            } else if (sheet.roles[i] == Role.BREAKDOWN && sheet.name(i).isEmpty()) {
                unnamed(i);
            } else if (sheet.isOpen(i) && !constant(i)) {
                open.add(i);
            }
        }
        byHeader(open);
        byNeed(open);
        open.forEach(this::leave);
        partsOfYears();
        joined();
        lost();
    }

    private boolean isGiven(int column) {
        return sheet.options.columns().stream().anyMatch(each -> sheet.header.given(each.header()) == column);
    }

    /** Units of measure tell rows apart if an indicator has several; else they are described. */
    private void measures() {
        for (int column : sheet.with(Role.MEASURE)) {
            ColumnSample sample = sheet.sample(column);
            if (sample.isConstant() && !sample.isEmpty()) {
                sheet.fixed[column] = true;
                sheet.note(
                        Problem.Kind.UNUSED_COLUMN,
                        column,
                        "column " + sheet.header.shown(column) + " is the unit of measure, always "
                                + Chars.quoted(sample.first()));
            } else if (splits(keys(), column)) {
                sheet.roles[column] = Role.BREAKDOWN;
                sheet.note(
                        Problem.Kind.DIMENSIONS_JOINED,
                        column,
                        "column " + sheet.header.shown(column)
                                + " is the unit of measure and tells figures of one indicator"
                                + " apart; it was read as a breakdown: " + some(sample.categories()));
            } else if (sample.categories().size() > 1 && !isTold(Role.INDICATOR, column)) {
                sheet.note(
                        Problem.Kind.UNEQUAL_MEASURES,
                        column,
                        "figures of an indicator must be in one unit of measure, got " + some(sample.categories())
                                + " in column " + sheet.header.shown(column));
            } else if (!sample.isEmpty()) {
                sheet.note(
                        Problem.Kind.UNUSED_COLUMN,
                        column,
                        "column " + sheet.header.shown(column) + " is the unit of measure: "
                                + some(sample.categories()));
            }
        }
    }

    /** Whether the column of a role tells a column's text. */
    private boolean isTold(Role role, int column) {
        return sheet.has(role) && !splits(texts(List.of(role)), column);
    }

    private static String some(Set<String> texts) {
        String first = texts.stream().limit(SHOWN).map(Chars::quoted).collect(Collectors.joining(", "));
        return texts.size() > SHOWN ? first + " and " + (texts.size() - SHOWN) + " more" : first;
    }

    /** Whether a column always says the same, which is then noted. */
    private boolean constant(int column) {
        ColumnSample sample = sheet.sample(column);
        if (sheet.rows.isEmpty() || !sample.isConstant() || isSexAsItStands(column, sample)) {
            return sheet.isOpen(column) && sheet.rows.isEmpty() && leave(column);
        }
        sheet.roles[column] = Role.IGNORE;
        if (!sample.isEmpty()) {
            sheet.fixed[column] = true;
            sheet.note(
                    Problem.Kind.UNUSED_COLUMN,
                    column,
                    "column " + sheet.header.shown(column) + " is always " + Chars.quoted(sample.first())
                            + " and not read");
        }
        return true;
    }

    /** Figures of women alone are not those of all, so gender is read even if it is always the same. */
    private boolean isSexAsItStands(int column, ColumnSample sample) {
        return Headers.isSex(sheet.name(column)) && !sample.isEmpty();
    }

    private void byHeader(List<Integer> open) {
        boolean coded = sheet.isSdmx() || sheet.isPacked();
        open.removeIf(column -> {
            boolean sex = Headers.isSex(sheet.name(column));
            boolean named = Headers.isDimension(sheet.name(column)) && !sex;
            boolean dimension = named
                    || ((coded || sex) && !Telling.saysAgain(sheet, column, sex ? List.of(Role.BREAKDOWN) : AGAIN))
                    || isOwn(column);
            if (dimension) {
                sheet.roles[column] = Role.BREAKDOWN;
            }
            return dimension;
        });
    }

    /** Whether a column of words is told by no key alone, neither unit, indicator nor year: then it is more than a description of one. */
    private boolean isOwn(int column) {
        ColumnSample sample = sheet.sample(column);
        boolean categories = sample.hasWords()
                && !sample.hasNumbers()
                && !sample.categories().contains("")
                && sample.categories().size() * 2 <= sheet.rows.size();
        return categories
                && !sheet.name(column).isEmpty()
                && splits(texts(List.of(Role.UNIT, Role.UNIT_NAME)), column)
                && splits(texts(List.of(Role.INDICATOR)), column)
                && splits(texts(List.of(Role.YEAR)), column)
                && splits(texts(List.of(Role.BREAKDOWN)), column);
    }

    private void byNeed(List<Integer> open) {
        List<String> keys = keys();
        for (int column : List.copyOf(open)) {
            if (splits(keys, column)) {
                sheet.roles[column] = Role.BREAKDOWN;
                open.remove(Integer.valueOf(column));
                List<String> texts = sheet.sample(column).texts();
                for (int i = 0; i < keys.size(); i++) {
                    keys.set(i, keys.get(i) + '\u001f' + texts.get(i));
                }
                if (sheet.name(column).isEmpty()) {
                    unnamed(column);
                }
            }
        }
    }

    private void unnamed(int column) {
        sheet.note(
                Problem.Kind.UNNAMED_DIMENSION,
                column,
                "column #" + (column + 1) + " has no name; its categories were read as a breakdown: "
                        + some(sheet.sample(column).categories()));
    }

    /** By row, what tells it apart so far. */
    private List<String> keys() {
        return texts(KEYS);
    }

    /** By row, what the columns of some roles hold; the same for all rows where there are none. */
    private List<String> texts(List<Role> roles) {
        List<String> keys = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        for (Role role : roles) {
            columns.addAll(sheet.with(role));
        }
        for (int i = 0; i < sheet.rows.size(); i++) {
            StringBuilder key = new StringBuilder();
            for (int column : columns) {
                key.append(sheet.sample(column).texts().get(i)).append('\u001f');
            }
            keys.add(key.toString());
        }
        return keys;
    }

    /** Whether rows that nothing told apart so far differ in a column. */
    private boolean splits(List<String> keys, int column) {
        return !Telling.tells(keys, sheet.sample(column).texts());
    }

    private boolean leave(int column) {
        sheet.roles[column] = Role.IGNORE;
        ColumnSample sample = sheet.sample(column);
        if (sheet.name(column).isEmpty() && sample.isNumeric() && !sample.isNumbering()) {
            sheet.note(Problem.Kind.UNKNOWN_INDICATOR, column, "a column with values must have a header");
        } else if (!sheet.name(column).isEmpty() || sample.hasWords() || sample.hasNumbers()) {
            boolean text = sample.hasWords() && !sample.hasNumbers();
            if (sample.hasWords() && sample.hasNumbers() && !isValueGiven()) {
                sheet.note(
                        Problem.Kind.UNREAD_FIGURES,
                        column,
                        "column " + sheet.header.shown(column) + " has figures and more words than figures; it is not"
                                + " read unless its role is given");
                return true;
            }
            sheet.note(
                    Problem.Kind.UNUSED_COLUMN,
                    column,
                    "column " + sheet.header.shown(column) + (text ? " is text and" : "") + " is not read");
        }
        return true;
    }

    private boolean isValueGiven() {
        return sheet.options.columns().stream().anyMatch(each -> each.role() == Role.VALUE);
    }

    private void partsOfYears() {
        for (int column : sheet.with(Role.BREAKDOWN)) {
            if (Headers.isPartOfYear(sheet.name(column)) && !isGiven(column)) {
                sheet.note(
                        Problem.Kind.PARTS_OF_YEARS,
                        column,
                        "column " + sheet.header.shown(column)
                                + " tells parts of years, which were read as breakdowns; give its role if that is meant");
            }
        }
    }

    private void joined() {
        List<Integer> columns = sheet.with(Role.BREAKDOWN);
        if (columns.size() > 1) {
            sheet.note(
                    Problem.Kind.DIMENSIONS_JOINED,
                    -1,
                    "dimensions were put together to one breakdown: "
                            + columns.stream().map(sheet.header::shown).collect(Collectors.joining(", ")));
        }
    }

    /** Says so if most rows are told apart by nothing: a column is lacking. */
    private void lost() {
        Map<String, List<Head.Row>> rows = new LinkedHashMap<>();
        List<String> keys = keys();
        for (int i = 0; i < keys.size(); i++) {
            rows.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(sheet.rows.get(i));
        }
        List<List<Head.Row>> several =
                rows.values().stream().filter(each -> each.size() > 1).toList();
        int count = several.stream().mapToInt(List::size).sum();
        if (count * 2 <= sheet.rows.size() || several.size() < 2) {
            return;
        }
        List<Integer> unit = sheet.with(Role.UNIT);
        String examples = several.stream()
                .limit(SHOWN)
                .map(each -> (unit.isEmpty() ? "" : Chars.quoted(each.get(0).text(sheet.source(unit.get(0)))) + " in ")
                        + "lines "
                        + each.stream().map(row -> String.valueOf(row.line())).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        sheet.note(
                Problem.Kind.LOST_DIMENSION,
                -1,
                "every row must be told apart by a column, but nothing tells these apart: " + examples
                        + (several.size() > SHOWN ? "; and " + (several.size() - SHOWN) + " more" : ""));
    }
}
