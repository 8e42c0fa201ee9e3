package org.mattstock.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a panel holds, under other ids and described otherwise. Cells are shared, unless units change their order. */
final class Rekeying {
    private Rekeying() {}

    static Contents indicators(Contents contents, UnaryOperator<Indicator> other) {
        Metadata metadata = contents.metadata();
        List<Indicator> before = metadata.indicators().items();
        List<Indicator> after = before.stream().map(other).toList();
        Map<String, String> ids = ids("indicators", before, after, Indicator::id);
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>();
        contents.chunks()
                .forEach((key, chunk) ->
                        chunks.put(new ChunkKey(renamed(ids, key.indicator()), key.breakdown()), chunk));
        Metadata renamed = metadata.withIndicators(after)
                .withBreaks(metadata.breaks().stream()
                        .map(each -> new Series.Break(renamed(ids, each.indicator()), each.year(), each.text()))
                        .toList())
                .withCorrections(metadata.corrections().stream()
                        .map(each -> correction(each, renamed(ids, each.indicator()), each.breakdown(), each.unit()))
                        .toList());
        return Contents.of(renamed, chunks);
    }

    static Contents breakdowns(Contents contents, UnaryOperator<Breakdown> other) {
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>();
        Map<ChunkKey, Breakdown> from = new HashMap<>();
        contents.chunks().forEach((key, chunk) -> {
            ChunkKey renamed = new ChunkKey(key.indicator(), other.apply(key.breakdown()));
            if (chunks.put(renamed, chunk) != null) {
                throw new IllegalArgumentException("breakdowns of one indicator must keep different codes, got "
                        + renamed.breakdown() + " for " + from.get(renamed) + " and " + key.breakdown() + " of "
                        + key.indicator());
            }
            from.put(renamed, key.breakdown());
        });
        Metadata metadata = contents.metadata();
        return Contents.of(
                metadata.withCorrections(metadata.corrections().stream()
                        .map(each -> correction(each, each.indicator(), other.apply(each.breakdown()), each.unit()))
                        .toList()),
                chunks);
    }

    static Contents units(Contents contents, UnaryOperator<Unit> other) {
        Metadata metadata = contents.metadata();
        List<Unit> before = metadata.units().items();
        List<Unit> after = before.stream().map(other).toList();
        Map<String, String> ids = ids("units", before, after, Unit::id);
        Metadata renamed = metadata.withUnits(after)
                .withGroupings(metadata.groupings().items().stream()
                        .map(grouping -> grouping(grouping, ids))
                        .toList())
                .withCorrections(metadata.corrections().stream()
                        .map(each -> correction(each, each.indicator(), each.breakdown(), renamed(ids, each.unit())))
                        .toList());
        int[] target = after.stream()
                .mapToInt(unit -> renamed.units().position(unit.id()))
                .toArray();
        return new Contents(renamed, moved(contents.chunks(), target));
    }

    private static Map<ChunkKey, Chunk> moved(Map<ChunkKey, Chunk> chunks, int[] target) {
        if (Arrays.equals(target, ChunkBuilder.sameOrder(target.length))) {
            return chunks;
        }
        SortedMap<ChunkKey, Chunk> moved = new TreeMap<>();
        CellBook book = new CellBook(CellBook.MOST);
        chunks.forEach((key, chunk) -> moved.put(key, moved(chunk, target, book)));
        return new LinkedHashMap<>(moved);
    }

    private static Chunk moved(Chunk chunk, int[] target, CellBook book) {
        ChunkBuilder builder = new ChunkBuilder();
        builder.putAll(chunk, target, target.length, Integer.MIN_VALUE, Integer.MAX_VALUE, book);
        return builder.build(ChunkBuilder.sameOrder(target.length), book);
    }

    /** From each old id to its new one; refuses two things under one id. */
    private static <T> Map<String, String> ids(String nouns, List<T> before, List<T> after, Function<T, String> id) {
        Map<String, String> ids = new HashMap<>();
        Map<String, T> taken = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            T other = taken.put(id.apply(after.get(i)), before.get(i));
            if (other != null) {
                throw new IllegalArgumentException(nouns + " must keep different ids, got " + id.apply(after.get(i))
                        + " for " + other + " and " + before.get(i));
            }
            ids.put(id.apply(before.get(i)), id.apply(after.get(i)));
        }
        return ids;
    }

    /** The new id; the old one of what the panel does not have. */
    private static String renamed(Map<String, String> ids, String id) {
        return ids.getOrDefault(id, id);
    }

    private static Grouping grouping(Grouping grouping, Map<String, String> ids) {
        return new Grouping(
                grouping.id(),
                grouping.name(),
                grouping.groups().stream()
                        .map(group -> new Grouping.Group(group.id(), group.name(), renamed(ids, group.units())))
                        .toList());
    }

    private static SortedSet<String> renamed(Map<String, String> ids, Collection<String> units) {
        SortedSet<String> renamed = new TreeSet<>();
        units.forEach(unit -> renamed.add(renamed(ids, unit)));
        return renamed;
    }

    private static Series.Correction correction(
            Series.Correction correction, String indicator, Breakdown breakdown, String unit) {
        return new Series.Correction(
                indicator,
                breakdown,
                unit,
                correction.year(),
                correction.before(),
                correction.after(),
                correction.reason(),
                correction.date());
    }
}
