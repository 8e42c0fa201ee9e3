package org.mattstock.internal.simulation.draw;

import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;

/** The companion indicators that hold standard errors: no error is below 0, so what is there is a slip, or a code for something else. */
final class StandardErrors {
    private StandardErrors() {}

    /** What is wrong with an indicator of standard errors: its first negative figure, by breakdown, year and unit, and how many. */
    static Optional<String> firstNegative(Panel panel, String indicator) {
        String first = "";
        int count = 0;
        for (Breakdown breakdown : panel.breakdowns(indicator)) {
            for (int year : panel.years()) {
                Slice slice = panel.slice(indicator, breakdown, year);
                for (int unit = 0; unit < panel.units().size(); unit++) {
                    if (slice.valueAt(unit) < 0) {
                        count++;
                        first = count == 1
                                ? slice.valueAt(unit) + " for " + panel.units().get(unit) + " in " + year
                                : first;
                    }
                }
            }
        }
        String others = count < 2 ? "" : " and " + (count - 1) + " more";
        return count == 0
                ? Optional.empty()
                : Optional.of("standard errors must not be negative, got " + indicator + " " + first + others);
    }
}
