package org.mattstock.io.internal.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** What can only be said when all rows of a table have been read: what was counted, and what describes units and indicators. */
final class Afterword {
    private static final int SHOWN = 5;
    private static final int MOST_PERIODS = 20_000;
    private static final int MOST_GROUPS = 10_000;

    private final String source;
    private final Sheet sheet;
    private final Intake intake;
    private final Map<String, Long> zeros = new TreeMap<>();
    private final Map<Cell.Flag, Long> flags = new TreeMap<>();
    private final List<Key> units = new ArrayList<>();
    private final Set<String> named = new LinkedHashSet<>();
    private final Map<String, Set<String>> measures = new TreeMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<Integer, Map<String, Set<String>>> groups = new TreeMap<>();
    private final Set<String> others = new LinkedHashSet<>();
    private final Set<String> lasts = new TreeSet<>();
    private final Map<Integer, String> groupOfRow = new TreeMap<>();
    private String nameOfRow = "";
    private long otherRows;
    private long filteredRows;

    Afterword(String source, Sheet sheet, Intake intake) {
        this.source = source;
        this.sheet = sheet;
        this.intake = intake;
    }

    void name(String text) {
        nameOfRow = text;
    }

    void group(int column, String text) {
        groupOfRow.put(column, text);
    }

    void indicator(String id, String name, String measure) {
        names.put(id, name);
        if (!measure.isEmpty()) {
            measures.computeIfAbsent(id, key -> new TreeSet<>()).add(measure);
        }
    }

    void row(Key unit, String measure, String indicator) {
        if (unit.lastTable != this) {
            unit.lastTable = this;
            unit.hasFigure = false;
            units.add(unit);
        }
        if (!indicator.isEmpty() && !nameOfRow.isEmpty()) {
            names.putIfAbsent(indicator, nameOfRow);
        }
        if (!measure.isEmpty()) {
            measures.computeIfAbsent(indicator, key -> new TreeSet<>()).add(measure);
        }
        if (groupOfRow.isEmpty()) {
            nameOfRow = "";
            return;
        }
        groupOfRow.forEach((column, group) -> {
            if (!group.isEmpty()) {
                Map<String, Set<String>> known = groups.computeIfAbsent(column, key -> new TreeMap<>());
                if (known.size() >= MOST_GROUPS && !known.containsKey(group)) {
                    throw new IllegalStateException("groups of a grouping must not be more than " + MOST_GROUPS
                            + ", got another one: " + group);
                }
                known.computeIfAbsent(group, key -> new TreeSet<>()).add(unit.id());
            }
        });
        nameOfRow = "";
        groupOfRow.clear();
    }

    /** A text that is no value is told elsewhere, so that its unit does not lack one too. */
    void cell(Key unit, Cell cell, Slot.State state) {
        unit.hasFigure |= state != Slot.State.MISSING;
        if (!cell.flags().isNone()) {
            cell.flags().meanings().forEach(flag -> flags.merge(flag, 1L, Long::sum));
        }
    }

    void zero(String sign) {
        zeros.merge(sign, 1L, Long::sum);
    }

    /** A unit without a code was named by its name. */
    void named(String name) {
        named.add(name);
    }

    void filtered() {
        filteredRows++;
    }

    void year(String unit, int year, boolean last) {
        if (last && lasts.size() < MOST_PERIODS) {
            lasts.add(year + " " + unit);
        }
    }

    void otherPeriod(String unit, int year) {
        otherRows++;
        if (others.size() < MOST_PERIODS) {
            others.add(year + " " + unit);
        }
    }

    void finish() {
        describe();
        group();
        zeros.forEach((sign, count) ->
                note(Problem.Kind.ZERO_SIGN, () -> Chars.quoted(sign) + " was read as 0, " + count + " times"));
        Long breaks = flags.get(Cell.Flag.BREAK);
        if (breaks != null) {
            note(Problem.Kind.BREAKS, () -> breaks + " figures are marked as not comparable with earlier ones (break)");
        }
        if (filteredRows > 0) {
            note(
                    Problem.Kind.ROWS_FILTERED,
                    () -> filteredRows + " rows were left out by the filter " + sheet.options.filters());
        }
        periods();
        units();
    }

    private void note(Problem.Kind kind, Supplier<String> text) {
        intake.problems().add(kind, source, 0, 0, text);
    }

    private void periods() {
        if (otherRows == 0) {
            return;
        }
        others.removeAll(lasts);
        note(
                Problem.Kind.OTHER_PERIODS,
                () -> otherRows + " rows of other parts of the year were not read"
                        + (others.isEmpty() ? "" : "; the last part is lacking for " + some(others)));
    }

    private void units() {
        if (!named.isEmpty()) {
            note(Problem.Kind.UNITS_BY_NAME, () -> "units without a code are called by their names: " + some(named));
        }
        if (units.isEmpty()) {
            return;
        }
        boolean codes = units.stream().anyMatch(each -> each.id().matches("\\d+"));
        boolean byName = sheet.has(Role.UNIT)
                && !sheet.has(Role.UNIT_NAME)
                && !codes
                && !intake.keys().hasUnits();
        if (byName
                && units.stream()
                        .allMatch(each -> each.name == null && each.id().matches(".*[\\p{Ll} ].*"))) {
            note(Problem.Kind.UNITS_BY_NAME, () -> "units have no code and are called by their names");
        }
        totals();
        lengths();
        List<String> empty =
                units.stream().filter(each -> !each.hasFigure).map(Key::id).toList();
        if (!empty.isEmpty() && empty.size() < units.size()) {
            note(Problem.Kind.NO_VALUES, () -> "units without any value: " + some(empty));
        }
    }

    private void totals() {
        for (Key unit : units) {
            (unit.id().matches("0{2,4}") ? Optional.of("a total") : Totals.of(unit.id()))
                    .or(() -> unit.name == null ? Optional.empty() : Totals.of(unit.name))
                    .ifPresent(what -> note(
                            Problem.Kind.TOTAL_AMONG_UNITS,
                            () -> Chars.quoted(unit.name == null ? unit.id() : unit.id() + " " + unit.name)
                                    + " looks like " + what + "; a population leaves it out"));
        }
    }

    /** Codes of digits that are shorter than most may have lost their zeros. */
    private void lengths() {
        Collection<String> mended = intake.keys().mended();
        if (!mended.isEmpty()) {
            note(
                    Problem.Kind.UNIT_CODES,
                    () -> "leading zeros were put back before these codes of units: " + some(mended));
        }
        Map<Integer, List<String>> byLength = new TreeMap<>();
        for (Key unit : units) {
            if (unit.id().matches("\\d+")) {
                byLength.computeIfAbsent(unit.id().length(), key -> new ArrayList<>())
                        .add(unit.id());
            }
        }
        if (byLength.size() > 1 && !intake.keys().hasUnits()) {
            note(
                    Problem.Kind.UNIT_CODES,
                    () -> "codes of units have different lengths: "
                            + byLength.entrySet().stream()
                                    .map(entry -> entry.getKey() + " digits (" + some(entry.getValue()) + ")")
                                    .collect(Collectors.joining(", "))
                            + "; unit-code-length puts lost zeros back");
        }
    }

    private static String some(Collection<String> texts) {
        String first = texts.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return texts.size() > SHOWN ? first + " and " + (texts.size() - SHOWN) + " more" : first;
    }

    private void describe() {
        if (!intake.options().indicators().isEmpty()) {
            return;
        }
        String measureOfAll = sheet.options.constants().getOrDefault(Role.MEASURE, "");
        Set<String> ids = new TreeSet<>(names.keySet());
        ids.addAll(measures.keySet());
        for (String id : ids) {
            Set<String> said = measures.getOrDefault(id, Set.of());
            String measure = said.size() == 1 ? said.iterator().next() : measureOfAll;
            String name = names.getOrDefault(id, id);
            if (!id.isEmpty() && !(name.equals(id) && measure.isEmpty())) {
                tell(Indicator.of(id, name).withUnitOfMeasure(measure));
            }
        }
    }

    private void tell(Indicator indicator) {
        try {
            intake.builder().indicator(indicator);
        } catch (IllegalArgumentException e) {
            intake.problems().add(Problem.Kind.METADATA, source, 0, 0, () -> String.valueOf(e.getMessage()));
        }
    }

    private void group() {
        groups.forEach((column, members) -> {
            List<Grouping.Group> all = new ArrayList<>();
            Set<String> taken = new TreeSet<>();
            members.forEach((group, ids) -> {
                TreeSet<String> own = new TreeSet<>(ids);
                if (own.removeAll(taken)) {
                    intake.problems()
                            .add(
                                    Problem.Kind.METADATA,
                                    source,
                                    0,
                                    sheet.source(column) + 1,
                                    () -> "a unit may be in one group of a grouping, got several in "
                                            + Chars.quoted(sheet.name(column)) + "; it stays in the first");
                }
                taken.addAll(own);
                if (!own.isEmpty()) {
                    all.add(new Grouping.Group(group, group, own));
                }
            });
            intake.builder().grouping(new Grouping(sheet.name(column), sheet.name(column), all));
        });
    }
}
