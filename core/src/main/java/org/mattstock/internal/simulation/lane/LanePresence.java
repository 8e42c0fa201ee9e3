package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.internal.scoring.lane.Masks;
import org.mattstock.internal.scoring.lane.Rows;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;

/**
 * Who has a value of a branch in which lane, and on how much weight it rests. That depends on what a unit lacks and on nothing
 * else, so that it is worked out once for all units that lack the same. Used by one thread.
 */
final class LanePresence {
    private final LaneBranch branch;
    private final double[][] weights;
    private final double[][] copies;
    /** By lane: the weight of the branch in the one above. */
    private final double[] weight;
    /** By lane: the weight of all parts. */
    private final double[] total;
    /** By node, for branches below. */
    private final @Nullable LanePresence[] others;

    private final LanePatterns patterns;
    /** By pattern and lane: the weight of the parts that are there, and of all where there is no value. */
    private final double[][] divisors;
    /** By pattern and lane: 1 if there is a value, else 0. */
    private final double[][] has;
    /** By pattern and lane: the weight in the branch above if there is a value, else 0. */
    private final double[][] reach;

    private final double[] missing = new double[Draws.BLOCK];

    LanePresence(LaneBranch branch, Block block, double[] total, @Nullable LanePresence[] others) {
        this.branch = branch;
        this.copies = block.copies;
        this.weights = block.weights;
        this.weight = block.weights[branch.node()];
        this.total = total;
        this.others = others;
        this.patterns = LanePatterns.of(branch.plain().length, unit -> !branch.plain()[unit], this::lacking);
        this.divisors = new double[branch.rule().needsAll() ? 0 : patterns.count()][Draws.BLOCK];
        this.has = new double[patterns.count()][];
        this.reach = new double[patterns.count()][];
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            boolean sure = branch.sure()[patterns.example(pattern)];
            has[pattern] = new double[sure ? 0 : Draws.BLOCK];
            reach[pattern] = new double[sure ? 0 : Draws.BLOCK];
        }
    }

    private String lacking(int unit) {
        StringBuilder lacking = new StringBuilder();
        for (LaneBranch.Step step : branch.steps()) {
            if (step instanceof LaneBranch.Run run) {
                for (double there : run.present()[unit]) {
                    lacking.append(there == 0 ? '-' : '+');
                }
            } else if (step instanceof LaneBranch.Inner inner) {
                lacking.append(of(inner).pattern(unit)).append(' ');
            }
        }
        return lacking.toString();
    }

    private LanePresence of(LaneBranch.Inner inner) {
        LanePresence presence = others[inner.node()];
        if (presence == null) {
            throw new AssertionError("parts come before wholes");
        }
        return presence;
    }

    /** By lane: the weight that a unit's sum is divided by; never 0 where weights are regular. */
    double[] divisor(int unit) {
        return branch.rule().needsAll() || !patterns.isIn(unit) ? total : divisors[patterns.of(unit)];
    }

    /** By lane: 1 if a unit has a value, else 0; for a unit that may be without one. */
    double[] has(int unit) {
        return has[patterns.of(unit)];
    }

    /** By lane: with which weight a unit's value counts in the branch above; 0 where it has none. */
    double[] reach(int unit) {
        return branch.sure()[unit] ? weight : reach[patterns.of(unit)];
    }

    /** What the units of a pattern have in common; empty for a unit that always has a value. */
    String pattern(int unit) {
        return branch.sure()[unit] ? "" : String.valueOf(patterns.of(unit));
    }

    /** Works it out for some lanes, after the branches below. */
    void run(int from, int to) {
        for (int pattern = 0; pattern < patterns.count(); pattern++) {
            int unit = patterns.example(pattern);
            if (branch.rule().needsAll()) {
                complete(unit, has[pattern], from, to);
            } else {
                add(unit, divisors[pattern], from, to);
                if (!branch.sure()[unit]) {
                    keep(branch.rule().leastShare().getAsDouble() - Shares.SLACK, pattern, from, to);
                }
            }
            if (!branch.sure()[unit]) {
                System.arraycopy(weight, from, reach[pattern], from, to - from);
                Rows.multiply(reach[pattern], has[pattern], from, to);
            }
        }
    }

    /** The weight of the parts that are there. */
    private void add(int unit, double[] present, int from, int to) {
        Arrays.fill(present, from, to, 0);
        for (int i = 0; i < branch.steps().size(); i++) {
            LaneBranch.Step step = branch.steps().get(i);
            if (step instanceof LaneBranch.Run run) {
                addLeaves(run, unit, 1, weights, present, from, to);
            } else if (step instanceof LaneBranch.Inner inner) {
                Rows.add(present, of(inner).reach(unit), from, to);
            }
        }
    }

    /** Adds what leaves have that are there (1) or not (0). */
    private static void addLeaves(
            LaneBranch.Run run, int unit, double there, double[][] byNode, double[] sums, int from, int to) {
        for (int i = 0; i < run.count(); i++) {
            if (run.present()[unit][i] == there) {
                Rows.add(sums, byNode[run.nodes()[i]], from, to);
            }
        }
    }

    /** Says where there is a value, and divides by the weight of all where there is none. Nothing at all is never enough. */
    private void keep(double share, int pattern, int from, int to) {
        double least = Math.max(share, Double.MIN_VALUE);
        double[] has = this.has[pattern];
        double[] present = divisors[pattern];
        System.arraycopy(present, from, has, from, to - from);
        Rows.divide(has, total, from, to);
        for (int lane = from; lane < to; lane++) {
            long less = Masks.below(has[lane], least);
            has[lane] = Masks.choose(less, 0, 1);
            present[lane] = Masks.choose(less, total[lane], present[lane]);
        }
    }

    /** Whether no part is missing. A leaf that is left out is not. */
    private void complete(int unit, double[] has, int from, int to) {
        Arrays.fill(missing, from, to, 0);
        for (int i = 0; i < branch.steps().size(); i++) {
            LaneBranch.Step step = branch.steps().get(i);
            if (step instanceof LaneBranch.Run run) {
                addLeaves(run, unit, 0, copies, missing, from, to);
            } else if (step instanceof LaneBranch.Inner inner && !inner.branch().sure()[unit]) {
                Rows.addAbsent(missing, of(inner).has(unit), from, to);
            }
        }
        for (int lane = from; lane < to; lane++) {
            has[lane] = Masks.choose(Masks.below(missing[lane], 1), 1, 0);
        }
    }
}
