package org.mattstock.internal.scoring.weighting;

import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;

/** Where the weights of a branch's parts come from, and what must be known about that. */
public interface WeightingMethod {
    /**
     * The weights of some parts: relative to each other, not divided by their sum.
     *
     * @param parts of a definition without faults
     */
    double[] weights(List<Branch.Part> parts);

    /** What is wrong with the weights that parts carry, in the order of the parts, then with all of them. */
    List<WeightFault> faults(List<Branch.Part> parts);

    /** The weighting of a branch that has lost parts, where the others keep the weights that they carry. */
    Weighting ofFewerParts();

    /** The weighting of a branch whose parts all carry a weight that was drawn. */
    Weighting ofDrawnWeights();

    /** Whether weights are learned from the figures, so that none are known before that. */
    default boolean learns() {
        return false;
    }

    /**
     * The weights that values teach, of a method that learns: one for each part, at least 0, in any proportion that {@link
     * PartColumns#shares} brings to a sum of 1.
     *
     * @throws org.mattstock.fit.ScoringException if the values teach no weights
     */
    default double[] learn(PartColumns columns) {
        throw new IllegalStateException("a weighting that does not learn must not be asked to, got " + this);
    }

    /** Whether lanes know it; without, every replicate is scored in full. */
    default boolean isKnownToLanes() {
        return false;
    }
}
