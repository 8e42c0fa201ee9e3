package org.mattstock.index;

import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

/** Small panels for tests: units A, B, C... and indicators by id. */
final class Panels {
    /** The year of a panel that has only one. */
    static final int YEAR = 2022;

    private final PanelBuilder builder = Panel.builder();
    private final String[] units;

    private Panels(String... units) {
        this.units = units;
        for (String unit : units) {
            builder.unit(new Unit(unit, "Unit " + unit, "K"));
        }
    }

    static Panels of(String... units) {
        return new Panels(units);
    }

    /** Figures of one year, in the order of the units; NaN leaves the cell absent. */
    Panels with(String indicator, double... values) {
        return with(indicator, YEAR, values);
    }

    Panels with(String indicator, int year, double... values) {
        builder.indicator(Indicator.of(indicator, indicator));
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                builder.value(indicator, Breakdown.TOTAL, units[i], year, values[i]);
            }
        }
        return this;
    }

    Panels missing(String indicator, String unit, MissingReason reason) {
        builder.missing(indicator, Breakdown.TOTAL, unit, YEAR, reason, "");
        return this;
    }

    PanelBuilder builder() {
        return builder;
    }

    Panel build() {
        return builder.build();
    }
}
