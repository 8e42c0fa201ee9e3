package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.stages.Stages;
import org.mattstock.internal.statistics.matrix.CorrelationRatio;
import org.mattstock.internal.statistics.matrix.Correlations;
import org.mattstock.internal.statistics.matrix.LocalLinear;
import org.mattstock.internal.statistics.matrix.WeightedSum;

/**
 * The leaves below a branch, what they weigh in it, and last its own values.
 *
 * @param columns the leaves, and then the branch
 * @param weights of the leaves; below 0 where branches that are turned take what is left without it
 */
record WeighedLeaves(ScoredColumns columns, double[] weights) {
    static WeighedLeaves of(Scores scores, String idOrTitle) {
        TreeValues stages = Stages.of(scores);
        BranchValues branch = ScoredColumns.branch(stages, scores, idOrTitle);
        List<WeighedNode> leaves = new ArrayList<>();
        WeighedNode.add(branch, 1, leaves);
        List<NodeValues> nodes = new ArrayList<>();
        leaves.forEach(leaf -> nodes.add(leaf.values()));
        nodes.add(branch);
        return new WeighedLeaves(
                ScoredColumns.of(stages, branch.node(), nodes),
                leaves.stream().mapToDouble(WeighedNode::weight).toArray());
    }

    double[][] complete() {
        return ScoredColumns.complete(columns.values());
    }

    /** The weighted sum of the leaves beside the branch, over complete rows; empty where the branch tells nobody apart. */
    Optional<WeightedSum> sum(double[][] complete) {
        if (complete[0].length < 2) {
            return Optional.empty();
        }
        Correlations correlations = Correlations.pearson(complete);
        return correlations.isConstant(weights.length)
                ? Optional.empty()
                : Optional.of(new WeightedSum(correlations, weights));
    }

    LeafInfluence.OfLeaf leaf(int leaf, LeafInfluence.Ratio ratio, OptionalDouble share, OptionalDouble explained) {
        double[][] pairs = ScoredColumns.complete(columns.values()[leaf], columns.values()[weights.length]);
        int units = pairs[0].length;
        Correlations both = Correlations.pearson(units < 2 ? new double[0][] : pairs);
        boolean isNone = units < 2 || both.isConstant(0) || both.isConstant(1);
        return new LeafInfluence.OfLeaf(
                (Leaf) columns.nodes().get(leaf),
                Math.abs(weights[leaf]),
                units,
                isNone ? OptionalDouble.empty() : OptionalDouble.of(both.of(0, 1)),
                isNone ? OptionalDouble.empty() : OptionalDouble.of(ratio(ratio, pairs)),
                share,
                explained);
    }

    private static double ratio(LeafInfluence.Ratio ratio, double[][] pairs) {
        return ratio instanceof LeafInfluence.Ratio.Smooth smooth
                ? LocalLinear.ratio(pairs[0], pairs[1], smooth.bandwidth())
                : CorrelationRatio.of(pairs[0], pairs[1], ((LeafInfluence.Ratio.Bins) ratio).count());
    }

    /** The number of the branch's part that each leaf is below. */
    int[] parts() {
        List<Integer> parts = new ArrayList<>();
        int number = 0;
        for (Branch.Part part : columns.branch().parts()) {
            int before = parts.size();
            for (Leaf leaf : Tree.leaves(part.node())) {
                if (columns.nodes().contains(leaf)) {
                    parts.add(number);
                }
            }
            number += parts.size() > before ? 1 : 0;
        }
        return parts.stream().mapToInt(each -> each).toArray();
    }
}
