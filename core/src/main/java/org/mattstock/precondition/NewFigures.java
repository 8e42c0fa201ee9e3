package org.mattstock.precondition;

import java.util.List;
import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;

/** Adds an indicator that was worked out to a panel. */
final class NewFigures {
    /** The cells of one year, by unit of the panel. */
    interface OfYear {
        List<Cell> cells(int year);
    }

    private NewFigures() {}

    static Panel added(Panel panel, Indicator indicator, Breakdown breakdown, OfYear figures) {
        requireNew(panel, indicator);
        PanelBuilder added = Panel.builder().indicator(indicator);
        panel.units().forEach(added::unit);
        for (int year : panel.years()) {
            List<Cell> cells = figures.cells(year);
            for (int unit = 0; unit < cells.size(); unit++) {
                added.cell(indicator.id(), breakdown, panel.units().get(unit).id(), year, cells.get(unit));
            }
        }
        return panel.merge(added.build());
    }

    private static void requireNew(Panel panel, Indicator indicator) {
        if (panel.indicators().stream().anyMatch(each -> each.id().equals(indicator.id()))) {
            throw new IllegalArgumentException(
                    "indicator must be new to the panel, got " + indicator.id() + ", which it has");
        }
    }

    /**
     * The indicator as its user described it, or under the id and name of what it was worked out from, with a word
     * added.
     */
    static Indicator described(
            Optional<Indicator> stated, Indicator from, Breakdown breakdown, String word, String words) {
        String of = breakdown.equals(Breakdown.TOTAL) ? from.id() : from.id() + "-" + breakdown;
        return stated.orElseGet(() -> Indicator.of(of + "-" + word, from.name() + ", " + words)
                .withUnitOfMeasure(from.unitOfMeasure())
                .withMeasurement(from.measurement()));
    }
}
