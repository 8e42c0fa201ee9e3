package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.definition.Leaf;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.stages.Stages;
import org.mattstock.internal.statistics.Moments;

/**
 * A leaf and what it weighs in the whole.
 *
 * @param values of the leaf, by unit of the panel
 * @param weight below 0 where branches that are turned take what is left without it
 */
record WeighedNode(NodeValues values, double weight) {
    /** The leaves of an index that count, in the order of the tree. */
    static List<WeighedNode> leaves(Scores scores) {
        NodeValues root = Stages.of(scores).root();
        List<WeighedNode> leaves = new ArrayList<>();
        if (root instanceof BranchValues branch) {
            add(branch, 1, leaves);
        } else {
            leaves.add(new WeighedNode(root, 1));
        }
        return leaves;
    }

    static void add(BranchValues branch, double weight, List<WeighedNode> leaves) {
        double sum = Moments.sum(branch.parts.weights);
        double sign = Turned.is(branch.node()) ? -1 : 1;
        for (int part = 0; part < branch.nodes().size(); part++) {
            double own = sign * weight * (branch.parts.weights[part] / sum);
            NodeValues values = branch.nodes().get(part);
            if (values instanceof BranchValues inner) {
                add(inner, own, leaves);
            } else {
                leaves.add(new WeighedNode(values, own));
            }
        }
    }

    Leaf leaf() {
        return (Leaf) values.node();
    }

    /** From 0 to 1. */
    double share() {
        return Math.abs(weight);
    }

    /** A unit's value in the sense that more is better for the whole; NaN where it has none. */
    double good(int unit) {
        boolean isLess = Senses.isLessBetter(values.node()) != weight < 0;
        return isLess ? 0.0 - values.values[unit] : values.values[unit];
    }
}
