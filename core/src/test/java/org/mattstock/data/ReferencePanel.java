package org.mattstock.data;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mattstock.Generators.Row;

/** A panel as one would first write it: a map. Slow, and plainly right. */
final class ReferencePanel {
    private final Map<List<Object>, Row> cells = new LinkedHashMap<>();

    PanelBuilder.Receipt put(Row row) {
        return cells.putIfAbsent(row.key(), row) == null ? PanelBuilder.Receipt.ADDED : PanelBuilder.Receipt.DUPLICATE;
    }

    Cell cell(String indicator, Breakdown breakdown, String unit, int year) {
        Row row = cells.get(List.of(indicator, breakdown, unit, year));
        return row == null ? new Cell.Absent() : row.cell();
    }

    List<String> units() {
        return ids(Row::unit);
    }

    List<String> indicators() {
        return ids(Row::indicator);
    }

    List<Integer> years() {
        return cells.values().stream().map(Row::year).distinct().sorted().toList();
    }

    List<Breakdown> breakdowns(String indicator) {
        return cells.values().stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(Row::breakdown)
                .distinct()
                .sorted(Comparator.comparing(Breakdown::code))
                .toList();
    }

    long valueCount() {
        return cells.values().stream()
                .filter(row -> row.cell() instanceof Cell.Observed)
                .count();
    }

    private List<String> ids(Function<Row, String> id) {
        return cells.values().stream()
                .map(id)
                .distinct()
                .sorted(ReferencePanel::byCodePoint)
                .toList();
    }

    private static int byCodePoint(String a, String b) {
        return java.util.Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
