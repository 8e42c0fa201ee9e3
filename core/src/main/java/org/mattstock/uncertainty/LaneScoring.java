package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.index.Aggregation;
import org.mattstock.index.MissingRule;

/**
 * Scores all replicates of a block under one method at once, to the bit as a full scoring of each does. Used by one thread.
 *
 * <p>The tree is walked for a few units at a time, so that their rows stay in the cache; a branch that is normalized is done
 * for all units first. What happens rarely (nothing to normalize by, a part that is not positive, weights that vanish) is
 * found, marked, and left to the full scoring.
 */
final class LaneScoring {
    private static final int TILE = 8;
    /** Smaller weights than this, but for 0, are left to the full scoring. */
    private static final double VANISHING = 1e-100;

    private final LaneIndex index;
    private final Block block;
    private final double[][][] runWeights;
    private final Level[] levels;
    /** By node, for branches: the sum of the weights of their parts. */
    private final double[][] totals;
    /** By node, for branches that are normalized: their values for all units. */
    private final @Nullable Whole[] wholes;

    private final @Nullable LaneNormalization[] normalizations;
    /** By node, for branches. */
    private final LanePresence[] presences;

    private final LaneEligibility.Buffers eligibility;
    private final boolean[] irregular = new boolean[Draws.BLOCK];
    private int from;
    private int to;

    LaneScoring(LaneIndex index, Block block) {
        this.index = index;
        this.block = block;
        double[] zeros = new double[Draws.BLOCK];
        this.runWeights = index.runs().stream()
                .map(run -> Arrays.stream(run.nodes())
                        .mapToObj(node -> node < 0 ? zeros : block.weights[node])
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        this.levels = new Level[index.depth()];
        Arrays.setAll(levels, depth -> new Level());
        this.totals = new double[block.weights.length][];
        this.wholes = new Whole[block.weights.length];
        this.normalizations = new LaneNormalization[block.weights.length];
        this.presences = new LanePresence[block.weights.length];
        for (LaneBranch branch : index.branches()) {
            presences[branch.node()] = new LanePresence(branch, block, runWeights);
            totals[branch.node()] = new double[Draws.BLOCK];
            if (branch.normalization() != null) {
                wholes[branch.node()] = new Whole(branch);
                normalizations[branch.node()] = LaneNormalization.of(branch.normalization(), block.values.length)
                        .orElseThrow();
            }
        }
        this.eligibility = new LaneEligibility.Buffers(index.depth());
    }

    /** Rows of a few units at one depth of the tree. */
    private static final class Level {
        final double[][] values = new double[TILE][Draws.BLOCK];
        final double[][] missing = new double[TILE][Draws.BLOCK];
        /** Of each unit: rows of its own, or those of all that lack the same. */
        final double[][] has = new double[TILE][];

        final double[][] present = new double[TILE][];
        private final double[][] ownHas = new double[TILE][Draws.BLOCK];
        private final double[][] ownPresent = new double[TILE][Draws.BLOCK];

        void share(int row, LanePresence presence, int unit) {
            has[row] = presence.has(unit);
            present[row] = presence.present(unit);
        }

        void own(int row, int from, int to) {
            has[row] = ownHas[row];
            present[row] = ownPresent[row];
            Arrays.fill(present[row], from, to, 0);
            Arrays.fill(missing[row], from, to, 0);
        }
    }

    /** Rows of all units. */
    private static final class Whole {
        final double[][] values;
        final double[][] has;
        final LaneNormalization.Values view;

        Whole(LaneBranch branch) {
            values = new double[branch.plain().length][Draws.BLOCK];
            has = new double[branch.plain().length][];
            Arrays.setAll(has, unit -> branch.sure()[unit] ? new double[0] : new double[Draws.BLOCK]);
            view = new LaneNormalization.Values(values, has, branch.sure());
        }
    }

    /**
     * Writes the block's values.
     *
     * @param from the first lane of the method
     * @param to the lane after the last
     * @return by lane: whether it must be scored in full
     */
    boolean[] run(int from, int to) {
        this.from = from;
        this.to = to;
        Arrays.fill(irregular, false);
        List<LaneBranch> branches = index.branches();
        for (int i = 0; i < branches.size(); i++) {
            LaneBranch branch = branches.get(i);
            sumWeights(branch);
            presences[branch.node()].run(totals[branch.node()], from, to);
        }
        for (int i = 0; i < branches.size(); i++) {
            LaneBranch branch = branches.get(i);
            Whole whole = wholes[branch.node()];
            LaneNormalization normalization = normalizations[branch.node()];
            if (whole != null && normalization != null) {
                all(branch, whole.values, whole.has);
                normalization.run(whole.view, from, to, irregular);
            }
        }
        root(branches.get(branches.size() - 1));
        index.eligibility().apply(block, totals, eligibility, from, to);
        for (int unit = 0; unit < block.mayLack.length; unit++) {
            block.mayLack[unit] |= index.mayLack()[unit];
        }
        return irregular;
    }

    private void root(LaneBranch root) {
        Whole whole = wholes[root.node()];
        for (int start = 0; start < block.values.length; start += TILE) {
            int end = Math.min(block.values.length, start + TILE);
            if (whole == null) {
                evaluate(root, start, end, block.values, 0, levels[0], 0);
            }
            for (int unit = start; unit < end; unit++) {
                if (whole != null) {
                    System.arraycopy(whole.values[unit], from, block.values[unit], from, to - from);
                }
                if (!root.sure()[unit]) {
                    leaveOut(block.values[unit], whole == null ? levels[0].has[unit - start] : whole.has[unit]);
                }
            }
        }
    }

    private void leaveOut(double[] values, double[] has) {
        for (int lane = from; lane < to; lane++) {
            values[lane] = has[lane] == 0 ? SlowReplicates.UNRANKED : values[lane];
        }
    }

    private void all(LaneBranch branch, double[][] values, double[][] has) {
        for (int start = 0; start < values.length; start += TILE) {
            int end = Math.min(values.length, start + TILE);
            evaluate(branch, start, end, values, 0, levels[0], 0);
            for (int unit = start; unit < end; unit++) {
                if (!branch.sure()[unit]) {
                    System.arraycopy(levels[0].has[unit - start], from, has[unit], from, to - from);
                }
            }
        }
    }

    private void sumWeights(LaneBranch branch) {
        double[] total = totals[branch.node()];
        Arrays.fill(total, from, to, 0);
        for (int part : branch.parts()) {
            Rows.add(total, block.weights[part], from, to);
        }
        for (int lane = from; lane < to; lane++) {
            irregular[lane] |= !(total[lane] > VANISHING && total[lane] < 1 / VANISHING);
        }
        if (index.mayVanish()) {
            for (int part : branch.parts()) {
                vanishing(block.weights[part]);
            }
        }
    }

    private void vanishing(double[] weights) {
        for (int lane = from; lane < to; lane++) {
            irregular[lane] |= weights[lane] > 0 && weights[lane] < VANISHING;
        }
    }

    /**
     * The values of a branch for some units, at most a tile.
     *
     * @param base the unit of the first row of the values; the rows of the level begin with {@code start}
     */
    private void evaluate(LaneBranch branch, int start, int end, double[][] values, int base, Level level, int depth) {
        for (int unit = start; unit < end; unit++) {
            int row = unit - start;
            Arrays.fill(values[unit - base], from, to, branch.isMinimum() ? Double.POSITIVE_INFINITY : 0);
            if (presences[branch.node()].isShared(unit)) {
                level.share(row, presences[branch.node()], unit);
            } else if (!branch.plain()[unit]) {
                level.own(row, from, to);
            }
        }
        // By number: an iterator would be an object for every tile of every block.
        for (int i = 0; i < branch.steps().size(); i++) {
            LaneBranch.Step step = branch.steps().get(i);
            if (step instanceof LaneBranch.Run run) {
                add(branch, run, start, end, values, base, level);
            } else if (step instanceof LaneBranch.Inner inner) {
                add(branch, inner, start, end, values, base, level, depth);
            }
        }
        for (int unit = start; unit < end; unit++) {
            int row = unit - start;
            if (branch.plain()[unit]) {
                finish(branch, values[unit - base]);
            } else {
                if (isOwn(branch, unit) && !branch.sure()[unit]) {
                    keep(branch, level, row);
                }
                finish(branch, branch.sure()[unit], values[unit - base], level.has[row], level.present[row]);
            }
        }
    }

    private void add(
            LaneBranch branch, LaneBranch.Run run, int start, int end, double[][] values, int base, Level level) {
        double[][] weights = runWeights[run.number()];
        for (int unit = start; unit < end; unit++) {
            int row = unit - start;
            if (branch.isMinimum()) {
                keepLowest(run, unit, values[unit - base]);
            } else {
                Rows.addRun(values[unit - base], weights, run.values()[unit], from, to);
            }
            if (isOwn(branch, unit)) {
                presences[branch.node()].add(run, unit, level.present[row], level.missing[row], from, to);
            }
        }
    }

    private void keepLowest(LaneBranch.Run run, int unit, double[] values) {
        for (int i = 0; i < run.nodes().length; i++) {
            if (run.present()[unit][i] != 0) {
                double[] copies = block.copies[run.nodes()[i]];
                double value = run.values()[unit][i];
                for (int lane = from; lane < to; lane++) {
                    values[lane] = copies[lane] > 0 && value < values[lane] ? value : values[lane];
                }
            }
        }
    }

    /** Whether a unit may lack parts, and what it lacks is added up for it alone. */
    private boolean isOwn(LaneBranch branch, int unit) {
        return !branch.plain()[unit] && !presences[branch.node()].isShared(unit);
    }

    private void keep(LaneBranch branch, Level level, int row) {
        double[] total = totals[branch.node()];
        presences[branch.node()].keep(level.has[row], level.present[row], level.missing[row], total, from, to);
    }

    private void add(
            LaneBranch branch,
            LaneBranch.Inner inner,
            int start,
            int end,
            double[][] values,
            int base,
            Level level,
            int depth) {
        Level below = levels[depth + 1];
        Whole whole = wholes[inner.node()];
        if (whole == null) {
            evaluate(inner.branch(), start, end, below.values, start, below, depth + 1);
        }
        double[] weights = block.weights[inner.node()];
        for (int unit = start; unit < end; unit++) {
            int row = unit - start;
            boolean plain = inner.branch().sure()[unit];
            double[] part = whole == null ? below.values[row] : whole.values[unit];
            double[] has = whole == null ? below.has[row] : whole.has[unit];
            if (!plain && branch.rule() instanceof MissingRule.SubstituteConstant constant) {
                Rows.substitute(part, has, constant.value(), from, to);
                plain = true;
            }
            combine(branch, weights, values[unit - base], part, has, plain);
            if (isOwn(branch, unit)) {
                addPresence(level, row, weights, has, plain);
            }
        }
    }

    private void addPresence(Level level, int row, double[] weights, double[] has, boolean plain) {
        if (plain) {
            Rows.add(level.present[row], weights, from, to);
        } else {
            Rows.addProducts(level.present[row], weights, has, from, to);
            Rows.addAbsent(level.missing[row], has, from, to);
        }
    }

    private void combine(
            LaneBranch branch, double[] weights, double[] values, double[] part, double[] has, boolean plain) {
        if (branch.isMinimum()) {
            for (int lane = from; lane < to; lane++) {
                boolean lower = (plain || has[lane] != 0) && part[lane] < values[lane];
                values[lane] = lower ? part[lane] : values[lane];
            }
            return;
        }
        if (branch.isGeometric()) {
            logarithms(part, has, plain);
        }
        Rows.addProducts(values, weights, part, from, to);
    }

    /** In place; a part that is not positive stops a replicate. */
    private void logarithms(double[] part, double[] has, boolean plain) {
        for (int lane = from; lane < to; lane++) {
            boolean there = plain || has[lane] != 0;
            irregular[lane] |= there && !(part[lane] > 0);
            part[lane] = there && part[lane] > 0 ? StrictMath.log(part[lane]) : 0;
        }
    }

    /** For a unit with every part: the weight present is the total. */
    private void finish(LaneBranch branch, double[] values) {
        double[] total = totals[branch.node()];
        Aggregation aggregation = branch.aggregation();
        if (aggregation instanceof Aggregation.Arithmetic || aggregation instanceof Aggregation.Geometric) {
            Rows.divide(values, total, from, to);
        } else if (aggregation instanceof Aggregation.ShareOfMaximum share) {
            Rows.percent(values, share.maximum(), total, from, to);
        } else if (aggregation instanceof Aggregation.Sum sum
                && sum.shortfall() == Aggregation.Shortfall.RENORMALIZED) {
            Rows.scaleUp(values, total, total, from, to);
        }
        if (branch.isGeometric()) {
            for (int lane = from; lane < to; lane++) {
                values[lane] = StrictMath.exp(values[lane]);
            }
        }
    }

    /** For a unit that may lack parts. */
    private void finish(LaneBranch branch, boolean sure, double[] values, double[] has, double[] present) {
        double[] total = totals[branch.node()];
        Aggregation aggregation = branch.aggregation();
        if (aggregation instanceof Aggregation.Arithmetic || aggregation instanceof Aggregation.Geometric) {
            Rows.divide(values, present, from, to);
        } else if (aggregation instanceof Aggregation.ShareOfMaximum share) {
            Rows.percent(values, share.maximum(), present, from, to);
        } else if (aggregation instanceof Aggregation.Sum sum
                && sum.shortfall() == Aggregation.Shortfall.RENORMALIZED) {
            Rows.scaleUp(values, total, present, from, to);
        }
        if (!sure || branch.isGeometric()) {
            blank(branch, sure, values, has);
        }
    }

    private void blank(LaneBranch branch, boolean sure, double[] values, double[] has) {
        for (int lane = from; lane < to; lane++) {
            boolean there = sure || has[lane] != 0;
            double value = there ? values[lane] : 0;
            values[lane] = branch.isGeometric() && there ? StrictMath.exp(value) : value;
        }
    }
}
