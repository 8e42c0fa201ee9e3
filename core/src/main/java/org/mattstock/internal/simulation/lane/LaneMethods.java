package org.mattstock.internal.simulation.lane;

import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;

/**
 * The methods that lanes know. A definition with any other is scored in full, which is slow and right: who adds a method need
 * not know that there are lanes.
 */
public final class LaneMethods {
    private static final List<Class<?>> WEIGHTINGS = List.of(Weighting.Equal.class, Weighting.Given.class);

    private static final List<Class<?>> AGGREGATIONS = List.of(
            Aggregation.Arithmetic.class,
            Aggregation.Geometric.class,
            Aggregation.Minimum.class,
            Aggregation.Sum.class,
            Aggregation.ShareOfMaximum.class);

    private static final List<Class<?>> MISSING_RULES = List.of(
            MissingRule.CompleteCases.class,
            MissingRule.AtLeast.class,
            MissingRule.SubstituteConstant.class,
            MissingRule.Substitute.class,
            MissingRule.Fail.class);

    private static final List<Class<?>> REQUIREMENTS = List.of(
            Requirement.IndicatorAtLeast.class, Requirement.LeafObserved.class, Requirement.CoverageAtLeast.class);

    /** They look at a leaf's own figures only: its values are the same whatever the weights, and whichever leaves there are. */
    private static final List<Class<?>> STEPS_OF_A_LEAF = List.of(
            Selection.OfYear.class,
            Selection.Latest.class,
            Selection.MeanOf.class,
            Treatment.None.class,
            Treatment.Winsorize.class,
            Treatment.Clip.class,
            Imputation.None.class,
            Imputation.Mean.class,
            Imputation.GroupMean.class,
            Imputation.Latest.class,
            Direction.Higher.class,
            Direction.Lower.class,
            Direction.Target.class,
            Custom.class);

    private LaneMethods() {}

    /** Whether every method of a definition that changes what a replicate gives is known. */
    public static boolean know(CompositeIndex index) {
        return know(index.eligibility()) && index.nodes().stream().allMatch(LaneMethods::know);
    }

    private static boolean know(Node node) {
        return node instanceof Leaf leaf ? know(leaf) : node instanceof Branch branch && know(branch);
    }

    /** Whether the steps of a leaf are known; its normalization may be any, since each learns from its own values only. */
    public static boolean know(Leaf leaf) {
        return STEPS_OF_A_LEAF.containsAll(List.of(
                leaf.selection().getClass(),
                leaf.treatment().getClass(),
                leaf.imputation().getClass(),
                leaf.direction().getClass()));
    }

    private static boolean know(Branch branch) {
        return WEIGHTINGS.contains(branch.weighting().getClass())
                && know(branch.aggregation())
                && know(branch.missing())
                && branch.normalization().map(LaneMethods::know).orElse(true);
    }

    public static boolean know(Aggregation aggregation) {
        return AGGREGATIONS.contains(aggregation.getClass());
    }

    public static boolean know(MissingRule rule) {
        if (rule instanceof MissingRule.DropNotApplicable drop) {
            return know(drop.otherwise());
        }
        boolean isPlace = rule instanceof MissingRule.Substitute substitute
                && substitute.statistic() == MissingRule.Statistic.MEDIAN_RANK;
        return MISSING_RULES.contains(rule.getClass()) && !isPlace;
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
