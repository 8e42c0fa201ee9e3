package org.mattstock.precondition;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

/** Small panels of figures and preconditions. */
final class Places {
    static final int YEAR = 2022;

    /** Six places on the line figure = 10 + 2 x - y, but for what is left: 1, -1, -1, 1, 0, 0. */
    static final double[] X = {1, 2, 3, 4, 2.5, 2.5};

    static final double[] Y = {1, 1, 1, 1, 3, -1};
    static final double[] LEFT = {1, -1, -1, 1, 0, 0};

    private Places() {}

    static PanelBuilder six() {
        PanelBuilder builder = Panel.builder()
                .indicator(Indicator.of("figure", "Figure"))
                .indicator(Indicator.of("x", "First"))
                .indicator(Indicator.of("y", "Second"));
        for (int i = 0; i < X.length; i++) {
            put(builder, "figure", "p" + i, 10 + 2 * X[i] - Y[i] + LEFT[i]);
            put(builder, "x", "p" + i, X[i]);
            put(builder, "y", "p" + i, Y[i]);
        }
        return builder;
    }

    static void put(PanelBuilder builder, String indicator, String unit, double value) {
        put(builder, indicator, unit, YEAR, value);
    }

    static void put(PanelBuilder builder, String indicator, String unit, int year, double value) {
        builder.value(indicator, Breakdown.TOTAL, unit, year, value);
    }

    /** One column each, units {@code p0}, {@code p1} and so on. */
    static Panel of(Map<String, double[]> columns) {
        PanelBuilder builder = Panel.builder();
        columns.forEach((indicator, values) -> {
            for (int i = 0; i < values.length; i++) {
                put(builder, indicator, String.format("p%03d", i), values[i]);
            }
        });
        return builder.build();
    }

    /** The panel of a reference table: a column each, gaps where a cell is empty. */
    static Panel reference() {
        PanelBuilder builder = Panel.builder();
        for (Map<String, String> row :
                ReferenceTable.read("methods/precondition/input.csv").rows()) {
            builder.unit(Unit.of(row.getOrDefault("unit", ""), row.getOrDefault("unit", "")));
            for (String column : List.of("figure", "people", "near", "working")) {
                String text = row.getOrDefault(column, "");
                if (!text.isEmpty()) {
                    put(builder, column, row.getOrDefault("unit", ""), Double.parseDouble(text));
                }
            }
        }
        return builder.build();
    }

    static Cell at(Panel panel, String indicator, String unit) {
        return panel.cell(indicator, Breakdown.TOTAL, unit, YEAR);
    }

    static OptionalDouble value(Panel panel, String indicator, String unit) {
        return panel.value(indicator, Breakdown.TOTAL, unit, YEAR);
    }
}
