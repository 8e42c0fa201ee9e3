package org.mattstock.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** The values of a panel that are outside their indicators' ranges. A column is looked through once, when first asked for. */
final class ImpossibleValues {
    private static final Cell.Missing MISSING = new Cell.Missing(MissingReason.UNKNOWN, "out of range");

    private final Contents contents;
    private final Map<ChunkKey, List<Panel.Impossible>> known = new ConcurrentHashMap<>();
    private volatile @Nullable List<Panel.Impossible> all;

    ImpossibleValues(Contents contents) {
        this.contents = contents;
    }

    /** In one column, by year and unit. */
    List<Panel.Impossible> in(ChunkKey key) {
        Indicator indicator = contents.metadata().indicators().require(key.indicator());
        return indicator.range().equals(Indicator.Range.ANY)
                ? List.of()
                : known.computeIfAbsent(key, each -> find(indicator, each));
    }

    /** In all columns, in their order. */
    List<Panel.Impossible> all() {
        List<Panel.Impossible> found = all;
        if (found == null) {
            found = contents.chunks().keySet().stream()
                    .flatMap(key -> in(key).stream())
                    .toList();
            all = found;
        }
        return found;
    }

    private List<Panel.Impossible> find(Indicator indicator, ChunkKey key) {
        Chunk chunk = contents.chunks().get(key);
        List<Panel.Impossible> found = new ArrayList<>();
        if (chunk != null) {
            forEach(chunk, indicator.range(), cell -> found.add(impossible(indicator, key, chunk, cell)));
        }
        return List.copyOf(found);
    }

    private Panel.Impossible impossible(Indicator indicator, ChunkKey key, Chunk chunk, int cell) {
        Unit unit = contents.metadata().units().items().get(cell % chunk.units());
        return new Panel.Impossible(
                indicator, key.breakdown(), unit, chunk.year(cell / chunk.units()), chunk.value(cell));
    }

    /** Calls the action with the number of each cell whose value is impossible; a gap is stored as zero. */
    private static void forEach(Chunk chunk, Indicator.Range range, IntConsumer cell) {
        double lowest = range.lowest().orElse(Double.NEGATIVE_INFINITY);
        double highest = range.highest().orElse(Double.POSITIVE_INFINITY);
        double[] values = chunk.values();
        for (int i = 0; i < values.length; i++) {
            if ((values[i] < lowest || values[i] > highest) && !Double.isNaN(chunk.value(i))) {
                cell.accept(i);
            }
        }
    }

    /** The contents with these values missing; the chunks without one are shared. */
    Contents missing() {
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>(contents.chunks());
        chunks.replaceAll((key, chunk) -> in(key).isEmpty() ? chunk : without(in(key), chunk));
        return Contents.of(contents.metadata(), chunks);
    }

    private Chunk without(List<Panel.Impossible> values, Chunk chunk) {
        CellBook book = new CellBook(CellBook.MOST);
        ChunkBuilder builder = new ChunkBuilder();
        for (Panel.Impossible each : values) {
            int unit = contents.metadata().units().requirePosition(each.unit().id());
            builder.putMissing(each.year(), unit, book.code(MISSING), chunk.units());
        }
        int[] order = ChunkBuilder.sameOrder(chunk.units());
        builder.putRest(chunk, order, chunk.units(), book);
        return builder.build(order, book);
    }
}
