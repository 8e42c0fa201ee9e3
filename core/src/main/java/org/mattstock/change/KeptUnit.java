package org.mattstock.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;

/**
 * A unit that keeps its id when it takes others in. Once it has, its figures before are those of all of them: worked out, with a
 * break after them. Taking the others in again would count them twice.
 *
 * @param panel before any change
 * @param unit of the panel
 * @param from the first year of the new unit
 */
record KeptUnit(Panel panel, Unit unit, int from) {
    /** The latest year before in which the unit has figures that are worked out, all of them, if they are marked as such a step does. */
    Optional<Integer> workedOut() {
        return IntStream.range(0, panel.years().size())
                .mapToObj(i -> panel.years().get(panel.years().size() - 1 - i))
                .filter(year -> year < from && cells(year).findAny().isPresent())
                .findFirst()
                .filter(year -> cells(year).allMatch(cell -> cell.flags().has(Cell.Flag.WORKED_OUT)))
                .filter(year -> isBroken());
    }

    private Stream<Cell> cells(int year) {
        return panel.indicators().stream()
                .map(Indicator::id)
                .flatMap(indicator -> panel.breakdowns(indicator).stream()
                        .map(breakdown -> panel.cell(indicator, breakdown, unit.id(), year)))
                .filter(cell -> !(cell instanceof Cell.Absent));
    }

    /** Whether a break stands between these figures and what was measured later, if anything was. */
    private boolean isBroken() {
        List<Cell> measured = panel.indicators().stream()
                .map(Indicator::id)
                .flatMap(indicator -> panel.breakdowns(indicator).stream()
                        .flatMap(breakdown -> firstMeasured(indicator, breakdown).stream()))
                .toList();
        return measured.isEmpty()
                || measured.stream().anyMatch(cell -> cell.flags().has(Cell.Flag.BREAK))
                || panel.breaks().stream().anyMatch(each -> each.year() == from);
    }

    private Optional<Cell> firstMeasured(String indicator, Breakdown breakdown) {
        return panel.years().stream()
                .filter(year -> year >= from)
                .map(year -> panel.cell(indicator, breakdown, unit.id(), year))
                .filter(Cell.Observed.class::isInstance)
                .findFirst();
    }
}
