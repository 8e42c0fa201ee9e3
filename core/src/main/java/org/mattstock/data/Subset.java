package org.mattstock.data;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Smaller panels made from a larger one. */
final class Subset {
    private final Panel panel;
    private final Metadata metadata;
    private final int[] target;
    private final int firstYear;
    private final int lastYear;
    private final ReasonBook book = new ReasonBook(ReasonBook.MOST);

    private Subset(Panel panel, Metadata metadata, int firstYear, int lastYear) {
        this.panel = panel;
        this.metadata = metadata;
        this.target = panel.units().stream()
                .mapToInt(unit -> metadata.units().position(unit.id()))
                .toArray();
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    static Panel units(Panel panel, Predicate<Unit> which) {
        List<Unit> kept = panel.units().stream().filter(which).toList();
        return new Subset(panel, panel.metadata().withUnits(kept), Integer.MIN_VALUE, Integer.MAX_VALUE).copy();
    }

    static Panel years(Panel panel, int first, int last) {
        List<Integer> kept = panel.years().stream()
                .filter(year -> year >= first && year <= last)
                .toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("years must include one of the panel's, got " + first + " to " + last
                    + "; it has " + panel.metadata().yearsText());
        }
        return new Subset(panel, panel.metadata().withYears(kept), first, last).copy();
    }

    static Panel indicators(Panel panel, Collection<String> idsOrNames) {
        Set<String> kept = new TreeSet<>();
        idsOrNames.forEach(each -> kept.add(panel.requireIndicator(each).id()));
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>(panel.chunks());
        chunks.keySet().removeIf(key -> !kept.contains(key.indicator()));
        Metadata metadata = panel.metadata()
                .withIndicators(panel.indicators().stream()
                        .filter(each -> kept.contains(each.id()))
                        .toList())
                .withBreaks(panel.breaks().stream()
                        .filter(each -> kept.contains(each.indicator()))
                        .toList());
        return new Panel(metadata, chunks);
    }

    private Panel copy() {
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>();
        panel.chunks().forEach((key, chunk) -> chunks.put(key, isWhole(chunk) ? chunk : copy(chunk)));
        return new Panel(metadata, chunks);
    }

    private boolean isWhole(Chunk chunk) {
        return metadata.units().size() == target.length
                && (chunk.rows() == 0 || (chunk.year(0) >= firstYear && chunk.year(chunk.rows() - 1) <= lastYear));
    }

    private Chunk copy(Chunk chunk) {
        int units = metadata.units().size();
        ChunkBuilder builder = new ChunkBuilder();
        builder.putAll(chunk, target, units, firstYear, lastYear, book);
        return builder.build(ChunkBuilder.sameOrder(units), book);
    }
}
