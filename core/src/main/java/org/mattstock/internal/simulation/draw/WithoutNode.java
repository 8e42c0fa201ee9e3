package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/**
 * A definition as if one of its nodes had never stood there: the others keep their weights, which are divided by their own sum;
 * a branch that is left without parts, or with parts of weight 0 only, goes too, and so does every demand of eligibility on what is gone.
 */
public final class WithoutNode {
    private final String gone;

    private WithoutNode(String gone) {
        this.gone = gone;
    }

    /** The definition without a node, which may be invalid when asked for; empty where nothing would be left. */
    public static Optional<Supplier<CompositeIndex>> of(CompositeIndex index, String node) {
        return Optional.ofNullable(new WithoutNode(node).rest(index.tree())).map(tree -> () -> of(index, tree));
    }

    private static CompositeIndex of(CompositeIndex index, Node tree) {
        Set<String> left = new TreeSet<>();
        collect(tree, left);
        return new CompositeIndex(
                index.id(),
                index.title(),
                index.description(),
                index.sources(),
                tree,
                index.population(),
                without(index.eligibility(), id -> !left.contains(id)),
                index.reference(),
                index.degenerate(),
                index.ranking(),
                index.outOfRange());
    }

    private @Nullable Node rest(Node node) {
        if (node.id().equals(gone)) {
            return null;
        }
        if (!(node instanceof Branch branch)) {
            return node;
        }
        List<Branch.Part> parts = new ArrayList<>();
        for (Branch.Part part : branch.parts()) {
            Node rest = rest(part.node());
            if (rest != null) {
                parts.add(new Branch.Part(rest, part.weight()));
            }
        }
        if (!isWeighty(branch, parts)) {
            return null;
        }
        boolean fewer = parts.size() < branch.parts().size();
        Branch changed = branch.withParts(parts);
        return fewer ? ofFewerParts(changed) : changed;
    }

    /** With rules that say nothing of the parts that are gone. */
    private static Branch ofFewerParts(Branch branch) {
        Set<String> left = branch.parts().stream().map(part -> part.node().id()).collect(Collectors.toSet());
        return branch.withWeighting(WeightingMethods.of(branch.weighting()).ofFewerParts())
                .withAggregation(AggregationMethods.of(branch.aggregation())
                        .ofFewerParts(left)
                        .orElse(branch.aggregation()));
    }

    /** Whether something is left that has weight. */
    private static boolean isWeighty(Branch branch, List<Branch.Part> parts) {
        return Arrays.stream(WeightingMethods.of(branch.weighting()).weights(parts))
                .anyMatch(weight -> weight > 0);
    }

    private static void collect(Node node, Set<String> ids) {
        ids.add(node.id());
        if (node instanceof Branch branch) {
            branch.parts().forEach(part -> collect(part.node(), ids));
        }
    }

    /** The same without every demand on a node that is gone. */
    public static Eligibility without(Eligibility own, Predicate<String> gone) {
        List<Requirement> kept = own.requirements().stream()
                .filter(requirement -> !isOn(requirement, gone))
                .toList();
        return new Eligibility(kept, own.ineligible());
    }

    private static boolean isOn(Requirement requirement, Predicate<String> node) {
        if (requirement instanceof Requirement.LeafObserved leaf) {
            return node.test(leaf.leaf());
        }
        if (requirement instanceof Requirement.LeafUnflagged leaf) {
            return node.test(leaf.leaf());
        }
        if (requirement instanceof Requirement.CoverageAtLeast coverage) {
            return node.test(coverage.node());
        }
        if (requirement instanceof Requirement.IndicatorAtLeast) {
            return false;
        }
        throw new IllegalStateException("it must be known what the requirement is about, got " + requirement);
    }
}
