package org.mattstock.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells and descriptions of a {@link Panel}: in one pass, in any order, with memory bounded by the result.
 *
 * <ul>
 *   <li>A unit or indicator that only appears in cells gets its id as name; one that is only described has no cells.
 *   <li>Every indicator and breakdown takes 10 bytes for each unit in each year in which it has any cell.
 *   <li>A builder gives one panel: it lets go of the cells while it builds.
 * </ul>
 */
public final class PanelBuilder {
    /** What became of a cell. */
    public enum Receipt {
        /** It was added. */
        ADDED,
        /** Its key was taken already, by a value or a reason: the first one is kept, this one is not. */
        DUPLICATE
    }

    private final Limits limits;
    private final Intake<Unit> units;
    private final Intake<Indicator> indicators;
    private final Map<String, Grouping> groupings = new LinkedHashMap<>();
    private final List<Series.Break> breaks = new ArrayList<>();
    private final List<Series.Correction> corrections = new ArrayList<>();
    private final Map<ChunkKey, ChunkBuilder> chunks = new LinkedHashMap<>();
    private final Map<ChunkKey, Chunk> columns = new LinkedHashMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();
    private final TreeSet<Breakdown> breakdowns = new TreeSet<>();
    private final CellBook book;
    private Provenance provenance = Provenance.UNKNOWN;
    private long rows;
    private long bookBytes;
    private boolean built;
    private @Nullable ChunkKey lastKey;
    private @Nullable ChunkBuilder lastChunk;

    PanelBuilder(Limits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        units = new Intake<>(
                "unit",
                limits.units(),
                id -> Unit.of(id, id),
                unit -> unit.id().length() + unit.name().length() + unit.kind().length());
        indicators =
                new Intake<>("indicator", limits.indicators(), id -> Indicator.of(id, id), PanelBuilder::characters);
        book = new CellBook(limits.statusTexts());
    }

    private static int characters(Indicator indicator) {
        return indicator.id().length()
                + indicator.name().length()
                + indicator.unitOfMeasure().length()
                + indicator.description().length();
    }

    /** Describes a unit; describing one id in two ways is an error. */
    public PanelBuilder unit(Unit unit) {
        requireOpen();
        Objects.requireNonNull(unit, "unit");
        units.describe(unit.id(), unit);
        requireRoom();
        return this;
    }

    /** Describes an indicator; describing one id in two ways is an error. */
    public PanelBuilder indicator(Indicator indicator) {
        requireOpen();
        Objects.requireNonNull(indicator, "indicator");
        indicators.describe(indicator.id(), indicator);
        requireRoom();
        return this;
    }

    /** Adds a grouping; two with one id must be equal. Groups may name units that the panel does not have. */
    public PanelBuilder grouping(Grouping grouping) {
        requireOpen();
        Objects.requireNonNull(grouping, "grouping");
        Grouping known = groupings.putIfAbsent(grouping.id(), grouping);
        if (known != null && !known.equals(grouping)) {
            throw new IllegalArgumentException("grouping ids must differ, got " + grouping.id() + " twice");
        }
        return this;
    }

    /** Adds a break in a series. */
    public PanelBuilder seriesBreak(Series.Break seriesBreak) {
        requireOpen();
        breaks.add(Objects.requireNonNull(seriesBreak, "seriesBreak"));
        return this;
    }

    /** Tells of a correction; the cell itself is added as corrected. */
    public PanelBuilder correction(Series.Correction correction) {
        requireOpen();
        corrections.add(Objects.requireNonNull(correction, "correction"));
        return this;
    }

    /** States where the figures come from; {@link Provenance#UNKNOWN} until stated, and the last statement stands. */
    public PanelBuilder provenance(Provenance statement) {
        requireOpen();
        provenance = Objects.requireNonNull(statement, "provenance");
        return this;
    }

    /** Adds a year, 1 to 9999, which then is the panel's with or without cells. */
    public PanelBuilder year(int year) {
        requireOpen();
        requireYear(year);
        years.add(year);
        requireAtMost("years", years.size(), limits.years(), String.valueOf(year));
        return this;
    }

    /**
     * Adds all cells of an indicator in a breakdown at once: for stores of panels, which have them so, and much faster than one by
     * one.
     *
     * @param columnYears ascending, 1 to 9999, each with a cell that is not absent; none at all: the indicator has the breakdown,
     *     and no cells
     * @param values finite; for each of the years one for each unit, in the order in which the units came to this builder
     * @param runs the cells that are no values or have flags, ascending; values below cells without one do not matter
     * @return {@link Receipt#DUPLICATE} if the indicator has cells in the breakdown already: those are kept, and none of these
     */
    public Receipt column(
            String indicator, Breakdown breakdown, List<Integer> columnYears, double[] values, List<Cell.Run> runs) {
        requireOpen();
        ChunkKey key = new ChunkKey(
                Objects.requireNonNull(indicator, "indicator"), Objects.requireNonNull(breakdown, "breakdown"));
        if (chunks.containsKey(key) || columns.containsKey(key)) {
            return Receipt.DUPLICATE;
        }
        requireColumn(columnYears, values);
        register(key);
        rows += columnYears.size();
        requireRoom();
        int[] rowYears = new int[columnYears.size()];
        for (int row = 0; row < rowYears.length; row++) {
            rowYears[row] = columnYears.get(row);
            year(rowYears[row]);
        }
        columns.put(key, new StoredColumn(rowYears, units.size(), values, book).chunk(runs));
        return Receipt.ADDED;
    }

    private void requireColumn(List<Integer> columnYears, double[] values) {
        for (int i = 1; i < columnYears.size(); i++) {
            if (columnYears.get(i) <= columnYears.get(i - 1)) {
                throw new IllegalArgumentException("years must ascend, got " + columnYears);
            }
        }
        if (values.length != (long) columnYears.size() * units.size()) {
            throw new IllegalArgumentException("values must be as many as years times units, " + columnYears.size()
                    + " times " + units.size() + ", got " + values.length);
        }
    }

    /** Adds a final value. */
    public Receipt value(String indicator, Breakdown breakdown, String unit, int year, double value) {
        return value(indicator, breakdown, unit, year, value, Cell.Flags.NONE);
    }

    /**
     * Adds a value with its flags.
     *
     * @param year 1 to 9999
     * @param value finite; {@code -0.0} becomes {@code 0.0}
     * @param flags what is remarked on it
     */
    public Receipt value(String indicator, Breakdown breakdown, String unit, int year, double value, Cell.Flags flags) {
        int code = book.code(Objects.requireNonNull(flags, "flags"));
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite, got " + value + " for " + indicator + " "
                    + breakdown + " " + unit + " " + year);
        }
        ChunkBuilder chunk = open(indicator, breakdown, unit, year);
        return outcome(chunk.putValue(year, units.latest(), value + 0.0, code, units.size()));
    }

    /** Adds a missing value with its reason. */
    public Receipt missing(String indicator, Breakdown breakdown, String unit, int year, MissingReason reason) {
        return missing(indicator, breakdown, unit, year, reason, "");
    }

    /**
     * Adds a missing value with its reason and the source's own status text.
     *
     * @param year 1 to 9999
     * @param status what the source says where that is not one of the known codes, else empty
     */
    public Receipt missing(
            String indicator, Breakdown breakdown, String unit, int year, MissingReason reason, String status) {
        return missing(indicator, breakdown, unit, year, new Cell.Missing(reason, status));
    }

    private Receipt missing(String indicator, Breakdown breakdown, String unit, int year, Cell.Missing cell) {
        int code = book.code(cell);
        ChunkBuilder chunk = open(indicator, breakdown, unit, year);
        return outcome(chunk.putMissing(year, units.latest(), code, units.size()));
    }

    /**
     * Adds any cell.
     *
     * @param year 1 to 9999
     * @param cell an absent one adds nothing
     */
    public Receipt cell(String indicator, Breakdown breakdown, String unit, int year, Cell cell) {
        Objects.requireNonNull(cell, "cell");
        if (cell instanceof Cell.Observed observed) {
            return value(indicator, breakdown, unit, year, observed.value(), observed.flags());
        }
        return cell instanceof Cell.Missing missing
                ? missing(indicator, breakdown, unit, year, missing)
                : Receipt.ADDED;
    }

    private static Receipt outcome(boolean added) {
        return added ? Receipt.ADDED : Receipt.DUPLICATE;
    }

    /** Makes sure that there is room for a cell before anything is allocated for it. */
    private ChunkBuilder open(String indicator, Breakdown breakdown, String unit, int year) {
        requireOpen();
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(breakdown, "breakdown");
        Objects.requireNonNull(unit, "unit");
        requireYear(year);
        int unitsBefore = units.size();
        units.number(unit);
        ChunkBuilder chunk = chunk(indicator, breakdown);
        boolean fresh = !chunk.hasRow(year);
        if (fresh) {
            rows++;
            year(year);
        }
        if (fresh || units.size() > unitsBefore || book.bytes() > bookBytes) {
            bookBytes = book.bytes();
            requireRoom();
        }
        return chunk;
    }

    private static void requireYear(int year) {
        if (year < 1 || year > Limits.LAST_YEAR) {
            throw new IllegalArgumentException("year must be 1 to " + Limits.LAST_YEAR + ", got " + year);
        }
    }

    private ChunkBuilder chunk(String indicator, Breakdown breakdown) {
        if (lastChunk == null || lastKey == null || !lastKey.is(indicator, breakdown)) {
            ChunkKey key = new ChunkKey(indicator, breakdown);
            ChunkBuilder known = chunks.get(key);
            lastChunk = known != null ? known : begin(key);
            lastKey = key;
        }
        return lastChunk;
    }

    private ChunkBuilder begin(ChunkKey key) {
        register(key);
        Chunk stored = columns.remove(key);
        ChunkBuilder chunk = stored == null ? new ChunkBuilder() : opened(stored);
        chunks.put(key, chunk);
        return chunk;
    }

    /** A stored column to which something comes, or whose units do not stand in the panel's order. */
    private ChunkBuilder opened(Chunk stored) {
        ChunkBuilder chunk = new ChunkBuilder();
        int[] target = ChunkBuilder.sameOrder(stored.units());
        chunk.putAll(stored, target, stored.units(), Integer.MIN_VALUE, Integer.MAX_VALUE, book);
        return chunk;
    }

    private void register(ChunkKey key) {
        indicators.number(key.indicator());
        breakdowns.add(key.breakdown());
        requireAtMost(
                "breakdowns",
                breakdowns.size(),
                limits.breakdowns(),
                key.breakdown().code());
    }

    private static void requireAtMost(String what, int count, int limit, String latest) {
        if (count > limit) {
            throw new IllegalStateException(what + " must not be more than " + limit + ", got another one: " + latest);
        }
    }

    private void requireRoom() {
        long texts = units.bytes() + indicators.bytes() + book.bytes();
        int held = chunks.size() + columns.size();
        long cells = Limits.cells(rows, units.size(), held, texts);
        if (cells > limits.cells()) {
            throw new IllegalStateException(
                    "cells must not be more than " + limits.cells() + ", got " + cells + ": "
                            + held + " indicators and breakdowns with " + rows + " years in all, for "
                            + units.size()
                            + " units, and " + texts
                            + " bytes of ids, names and status texts (a larger heap or PanelBuilder.Limits.withCells allows more)");
        }
    }

    private void requireOpen() {
        if (built) {
            throw new IllegalStateException("a builder gives one panel, and this one has been built");
        }
    }

    /** The panel; after this the builder takes no more. */
    public Panel build() {
        requireOpen();
        built = true;
        Directory<Unit> directory = Directory.ofUnits(units.items());
        int[] order = new int[directory.size()];
        for (int position = 0; position < order.length; position++) {
            order[position] = units.number(directory.items().get(position).id());
        }
        Metadata metadata = new Metadata(
                directory,
                Directory.ofIndicators(indicators.items()),
                List.copyOf(years),
                Directory.ofGroupings(groupings.values()),
                breaks,
                corrections,
                provenance);
        return new Panel(Contents.of(metadata, finished(order)));
    }

    /** Lets go of each collected chunk before the next is laid out, so that the cells never stand in memory twice. */
    private SortedMap<ChunkKey, Chunk> finished(int[] order) {
        SortedMap<ChunkKey, Chunk> finished = new TreeMap<>();
        lastChunk = null;
        Iterator<Map.Entry<ChunkKey, ChunkBuilder>> each = chunks.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<ChunkKey, ChunkBuilder> entry = each.next();
            finished.put(entry.getKey(), entry.getValue().build(order, book));
            each.remove();
        }
        boolean inOrder = Arrays.equals(order, ChunkBuilder.sameOrder(order.length));
        for (Map.Entry<ChunkKey, Chunk> column : columns.entrySet()) {
            boolean asItIs = inOrder && column.getValue().units() == order.length;
            finished.put(
                    column.getKey(),
                    asItIs ? column.getValue() : opened(column.getValue()).build(order, book));
        }
        return finished;
    }

    /**
     * How large a panel may grow, so that no input exhausts the heap. Going beyond is an {@link IllegalStateException} that
     * names the limit, thrown before memory is taken.
     *
     * @param units how many distinct units
     * @param indicators how many distinct indicators
     * @param breakdowns how many distinct breakdowns
     * @param years how many distinct years
     * @param cells how many cells, with and without a value: units times years, summed over all indicators and breakdowns that
     *     have cells, where a year counts for at least 16 cells and an indicator in a breakdown for 32 more; and, with all cells, their descriptions:
     *     a unit or indicator counts for 16 cells and its texts for one in about 5 characters
     * @param statusTexts how many distinct pairs of missing reason and status text, and distinct flags, at most 65,000
     */
    public record Limits(int units, int indicators, int breakdowns, int years, long cells, int statusTexts) {
        static final int LAST_YEAR = 9999;
        private static final int BYTES_PER_CELL = 32;

        /** A cell with its place in the layout, and with what a reader and the collector of garbage need beside the panel. */
        private static final int HEAP_PER_CELL = 48;

        private static final int CELLS_PER_ROW = 16;
        private static final int CELLS_PER_CHUNK = 32;

        /** Checks that every limit is positive and that one indicator's cells can be numbered. */
        public Limits {
            if (Math.min(Math.min(units, indicators), Math.min(breakdowns, years)) < 1 || cells < 1) {
                throw new IllegalArgumentException("limits must be positive, got " + units + " units, " + indicators
                        + " indicators, " + breakdowns + " breakdowns, " + years + " years, " + cells + " cells");
            }
            if ((long) units * years > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "units times years must be less than 2147483640, got " + (long) units * years);
            }
            if (statusTexts < 1 || statusTexts > CellBook.MOST) {
                throw new IllegalArgumentException(
                        "statusTexts must be 1 to " + CellBook.MOST + ", got " + statusTexts);
            }
        }

        /**
         * A million units, 200,000 indicators, 1,000 breakdowns, 1,000 years, 10,000 status texts, and a cell for every 48 bytes
         * of the largest heap that the virtual machine may take: 22 million cells in 1 GB. The cells take 10 bytes each, and for a while, when the panel is laid out, up to 27.
         */
        public static Limits standard() {
            return new Limits(
                    1_000_000, 200_000, 1_000, 1_000, Runtime.getRuntime().maxMemory() / HEAP_PER_CELL, 10_000);
        }

        /** These limits with another number of cells. */
        public Limits withCells(long most) {
            return new Limits(units, indicators, breakdowns, years, most, statusTexts);
        }

        /** These limits with another number of units. */
        public Limits withUnits(int most) {
            return new Limits(most, indicators, breakdowns, years, cells, statusTexts);
        }

        /** These limits with another number of indicators. */
        public Limits withIndicators(int most) {
            return new Limits(units, most, breakdowns, years, cells, statusTexts);
        }

        private static long cells(long rows, int units, int chunks, long texts) {
            return rows * Math.max(units, CELLS_PER_ROW) + (long) chunks * CELLS_PER_CHUNK + texts / BYTES_PER_CELL;
        }
    }
}
