package org.mattstock.internal.simulation.count;

import java.util.Arrays;
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

    private final int lastCell;
    private final double[] tops;
    private final double[] scales;
    private final boolean[] known;
    private final double[] top = new double[Draws.BLOCK];
    private final double[] scale = new double[Draws.BLOCK];

    Cells(int methods, int lastCell) {
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
        scales[method] = Math.min(Double.MAX_VALUE, lastCell / (high - low + 2 * margin));
    }
}
