package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;

/** Panels of one year out of tables of units by indicators, and definitions over them. */
final class TablePanel {
    static final int YEAR = 2022;
    private static final String UNIT = "uCode";

    private TablePanel() {}

    /** The columns of a table that hold figures. */
    static List<String> indicators(ReferenceTable table) {
        return table.rows().get(0).keySet().stream()
                .filter(column -> !column.equals(UNIT) && !column.equals("group"))
                .toList();
    }

    /** A small table: the names of its columns after that of the unit, then its rows. */
    static ReferenceTable rows(String header, String... lines) {
        String[] names = header.split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            row.put(UNIT, cells[0]);
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i + 1]);
            }
            rows.add(row);
        }
        return new ReferenceTable(rows);
    }

    static Panel of(ReferenceTable table) {
        return builder(table).build();
    }

    static PanelBuilder builder(ReferenceTable table) {
        PanelBuilder builder = Panel.builder();
        indicators(table).forEach(id -> builder.indicator(Indicator.of(id, id)));
        for (Map<String, String> row : table.rows()) {
            builder.unit(Unit.of(row.get(UNIT), row.get(UNIT)));
            for (String indicator : indicators(table)) {
                if (!row.get(indicator).isEmpty()) {
                    double figure = Double.parseDouble(row.get(indicator));
                    builder.value(indicator, Breakdown.TOTAL, row.get(UNIT), YEAR, figure);
                }
            }
        }
        return builder;
    }

    /** All in one branch, kept as they are, with whatever each unit has. */
    static Branch branch(List<String> indicators, Function<Leaf, Branch.Part> part) {
        List<Branch.Part> parts = new ArrayList<>();
        indicators.forEach(id -> parts.add(part.apply(Leaf.of(id, Direction.HIGHER, Normalization.none()))));
        return Branch.of("all", "All", Leaf.of("none", Direction.HIGHER, Normalization.none()))
                .withParts(parts)
                .withMissing(MissingRule.atLeast(0));
    }
}
