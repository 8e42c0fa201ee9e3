package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import org.mattstock.internal.scoring.aggregation.Duels;
import org.mattstock.internal.scoring.lane.Rows;

/**
 * Every unit of a branch of leaves against every other one, in all lanes at once. In which leaves one of two is better is the
 * same in every replicate: plus one, minus one, or zero where they are equal or one of them has none. What the weights add up to
 * under these signs is a sum of products like any other, some leaves in one pass over a row of lanes, and to the bit the sum of
 * {@link Duels}. Each pair is met once: what one wins the other loses.
 *
 * <p>Where both units have all leaves, the weight that decides is that of the branch; for other pairs it is added up the same
 * way. A unit meets a few others at a time, whose sums stay in the cache with the weights of one pass; a pair at a time, with
 * all passes in one loop, the compiler of JDK 17 would do lane by lane. Used by one thread.
 */
final class LaneDuels {
    /** So many others are met at a time. */
    private static final int TILE = 8;
    /**
     * Sums are for so many lanes, or a multiple: a loop that the compiler has seen run over a few lanes only, because a first block
     * was short, stays slow for all blocks after it.
     */
    private static final int STEP = 64;
    /** Times this, whatever a pair may be apart in weight is above 1. */
    private static final double HUGE = 0x1p1000;

    private final LaneBranch branch;
    private final LanePresence presence;
    private final LaneBranch.Run[] runs;
    private final double[][][] weights;
    /** By lane: the weight of all parts. */
    private final double[] total;
    /** By run, other unit of the tile and leaf: 1 where the unit is better, -1 where the other one is. */
    private final double[][][] signs;
    /** The same: 1 where both have the leaf. */
    private final double[][][] both;
    /** By other unit of the tile and lane: by how much weight the unit is ahead; then who wins. */
    private final double[][] ahead = new double[TILE][Rows.LANES];
    /** The same: how much weight both have. */
    private final double[][] common = new double[TILE][Rows.LANES];

    /**
     * For one branch, all of whose parts are leaves.
     *
     * @param weights by run of the method, leaf and lane
     * @param total by lane: the weight of all parts
     */
    LaneDuels(LaneBranch branch, LanePresence presence, double[][][] weights, double[] total) {
        this.branch = branch;
        this.presence = presence;
        this.runs = branch.steps().stream().map(LaneBranch.Run.class::cast).toArray(LaneBranch.Run[]::new);
        this.weights = weights;
        this.total = total;
        this.signs = new double[runs.length][][];
        this.both = new double[runs.length][][];
        for (int run = 0; run < runs.length; run++) {
            signs[run] = new double[TILE][runs[run].nodes().length];
            both[run] = new double[TILE][runs[run].nodes().length];
        }
    }

    /**
     * For every unit, how many others it wins against, less those that it loses to; of those that have a value.
     *
     * @param values by unit and lane, overwritten
     * @param leaves by run of the method, unit and leaf: whole numbers that rise with the values; 0 for none
     */
    void run(double[][] values, double[][][] leaves, int from, int to) {
        for (double[] row : values) {
            Arrays.fill(row, from, to, 0);
        }
        for (int start = 0; start < values.length; start += TILE) {
            int end = Math.min(values.length, start + TILE);
            for (int unit = 0; unit < end; unit++) {
                meet(unit, Math.max(start, unit + 1), end, values, leaves, from, to);
            }
        }
    }

    private void meet(int unit, int start, int end, double[][] values, double[][][] leaves, int from, int to) {
        int first = from / STEP * STEP;
        int last = (to + STEP - 1) / STEP * STEP;
        boolean plain = branch.plain()[unit];
        for (int other = start; other < end; other++) {
            plain &= branch.plain()[other];
        }
        for (int run = 0; run < runs.length; run++) {
            compare(unit, start, end, runs[run], leaves[runs[run].number()]);
            add(run, signs[run], ahead, end - start, first, last);
            if (!plain) {
                add(run, both[run], common, end - start, first, last);
            }
        }
        for (int other = start; other < end; other++) {
            double[] outcome = ahead[other - start];
            decide(outcome, plain ? total : common[other - start], first, last);
            count(values[unit], outcome, other, 1, from, to);
            count(values[other], outcome, unit, -1, from, to);
        }
    }

    /** Places differ by whole numbers, so that no branch is needed, which a processor would guess wrong every other time. */
    private void compare(int unit, int start, int end, LaneBranch.Run run, double[][] leaves) {
        double[][] signs = this.signs[run.number() - runs[0].number()];
        double[][] both = this.both[run.number() - runs[0].number()];
        for (int other = start; other < end; other++) {
            for (int i = 0; i < leaves[unit].length; i++) {
                double have = run.present()[unit][i] * run.present()[other][i];
                both[other - start][i] = have;
                signs[other - start][i] = have * Math.max(-1.0, Math.min(1.0, leaves[unit][i] - leaves[other][i]));
            }
        }
    }

    private void add(int run, double[][] factors, double[][] sums, int count, int from, int to) {
        Products.Pass pass = run == 0 ? Products.Pass.FIRST : Products.Pass.NEXT;
        double[][] weights = this.weights[runs[run].number()];
        for (int i = 0; i < count; i++) {
            Products.add(pass, sums[i], weights, factors[i], total, from, to);
        }
    }

    /** From by how much weight a unit is ahead, to 1 for a win, -1 for a loss, 0 for a draw; done in vectors. */
    private static void decide(double[] ahead, double[] weight, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            double draw = Duels.DRAW * weight[lane];
            double wins = Math.max(0.0, Math.min(1.0, (ahead[lane] - draw) * HUGE));
            double loses = Math.max(0.0, Math.min(1.0, (0.0 - ahead[lane] - draw) * HUGE));
            ahead[lane] = wins - loses;
        }
    }

    private void count(double[] values, double[] outcome, int against, double sign, int from, int to) {
        if (!branch.sure()[against]) {
            countWhereThere(values, outcome, presence.has(against), sign, from, to);
        } else if (sign > 0) {
            Rows.add(values, outcome, from, to);
        } else {
            Rows.subtract(values, outcome, from, to);
        }
    }

    private static void countWhereThere(
            double[] values, double[] outcome, double[] has, double sign, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            values[lane] += sign * outcome[lane] * has[lane];
        }
    }
}
