package org.mattstock.data;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** One indicator for one unit: a cell for every year of the panel. */
public final class Series {
    private final Unit unit;
    private final Indicator indicator;
    private final Breakdown breakdown;
    private final List<Integer> years;
    private final IntFunction<Cell> cells;

    Series(Unit unit, Indicator indicator, Breakdown breakdown, List<Integer> years, IntFunction<Cell> cells) {
        this.unit = unit;
        this.indicator = indicator;
        this.breakdown = breakdown;
        this.years = years;
        this.cells = cells;
    }

    /** The unit. */
    public Unit unit() {
        return unit;
    }

    /** The indicator. */
    public Indicator indicator() {
        return indicator;
    }

    /** The breakdown. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** The panel's years, ascending. */
    public List<Integer> years() {
        return years;
    }

    /** The cell of a year. */
    public Cell cell(int year) {
        return cells.apply(year);
    }

    /** The value of a year. */
    public OptionalDouble at(int year) {
        return cell(year) instanceof Cell.Observed observed
                ? OptionalDouble.of(observed.value())
                : OptionalDouble.empty();
    }
}
