package org.mattstock.internal.scoring;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;

/** Branches whose parts say how much there is of something bad, so that their value is turned. */
public final class Turned {
    private Turned() {}

    public static boolean is(Node node) {
        return node instanceof Branch branch && branch.direction() instanceof Direction.Lower;
    }

    /**
     * Refuses a tree with a branch that is turned.
     *
     * @param why there must be none, such as {@code for lights}
     */
    public static void refuse(Node root, String why) {
        Tree.nodes(Tree.counted(root)).stream().filter(Turned::is).findFirst().ifPresent(node -> {
            throw new IllegalArgumentException("direction of a branch must be HIGHER " + why + ", got LOWER at "
                    + node.id() + "; give directions to its leaves");
        });
    }

    /** Which values are good as a branch's normalization takes them: places and what is turned are better when lower, and turned places are not. */
    public static Direction before(Branch branch) {
        return is(branch) == AggregationMethods.of(branch.aggregation()).isLessBetter()
                ? Direction.HIGHER
                : Direction.LOWER;
    }

    /**
     * A branch with the normalization by which it is turned: its own, or the line that changes nothing between the ends of its
     * scale. Any other branch is given back.
     */
    public static Branch normalized(Branch branch) {
        if (!is(branch) || branch.normalization().isPresent()) {
            return branch;
        }
        Normalization.Range ends = ends(branch)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a branch that is turned must have a scale, got " + branch.id() + "; give it a normalization"));
        return branch.withNormalization(new Normalization.MinMax(
                new Normalization.Bounds.Given(ends.from(), ends.to()), ends, Normalization.Clamp.NONE));
    }

    /** The ends of a node's scale by definition, or two points around its center; empty where it has none. */
    public static Optional<Normalization.Range> ends(Node node) {
        if (node instanceof Leaf leaf) {
            return ends(leaf.normalization());
        }
        Branch branch = (Branch) node;
        return branch.normalization().isPresent()
                ? ends(branch.normalization().get())
                : AggregationMethods.of(branch.aggregation()).ends(shared(branch));
    }

    private static Optional<Normalization.Range> ends(Normalization normalization) {
        return NormalizationMethods.of(normalization).ends();
    }

    /** Those of the first part that counts, where the places of all of them are mirrored about the same point. */
    private static Optional<Normalization.Range> shared(Branch branch) {
        List<Optional<Normalization.Range>> all = branch.parts().stream()
                .filter(part -> part.weight().orElse(1) != 0)
                .map(part -> ends(part.node()))
                .toList();
        return all.stream().map(each -> each.map(Turned::sum)).distinct().count() == 1 ? all.get(0) : Optional.empty();
    }

    private static double sum(Normalization.Range ends) {
        return ends.from() + ends.to();
    }

    /** The ids of the leaves of which less is better in the end, though more is better in themselves. */
    public static Set<String> leaves(Node root) {
        Set<String> turned = new TreeSet<>();
        collect(root, false, turned);
        return turned;
    }

    private static void collect(Node node, boolean isTurned, Set<String> turned) {
        if (node instanceof Branch branch) {
            branch.parts().forEach(part -> collect(part.node(), isTurned != is(branch), turned));
        } else if (isTurned) {
            turned.add(node.id());
        }
    }
}
