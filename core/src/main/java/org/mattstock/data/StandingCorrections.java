package org.mattstock.data;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The corrections that still tell of a figure once two panels are one: those of cells that stand as they did, and those that led
 * to a corrected figure. One whose cell was overridden tells of nothing that is there.
 */
final class StandingCorrections {
    private final Contents a;
    private final Contents b;
    private final Contents merged;
    private final Set<Series.Correction> ofA;
    private final Set<Series.Correction> ofB;

    StandingCorrections(Contents a, Contents b, Contents merged) {
        this.a = a;
        this.b = b;
        this.merged = merged;
        ofA = new HashSet<>(a.metadata().corrections());
        ofB = new HashSet<>(b.metadata().corrections());
    }

    /** The merged panel without the corrections that do not stand. */
    Contents apply() {
        List<Series.Correction> all = merged.metadata().corrections();
        Set<Series.Correction> kept = new HashSet<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (stands(all.get(i), kept)) {
                kept.add(all.get(i));
            }
        }
        return kept.size() == all.size()
                ? merged
                : merged.with(merged.metadata().withCorrections(kept::contains));
    }

    /**
     * Whether a correction stands.
     *
     * @param later those that stand and were made after it
     */
    private boolean stands(Series.Correction correction, Set<Series.Correction> later) {
        Cell standing = at(merged, correction);
        return (ofA.contains(correction) && at(a, correction).equals(standing))
                || (ofB.contains(correction) && at(b, correction).equals(standing))
                || (standing.flags().has(Cell.Flag.CORRECTED)
                        && (isSameFigure(correction.after(), standing)
                                || later.stream().anyMatch(each -> follows(each, correction))));
    }

    private static boolean follows(Series.Correction later, Series.Correction earlier) {
        return later.before().equals(earlier.after())
                && later.year() == earlier.year()
                && later.unit().equals(earlier.unit())
                && keyOf(later).equals(keyOf(earlier));
    }

    private static ChunkKey keyOf(Series.Correction correction) {
        return new ChunkKey(correction.indicator(), correction.breakdown());
    }

    /** Whether two cells differ at most in flags. */
    private static boolean isSameFigure(Cell some, Cell other) {
        if (some instanceof Cell.Observed value) {
            return other instanceof Cell.Observed same && value.value() == same.value();
        }
        return some instanceof Cell.Missing missing
                && other instanceof Cell.Missing same
                && missing.reason() == same.reason()
                && missing.status().equals(same.status());
    }

    /** The cell that a correction is of; absent, too, where a panel has nothing of the kind. */
    private static Cell at(Contents contents, Series.Correction correction) {
        Map<ChunkKey, Chunk> chunks = contents.chunks();
        @Nullable Chunk chunk = chunks.get(keyOf(correction));
        int unit = contents.metadata().units().position(correction.unit());
        int row = chunk == null || unit < 0 ? -1 : chunk.row(correction.year());
        return chunk == null || row < 0 ? Cell.ABSENT : chunk.at(row, unit);
    }
}
