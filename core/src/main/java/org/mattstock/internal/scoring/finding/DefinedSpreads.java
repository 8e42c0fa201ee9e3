package org.mattstock.internal.scoring.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Finding;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.statistics.Moments;

/**
 * Scales that are unlike by the definition alone. A branch without a normalization of its own scatters about as its parts do, if
 * it adds them up; where methods do not say how far they scatter, nothing is found.
 */
public final class DefinedSpreads {
    private final List<Finding> found = new ArrayList<>();

    private DefinedSpreads() {}

    /** In the order of the tree, a branch before its parts. */
    public static List<Finding> unlike(Node root) {
        DefinedSpreads spreads = new DefinedSpreads();
        spreads.spread(root);
        return List.copyOf(spreads.found);
    }

    private double spread(Node node) {
        return node instanceof Leaf leaf ? usual(leaf.normalization()) : branch((Branch) node);
    }

    private static double usual(Normalization normalization) {
        return NormalizationMethods.of(normalization).usualSpread().orElse(Double.NaN);
    }

    private double branch(Branch branch) {
        int place = found.size();
        double[] weights = WeightingMethods.weights(branch);
        double[] spreads =
                branch.parts().stream().mapToDouble(part -> spread(part.node())).toArray();
        Spreads.unlike(branch, weights, spreads, Finding.UnlikeScales.KnownFrom.DEFINITION)
                .ifPresent(finding -> found.add(place, finding));
        return branch.normalization()
                .map(DefinedSpreads::usual)
                .orElseGet(() -> ofSum(branch, weights, spreads).orElse(Double.NaN));
    }

    private static OptionalDouble ofSum(Branch branch, double[] weights, double[] spreads) {
        double total = Moments.sum(weights);
        double mean = 0;
        for (int part = 0; part < spreads.length; part++) {
            mean += weights[part] > 0 ? weights[part] / total * spreads[part] : 0;
        }
        double usual = mean;
        return AggregationMethods.of(branch.aggregation())
                .additive()
                .map(sum -> OptionalDouble.of(usual * sum.factor(total)))
                .orElse(OptionalDouble.empty());
    }
}
