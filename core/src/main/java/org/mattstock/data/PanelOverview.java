package org.mattstock.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mattstock.table.Table;

/** One row for every indicator and breakdown of a panel. */
final class PanelOverview {
    private PanelOverview() {}

    /**
     * The overview.
     *
     * @param title what the panel is, in one line
     */
    static Table of(String title, Contents contents) {
        Set<MissingReason> reasons = EnumSet.noneOf(MissingReason.class);
        contents.chunks().values().forEach(chunk -> forEachReason(chunk, reasons::add));
        Table.Builder table = Table.builder(title)
                .text("indicator")
                .text("name")
                .text("breakdown")
                .text("years")
                .integer("units with values")
                .integer("values");
        reasons.forEach(reason -> table.integer(CellText.words(reason)));
        contents.chunks().forEach((key, chunk) -> table.row(row(contents.metadata(), key, chunk, reasons)));
        return table.build();
    }

    private static Object[] row(Metadata metadata, ChunkKey key, Chunk chunk, Set<MissingReason> reasons) {
        List<Object> cells = new ArrayList<>();
        cells.add(key.indicator());
        cells.add(metadata.indicators().require(key.indicator()).name());
        cells.add(key.breakdown().code());
        cells.add(Years.text(chunk.years()));
        cells.add((long) unitsWithValues(chunk));
        cells.add((long) chunk.valueCount());
        Map<MissingReason, Long> counts = new EnumMap<>(MissingReason.class);
        forEachReason(chunk, reason -> counts.merge(reason, 1L, Long::sum));
        reasons.forEach(reason -> cells.add(counts.getOrDefault(reason, 0L)));
        return cells.toArray();
    }

    private static int unitsWithValues(Chunk chunk) {
        BitSet units = new BitSet(chunk.units());
        for (int cell = 0; cell < chunk.values().length; cell++) {
            if (!Double.isNaN(chunk.value(cell))) {
                units.set(cell % chunk.units());
            }
        }
        return units.cardinality();
    }

    private static void forEachReason(Chunk chunk, Consumer<MissingReason> action) {
        MissingCells gaps = chunk.gaps();
        for (int gap = 0; gap < gaps.count(); gap++) {
            if (!gaps.isAbsent(gap)) {
                action.accept(gaps.missing(gap).reason());
            }
        }
    }
}
