package org.mattstock.io.published;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;

/**
 * One line of what must come out of a file. Several dimensions of a breakdown are put in order of their text, so that columns
 * in another order give the same.
 *
 * @param unitName empty for a unit that has only a name, or only a code
 * @param value the number as Java prints it; empty for a missing value
 * @param missing the reason; empty for a value
 */
record Line(
        String indicator,
        String unit,
        String unitName,
        int year,
        String breakdown,
        String value,
        String missing,
        String flags)
        implements Comparable<Line> {
    private static final Map<String, Breakdown> SEXES = Map.ofEntries(
            Map.entry("kön=2", Breakdown.WOMEN),
            Map.entry("Kon=2", Breakdown.WOMEN),
            Map.entry("kön=1", Breakdown.MEN),
            Map.entry("Kon=1", Breakdown.MEN),
            Map.entry("kvinnor", Breakdown.WOMEN),
            Map.entry("Kvinder", Breakdown.WOMEN),
            Map.entry("Kvinner", Breakdown.WOMEN),
            Map.entry("Females", Breakdown.WOMEN),
            Map.entry("Female", Breakdown.WOMEN),
            Map.entry("Naiset", Breakdown.WOMEN),
            Map.entry("F", Breakdown.WOMEN),
            Map.entry("K", Breakdown.WOMEN),
            Map.entry("WMN", Breakdown.WOMEN),
            Map.entry("män", Breakdown.MEN),
            Map.entry("Mænd", Breakdown.MEN),
            Map.entry("Menn", Breakdown.MEN),
            Map.entry("Males", Breakdown.MEN),
            Map.entry("Male", Breakdown.MEN),
            Map.entry("Miehet", Breakdown.MEN),
            Map.entry("M", Breakdown.MEN),
            Map.entry("MN", Breakdown.MEN),
            Map.entry("T", Breakdown.TOTAL),
            Map.entry("_T", Breakdown.TOTAL),
            Map.entry("TOT", Breakdown.TOTAL),
            Map.entry("TOTAL", Breakdown.TOTAL),
            Map.entry("Total", Breakdown.TOTAL),
            Map.entry("totalt", Breakdown.TOTAL));

    /** The lines of an {@code expected.csv}. */
    static Set<Line> expected(String text) {
        Grid grid = Grid.cut(text, ',');
        List<List<String>> rows = grid.rows().stream()
                .skip(1)
                .map(row -> row.stream().map(Grid.Field::text).toList())
                .toList();
        Set<Line> lines = rows.stream().map(Line::expected).collect(Collectors.toCollection(TreeSet::new));
        if (lines.size() != rows.size()) {
            throw new IllegalArgumentException("expected.csv has a line twice");
        }
        return lines;
    }

    private static Line expected(List<String> row) {
        String value = row.get(5).isEmpty() ? "" : Double.toString(Double.parseDouble(row.get(5)));
        return new Line(
                row.get(0),
                row.get(1),
                row.get(2),
                Integer.parseInt(row.get(3)),
                breakdown(row.get(4)),
                value,
                row.get(6),
                row.get(7));
    }

    /**
     * A breakdown's code as the library has it: its own where the only dimension means sex; of several dimensions those that are
     * not total.
     */
    private static String breakdown(String text) {
        if (text.isEmpty()) {
            return Breakdown.TOTAL.code();
        }
        List<String> parts = Arrays.stream(text.split("; "))
                .filter(part -> meaning(part) != Breakdown.TOTAL)
                .toList();
        if (parts.isEmpty()) {
            return Breakdown.TOTAL.code();
        }
        Breakdown known = parts.size() == 1 ? meaning(parts.get(0)) : null;
        if (known != null) {
            return known.code();
        }
        return text.contains("; ") ? ordered(String.join("; ", parts)) : category(text);
    }

    private static String category(String part) {
        return part.substring(part.indexOf('=') + 1);
    }

    private static @Nullable Breakdown meaning(String part) {
        return SEXES.getOrDefault(part, SEXES.get(category(part)));
    }

    private static String ordered(String code) {
        return Arrays.stream(code.split("; ")).sorted().collect(Collectors.joining("; "));
    }

    /** The lines of a panel. */
    static Set<Line> of(Panel panel) {
        Set<Line> lines = new TreeSet<>();
        for (Indicator indicator : panel.indicators()) {
            for (Breakdown breakdown : panel.breakdowns(indicator.id())) {
                for (Unit unit : panel.units()) {
                    panel.years().forEach(year -> add(lines, indicator, breakdown, unit, year, panel));
                }
            }
        }
        return lines;
    }

    private static void add(
            Set<Line> lines, Indicator indicator, Breakdown breakdown, Unit unit, int year, Panel panel) {
        Cell cell = panel.cell(indicator.id(), breakdown, unit.id(), year);
        if (cell instanceof Cell.Absent) {
            return;
        }
        lines.add(new Line(
                indicator.id(),
                unit.id(),
                unit.name().equals(unit.id()) ? "" : unit.name(),
                year,
                ordered(breakdown.code()),
                cell instanceof Cell.Observed observed ? Double.toString(observed.value()) : "",
                cell instanceof Cell.Missing missing ? missing.reason().name() : "",
                cell.flags().letters()));
    }

    @Override
    public int compareTo(Line other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return String.join(",", indicator, unit, unitName, Integer.toString(year), breakdown, value, missing, flags);
    }
}
