package org.mattstock.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Collects the cells and metadata of a {@link Panel}, in any order. */
public final class PanelBuilder {
    /** What became of a cell. */
    public enum Outcome {
        /** It was added. */
        ADDED,
        /** Its key was there already, with a value or a reason: the first one is kept and this one ignored. */
        DUPLICATE
    }

    final Map<String, Unit> units = new TreeMap<>(CodePoints::compare);
    final Map<String, Indicator> indicators = new TreeMap<>(CodePoints::compare);
    final Map<String, Grouping> groupings = new TreeMap<>(CodePoints::compare);
    final List<SeriesBreak> breaks = new ArrayList<>();
    final Map<List<Object>, Cell> cells = new java.util.HashMap<>();
    final Map<String, java.util.TreeSet<Breakdown>> breakdowns = new java.util.HashMap<>();
    final java.util.TreeSet<Integer> years = new java.util.TreeSet<>();
    Provenance provenance = Provenance.UNKNOWN;

    PanelBuilder() {}

    /** Adds a unit; one that only appears in cells gets its id as name. */
    public PanelBuilder unit(Unit unit) {
        units.put(unit.id(), unit);
        return this;
    }

    /** Adds an indicator; one that only appears in cells gets its id as name. */
    public PanelBuilder indicator(Indicator indicator) {
        indicators.put(indicator.id(), indicator);
        return this;
    }

    /** Adds a grouping. */
    public PanelBuilder grouping(Grouping grouping) {
        groupings.put(grouping.id(), grouping);
        return this;
    }

    /** Adds a break in a series. */
    public PanelBuilder seriesBreak(SeriesBreak seriesBreak) {
        breaks.add(Objects.requireNonNull(seriesBreak, "seriesBreak"));
        return this;
    }

    /** States where the figures come from. */
    public PanelBuilder provenance(Provenance source) {
        provenance = Objects.requireNonNull(source, "provenance");
        return this;
    }

    /** Adds a final value. */
    public Outcome value(String indicator, Breakdown breakdown, String unit, int year, double value) {
        return value(indicator, breakdown, unit, year, value, Cell.Mark.FINAL);
    }

    /** Adds a value with its mark. */
    public Outcome value(String indicator, Breakdown breakdown, String unit, int year, double value, Cell.Mark mark) {
        return put(indicator, breakdown, unit, year, new Cell.Observed(value + 0.0, mark));
    }

    /** Adds a missing value with its reason. */
    public Outcome missing(String indicator, Breakdown breakdown, String unit, int year, MissingReason reason) {
        return missing(indicator, breakdown, unit, year, reason, "");
    }

    /** Adds a missing value with its reason and the source's own status text. */
    public Outcome missing(
            String indicator, Breakdown breakdown, String unit, int year, MissingReason reason, String status) {
        return put(indicator, breakdown, unit, year, new Cell.Missing(reason, status));
    }

    private Outcome put(String indicator, Breakdown breakdown, String unit, int year, Cell cell) {
        units.computeIfAbsent(unit, id -> Unit.of(id, id));
        indicators.computeIfAbsent(indicator, id -> Indicator.of(id, id));
        breakdowns.computeIfAbsent(indicator, id -> new java.util.TreeSet<>()).add(breakdown);
        years.add(year);
        return cells.putIfAbsent(List.of(indicator, breakdown, unit, year), cell) == null
                ? Outcome.ADDED
                : Outcome.DUPLICATE;
    }

    /** The panel. */
    public Panel build() {
        return new Panel(this);
    }
}
