package org.mattstock.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
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
    /** By unit of the whole: its number in the first panel, or -1. */
    private final int[] sourceInA;

    private final BinaryOperator<Cell> both;
    private final CellBook book = new CellBook(CellBook.MOST);

    /**
     * A merge.
     *
     * @param both which cell stands where both have one; an absent one refuses them
     */
    PanelMerge(Contents a, Contents b, BinaryOperator<Cell> both) {
        this.a = a;
        this.b = b;
        metadata = union(a.metadata(), b.metadata());
        targetOfA = positions(a);
        targetOfB = positions(b);
        sourceInA = metadata.units().items().stream()
                .mapToInt(unit -> a.metadata().units().position(unit.id()))
                .toArray();
        this.both = both;
    }

    private static Metadata union(Metadata a, Metadata b) {
        return new Metadata(
                Directory.ofUnits(union("unit", a.units(), b.units(), Unit::id, id -> Unit.of(id, id))),
                Directory.ofIndicators(
                        union("indicator", a.indicators(), b.indicators(), Indicator::id, id -> Indicator.of(id, id))),
                Stream.concat(a.years().stream(), b.years().stream()).toList(),
                Directory.ofGroupings(union("grouping", a.groupings(), b.groupings(), Grouping::id, id -> null)),
                Stream.concat(a.breaks().stream(), b.breaks().stream()).toList(),
                Stream.concat(
                                a.corrections().stream(),
                                b.corrections().stream()
                                        .filter(each -> !a.corrections().contains(each)))
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
        return new StandingCorrections(a, b, Contents.of(metadata, chunks)).apply();
    }

    private Chunk merged(ChunkKey key, Optional<Chunk> ofA, Optional<Chunk> ofB) {
        if (ofB.isEmpty() && targetOfA.length == metadata.units().size()) {
            return ofA.orElseThrow();
        }
        if (ofA.isEmpty() && targetOfB.length == metadata.units().size()) {
            return ofB.orElseThrow();
        }
        ChunkBuilder builder = new ChunkBuilder();
        int units = metadata.units().size();
        if (ofA.isPresent() && ofB.isPresent()) {
            putShared(key, builder, ofA.get(), ofB.get());
        }
        ofA.ifPresent(chunk -> builder.putRest(chunk, targetOfA, units, book));
        ofB.ifPresent(chunk -> builder.putRest(chunk, targetOfB, units, book));
        return builder.build(ChunkBuilder.sameOrder(units), book);
    }

    /** Puts what becomes of the cells that both have. */
    private void putShared(ChunkKey key, ChunkBuilder builder, Chunk chunkOfA, Chunk chunkOfB) {
        for (int row = 0; row < chunkOfB.rows(); row++) {
            int year = chunkOfB.year(row);
            int rowOfA = chunkOfA.row(year);
            for (int unit = 0; rowOfA >= 0 && unit < targetOfB.length; unit++) {
                int unitOfA = sourceInA[targetOfB[unit]];
                if (unitOfA >= 0) {
                    Cell cell =
                            shared(key, targetOfB[unit], year, chunkOfA.at(rowOfA, unitOfA), chunkOfB.at(row, unit));
                    builder.put(cell, year, targetOfB[unit], metadata.units().size(), book);
                }
            }
        }
    }

    private Cell shared(ChunkKey key, int unit, int year, Cell ofA, Cell ofB) {
        if (ofA instanceof Cell.Absent || ofB instanceof Cell.Absent) {
            return Cell.ABSENT;
        }
        Cell chosen = both.apply(ofA, ofB);
        if (chosen instanceof Cell.Absent) {
            throw new IllegalArgumentException("panels to merge must not share a cell, got " + key + ", "
                    + metadata.units().items().get(unit) + ", " + year + " in both: " + CellText.full(ofA) + " and "
                    + CellText.full(ofB));
        }
        return chosen;
    }
}
