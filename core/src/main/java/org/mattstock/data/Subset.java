package org.mattstock.data;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Parts of what a panel holds. */
final class Subset {
    private final Contents whole;
    private final Metadata metadata;
    private final int[] target;
    private final int firstYear;
    private final int lastYear;
    private final CellBook book = new CellBook(CellBook.MOST);

    private Subset(Contents whole, Metadata metadata, int firstYear, int lastYear) {
        this.whole = whole;
        this.metadata = metadata;
        this.target = whole.metadata().units().items().stream()
                .mapToInt(unit -> metadata.units().position(unit.id()))
                .toArray();
        this.firstYear = firstYear;
        this.lastYear = lastYear;
    }

    static Contents units(Contents whole, Predicate<Unit> which) {
        List<Unit> kept =
                whole.metadata().units().items().stream().filter(which).toList();
        Set<String> ids = kept.stream().map(Unit::id).collect(Collectors.toSet());
        Metadata metadata = whole.metadata().withUnits(kept).withCorrections(each -> ids.contains(each.unit()));
        return new Subset(whole, metadata, Integer.MIN_VALUE, Integer.MAX_VALUE).copy();
    }

    static Contents years(Contents whole, int first, int last) {
        List<Integer> kept = whole.metadata().years().stream()
                .filter(year -> year >= first && year <= last)
                .toList();
        if (kept.isEmpty()) {
            throw new IllegalArgumentException("years must include one of the panel's, got " + first + " to " + last
                    + "; it has " + Years.text(whole.metadata().years()));
        }
        Metadata metadata =
                whole.metadata().withYears(kept).withCorrections(each -> each.year() >= first && each.year() <= last);
        return new Subset(whole, metadata, first, last).copy();
    }

    static Contents indicators(Contents whole, Collection<String> idsOrNames) {
        Metadata all = whole.metadata();
        Set<String> kept = new TreeSet<>();
        idsOrNames.forEach(each -> kept.add(all.indicators().require(each).id()));
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>(whole.chunks());
        chunks.keySet().removeIf(key -> !kept.contains(key.indicator()));
        Metadata metadata = all.withIndicators(all.indicators().items().stream()
                        .filter(each -> kept.contains(each.id()))
                        .toList())
                .withBreaks(all.breaks().stream()
                        .filter(each -> kept.contains(each.indicator()))
                        .toList())
                .withCorrections(each -> kept.contains(each.indicator()));
        return Contents.of(metadata, chunks);
    }

    private Contents copy() {
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>();
        whole.chunks().forEach((key, chunk) -> chunks.put(key, isWhole(chunk) ? chunk : copy(chunk)));
        return Contents.of(metadata, chunks);
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
