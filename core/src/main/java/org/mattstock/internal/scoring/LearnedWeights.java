package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.weighting.PartColumns;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/**
 * Weights that are learned from the figures, before anything else is: what is scored is a tree in which they are stated, so that
 * nobody else in the engine meets a weighting that learns. They are learned branch by branch, parts before wholes; branches whose
 * turn has not come weigh their parts equally until then. Nothing but the weights is kept, and whatever else was learned on
 * the way is learned again by the tree that they give: that tree is then the definition of equal bits.
 */
public final class LearnedWeights {
    private final Recipe recipe;
    private final Panel panel;
    private final List<Integer> years;
    private final Behaviors behaviors;

    private LearnedWeights(Recipe recipe, Panel panel, List<Integer> years, Behaviors behaviors) {
        this.recipe = recipe;
        this.panel = panel;
        this.years = years;
        this.behaviors = behaviors;
    }

    /** Whether any branch has a weighting that learns. */
    public static boolean areIn(Node root) {
        return root instanceof Branch branch
                && (WeightingMethods.learns(branch) || branch.parts().stream().anyMatch(part -> areIn(part.node())));
    }

    /**
     * Refuses weights that are yet to be learned, where there are no figures to learn them from.
     *
     * @throws IllegalArgumentException if there are some; what states them is named
     */
    public static void refuse(Node root) {
        Tree.nodes(root).forEach(node -> {
            if (node instanceof Branch branch) {
                WeightingMethods.weights(branch);
            }
        });
    }

    /** The ids of the branches that learn weights and count, parts before wholes. */
    public static List<String> branches(Node root) {
        List<String> ids = new ArrayList<>();
        collect(Tree.counted(root), ids);
        return ids;
    }

    private static void collect(Node node, List<String> ids) {
        if (node instanceof Branch branch) {
            branch.parts().forEach(part -> collect(part.node(), ids));
            if (WeightingMethods.learns(branch)) {
                ids.add(branch.id());
            }
        }
    }

    /** A tree with what is known of its weights; where nothing that fits is, parts weigh the same. */
    public static Node stated(Node root, FittedParameters known) {
        return changed(root, branch -> WeightingMethods.learns(branch) ? stated(branch, known) : branch);
    }

    private static Branch stated(Branch branch, FittedParameters known) {
        return known.find(branch.id(), FittedParameters.Step.WEIGHTS, "")
                .map(FittedParameters.Entry::learned)
                .filter(Learned.Weights.class::isInstance)
                .map(Learned.Weights.class::cast)
                .filter(learned -> learned.weights().size() == branch.parts().size())
                .map(learned -> weighted(branch, learned))
                .orElseGet(() -> branch.withWeighting(Weighting.equal()));
    }

    private static Branch weighted(Branch branch, Learned.Weights learned) {
        List<Branch.Part> parts = new ArrayList<>();
        for (int part = 0; part < learned.weights().size(); part++) {
            parts.add(Branch.Part.of(
                    branch.parts().get(part).node(), learned.weights().get(part)));
        }
        return branch.withParts(parts).withWeighting(Weighting.relative());
    }

    private static Node changed(Node node, UnaryOperator<Branch> change) {
        if (!(node instanceof Branch branch)) {
            return node;
        }
        List<Branch.Part> parts = branch.parts().stream()
                .map(part -> new Branch.Part(changed(part.node(), change), part.weight()))
                .toList();
        return change.apply(branch.withParts(parts));
    }

    /**
     * The weights of all branches that learn and count.
     *
     * @param root the tree of a definition
     * @param recipe of that tree as {@link #stated} has it where nothing is known
     * @param years of the reference
     */
    public static FittedParameters learn(
            Node root, Recipe recipe, Panel panel, List<Integer> years, Behaviors behaviors) {
        Map<String, Branch> defined = new HashMap<>();
        Tree.nodes(root).forEach(node -> {
            if (node instanceof Branch branch) {
                defined.put(branch.id(), branch);
            }
        });
        List<FittedParameters.Entry> entries = new ArrayList<>();
        for (String id : branches(root)) {
            Recipe soFar = recipe.of(stated(root, FittedParameters.of(entries)));
            LearnedWeights learning = new LearnedWeights(soFar, panel, years, behaviors);
            Branch branch = Objects.requireNonNull(defined.get(id), id);
            entries.add(learning.entry(branch.weighting(), id));
        }
        return FittedParameters.of(entries);
    }

    private FittedParameters.Entry entry(Weighting weighting, String id) {
        PartColumns columns = columns((Branch) scored(recipe.tree(), id));
        double[] weights = columns.learned(WeightingMethods.of(weighting));
        return new FittedParameters.Entry(
                id, FittedParameters.Step.WEIGHTS, "", columns.rows(), Learned.Weights.of(weights));
    }

    private static Node scored(Node root, String id) {
        return Tree.nodes(root).stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The values of a branch's parts, of whoever is in the reference. */
    private PartColumns columns(Branch branch) {
        Frame frame = new Frame(recipe, panel, years, behaviors, new Memory.Learning());
        Centers.learn(frame);
        Walk walk = new Walk(frame, Walk.Keep.VALUES);
        List<List<NodeValues>> parts = new ArrayList<>();
        branch.parts().forEach(part -> parts.add(walk.evaluate(part.node())));
        List<double[]> rows = new ArrayList<>();
        for (int year = 0; year < years.size(); year++) {
            for (int unit = 0; unit < frame.units.size(); unit++) {
                if (frame.peers(year)[unit] && frame.groups.isMemberOfAny(unit)) {
                    rows.add(row(parts, year, unit));
                }
            }
        }
        List<String> ids = branch.parts().stream().map(part -> part.node().id()).toList();
        return PartColumns.of(branch.id(), ids, rows);
    }

    private static double[] row(List<List<NodeValues>> parts, int year, int unit) {
        double[] row = new double[parts.size()];
        Arrays.setAll(row, part -> parts.get(part).get(year).values[unit]);
        return row;
    }
}
