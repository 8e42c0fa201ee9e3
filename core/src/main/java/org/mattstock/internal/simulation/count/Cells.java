package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.SlowReplicates;

/**
 * Guesses, for each method, between which bounds the values of a replicate lie. Bounds are taken from one replicate and kept
 * while few lanes have neighbors in one cell; a few extreme values do not stretch them.
 */
final class Cells {
    /** Where more than one lane in this many is in doubt, bounds are guessed again. */
    private static final int DOUBTFUL = 8;
    /** How far beyond the middle three quarters of the values bounds may lie, in widths of these. */
    private static final double REACH = 4;
    /** How much of a cell values that are tied may span: half of it, so that rounding does not make them span three. */
    private static final double TIES_IN_CELL = 0.5;

    private final List<Level> levels;
    private final int lastCell;
    private final double[] tops;
    private final double[] scales;
    private final boolean[] known;
    private final double[] top = new double[Draws.BLOCK];
    private final double[] scale = new double[Draws.BLOCK];

    Cells(List<Level> levels, int lastCell) {
        int methods = levels.size();
        this.levels = levels;
        this.lastCell = lastCell;
        this.tops = new double[methods];
        this.scales = new double[methods];
        this.known = new boolean[methods];
    }

    /** By lane: the upper bound. */
    double[] top() {
        return top;
    }

    /** By lane: cells in a unit of value. */
    double[] scale() {
        return scale;
    }

    void choose(Block block) {
        for (int method = 0; method < known.length; method++) {
            int from = block.from(method);
            int to = block.to(method);
            if (from < to) {
                if (!known[method]) {
                    guess(method, block.values, from);
                }
                Arrays.fill(top, from, to, tops[method]);
                Arrays.fill(scale, from, to, scales[method]);
            }
        }
    }

    /** Learns how many lanes were in doubt. */
    void judge(int doubtful, int lanes) {
        if (doubtful > lanes / DOUBTFUL) {
            Arrays.fill(known, false);
        }
    }

    /** The most cells in a unit of value: so many that tied values lie in one or in two next to each other. */
    private double finest(int method, double bottom) {
        Level level = levels.get(method);
        double width = Math.max(level.width(tops[method]), level.width(bottom));
        return Math.min(Double.MAX_VALUE, TIES_IN_CELL / width);
    }

    private void guess(int method, double[][] values, int lane) {
        double[] sorted = Arrays.stream(values)
                .mapToDouble(row -> row[lane])
                .filter(value -> value != SlowReplicates.UNRANKED)
                .sorted()
                .toArray();
        int n = sorted.length;
        known[method] = n > 0;
        double low = n == 0 ? 0 : sorted[n / 8];
        double high = n == 0 ? 0 : sorted[n - 1 - n / 8];
        double reach = REACH * (high - low);
        if (n > 0 && high > low) {
            low = Math.max(sorted[0], low - reach);
            high = Math.min(sorted[n - 1], high + reach);
        }
        double margin = (high - low) / 4 + Double.MIN_NORMAL;
        tops[method] = high + margin;
        scales[method] = Math.min(finest(method, low - margin), lastCell / (high - low + 2 * margin));
    }
}
