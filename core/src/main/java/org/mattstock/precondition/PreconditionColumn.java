package org.mattstock.precondition;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;

/**
 * The figures of one precondition in one year, or of the indicator that is looked at.
 *
 * @param name of the precondition
 * @param cells by unit of the panel
 */
record PreconditionColumn(String name, List<Cell> cells) {
    static PreconditionColumn of(Precondition precondition, Panel panel, int year) {
        Indicator indicator = panel.requireIndicator(precondition.indicator());
        List<Cell> cells = panel.units().stream()
                .map(unit -> formed(latest(precondition, indicator, panel, unit, year), precondition.form()))
                .toList();
        return new PreconditionColumn(precondition.toString(), cells);
    }

    static PreconditionColumn of(String indicator, Breakdown breakdown, Panel panel, int year) {
        return of(Precondition.of(indicator).withBreakdown(breakdown), panel, year);
    }

    /** Of several years without a value, the latest says why. */
    private static Cell latest(Precondition precondition, Indicator indicator, Panel panel, Unit unit, int year) {
        List<Cell> cells = panel.years().stream()
                .filter(each -> each <= year && each >= year - precondition.yearsBack())
                .sorted(Comparator.reverseOrder())
                .map(each -> panel.cell(indicator.id(), precondition.breakdown(), unit.id(), each))
                .map(cell -> possible(cell, indicator))
                .filter(cell -> !(cell instanceof Cell.Absent))
                .toList();
        Optional<Cell> value =
                cells.stream().filter(Cell.Observed.class::isInstance).findFirst();
        return value.or(() -> cells.stream().findFirst()).orElse(Cell.ABSENT);
    }

    /** A value that cannot be would bend the line for all. */
    private static Cell possible(Cell cell, Indicator indicator) {
        return cell instanceof Cell.Observed observed && !indicator.range().contains(observed.value())
                ? new Cell.Missing(
                        MissingReason.UNKNOWN, observed.value() + ", possible: " + indicator.range(), observed.flags())
                : cell;
    }

    private static Cell formed(Cell cell, Precondition.Form form) {
        if (form == Precondition.Form.PLAIN || !(cell instanceof Cell.Observed observed)) {
            return cell;
        }
        return observed.value() > 0
                ? new Cell.Observed(StrictMath.log(observed.value()), observed.flags())
                : new Cell.Missing(MissingReason.UNKNOWN, "no logarithm of " + observed.value(), observed.flags());
    }

    boolean has(int unit) {
        return cells.get(unit) instanceof Cell.Observed;
    }

    double value(int unit) {
        return ((Cell.Observed) cells.get(unit)).value();
    }

    /** Why a unit has no value, in words. */
    String lack(int unit) {
        return name + ": " + (cells.get(unit) instanceof Cell.Missing missing ? words(missing) : "absent");
    }

    private static String words(Cell.Missing missing) {
        String reason = missing.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return missing.status().isEmpty() ? reason : reason + " (" + missing.status() + ")";
    }
}
