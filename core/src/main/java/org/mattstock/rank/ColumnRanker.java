package org.mattstock.rank;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mattstock.internal.ranking.CellPlaces;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;

/** Ranks columns of the same units one after the other: in cells where that can be done, by a sort elsewhere. */
final class ColumnRanker {
    private final RankingRule rule;
    private final First first;
    private final Ties ties;
    private final CellPlaces cells;
    /** Whether places can be told from the values as they are. */
    private final boolean comparesValues;

    private final Level level;
    private final Ranker ranker = new Ranker();

    ColumnRanker(int units, RankingRule rule) {
        this.rule = rule;
        this.first = rule.order() == RankingRule.Order.HIGHEST_FIRST ? First.HIGHEST : First.LOWEST;
        this.ties = rule.kernelTies();
        this.cells = new CellPlaces(units);
        boolean rounds = rule.precision() instanceof Precision.UpToRounding;
        this.comparesValues = rounds || rule.precision() instanceof Precision.Exact;
        this.level = rounds ? Level.upToRounding(0) : Level.EXACT;
    }

    /**
     * Twice the place of each unit, from 2, since shared places may be halves; 0 for NaN.
     *
     * @param column which column it is, for the message
     * @throws IllegalArgumentException if a value is infinite
     */
    int[] doubledPlaces(double[] values, int column) {
        int[] doubled = new int[values.length];
        if (!comparesValues || !cells.find(values, first, ties, level, doubled)) {
            sort(values, column, doubled);
        }
        return doubled;
    }

    private void sort(double[] values, int column, int[] doubled) {
        int[] present = present(values, column);
        double[] among =
                Arrays.stream(present).mapToDouble(unit -> values[unit]).toArray();
        rule.rankFinite(ranker, among, 0).places(ties, among);
        Arrays.fill(doubled, 0);
        for (int i = 0; i < present.length; i++) {
            doubled[present[i]] = (int) (2 * among[i]);
        }
    }

    private static int[] present(double[] values, int column) {
        return IntStream.range(0, values.length)
                .filter(unit -> {
                    if (Double.isInfinite(values[unit])) {
                        throw new IllegalArgumentException("columns[" + column + "][" + unit
                                + "] must be finite, or NaN for a unit without a value, got " + values[unit]);
                    }
                    return !Double.isNaN(values[unit]);
                })
                .toArray();
    }
}
