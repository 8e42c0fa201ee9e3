package org.mattstock.elicitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;
import org.mattstock.table.Table;

/**
 * Weights of the parts of a branch as people stated them, by one of four ways to ask. What comes out is plain: shares that a
 * branch takes as given weights, so that the definition says the numbers and its hash covers them.
 *
 * <pre>{@code
 * StatedWeights stated = PairwiseComparisons.ofUpper(List.of("health", "school", "roads"), 1 / 2.0, 3, 5);
 * Branch weighed = stated.weigh(Branch.of("all", "All", health, school, roads));
 * UncertaintyAnalysis.of(CompositeIndex.of("index", weighed))
 *         .vary(Variation.weights("all", WeightSet.dirichlet(50)));
 * }</pre>
 *
 * <p>{@link Cards} and {@link BudgetAllocation} also say how far apart the statements are, as a set of weights to vary.
 */
public sealed interface StatedWeights permits BudgetAllocation, PairwiseComparisons, Cards, BestWorst {
    /** The share of each part by its id, in the order in which the parts were given: none negative, their sum 1. */
    Map<String, Double> weights();

    /** What was stated and how well it holds together. */
    Table toTable();

    /**
     * A branch with these weights as given shares. Parts keep the order that they have in the branch.
     *
     * @param branch a branch with exactly these parts, by node id; the weights that it had are replaced
     * @throws IllegalArgumentException if a part of the branch has no weight here, or one here is no part of it
     */
    default Branch weigh(Branch branch) {
        Objects.requireNonNull(branch, "branch");
        Map<String, Double> weights = weights();
        List<String> ids = branch.parts().stream().map(part -> part.node().id()).toList();
        weights.keySet().forEach(part -> Statements.requireKnown("weights", "parts of " + branch.id(), part, ids));
        List<Branch.Part> parts = new ArrayList<>();
        for (Branch.Part part : branch.parts()) {
            Statements.requireKnown(
                    "branch", "of parts with a weight", part.node().id(), weights.keySet());
            parts.add(Branch.Part.of(
                    part.node(), Objects.requireNonNull(weights.get(part.node().id()))));
        }
        return branch.withParts(parts).withWeighting(Weighting.shares());
    }
}
