package org.mattstock.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.text.Decimals;
import org.mattstock.table.Table;

/** The table of what one panel has otherwise than another. */
final class PanelDiff {
    private static final int DECIMALS = 3;

    private final Contents before;
    private final Contents after;
    private final Table.Builder table;
    /** All units of both, and where each stands in the one and in the other; -1 where it does not. */
    private final String[] units;

    private final int[] inBefore;
    private final int[] inAfter;
    private final boolean sameUnits;

    PanelDiff(Contents before, Contents after) {
        this.before = before;
        this.after = after;
        TreeSet<String> ids = new TreeSet<>(CodePoints::compare);
        before.metadata().units().items().forEach(unit -> ids.add(unit.id()));
        after.metadata().units().items().forEach(unit -> ids.add(unit.id()));
        units = ids.toArray(String[]::new);
        inBefore = ids.stream().mapToInt(before.metadata().units()::position).toArray();
        inAfter = ids.stream().mapToInt(after.metadata().units()::position).toArray();
        sameUnits = Arrays.equals(inBefore, inAfter);
        table = Table.builder("What changed")
                .text("kind")
                .text("of")
                .text("indicator")
                .text("breakdown")
                .integer("year")
                .text("unit")
                .decimal("before", DECIMALS)
                .decimal("after", DECIMALS)
                .decimal("difference", DECIMALS)
                .text("before in words")
                .text("after in words");
    }

    Table table() {
        TreeSet<ChunkKey> keys = new TreeSet<>(before.chunks().keySet());
        keys.addAll(after.chunks().keySet());
        keys.forEach(
                key -> compare(key, before.chunks().get(key), after.chunks().get(key)));
        MetadataDiff.add(table, before.metadata(), after.metadata());
        return table.build();
    }

    private void compare(ChunkKey key, @Nullable Chunk was, @Nullable Chunk is) {
        if (sameUnits && was != null && was.equals(is)) {
            return;
        }
        TreeSet<Integer> years = new TreeSet<>();
        addYears(years, was);
        addYears(years, is);
        for (int year : years) {
            int rowBefore = was == null ? -1 : was.row(year);
            int rowAfter = is == null ? -1 : is.row(year);
            for (int i = 0; i < units.length; i++) {
                Cell a = cell(was, rowBefore, inBefore[i]);
                Cell b = cell(is, rowAfter, inAfter[i]);
                if (!a.equals(b)) {
                    row(key, year, units[i], a, b);
                }
            }
        }
    }

    private static void addYears(Collection<Integer> years, @Nullable Chunk chunk) {
        if (chunk != null) {
            years.addAll(chunk.years());
        }
    }

    private static Cell cell(@Nullable Chunk chunk, int row, int unit) {
        return chunk == null || row < 0 || unit < 0 ? Cell.ABSENT : chunk.at(row, unit);
    }

    private void row(ChunkKey key, int year, String unit, Cell a, Cell b) {
        Double was = CellText.value(a);
        Double is = CellText.value(b);
        table.row(
                kind(a, b),
                "cell",
                key.indicator(),
                key.breakdown().code(),
                year,
                unit,
                was,
                is,
                was == null || is == null ? null : difference(was, is),
                CellText.status(a),
                CellText.status(b));
    }

    /** On the shortest decimal texts, as a reader would subtract; none where it is beyond the range of a double. */
    private static @Nullable Double difference(double was, double is) {
        double difference =
                Decimals.shortest(is).subtract(Decimals.shortest(was)).doubleValue();
        return Double.isFinite(difference) ? difference : null;
    }

    private static String kind(Cell a, Cell b) {
        if (a instanceof Cell.Absent) {
            return "NEW";
        } else if (b instanceof Cell.Absent) {
            return "VANISHED";
        } else if (a instanceof Cell.Missing was && b instanceof Cell.Missing is) {
            return was.reason() == is.reason() && was.status().equals(is.status()) ? "FLAGS" : "REASON";
        }
        return a instanceof Cell.Observed was && b instanceof Cell.Observed is && was.value() == is.value()
                ? "FLAGS"
                : "CHANGED";
    }
}
