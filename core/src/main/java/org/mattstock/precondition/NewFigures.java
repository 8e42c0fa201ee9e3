package org.mattstock.precondition;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
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

    /** The indicator as its user described it, or under the id and name of what it was worked out from, with a word added. */
    static Indicator described(
            Optional<Indicator> stated, Indicator from, Breakdown breakdown, String word, String words) {
        String of = breakdown.equals(Breakdown.TOTAL) ? from.id() : from.id() + "-" + breakdown;
        return stated.orElseGet(() -> Indicator.of(of + "-" + word, from.name() + ", " + words)
                .withUnitOfMeasure(from.unitOfMeasure())
                .withMeasurement(from.measurement()));
    }

    /** A figure worked out from others, whose flags it carries; missing where it is beyond the range of a double. */
    static Cell cell(double value, List<Cell> from) {
        return Double.isFinite(value) ? new Cell.Observed(value, flags(from)) : missing("out of range", from);
    }

    static Cell missing(String status, List<Cell> from) {
        return new Cell.Missing(MissingReason.UNKNOWN, status, flags(from));
    }

    /** Missing, for the reason of the first that lacks a value; absent where the figure itself is. */
    static Cell lacking(Cell figure, List<PreconditionColumn> preconditions, int unit) {
        if (!(figure instanceof Cell.Observed)) {
            return figure;
        }
        PreconditionColumn lack = preconditions.stream()
                .filter(each -> !each.has(unit))
                .findFirst()
                .orElseThrow();
        MissingReason reason =
                lack.cells().get(unit) instanceof Cell.Missing missing ? missing.reason() : MissingReason.UNKNOWN;
        return new Cell.Missing(reason, lack.lack(unit), flags(List.of(figure, lack.cells().get(unit))));
    }

    private static Cell.Flags flags(List<Cell> from) {
        Cell.Flags all = Cell.Flags.NONE;
        for (Cell cell : from) {
            all = all.and(cell.flags());
        }
        Set<Cell.Flag> meanings = EnumSet.of(Cell.Flag.WORKED_OUT, Cell.Flag.ADJUSTED);
        meanings.addAll(all.meanings());
        meanings.remove(Cell.Flag.CORRECTED);
        return new Cell.Flags(meanings, all.letters());
    }
}
