package org.mattstock.data;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Figures by indicator, breakdown, unit and year. */
public final class Panel {
    private final PanelBuilder from;
    private final List<Unit> units;

    Panel(PanelBuilder from) {
        this.from = from;
        this.units = List.copyOf(from.units.values());
    }

    /** An empty builder. */
    public static PanelBuilder builder() {
        return new PanelBuilder();
    }

    /** The units, by id. */
    public List<Unit> units() {
        return units;
    }

    /** The indicators, by id. */
    public List<Indicator> indicators() {
        return List.copyOf(from.indicators.values());
    }

    /** The years, ascending. */
    public List<Integer> years() {
        return List.copyOf(from.years);
    }

    /** The breakdowns in which an indicator has cells, by code. */
    public List<Breakdown> breakdowns(String indicator) {
        return from.breakdowns.containsKey(indicator) ? List.copyOf(from.breakdowns.get(indicator)) : List.of();
    }

    /** The groupings, by id. */
    public List<Grouping> groupings() {
        return List.copyOf(from.groupings.values());
    }

    /** The breaks in series, by indicator and year. */
    public List<SeriesBreak> breaks() {
        return List.copyOf(from.breaks);
    }

    /** Where the figures come from. */
    public Provenance provenance() {
        return from.provenance;
    }

    /** The unit with an id. */
    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(from.units.get(id));
    }

    /** The unit with an id, or else with a name. */
    public Unit requireUnit(String idOrName) {
        return unit(idOrName)
                .or(() -> units.stream()
                        .filter(unit -> unit.name().equalsIgnoreCase(idOrName))
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("unit must be one of the panel's, got " + idOrName));
    }

    /** The position of a unit in {@link #units()}, or -1. */
    public int unitIndex(String id) {
        return units.indexOf(from.units.get(id));
    }

    /** The indicator with an id. */
    public Indicator requireIndicator(String id) {
        return Optional.ofNullable(from.indicators.get(id))
                .orElseThrow(() -> new IllegalArgumentException("indicator must be one of the panel's, got " + id));
    }

    /** Whether there is an indicator with this id. */
    public boolean hasIndicator(String id) {
        return from.indicators.containsKey(id);
    }

    /** The grouping with an id. */
    public Grouping requireGrouping(String id) {
        return Optional.ofNullable(from.groupings.get(id))
                .orElseThrow(() -> new IllegalArgumentException("grouping must be one of the panel's, got " + id));
    }

    /** What stands in one cell. */
    public Cell cell(String indicator, Breakdown breakdown, String unit, int year) {
        return from.cells.getOrDefault(List.of(indicator, breakdown, unit, year), new Cell.Absent());
    }

    /** The value of one cell. */
    public OptionalDouble value(String indicator, Breakdown breakdown, String unit, int year) {
        return cell(indicator, breakdown, unit, year) instanceof Cell.Observed observed
                ? OptionalDouble.of(observed.value())
                : OptionalDouble.empty();
    }

    /** All units in one year. */
    public Slice slice(String indicator, Breakdown breakdown, int year) {
        return new Slice(units, i -> cell(indicator, breakdown, units.get(i).id(), year));
    }

    /** All years of one unit. */
    public Series series(String indicator, Breakdown breakdown, String unit) {
        return new Series(
                requireUnit(unit),
                requireIndicator(indicator),
                breakdown,
                years(),
                year -> cell(indicator, breakdown, unit, year));
    }

    /** Only the units that pass. */
    public Panel withUnits(Predicate<Unit> which) {
        throw new UnsupportedOperationException("soon");
    }

    /** Only these indicators. */
    public Panel withIndicators(Collection<String> ids) {
        throw new UnsupportedOperationException("soon");
    }

    /** Only the years from {@code first} to {@code last}, both included. */
    public Panel withYears(int first, int last) {
        throw new UnsupportedOperationException("soon");
    }

    /** This panel and another one. */
    public Panel merge(Panel other) {
        throw new UnsupportedOperationException("soon");
    }

    /** This panel with other groupings. */
    public Panel withGroupings(Collection<Grouping> groupings) {
        throw new UnsupportedOperationException("soon");
    }

    /** This panel with another provenance. */
    public Panel withProvenance(Provenance provenance) {
        throw new UnsupportedOperationException("soon");
    }

    /** This panel with other breaks in series. */
    public Panel withBreaks(Collection<SeriesBreak> breaks) {
        throw new UnsupportedOperationException("soon");
    }

    /** This panel with other metadata for the indicators named. */
    public Panel withIndicatorMetadata(Collection<Indicator> indicators) {
        throw new UnsupportedOperationException("soon");
    }

    /** The digest, SHA-256 in hexadecimal. */
    public String digest() {
        return "";
    }
}
