package org.mattstock.report.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.index.Scores;

/** The nodes that carry weight, and what they hold. */
public final class Weighing {
    private Weighing() {}

    /** The parts of the root that carry weight; none where the root is a leaf. */
    public static List<Node> parts(Scores scores) {
        Set<String> weighing = ids(scores.index());
        return scores.index().tree() instanceof Branch root
                ? root.parts().stream()
                        .map(Branch.Part::node)
                        .filter(node -> weighing.contains(node.id()))
                        .toList()
                : List.of();
    }

    /** The ids of the nodes that carry weight in the whole. */
    public static Set<String> ids(CompositeIndex index) {
        EffectiveWeights weights = index.effectiveWeights();
        Stream<String> leaves =
                weights.leaves().stream().filter(leaf -> leaf.weight() > 0).map(EffectiveWeights.OfLeaf::leaf);
        Stream<String> branches = weights.branches().stream()
                .filter(branch -> branch.weight() > 0)
                .map(EffectiveWeights.OfBranch::branch);
        return Stream.concat(leaves, branches).collect(Collectors.toSet());
    }

    /** The values of a node that are there. */
    static DoubleStream known(Scores scores, Node node) {
        return Arrays.stream(scores.node(node.id()).toArray()).filter(Double::isFinite);
    }
}
