package org.mattstock.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts what two panels hold together. */
final class PanelMerge {
    private final Contents a;
    private final Contents b;
    private final Metadata metadata;
    private final int[] targetOfA;
    private final int[] targetOfB;
    private final CellBook book = new CellBook(CellBook.MOST);

    PanelMerge(Contents a, Contents b) {
        this.a = a;
        this.b = b;
        metadata = union(a.metadata(), b.metadata());
        targetOfA = positions(a);
        targetOfB = positions(b);
    }

    private static Metadata union(Metadata a, Metadata b) {
        return new Metadata(
                Directory.ofUnits(union("unit", a.units(), b.units(), Unit::id, id -> Unit.of(id, id))),
                Directory.ofIndicators(
                        union("indicator", a.indicators(), b.indicators(), Indicator::id, id -> Indicator.of(id, id))),
                Stream.concat(a.years().stream(), b.years().stream()).toList(),
                Directory.ofGroupings(union("grouping", a.groupings(), b.groupings(), Grouping::id, id -> null)),
                Stream.concat(a.breaks().stream(), b.breaks().stream()).toList(),
                Stream.concat(a.corrections().stream(), b.corrections().stream())
                        .toList(),
                a.provenance().and(b.provenance()));
    }

    /** All items; of two with one id the one that says more, where the other says no more than the id. */
    private static <T> List<T> union(
            String noun,
            Directory<T> some,
            Directory<T> others,
            Function<T, String> id,
            Function<String, @Nullable T> bare) {
        TreeMap<String, T> all = new TreeMap<>();
        some.items().forEach(item -> all.put(id.apply(item), item));
        for (T item : others.items()) {
            T known = all.putIfAbsent(id.apply(item), item);
            T unstated = bare.apply(id.apply(item));
            if (known == null || known.equals(item) || item.equals(unstated)) {
                continue;
            }
            if (!known.equals(unstated)) {
                throw new IllegalArgumentException(
                        "panels to merge must agree on every " + noun + ", got " + known + " and " + item);
            }
            all.put(id.apply(item), item);
        }
        return new ArrayList<>(all.values());
    }

    private int[] positions(Contents panel) {
        return panel.metadata().units().items().stream()
                .mapToInt(unit -> metadata.units().position(unit.id()))
                .toArray();
    }

    Contents merged() {
        TreeSet<ChunkKey> keys = new TreeSet<>(a.chunks().keySet());
        keys.addAll(b.chunks().keySet());
        SortedMap<ChunkKey, Chunk> chunks = new TreeMap<>();
        for (ChunkKey key : keys) {
            chunks.put(
                    key,
                    merged(
                            key,
                            Optional.ofNullable(a.chunks().get(key)),
                            Optional.ofNullable(b.chunks().get(key))));
        }
        return Contents.of(metadata, chunks);
    }

    private Chunk merged(ChunkKey key, Optional<Chunk> ofA, Optional<Chunk> ofB) {
        if (ofB.isEmpty() && targetOfA.length == metadata.units().size()) {
            return ofA.orElseThrow();
        }
        if (ofA.isEmpty() && targetOfB.length == metadata.units().size()) {
            return ofB.orElseThrow();
        }
        ChunkBuilder builder = new ChunkBuilder();
        ofA.ifPresent(chunk -> put(key, builder, chunk, targetOfA));
        ofB.ifPresent(chunk -> put(key, builder, chunk, targetOfB));
        return builder.build(ChunkBuilder.sameOrder(metadata.units().size()), book);
    }

    private void put(ChunkKey key, ChunkBuilder builder, Chunk chunk, int[] target) {
        List<Unit> units = metadata.units().items();
        int taken = builder.putAll(chunk, target, units.size(), Integer.MIN_VALUE, Integer.MAX_VALUE, book);
        if (taken >= 0) {
            throw new IllegalArgumentException("panels to merge must not share a cell, got " + key + ", "
                    + units.get(target[taken % chunk.units()]) + ", " + chunk.year(taken / chunk.units()) + " in both");
        }
    }
}
