package org.mattstock.internal.simulation.lane;

import java.util.List;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.imputation.ImputationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/**
 * Whether a definition can be scored in lanes, as its methods say. One with a method that says nothing is scored in full, which is
 * slow and right: who adds a method need not know that there are lanes.
 */
public final class LaneMethods {
    private static final List<Class<?>> REQUIREMENTS = List.of(
            Requirement.IndicatorAtLeast.class,
            Requirement.LeafObserved.class,
            Requirement.LeafUnflagged.class,
            Requirement.CoverageAtLeast.class);

    private LaneMethods() {}

    /** Whether a node's own methods are known. */
    static boolean know(Node node) {
        return node instanceof Leaf leaf ? know(leaf) : node instanceof Branch branch && know(branch);
    }

    /**
     * Selection, treatment and normalization look at the leaf's own figures, whatever they do: its values are the same whatever
     * the weights, and whichever leaves there are.
     */
    public static boolean know(Leaf leaf) {
        return !ImputationMethods.of(leaf.imputation()).dependsOnOtherLeaves();
    }

    private static boolean know(Branch branch) {
        return WeightingMethods.of(branch.weighting()).isKnownToLanes()
                && know(branch.aggregation())
                && MissingRuleMethods.of(branch.missing()).lanes().isPresent()
                && branch.normalization().map(LaneMethods::know).orElse(true);
    }

    public static boolean know(Aggregation aggregation) {
        return AggregationMethods.of(aggregation).lanes().isPresent();
    }

    /** Whether the normalization of a branch is known. */
    public static boolean know(Normalization normalization) {
        NormalizationMethod method = NormalizationMethods.of(normalization);
        return method.changesNothing() || method.inLanes(0).isPresent();
    }

    public static boolean know(Eligibility eligibility) {
        return eligibility.requirements().stream().allMatch(demand -> REQUIREMENTS.contains(demand.getClass()));
    }
}
