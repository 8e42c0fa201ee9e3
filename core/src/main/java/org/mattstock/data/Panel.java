package org.mattstock.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/**
 * Figures of one universe of units (municipalities, schools, countries): a {@link Cell} for every indicator, breakdown, unit
 * and year. A cell holds a finite value, is missing with a reason, or is absent: no row of the source mentions it.
 *
 * <ul>
 *   <li>Units, indicators and groupings are in order of id by Unicode code point, years ascend. Everything that sums over
 *       units runs in that order, so the order in which rows came in changes no bit of any result.
 *   <li>Immutable. Panels are equal when units, indicators, years, groupings, breaks, provenance and every cell with its
 *       reason and flags are equal.
 *   <li>Where a method takes a unit, indicator or grouping, an exact id is looked for first, then an exact name, then id or
 *       name in any case. A name that several share is refused everywhere, and they are named. What nothing has is refused with
 *       the nearest there is, unless the method says what it answers.
 *   <li>A {@code double[]} per indicator and breakdown, years outermost, units contiguous, plus a sorted list of the cells
 *       without a value: 8 bytes a cell and 6 more for each gap. Panels made from this one share those arrays where they can.
 * </ul>
 */
public final class Panel {
    private final Contents contents;
    private final Metadata metadata;
    private final Map<ChunkKey, Chunk> chunks;
    private final Map<String, List<Breakdown>> breakdowns = new HashMap<>();
    private final ImpossibleValues impossible;
    private volatile @Nullable String digest;
    private volatile @Nullable Panel possible;

    /** A change of a panel: what comes out of it is another panel. Ready ones stand in {@code org.mattstock.change}. */
    @FunctionalInterface
    public interface Change {
        /** The panel changed; the one given stays as it is. */
        Panel applyTo(Panel panel);
    }

    /**
     * A value outside its indicator's {@link Indicator.Range}: it cannot be, so it is a slip or a code.
     *
     * @param indicator whose range it breaks
     * @param breakdown of the figure
     * @param unit whose figure it is
     * @param year of the figure
     * @param value as the source has it
     */
    public record Impossible(Indicator indicator, Breakdown breakdown, Unit unit, int year, double value) {
        /** {@code 890.0 for N1 of Umeå (2480) in 2022, possible: 0.0 to 100.0}. */
        @Override
        public String toString() {
            String of = breakdown.equals(Breakdown.TOTAL) ? "" : " (" + breakdown + ")";
            return value + " for " + indicator.id() + of + " of " + unit + " in " + year + ", possible: "
                    + indicator.range();
        }
    }

    Panel(Contents contents) {
        this.contents = contents;
        metadata = contents.metadata();
        chunks = contents.chunks();
        impossible = new ImpossibleValues(contents);
        for (ChunkKey key : chunks.keySet()) {
            breakdowns
                    .computeIfAbsent(key.indicator(), indicator -> new ArrayList<>())
                    .add(key.breakdown());
        }
        breakdowns.replaceAll((indicator, known) -> List.copyOf(known));
    }

    /** An empty builder within the standard limits. */
    public static PanelBuilder builder() {
        return builder(PanelBuilder.Limits.standard());
    }

    /** An empty builder that refuses to grow beyond the limits. */
    public static PanelBuilder builder(PanelBuilder.Limits limits) {
        return new PanelBuilder(limits);
    }

    /** The units, by id. */
    public List<Unit> units() {
        return metadata.units().items();
    }

    /** The indicators, by id; some may have no cells. */
    public List<Indicator> indicators() {
        return metadata.indicators().items();
    }

    /** The years, ascending, not necessarily without holes. */
    public List<Integer> years() {
        return metadata.years();
    }

    /** The breakdowns in which an indicator has cells, by code; none where it has no cells at all. */
    public List<Breakdown> breakdowns(String indicator) {
        return breakdowns.getOrDefault(requireIndicator(indicator).id(), List.of());
    }

    /** Whether there is an indicator with this id or name and it has cells in a breakdown. */
    public boolean hasCells(String indicator, Breakdown breakdown) {
        Objects.requireNonNull(breakdown, "breakdown");
        return chunks.containsKey(new ChunkKey(Objects.requireNonNull(indicator, "indicator"), breakdown))
                || metadata.indicators()
                        .find(indicator)
                        .map(found -> chunks.containsKey(new ChunkKey(found.id(), breakdown)))
                        .orElse(false);
    }

    /** The groupings, by id. A group may name units that the panel does not have. */
    public List<Grouping> groupings() {
        return metadata.groupings().items();
    }

    /** The breaks in series, by indicator and year. */
    public List<Series.Break> breaks() {
        return metadata.breaks();
    }

    /** The corrections made, in the order in which they were made. */
    public List<Series.Correction> corrections() {
        return metadata.corrections();
    }

    /** Where the figures come from. */
    public Provenance provenance() {
        return metadata.provenance();
    }

    /** The unit with this id or name; empty where there is none. */
    public Optional<Unit> unit(String idOrName) {
        return metadata.units().find(idOrName);
    }

    /** The unit with this id or name; an error where there is none or several. */
    public Unit requireUnit(String idOrName) {
        return metadata.units().require(idOrName);
    }

    /** The position in {@link #units()} of the unit with this id or name, or -1. */
    public int unitIndex(String idOrName) {
        int position = metadata.units().position(idOrName);
        return position >= 0 ? position : unit(idOrName).map(units()::indexOf).orElse(-1);
    }

    /** The position in {@link #units()} of the unit with this id or name; an error where there is none or several. */
    public int requireUnitIndex(String idOrName) {
        return metadata.units().requirePosition(idOrName);
    }

    /** The indicator with this id or name; an error where there is none or several. */
    public Indicator requireIndicator(String idOrName) {
        return metadata.indicators().require(idOrName);
    }

    /** Whether there is an indicator with this id or name. */
    public boolean hasIndicator(String idOrName) {
        return metadata.indicators().find(idOrName).isPresent();
    }

    /** The grouping with this id or name; an error where there is none or several. */
    public Grouping requireGrouping(String idOrName) {
        return metadata.groupings().require(idOrName);
    }

    /** What stands in one cell. Indicator, breakdown, unit and year must be the panel's. */
    public Cell cell(String indicator, Breakdown breakdown, String unit, int year) {
        Chunk chunk = requireChunk(indicator, breakdown);
        int position = metadata.units().requirePosition(unit);
        Years.require(years(), year);
        int row = chunk.row(year);
        return row < 0 ? Cell.ABSENT : chunk.at(row, position);
    }

    /** The value of one cell; empty where it is missing or absent. */
    public OptionalDouble value(String indicator, Breakdown breakdown, String unit, int year) {
        return cell(indicator, breakdown, unit, year) instanceof Cell.Observed observed
                ? OptionalDouble.of(observed.value())
                : OptionalDouble.empty();
    }

    /** All units in one year of the panel; a view, not a copy. */
    public Slice slice(String indicator, Breakdown breakdown, int year) {
        Chunk chunk = requireChunk(indicator, breakdown);
        if (chunk.row(year) >= 0) {
            return new Slice(metadata, indicator, breakdown, year, chunk);
        }
        Years.require(years(), year);
        return Slice.absent(metadata, indicator, breakdown, year);
    }

    /** All years of one unit; a view, not a copy. */
    public Series series(String indicator, Breakdown breakdown, String unit) {
        Chunk chunk = requireChunk(indicator, breakdown);
        int position = metadata.units().requirePosition(unit);
        return new Series(units().get(position), position, requireIndicator(indicator), breakdown, years(), chunk);
    }

    /** This panel changed, as in {@code panel.with(Renaming.ofIndicator("N1", "N2"))}. */
    public Panel with(Change change) {
        return Objects.requireNonNull(change.applyTo(this), "changed panel");
    }

    /** Only the units that pass. Copies the cells that stay, and shares them where all do; groupings stay as they are. */
    public Panel withUnits(Predicate<Unit> which) {
        return new Panel(Subset.units(contents, which));
    }

    /** Only these indicators, by id or name, and the breaks in their series. Shares all cells. */
    public Panel withIndicators(Collection<String> idsOrNames) {
        return new Panel(Subset.indicators(contents, idsOrNames));
    }

    /**
     * Only the years of the panel from {@code first} to {@code last}, both included; an error where there is none. Copies the
     * cells of an indicator that has other years too.
     */
    public Panel withYears(int first, int last) {
        return new Panel(Subset.years(contents, first, last));
    }

    /**
     * This panel and another one: all their units, indicators, years, groupings, breaks and cells.
     *
     * <ul>
     *   <li>A cell with a value or reason in both is an error that names it, even where they are equal.
     *   <li>A unit, indicator or grouping in both must be described alike, or in one of them by its id only.
     *   <li>Two sources are named both, and the earlier day of retrieval stands for the whole.
     *   <li>Corrections of figures that were overridden are left out; those that led to a figure that stands are kept in order.
     *   <li>Cells are shared where both panels have the same units.
     * </ul>
     */
    public Panel merge(Panel other) {
        return merge(other, (mine, theirs) -> Cell.ABSENT);
    }

    /**
     * The same, with a choice for each cell that has a value or reason in both. Ready rules stand in
     * {@code org.mattstock.change.Merging}.
     *
     * @param both from this panel's cell and the other's, the one that stands; {@link Cell#ABSENT} refuses them, with an error
     *     that names both
     */
    public Panel merge(Panel other, BinaryOperator<Cell> both) {
        Objects.requireNonNull(both, "both");
        return new Panel(new PanelMerge(contents, Objects.requireNonNull(other, "other").contents, both).merged());
    }

    /**
     * What another panel, such as a later vintage, has otherwise: every cell that is changed, new or has vanished, with flags and
     * reasons, then units, indicators, groupings, breaks, corrections and provenance. No row where the panels are equal.
     *
     * <p>Columns: {@code kind} (CHANGED a value or its being there; REASON why there is none; FLAGS those alone; NEW; VANISHED;
     * DESCRIPTION), {@code of} (what it is about: a cell, or a unit's name and so on), {@code indicator}, {@code breakdown},
     * {@code year}, {@code unit}, {@code before}, {@code after} and {@code difference} of values, and in words what stood and
     * stands there: reason and flags of cells, else the description. Cells are in order of indicator, breakdown, year and unit,
     * all by id. Columns that both panels share, or that hold the same, are passed over at once.
     */
    public Table diff(Panel other) {
        return new PanelDiff(contents, Objects.requireNonNull(other, "other").contents).table();
    }

    /** This panel with these groupings instead of its own. */
    public Panel withGroupings(Collection<Grouping> groupings) {
        return new Panel(contents.with(metadata.withGroupings(groupings)));
    }

    /** This panel with another provenance. */
    public Panel withProvenance(Provenance provenance) {
        return new Panel(contents.with(metadata.withProvenance(Objects.requireNonNull(provenance, "provenance"))));
    }

    /** This panel with these breaks in series instead of its own. */
    public Panel withBreaks(Collection<Series.Break> breaks) {
        return new Panel(contents.with(metadata.withBreaks(breaks)));
    }

    /** This panel with these descriptions in place of its own for the same ids; all must be the panel's. */
    public Panel withIndicatorMetadata(Collection<Indicator> indicators) {
        Map<String, Indicator> all = new LinkedHashMap<>();
        indicators().forEach(indicator -> all.put(indicator.id(), indicator));
        for (Indicator indicator : indicators) {
            if (all.put(indicator.id(), indicator) == null) {
                requireIndicator(indicator.id());
            }
        }
        return new Panel(contents.with(metadata.withIndicators(all.values())));
    }

    /**
     * This panel with each indicator described otherwise, its id included: cells, breaks and corrections follow it. Shares all
     * cells.
     *
     * @throws IllegalArgumentException if two come to have one id
     */
    public Panel withEachIndicator(UnaryOperator<Indicator> described) {
        return new Panel(Rekeying.indicators(contents, described));
    }

    /**
     * This panel with each breakdown under another code: cells and corrections follow it. Shares all cells.
     *
     * @throws IllegalArgumentException if two of one indicator come to have one code
     */
    public Panel withEachBreakdown(UnaryOperator<Breakdown> coded) {
        return new Panel(Rekeying.breakdowns(contents, coded));
    }

    /**
     * This panel with each unit described otherwise, its id included: cells, groupings and corrections follow it. Shares the
     * cells where units keep their order.
     *
     * @throws IllegalArgumentException if two come to have one id, or groups of one grouping come to share a unit
     */
    public Panel withEachUnit(UnaryOperator<Unit> described) {
        return new Panel(Rekeying.units(contents, described));
    }

    /** The values that their indicators' ranges do not have, by indicator, breakdown, year and unit; nothing is changed. */
    public List<Impossible> impossible() {
        return impossible.all();
    }

    /** Those of one indicator in one breakdown, by year and unit; none where it has no cells. */
    public List<Impossible> impossible(String indicator, Breakdown breakdown) {
        return impossible.in(
                new ChunkKey(requireIndicator(indicator).id(), Objects.requireNonNull(breakdown, "breakdown")));
    }

    /**
     * This panel without the values that their indicators' ranges do not have: they are missing for a reason unknown, with the
     * status text {@code out of range}. This panel itself where there are none. Made when first asked for, and then kept.
     */
    public Panel withoutImpossible() {
        Panel known = possible;
        if (known == null) {
            known = impossible().isEmpty() ? this : new Panel(impossible.missing());
            known.possible = known;
            possible = known;
        }
        return known;
    }

    /** How many cells hold a value. */
    public long valueCount() {
        return contents.valueCount();
    }

    /**
     * The SHA-256 digest in hexadecimal of everything here that can move a number: units with their kinds, indicators with
     * their measurement and range, years, groupings, breaks, and every cell with its reason and flags. Names, status texts, corrections and
     * provenance are left out. The order in which the cells came in does not matter.
     */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = PanelDigest.of(contents);
            digest = known;
        }
        return known;
    }

    /** An overview: for every indicator and breakdown the years, how many units have a value, and what is missing and why. */
    public Table toTable() {
        return PanelOverview.of(toString(), contents);
    }

    /**
     * What some words are about, the best first: indicators by id, name and description, groupings, groups and units by id and name.
     *
     * <ul>
     *   <li>Every word must be found: as a whole word, at the start of one, inside one ({@code skola} finds grundskola and
     *       förskola), or in an indicator's description, in this order.
     *   <li>Small and capital letters are alike, and so are letters with and without marks: {@code taby} finds Täby.
     *   <li>What is found equally well stands by kind, indicators first, then by id.
     *   <li>Where nothing is found the title names the nearest.
     * </ul>
     *
     * @param words one or more words, or parts of them
     * @return kind, id, name, how it was found
     * @throws IllegalArgumentException if there is neither a letter nor a digit
     */
    public Table find(String words) {
        return PanelSearch.of(this, words);
    }

    /** The chunks by key, in order. */
    Map<ChunkKey, Chunk> chunks() {
        return chunks;
    }

    private Chunk requireChunk(String indicator, Breakdown breakdown) {
        Objects.requireNonNull(breakdown, "breakdown");
        Chunk exact = chunks.get(new ChunkKey(Objects.requireNonNull(indicator, "indicator"), breakdown));
        return exact != null ? exact : chunkOf(requireIndicator(indicator), breakdown);
    }

    private Chunk chunkOf(Indicator indicator, Breakdown breakdown) {
        Chunk chunk = chunks.get(new ChunkKey(indicator.id(), breakdown));
        if (chunk == null) {
            List<Breakdown> known = breakdowns(indicator.id());
            throw new IllegalArgumentException("breakdown must be one of " + indicator.id() + "'s, got " + breakdown
                    + "; it has " + (known.isEmpty() ? "no values at all" : new TreeSet<>(known)));
        }
        return chunk;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return this == o || (o instanceof Panel other && contents.equals(other.contents));
    }

    @Override
    public int hashCode() {
        return digest().hashCode();
    }

    @Override
    public String toString() {
        return "Panel of " + metadata.units().size() + " units, "
                + metadata.indicators().size() + " indicators, "
                + (years().isEmpty() ? "no years" : "years " + Years.text(years())) + ": " + valueCount() + " values";
    }
}
