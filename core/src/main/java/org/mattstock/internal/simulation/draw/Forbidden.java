package org.mattstock.internal.simulation.draw;

import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;

/**
 * Two methods that are never combined. A z-score under what needs positive parts, such as a geometric mean, is always
 * forbidden: half of its values are negative.
 *
 * @param normalization of the leaves
 * @param aggregation of a branch
 */
public record Forbidden(Normalization normalization, Aggregation aggregation) {
    /** Whether the pair is this one, or one that is always forbidden. */
    boolean matches(Normalization other, Aggregation under) {
        return normalization.equals(other) && aggregation.equals(under);
    }

    static boolean always(Normalization normalization, Aggregation aggregation) {
        return NormalizationMethods.of(normalization).scattersAroundCenter()
                && AggregationMethods.of(aggregation).needsPositiveParts();
    }
}
