package org.mattstock.internal.simulation.lane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.aggregation.LaneAggregation;
import org.mattstock.internal.scoring.lane.Rows;
import org.mattstock.internal.scoring.normalization.LaneNormalization;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.text.Checks;
import org.mattstock.rank.RankingRule;

/**
 * Scores all replicates of a block under some methods at once, to the bit as a full scoring of each does. The methods are alike
 * but for the values of leaves, so that nothing else is done for each of them apart. Used by one thread.
 *
 * <p>The tree is walked for a few units at a time, so that their rows stay in the cache; a branch that is normalized is done
 * for all units first. A unit without a value of a branch has some finite one there, which counts with a weight of 0. What
 * happens rarely (nothing to normalize by, a part that is not positive, weights that vanish) is found, marked, and left to the
 * full scoring.
 */
public final class LaneScoring {
    private static final int TILE = 8;
    /** Under the first of the methods. */
    private final LaneIndex index;

    private final int first;
    private final int methods;
    private final Block block;
    /** By run, method and unit: the values of its leaves. */
    private final double[][][][] leaves;

    private final double[][][] runWeights;
    /** By node, for branches: the sum of the weights of their parts. */
    private final double[][] totals;
    /** By node, for branches. */
    private final LanePresence[] presences;
    /** By node, for branches that are normalized, or compare units: their values for all units. */
    private final @Nullable Whole[] wholes;

    /** By method; empty where no figures have errors. */
    private final List<Optional<LaneNoise>> noises;
    /** By method: where their values go. */
    private final List<List<LaneNoise.Rows>> noisy;

    private final LaneExclusion exclusion;
    /** By depth of the tree: rows of a few units. */
    private final double[][][] tiles;

    private final boolean[] irregular = new boolean[Draws.BLOCK];
    private int from;
    private int to;
    /** The first unit of the tile, and the one after its last. */
    private int start;

    private int end;

    /**
     * Scoring under some methods.
     *
     * @param alike the definition under each
     * @param first the number of the first method; the others follow
     * @param block where what is drawn is read and values are written
     */
    public LaneScoring(List<LaneIndex> alike, int first, Block block) {
        this.index = alike.get(0);
        this.first = first;
        this.methods = alike.size();
        this.block = block;
        this.leaves = new double[index.runs().size()][methods][][];
        this.runWeights = new double[leaves.length][][];
        double[] zeros = new double[Draws.BLOCK];
        for (int run = 0; run < leaves.length; run++) {
            int number = run;
            Arrays.setAll(
                    leaves[run], method -> alike.get(method).runs().get(number).values());
            runWeights[run] = Arrays.stream(index.runs().get(run).nodes())
                    .mapToObj(node -> node < 0 ? zeros : block.weights[node])
                    .toArray(double[][]::new);
        }
        this.totals = new double[block.weights.length][];
        this.presences = new LanePresence[totals.length];
        this.wholes = new Whole[totals.length];
        for (LaneBranch branch : index.branches()) {
            totals[branch.node()] = new double[Draws.BLOCK];
            presences[branch.node()] = new LanePresence(branch, block, totals[branch.node()], presences);
            if (branch.isWhole()) {
                wholes[branch.node()] = whole(branch);
            }
        }
        this.noises = alike.stream().map(each -> each.noise().get()).toList();
        this.noisy = alike.stream().map(this::noisy).toList();
        this.exclusion =
                new LaneExclusion(index, block, totals, presences[index.root().node()]);
        this.tiles = new double[index.depth()][TILE][Draws.BLOCK];
    }

    private List<LaneNoise.Rows> noisy(LaneIndex method) {
        List<LaneNoise.Rows> rows = new ArrayList<>();
        for (LaneBranch branch : method.branches()) {
            Whole whole = wholes[branch.node()];
            if (branch.noisy() != null && whole != null) {
                rows.add(new LaneNoise.Rows(branch, branch.noisy(), whole.values));
            }
        }
        return rows;
    }

    private Whole whole(LaneBranch branch) {
        LanePresence presence = presences[branch.node()];
        Normalization method = branch.normalization();
        LaneNormalization upwards = method == null
                ? null
                : NormalizationMethods.of(method).inLanes(block.values.length).orElseThrow();
        LaneNormalization normalization =
                upwards != null && branch.before() instanceof Direction.Lower ? upwards.mirrored() : upwards;
        LaneDuels duels = branch.form().comparesUnits()
                ? new LaneDuels(branch, presence, runWeights, totals[branch.node()])
                : null;
        return new Whole(branch, presence, normalization, duels);
    }

    /** A branch that is done for all units first. */
    private static final class Whole {
        final double[][] values;
        final @Nullable LaneNormalization normalization;
        final @Nullable LaneDuels duels;
        final LaneNormalization.Values view;

        Whole(
                LaneBranch branch,
                LanePresence presence,
                @Nullable LaneNormalization normalization,
                @Nullable LaneDuels duels) {
            this.values = new double[branch.sure().length][Draws.BLOCK];
            this.normalization = normalization;
            this.duels = duels;
            double[][] has = new double[values.length][];
            Arrays.setAll(has, unit -> branch.sure()[unit] ? new double[0] : presence.has(unit));
            this.view = new LaneNormalization.Values(values, has, branch.sure());
        }
    }

    /**
     * Writes the values of the methods' replicates.
     *
     * @return by lane: whether it must be scored in full
     */
    public boolean[] run() {
        from = block.from(first);
        to = block.to(first + methods - 1);
        Arrays.fill(irregular, from, to, false);
        List<LaneBranch> branches = index.branches();
        for (int i = 0; i < branches.size(); i++) {
            if (branches.get(i).noisy() == null) {
                sumWeights(branches.get(i));
            }
            presences[branches.get(i).node()].run(from, to);
        }
        exclusion.run(from, to);
        for (int method = 0; method < methods; method++) {
            if (noises.get(method).isPresent()) {
                LaneNoise noise = noises.get(method).get();
                noise.fill(noisy.get(method), block, block.from(first + method), block.to(first + method), irregular);
            }
        }
        for (int i = 0; i < branches.size(); i++) {
            Whole whole = wholes[branches.get(i).node()];
            if (whole != null && branches.get(i).noisy() == null) {
                complete(branches.get(i), whole);
            }
        }
        root(index.root());
        for (int unit = 0; unit < block.mayLack.length; unit++) {
            block.mayLack[unit] |= index.mayLack()[unit];
        }
        return irregular;
    }

    private void sumWeights(LaneBranch branch) {
        double[] total = totals[branch.node()];
        Arrays.fill(total, from, to, 0);
        for (int part : branch.parts()) {
            Rows.add(total, block.weights[part], from, to);
        }
        for (int lane = from; lane < to; lane++) {
            irregular[lane] |= !(total[lane] > 0);
        }
        for (int part : branch.parts()) {
            findIrregular(block.weights[part], block.copies[part], branch.mindsParts());
        }
    }

    /** A part with a weight of 0 is none to a full scoring, and weights that products cannot take are refused there. */
    private void findIrregular(double[] weights, double[] copies, boolean mindsParts) {
        if (Rows.areWithin(weights, Checks.SMALLEST, Checks.LARGEST, from, to)) {
            return;
        }
        for (int lane = from; lane < to; lane++) {
            double weight = weights[lane];
            boolean beyond = weight < Checks.SMALLEST || weight > Checks.LARGEST;
            irregular[lane] |= copies[lane] > 0 && (weight == 0 ? mindsParts : beyond);
        }
    }

    private void complete(LaneBranch branch, Whole whole) {
        if (whole.duels == null) {
            evaluateAll(branch, whole);
        } else {
            for (int method = 0; method < methods; method++) {
                whole.duels.run(
                        whole.values, leavesUnder(method), block.from(first + method), block.to(first + method));
            }
        }
        for (int unit = 0; unit < whole.values.length; unit++) {
            if (!branch.sure()[unit]) {
                blank(whole.values[unit], presences[branch.node()].has(unit));
            }
        }
        if (whole.normalization != null) {
            whole.normalization.run(whole.view, from, to, irregular);
        }
    }

    /** By run, unit and leaf. */
    private double[][][] leavesUnder(int method) {
        double[][][] values = new double[leaves.length][][];
        Arrays.setAll(values, run -> leaves[run][method]);
        return values;
    }

    private void evaluateAll(LaneBranch branch, Whole whole) {
        for (start = 0; start < whole.values.length; start += TILE) {
            end = Math.min(whole.values.length, start + TILE);
            evaluate(branch, whole.values, 0, 0);
        }
    }

    private void root(LaneBranch root) {
        Whole whole = wholes[root.node()];
        for (start = 0; start < block.values.length; start += TILE) {
            end = Math.min(block.values.length, start + TILE);
            if (whole == null) {
                evaluate(root, block.values, 0, 0);
            } else {
                for (int unit = start; unit < end; unit++) {
                    System.arraycopy(whole.values[unit], from, block.values[unit], from, to - from);
                }
            }
            for (int unit = start; index.order() == RankingRule.Order.LOWEST_FIRST && unit < end; unit++) {
                Rows.negate(block.values[unit], from, to);
            }
            exclusion.apply(start, end, from, to);
        }
    }

    /**
     * The values of a branch for the units of the tile.
     *
     * @param base the unit of the first row of the values
     */
    private void evaluate(LaneBranch branch, double[][] values, int base, int depth) {
        for (int unit = start; branch.form().keepsLowest() && unit < end; unit++) {
            Arrays.fill(values[unit - base], from, to, Double.POSITIVE_INFINITY);
        }
        // By number: an iterator would be an object for every tile of every block.
        for (int i = 0; i < branch.steps().size(); i++) {
            LaneBranch.Step step = branch.steps().get(i);
            if (step instanceof LaneBranch.Run run) {
                for (int method = 0; method < methods; method++) {
                    add(branch, run, branch.pass(i), method, values, base);
                }
            } else if (step instanceof LaneBranch.Inner inner) {
                add(branch, inner, branch.pass(i), values, base, depth);
            }
        }
        for (int unit = start; unit < end; unit++) {
            finish(branch, unit, values[unit - base]);
        }
    }

    private void add(
            LaneBranch branch, LaneBranch.Run run, Products.Pass pass, int method, double[][] values, int base) {
        LanePresence presence = presences[branch.node()];
        double[][] weights = runWeights[run.number()];
        double[][] leaves = this.leaves[run.number()][method];
        int from = block.from(first + method);
        int to = block.to(first + method);
        if (branch.form().keepsLowest()) {
            for (int unit = start; unit < end; unit++) {
                keepLowest(run, run.present()[unit], leaves[unit], values[unit - base], from, to);
            }
            return;
        }
        int unit = start;
        for (; pass != Products.Pass.LAST && unit + 1 < end; unit += 2) {
            Products.addTwo(
                    pass,
                    values[unit - base],
                    values[unit + 1 - base],
                    weights,
                    leaves[unit],
                    leaves[unit + 1],
                    from,
                    to);
        }
        for (; unit < end; unit++) {
            Products.add(pass, values[unit - base], weights, leaves[unit], presence.divisor(unit), from, to);
        }
    }

    private void keepLowest(LaneBranch.Run run, double[] present, double[] leaves, double[] values, int from, int to) {
        for (int i = 0; i < run.count(); i++) {
            if (present[i] != 0) {
                double[] copies = block.copies[run.nodes()[i]];
                for (int lane = from; lane < to; lane++) {
                    values[lane] = copies[lane] > 0 && leaves[i] < values[lane] ? leaves[i] : values[lane];
                }
            }
        }
    }

    private void add(
            LaneBranch branch, LaneBranch.Inner inner, Products.Pass pass, double[][] values, int base, int depth) {
        Whole whole = wholes[inner.node()];
        double[][] parts = whole == null ? tiles[depth + 1] : whole.values;
        int partBase = whole == null ? start : 0;
        if (whole == null) {
            evaluate(inner.branch(), parts, start, depth + 1);
        }
        for (int unit = start; unit < end; unit++) {
            combine(branch, inner, pass, unit, values[unit - base], parts[unit - partBase]);
        }
    }

    private void combine(
            LaneBranch branch, LaneBranch.Inner inner, Products.Pass pass, int unit, double[] values, double[] part) {
        LanePresence presence = presences[inner.node()];
        double[] weights = presence.reach(unit);
        boolean sure = inner.branch().sure()[unit];
        if (!sure && branch.rule().constant().isPresent()) {
            blank(part, presence.has(unit));
            Rows.substitute(part, presence.has(unit), branch.rule().constant().getAsDouble(), from, to);
            weights = block.weights[inner.node()];
            sure = true;
        }
        if (branch.form().keepsLowest()) {
            keepLower(values, part, sure ? null : presence.has(unit));
            return;
        }
        if (branch.form().takesLogarithms()) {
            logarithms(part, sure ? null : presence.has(unit));
        }
        Products.add(pass, values, weights, part, presences[branch.node()].divisor(unit), from, to);
    }

    private void keepLower(double[] values, double[] part, double @Nullable [] has) {
        for (int lane = from; lane < to; lane++) {
            boolean lower = (has == null || has[lane] != 0) && part[lane] < values[lane];
            values[lane] = lower ? part[lane] : values[lane];
        }
    }

    /** In place; a part that is not positive stops a replicate. */
    private void logarithms(double[] part, double @Nullable [] has) {
        for (int lane = from; lane < to; lane++) {
            boolean there = has == null || has[lane] != 0;
            irregular[lane] |= there && !(part[lane] > 0);
            part[lane] = there && part[lane] > 0 ? StrictMath.log(part[lane]) : 0;
        }
    }

    /** From the sum of products to the value. */
    private void finish(LaneBranch branch, int unit, double[] values) {
        LanePresence presence = presences[branch.node()];
        double[] divisor = presence.divisor(unit);
        LaneAggregation form = branch.form();
        if (form.isMean() && !branch.isDivided()) {
            Rows.divide(values, divisor, from, to);
        }
        form.finish().run(values, divisor, totals[branch.node()], from, to);
        if (form.keepsLowest() && !branch.sure()[unit]) {
            blank(values, presence.has(unit));
        }
    }

    private void blank(double[] values, double[] has) {
        for (int lane = from; lane < to; lane++) {
            values[lane] = has[lane] == 0 ? 0 : values[lane];
        }
    }
}
