package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.development.Composer;
import org.mattstock.internal.development.Frozen;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Lacks;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;

/**
 * The normalized values of every leaf in every unit's matched basket, and what the definition makes of such values: fitted once,
 * on all that is observed in the first year.
 */
final class FrozenLeaves implements Composer {
    private final Matching matching;
    private final Behaviors behaviors;
    private final int leastIndicators;
    /** The definition over leaves that are normalized already. */
    private final Recipe above;

    private final FittedParameters learned;
    /** By leaf, year and unit; NaN where the leaf does not count for the unit. */
    final double[][][] values;
    /** By leaf and unit: the year before the window, NaN where unknown; null where the panel does not have it. */
    final double @Nullable [][] before;
    /** The share of the matched values that the definition's own limits would cut. */
    final double clampedShare;

    FrozenLeaves(Matching matching, CompositeIndex index, Frozen.Cuts cuts, int leastIndicators, Behaviors behaviors) {
        this.matching = matching;
        this.behaviors = behaviors;
        this.leastIndicators = leastIndicators;
        Set<String> used = matching.used();
        Recipe uncut = Frozen.of(index, used, Frozen.Cuts.REMOVED);
        Frozen.require(Lacks.besidesFigures(uncut, matching.panel, behaviors));
        this.learned = TreeValues.learned(uncut, matching.panel, matching.reference(), List.of(first()), behaviors);
        Recipe kept = Frozen.of(index, used, Frozen.Cuts.KEPT);
        Recipe taken = cuts == Frozen.Cuts.KEPT ? kept : uncut;
        this.above = Frozen.aboveLeaves(taken);
        this.values = nothing(matching.years.length);
        long[] cut = new long[2];
        for (int year = 0; year < matching.years.length; year++) {
            TreeValues tree = tree(taken, year);
            for (int leaf = 0; leaf < values.length; leaf++) {
                values[leaf][year] = of(tree, leaf).values;
            }
            countCut(cuts == Frozen.Cuts.KEPT ? tree : tree(kept, year), cut);
        }
        this.clampedShare = cut[1] == 0 ? 0 : (double) cut[0] / cut[1];
        this.before = valuesBefore(taken);
    }

    private double[][][] nothing(int years) {
        return new double[matching.leaves.size()][years][];
    }

    private NodeValues of(TreeValues tree, int leaf) {
        return tree.node(matching.leaves.get(leaf).id());
    }

    private int first() {
        return matching.years[0];
    }

    private TreeValues tree(Recipe recipe, int year) {
        return TreeValues.of(frame(recipe, matching.years[year], leaf -> matching.observed[leaf][year]));
    }

    private Frame frame(Recipe recipe, int year, IntFunction<double[]> taken) {
        return new Frame(
                recipe,
                matching.panel,
                matching.baskets(taken),
                List.of(year),
                behaviors,
                new Memory.Recalling(learned));
    }

    private void countCut(TreeValues tree, long[] cut) {
        for (int leaf = 0; leaf < values.length; leaf++) {
            NodeValues node = of(tree, leaf);
            for (int unit = 0; unit < node.values.length; unit++) {
                if (node.has(unit)) {
                    cut[0] += Double.compare(node.values[unit], node.unclamped[unit]) == 0 ? 0 : 1;
                    cut[1]++;
                }
            }
        }
    }

    private double @Nullable [][] valuesBefore(Recipe recipe) {
        int year = first() - 1;
        if (!matching.panel.years().contains(year)) {
            return null;
        }
        double[][] values = new double[matching.leaves.size()][];
        TreeValues tree = TreeValues.of(frame(recipe, year, leaf -> observedBefore(leaf, year)));
        Arrays.setAll(values, leaf -> of(tree, leaf).values);
        return values;
    }

    private double[] observedBefore(int leaf, int year) {
        FreshValues fresh = matching.fresh(leaf);
        double[] observed = fresh.of(year);
        if (fresh.breaksWithin(year, first())) {
            Arrays.fill(observed, Double.NaN);
        }
        return observed;
    }

    /**
     * What the definition makes of leaves that are normalized already; no composite for too small a basket.
     *
     * @throws org.mattstock.fit.ScoringException if a value has no meaning in it
     */
    double[] composite(double[][] leaves) {
        return composite(frameAbove(leaves));
    }

    /** The same for a course that nobody took; no composite where a value has no meaning, either. */
    @Override
    public double[] of(double[][] leaves) {
        return composite(frameAbove(leaves).stoppingNobody());
    }

    private Frame frameAbove(double[][] leaves) {
        return frame(above, first(), leaf -> leaves[leaf]);
    }

    private double[] composite(Frame frame) {
        double[] scores = TreeValues.values(frame).values;
        double[] composite = new double[scores.length];
        for (int unit = 0; unit < composite.length; unit++) {
            composite[unit] = matching.basketSize(unit) < leastIndicators ? Double.NaN : scores[unit];
        }
        return composite;
    }

    /** Every node by itself, from leaves that are normalized already: a branch without a value has too little to go by. */
    TreeValues stages(double[][] leaves) {
        return TreeValues.of(frameAbove(leaves));
    }

    /**
     * Whether the composite is a sum of what its leaves are, so that a change of one adds the same whatever the others do. A
     * straight line that is cut at its ends is none.
     */
    boolean addsUp() {
        return Tree.nodes(above.tree()).stream().allMatch(this::addsUp);
    }

    private boolean addsUp(Node node) {
        return node instanceof Leaf
                || (AggregationMethods.of(((Branch) node).aggregation(), behaviors)
                                .additive()
                                .isPresent()
                        && ((Branch) node)
                                .normalization()
                                .map(NormalizationMethods::of)
                                .map(each -> each.isStraight() && each.keepsOrder())
                                .orElse(true));
    }
}
