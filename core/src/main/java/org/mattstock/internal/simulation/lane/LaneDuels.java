package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import org.mattstock.internal.scoring.aggregation.Duels;
import org.mattstock.internal.scoring.lane.Rows;
import org.mattstock.internal.simulation.draw.Block;

/**
 * Every unit of a branch of leaves against every other one, in all lanes at once. In which leaves one of two is better is the
 * same in every replicate: plus one, minus one, or zero where they are equal or one of them has none. What the weights add up to
 * under these signs is a sum of products like any other, some leaves in one pass over a row of lanes, and to the bit the sum of
 * {@link Duels}. Each pair is met once: what one wins the other loses.
 *
 * <p>Where both units have all leaves, the weight that decides is that of the branch; for other pairs it is added up the same
 * way. Used by one thread.
 */
final class LaneDuels {
    /** More than any number that is not 0 here can be too small for: times this, what is above 0 is above 1. */
    private static final double HUGE = 0x1p1000;

    private final LaneBranch branch;
    private final LanePresence presence;
    private final LaneBranch.Run[] runs;
    private final double[][][] weights;
    /** By lane: the weight of all parts. */
    private final double[] total;
    /** By lane: who wins. */
    private final double[] net = new double[Rows.LANES];

    private final double[] common = new double[Rows.LANES];
    /** By run and leaf: who is better, and whether both units have it. */
    private final double[][] signs;

    private final double[][] both;

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
        this.signs = new double[runs.length][];
        this.both = new double[runs.length][];
        for (int run = 0; run < runs.length; run++) {
            signs[run] = new double[runs[run].nodes().length];
            both[run] = new double[signs[run].length];
        }
    }

    /** All units have won and lost nothing yet. */
    void clear(double[][] values, int from, int to) {
        for (double[] row : values) {
            Arrays.fill(row, from, to, 0);
        }
    }

    /**
     * Adds a win, and takes away a loss, for every other unit that has a value.
     *
     * @param values by unit and lane
     * @param leaves by run of the method, unit and leaf
     */
    void add(double[][] values, double[][][] leaves, int from, int to) {
        for (int unit = 0; unit < values.length; unit++) {
            for (int other = unit + 1; other < values.length; other++) {
                compare(unit, other, leaves);
                sum(net, signs, from, to);
                if (branch.plain()[unit] && branch.plain()[other]) {
                    decide(net, total, from, to);
                } else {
                    sum(common, both, from, to);
                    decide(net, common, from, to);
                }
                count(values[unit], other, 1, from, to);
                count(values[other], unit, -1, from, to);
            }
        }
    }

    private void compare(int unit, int other, double[][][] leaves) {
        for (int run = 0; run < runs.length; run++) {
            double[] own = leaves[runs[run].number()][unit];
            double[] others = leaves[runs[run].number()][other];
            double[] has = runs[run].present()[unit];
            double[] otherHas = runs[run].present()[other];
            for (int i = 0; i < own.length; i++) {
                both[run][i] = has[i] * otherHas[i];
                signs[run][i] = both[run][i] * (own[i] > others[i] ? 1 : own[i] < others[i] ? -1 : 0);
            }
        }
    }

    private void sum(double[] sums, double[][] factors, int from, int to) {
        for (int run = 0; run < runs.length; run++) {
            Products.Pass pass = run == 0 ? Products.Pass.FIRST : Products.Pass.NEXT;
            Products.add(pass, sums, weights[runs[run].number()], factors[run], total, from, to);
        }
    }

    /** From what the weights add up to, to 1 for who wins, -1 for who loses, 0 for a draw: no branch, so that it is done in vectors. */
    private static void decide(double[] net, double[] weight, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            double draw = Duels.DRAW * weight[lane];
            double wins = Math.max(0.0, Math.min(1.0, (net[lane] - draw) * HUGE));
            double loses = Math.max(0.0, Math.min(1.0, (0.0 - net[lane] - draw) * HUGE));
            net[lane] = wins - loses;
        }
    }

    private void count(double[] values, int against, double sign, int from, int to) {
        if (!branch.sure()[against]) {
            countWhereThere(values, presence.has(against), sign, from, to);
        } else if (sign > 0) {
            Rows.add(values, net, from, to);
        } else {
            Rows.subtract(values, net, from, to);
        }
    }

    private void countWhereThere(double[] values, double[] has, double sign, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            values[lane] += sign * net[lane] * has[lane];
        }
    }
}
