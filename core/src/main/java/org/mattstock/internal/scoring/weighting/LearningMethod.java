package org.mattstock.internal.scoring.weighting;

import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;

/** Weights that a fit learns. Before anything is scored they stand in the definition as stated ones. */
interface LearningMethod extends WeightingMethod {
    /** The record of the definition. */
    Weighting weighting();

    @Override
    default boolean learns() {
        return true;
    }

    @Override
    double[] learn(PartColumns columns);

    @Override
    default double[] weights(List<Branch.Part> parts) {
        throw new IllegalStateException("weights must be learned before they are asked for, got " + weighting());
    }

    @Override
    default List<WeightFault> faults(List<Branch.Part> parts) {
        return WeightFault.ofCarried(parts, "a weighting that learns");
    }

    @Override
    default Weighting ofFewerParts() {
        return weighting();
    }

    @Override
    default Weighting ofDrawnWeights() {
        return Weighting.relative();
    }
}
