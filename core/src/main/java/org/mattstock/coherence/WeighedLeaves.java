package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.definition.Leaf;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.stages.Stages;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.matrix.CorrelationRatio;
import org.mattstock.internal.statistics.matrix.Correlations;
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
        List<NodeValues> nodes = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        add(branch, 1, nodes, weights);
        nodes.add(branch);
        return new WeighedLeaves(
                ScoredColumns.of(stages, branch.node(), nodes),
                weights.stream().mapToDouble(weight -> weight).toArray());
    }

    private static void add(BranchValues branch, double weight, List<NodeValues> nodes, List<Double> weights) {
        double sum = Moments.sum(branch.parts.weights);
        double sign = Turned.is(branch.node()) ? -1 : 1;
        for (int part = 0; part < branch.nodes().size(); part++) {
            double own = sign * weight * (branch.parts.weights[part] / sum);
            NodeValues values = branch.nodes().get(part);
            if (values instanceof BranchValues inner) {
                add(inner, own, nodes, weights);
            } else {
                nodes.add(values);
                weights.add(own);
            }
        }
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

    LeafInfluence.OfLeaf leaf(int leaf, int bins, OptionalDouble share) {
        double[][] pairs = ScoredColumns.complete(columns.values()[leaf], columns.values()[weights.length]);
        int units = pairs[0].length;
        Correlations both = Correlations.pearson(units < 2 ? new double[0][] : pairs);
        boolean isNone = units < 2 || both.isConstant(0) || both.isConstant(1);
        return new LeafInfluence.OfLeaf(
                (Leaf) columns.nodes().get(leaf),
                Math.abs(weights[leaf]),
                units,
                isNone ? OptionalDouble.empty() : OptionalDouble.of(both.of(0, 1)),
                isNone ? OptionalDouble.empty() : OptionalDouble.of(CorrelationRatio.of(pairs[0], pairs[1], bins)),
                share);
    }
}
