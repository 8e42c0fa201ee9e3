package org.mattstock.io.internal.rows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Role;

/** Gives columns the roles that the options state, and those that their headers tell. */
final class KnownRoles {
    private final Sheet sheet;
    private final Labels labels;

    KnownRoles(Sheet sheet, Labels labels) {
        this.sheet = sheet;
        this.labels = labels;
    }

    void find() {
        sheet.options.columns().forEach(this::given);
        sheet.options.filters().keySet().forEach(header -> require("filter", header));
        place(Role.INDICATOR);
        unit();
        place(Role.VALUE);
        year();
        place(Role.STATUS);
        place(Role.PROVISIONAL);
        flags();
        measure();
        labels.names();
        unitName();
        place(Role.INDICATOR_NAME);
        breakdowns();
        attributes();
    }

    private void given(ReadOptions.Column column) {
        int place = require(column.role().name().toLowerCase(Locale.ROOT).replace('_', ' '), column.header());
        sheet.roles[place] = column.role();
    }

    private int require(String what, String header) {
        int place = sheet.header.given(header);
        if (place < 0) {
            throw sheet.header.lacks(what, List.of(header));
        }
        return place;
    }

    /** The first open column that the words know, or -1. */
    private int open(Role role) {
        for (String word : Headers.of(role)) {
            int column = sheet.header.find(List.of(word));
            int code = column < 0 ? column : labels.codeOf(column);
            if (code >= 0 && sheet.isOpen(code)) {
                return code;
            }
        }
        return -1;
    }

    private void place(Role role) {
        int column = sheet.says(role) ? -1 : open(role);
        if (column >= 0) {
            sheet.roles[column] = role;
        }
        if (column >= 0 && role == Role.INDICATOR && Headers.isTable(sheet.name(column))) {
            sheet.note(
                    Problem.Kind.NO_INDICATOR,
                    column,
                    "no column names the indicator; it was called by the id of the table in column "
                            + sheet.header.shown(column) + ", without agency and version");
        }
    }

    /** A column of names alone stands for the unit too. */
    private void unit() {
        boolean given = sheet.says(Role.UNIT) || sheet.has(Role.UNIT_NAME);
        place(Role.UNIT);
        if (!given) {
            codeBeside();
        }
        if (!sheet.says(Role.UNIT) && !sheet.has(Role.UNIT_NAME)) {
            int column = open(Role.UNIT_NAME);
            if (column >= 0) {
                sheet.roles[column] = Role.UNIT;
            }
        }
    }

    /** A column called no more than code is the unit's if each name beside it has one. */
    private void codeBeside() {
        List<Integer> units = sheet.with(Role.UNIT);
        for (String word : Headers.ANY_ID) {
            int code = sheet.header.find(List.of(word));
            boolean beside = units.size() == 1 && code >= 0 && sheet.isOpen(code) && !sheet.rows.isEmpty();
            if (beside && isNameOf(code, units.get(0)) && Telling.tellsWhereFilled(sheet, code, units.get(0))) {
                sheet.roles[units.get(0)] = Role.UNIT_NAME;
                sheet.roles[code] = Role.UNIT;
                return;
            }
        }
    }

    private void year() {
        if (sheet.says(Role.YEAR)) {
            return;
        }
        for (String word : Headers.of(Role.YEAR)) {
            int found = sheet.header.find(List.of(word));
            int column = found >= 0 && sheet.sample(found).isEmpty() ? labels.codeOf(found) : found;
            if (column >= 0
                    && sheet.isOpen(column)
                    && (sheet.rows.isEmpty() || !sheet.sample(column).isEmpty())) {
                sheet.roles[column] = Role.YEAR;
                return;
            }
        }
        place(Role.YEAR);
    }

    private void flags() {
        place(Role.FLAGS);
        int confidential = sheet.header.find(List.of("conf_status"));
        if (confidential >= 0 && sheet.isOpen(confidential)) {
            sheet.roles[confidential] = Role.FLAGS;
        }
    }

    /** {@code unit} is the unit of measure where something else is the unit. */
    private void measure() {
        if (!sheet.has(Role.MEASURE)) {
            int column = open(Role.MEASURE);
            if (column >= 0 && sheet.says(Role.UNIT)) {
                sheet.roles[column] = Role.MEASURE;
            }
        }
    }

    /** A name is one only where it does not name many units alike. */
    private void unitName() {
        if (sheet.has(Role.UNIT_NAME) || sheet.with(Role.UNIT).size() != 1) {
            return;
        }
        int unit = sheet.with(Role.UNIT).get(0);
        for (String word : Headers.of(Role.UNIT_NAME)) {
            int column = sheet.header.find(List.of(word));
            if (column >= 0 && sheet.isOpen(column) && isNameOf(unit, column)) {
                sheet.roles[column] = Role.UNIT_NAME;
                return;
            }
        }
    }

    private boolean isNameOf(int unit, int column) {
        if (sheet.rows.isEmpty()) {
            return true;
        }
        Map<String, Set<String>> units = new TreeMap<>();
        List<String> names = sheet.sample(column).texts();
        List<String> ids = sheet.sample(unit).texts();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty()) {
                units.computeIfAbsent(names.get(i), name -> new TreeSet<>()).add(ids.get(i));
            }
        }
        long shared = units.values().stream().filter(ids2 -> ids2.size() > 1).count();
        boolean own = !Headers.isUnitWord(sheet.name(column)) || isOfOneStem(sheet.name(unit), sheet.name(column));
        return sheet.sample(column).hasWords()
                && (own ? shared * 2 <= units.size() : shared == 0 && isNameOfCodes(unit, column));
    }

    /** {@code kommun} beside {@code kommunkod}; but a county, region or part of the world may name many municipalities or countries. */
    private static boolean isOfOneStem(String id, String name) {
        String a = Header.folded(id);
        String b = Header.folded(name);
        return a.contains(b)
                || b.contains(a)
                || (a.matches("iso3?(code)?|countrycode") && b.matches("country|land|entity"));
    }

    /**
     * Whether units are called by codes that do not say of what kind they are, and the column is the one word for a unit. A country
     * is named by a country only, not by its part of the world.
     */
    private boolean isNameOfCodes(int unit, int column) {
        boolean spaces = sheet.sample(unit).texts().stream().anyMatch(text -> text.contains(" "));
        if (spaces || Headers.isUnitWord(sheet.name(unit))) {
            return false;
        }
        if (Headers.isCountry(sheet.name(column))) {
            return true;
        }
        long words = IntStream.range(0, sheet.size())
                .filter(i -> i != unit && Headers.isUnitWord(sheet.name(i)))
                .count();
        return words == 1 && !Header.folded(sheet.name(unit)).matches("iso.*|country.*");
    }

    /** Whether each indicator has one text of a column. */
    private boolean isOfIndicator(int column) {
        List<Integer> indicators = sheet.with(Role.INDICATOR);
        return indicators.size() == 1 && Telling.tellsWhereFilled(sheet, indicators.get(0), column);
    }

    private void breakdowns() {
        if (sheet.has(Role.BREAKDOWN)) {
            return;
        }
        for (String word : Headers.of(Role.BREAKDOWN)) {
            int column = sheet.header.find(List.of(word));
            if (column >= 0
                    && sheet.isOpen(column)
                    && labels.codeOf(column) == column
                    && !Telling.saysAgain(sheet, column, List.of(Role.BREAKDOWN))) {
                sheet.roles[column] = Role.BREAKDOWN;
            }
        }
    }

    private void attributes() {
        for (int i = 0; i < sheet.size(); i++) {
            if (sheet.isOpen(i) && Headers.isAttribute(sheet.name(i))) {
                sheet.roles[i] = Role.IGNORE;
                ColumnSample sample = sheet.sample(i);
                sheet.fixed[i] =
                        sample.isConstant() && Header.folded(sheet.name(i)).matches("freq|unitmult");
                String held = sample.isConstant() && !sample.isEmpty()
                        ? "; it is always " + Chars.quoted(sample.first())
                        : "";
                boolean power = Header.folded(sheet.name(i)).matches("unitmult|powercodecode|powercode|scale|skala");
                if (power && sample.categories().size() > 1 && !isOfIndicator(i)) {
                    sheet.note(
                            Problem.Kind.UNEQUAL_MEASURES,
                            i,
                            "figures must be of one power of ten, got " + String.join(", ", sample.categories())
                                    + " in column " + sheet.header.shown(i) + ", which is not read");
                } else if (!sample.isEmpty()) {
                    sheet.note(
                            Problem.Kind.UNUSED_COLUMN, i, "column " + sheet.header.shown(i) + " is not read" + held);
                }
            }
        }
    }
}
