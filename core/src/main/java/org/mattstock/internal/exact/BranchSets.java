package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.text.Nearest;
import org.mattstock.variation.WeightSet;

/** The weight set of each branch of an index; the definition's own weights where nothing is said. */
public final class BranchSets {
    private final Map<String, WeightSet> byBranch = new LinkedHashMap<>();

    private BranchSets() {}

    /** One set for every branch. */
    public static BranchSets everywhere(Scores scores, WeightSet set) {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(set, "set");
        BranchSets sets = new BranchSets();
        branches(scores.index()).forEach(branch -> sets.put(branch, set));
        return sets;
    }

    /** A set for each named branch. */
    public static BranchSets of(Scores scores, Map<String, WeightSet> given) {
        Objects.requireNonNull(scores, "scores");
        Objects.requireNonNull(given, "sets");
        List<Branch> branches = branches(scores.index());
        List<String> ids = branches.stream().map(Branch::id).toList();
        given.keySet().stream()
                .sorted()
                .filter(id -> !ids.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "sets must name branches of the index, got \"" + id + "\"" + Nearest.hint(id, ids));
                });
        BranchSets sets = new BranchSets();
        for (Branch branch : branches) {
            WeightSet set = given.get(branch.id());
            if (set != null) {
                sets.put(branch, set);
            }
        }
        return sets;
    }

    private void put(Branch branch, WeightSet set) {
        boolean single = branch.parts().size() == 1
                || set instanceof WeightSet.Fixed
                || (set instanceof WeightSet.Box box && box.deviation() == 0);
        if (set instanceof WeightSet.Ordinal) {
            WeightRegion.of(set, branch);
        }
        if (!single) {
            byBranch.put(branch.id(), set);
        }
    }

    private static List<Branch> branches(CompositeIndex index) {
        return index.nodes().stream()
                .filter(Branch.class::isInstance)
                .map(Branch.class::cast)
                .toList();
    }

    /** The region of a branch's weights. */
    WeightRegion region(Branch branch) {
        return WeightRegion.of(set(branch), branch);
    }

    private WeightSet set(Branch branch) {
        return byBranch.getOrDefault(branch.id(), WeightSet.fixed());
    }

    /** A node without the parts that have no weight under any admissible weights: they are no parts. */
    Node counted(Node node) {
        if (!(node instanceof Branch branch)) {
            return node;
        }
        double[] shares = WeightingMethods.shares(branch);
        boolean wakes = set(branch) instanceof WeightSet.Simplex || set(branch) instanceof WeightSet.Ordinal;
        List<Branch.Part> counted = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            Branch.Part part = branch.parts().get(i);
            if (wakes || shares[i] > 0) {
                counted.add(new Branch.Part(counted(part.node()), part.weight()));
            }
        }
        return branch.withParts(counted);
    }

    /** Whether some weight in a node or anywhere below it may be 0 that is not always: what is a part there varies. */
    boolean reachesZero(Node node) {
        return node instanceof Branch branch
                && (region(branch).reachesZero() || branch.parts().stream().anyMatch(part -> reachesZero(part.node())));
    }

    /** Whether weights can move in a node or anywhere below it. */
    boolean moves(Node node) {
        return node instanceof Branch branch
                && (byBranch.containsKey(branch.id()) || branch.parts().stream().anyMatch(part -> moves(part.node())));
    }
}
