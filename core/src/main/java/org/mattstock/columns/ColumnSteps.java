package org.mattstock.columns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.treatment.TreatmentMethods;

/** Which nodes of a tree learn, what of, and after which others. */
final class ColumnSteps {
    private final Map<String, Tree.Place> learning = new LinkedHashMap<>();
    private final List<List<String>> levels = new ArrayList<>();

    private ColumnSteps() {}

    /**
     * The steps of what is scored.
     *
     * @param counted without parts of weight 0
     */
    static ColumnSteps of(Node counted) {
        ColumnSteps steps = new ColumnSteps();
        steps.levels.add(new ArrayList<>());
        Map<String, Tree.Place> places = new LinkedHashMap<>();
        Tree.places(counted).forEach(place -> places.put(place.node().id(), place));
        steps.visit(counted, places);
        return steps;
    }

    /** The ids of those that learn: leaves first, then branches, each after all that learn below it. */
    List<List<String>> levels() {
        return levels.stream().map(List::copyOf).toList();
    }

    boolean learns(String id) {
        return learning.containsKey(id);
    }

    /**
     * What is learned from the column of a node: a tree of the leaf alone, which a branch is taken for once its values are known. Its
     * branch stands around it where that learns what stands in for it.
     */
    Node alone(Node node) {
        Leaf leaf = node instanceof Leaf own ? own : asLeaf((Branch) node);
        Tree.Place place = learning.get(node.id());
        Tree.Place parent = place == null ? null : place.parent();
        if (parent != null && fillsGaps(parent)) {
            Branch around = (Branch) parent.node();
            return Branch.of(around.id(), around.title(), leaf).withMissing(around.missing());
        }
        return leaf;
    }

    /** A leaf that is normalized as the branch is; its indicator is the branch. */
    private static Leaf asLeaf(Branch branch) {
        return branch.normalization()
                .map(normalization -> Leaf.of(branch.id(), Turned.before(branch), normalization))
                .orElseGet(() -> Leaf.of(branch.id(), Direction.HIGHER, Normalization.none()));
    }

    /** How many levels are below what a node learns from, or at what it learns itself. */
    private int visit(Node node, Map<String, Tree.Place> places) {
        Tree.Place place = Objects.requireNonNull(places.get(node.id()), node.id());
        int level = 0;
        if (node instanceof Branch branch) {
            for (Branch.Part part : branch.parts()) {
                level = Math.max(level, visit(part.node(), places));
            }
        }
        boolean learns =
                fillsGaps(place.parent()) || (node instanceof Leaf leaf ? learns(leaf) : learns((Branch) node));
        if (!learns) {
            return level;
        }
        int own = node instanceof Leaf ? 0 : level + 1;
        learning.put(node.id(), place);
        while (levels.size() <= own) {
            levels.add(new ArrayList<>());
        }
        levels.get(own).add(node.id());
        return own;
    }

    private static boolean fillsGaps(Tree.@Nullable Place parent) {
        return parent != null
                && MissingRuleMethods.of(((Branch) parent.node()).missing()).learns();
    }

    private static boolean learns(Leaf leaf) {
        return TreatmentMethods.of(leaf.treatment()).learns().isPresent()
                || ImputationMethods.of(leaf.imputation()).learns().isPresent()
                || learns(leaf.normalization());
    }

    /** Whether the normalization of a node learns. */
    boolean normalizes(Node node) {
        return node instanceof Leaf leaf ? learns(leaf.normalization()) : learns((Branch) node);
    }

    private static boolean learns(Branch branch) {
        return branch.normalization().filter(ColumnSteps::learns).isPresent();
    }

    private static boolean learns(Normalization normalization) {
        return NormalizationMethods.of(normalization).learns();
    }
}
