package org.mattstock.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

/** A panel being changed: what it holds, and over that what was put in its place. */
final class Draft {
    private final Panel panel;
    private final List<Figures> columns = new ArrayList<>();
    private final Map<Figures, Map<Place, Cell>> changed = new LinkedHashMap<>();
    private final Map<Figures, Map<Place, Cell>> pending = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Unit> described = new LinkedHashMap<>();
    private final List<Series.Break> breaks = new ArrayList<>();

    /** An indicator, by id, in one breakdown. */
    record Figures(String indicator, Breakdown breakdown) {}

    private record Place(String unit, int year) {}

    Draft(Panel panel) {
        this.panel = panel;
        for (Indicator indicator : panel.indicators()) {
            panel.breakdowns(indicator.id()).forEach(each -> columns.add(new Figures(indicator.id(), each)));
        }
        columns.forEach(each -> {
            changed.put(each, new HashMap<>());
            pending.put(each, new HashMap<>());
        });
        panel.units().forEach(each -> known.add(each.id()));
    }

    /** What has cells, in the panel's order. */
    List<Figures> columns() {
        return columns;
    }

    List<Integer> years() {
        return panel.years();
    }

    /** Whether the panel has a unit with this id, or one was described. */
    boolean hasUnit(String id) {
        return known.contains(id) || described.containsKey(id);
    }

    /** Describes a unit; one that the panel has must be described alike, or in one of them by its id only. */
    void describe(Unit unit) {
        described.put(unit.id(), unit);
    }

    /** The unit with an id or name; an error where there is none. */
    Unit require(String idOrName) {
        Unit unit = described.get(idOrName);
        return unit != null ? unit : panel.requireUnit(idOrName);
    }

    /** What stands in a cell now; absent, too, for figures that the panel does not have. */
    Cell at(Figures figures, String unit, int year) {
        Map<Place, Cell> put = changed.get(figures);
        if (put == null) {
            return Cell.ABSENT;
        }
        Cell cell = put.get(new Place(unit, year));
        if (cell != null) {
            return cell;
        }
        return known.contains(unit) ? panel.cell(figures.indicator(), figures.breakdown(), unit, year) : Cell.ABSENT;
    }

    /**
     * Puts a cell in place of what stands there; an absent one changes nothing. It stands there once this is {@link #settle
     * settled}, so that nothing is worked out from what was worked out in the same step.
     */
    void put(Figures figures, String unit, int year, Cell cell) {
        if (!(cell instanceof Cell.Absent)) {
            cellsOf(figures, pending).put(new Place(unit, year), cell);
        }
    }

    /** Puts a cell unless there is a value; a missing one goes only where there was nothing. */
    void fill(Figures figures, String unit, int year, Cell cell) {
        Cell own = at(figures, unit, year);
        if (own instanceof Cell.Absent || (own instanceof Cell.Missing && cell instanceof Cell.Observed)) {
            put(figures, unit, year, cell);
        }
    }

    void settle() {
        pending.forEach((figures, cells) -> {
            cellsOf(figures, changed).putAll(cells);
            cells.clear();
        });
    }

    private static Map<Place, Cell> cellsOf(Figures figures, Map<Figures, Map<Place, Cell>> all) {
        return Objects.requireNonNull(all.get(figures), "figures of the panel");
    }

    void addBreak(Series.Break seriesBreak) {
        breaks.add(seriesBreak);
    }

    /** The panel with what was put into it. */
    Panel changed() {
        PanelBuilder builder = Panel.builder();
        described.values().forEach(builder::unit);
        breaks.forEach(builder::seriesBreak);
        changed.forEach((figures, cells) -> cells.forEach((place, cell) ->
                builder.cell(figures.indicator(), figures.breakdown(), place.unit(), place.year(), cell)));
        return panel.merge(builder.build(), (before, after) -> after);
    }
}
