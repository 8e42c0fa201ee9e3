package org.mattstock.development;

import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;

/** A panel with one indicator for each leaf, so that two leaves on one indicator can be matched apart. */
final class LeafPanel {
    /** The value of a leaf, NaN for none. */
    interface Values {
        double at(int leaf, int year, int unit);
    }

    private LeafPanel() {}

    /**
     * The panel of these values.
     *
     * @param matching the leaves and units
     * @param years by position, as {@code values} is asked for them
     * @param values what the cells hold
     */
    static Panel of(Matching matching, int[] years, Values values) {
        PanelBuilder builder = Panel.builder();
        matching.panel.units().forEach(builder::unit);
        matching.panel.groupings().forEach(builder::grouping);
        for (int leaf = 0; leaf < matching.leaves.size(); leaf++) {
            for (int year = 0; year < years.length; year++) {
                put(builder, matching, leaf, year, years[year], values);
            }
        }
        return builder.build();
    }

    private static void put(PanelBuilder builder, Matching matching, int leaf, int position, int year, Values values) {
        String id = matching.leaves.get(leaf).id();
        for (int unit = 0; unit < matching.panel.units().size(); unit++) {
            Unit each = matching.panel.units().get(unit);
            double value = values.at(leaf, position, unit);
            if (Double.isNaN(value)) {
                builder.missing(id, Breakdown.TOTAL, each.id(), year, matching.missing(leaf, unit));
            } else {
                builder.value(id, Breakdown.TOTAL, each.id(), year, value);
            }
        }
    }
}
