package org.mattstock.internal.scoring.weighting;

import java.util.Arrays;
import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;

/** All parts weigh 1, and none may carry a weight. */
record Equal(Weighting.Equal weighting) implements WeightingMethod {
    @Override
    public double[] weights(List<Branch.Part> parts) {
        double[] weights = new double[parts.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    @Override
    public List<WeightFault> faults(List<Branch.Part> parts) {
        return WeightFault.ofCarried(parts, "equal weighting");
    }

    @Override
    public Weighting ofFewerParts() {
        return weighting;
    }

    @Override
    public Weighting ofDrawnWeights() {
        return Weighting.relative();
    }

    @Override
    public boolean isKnownToLanes() {
        return true;
    }
}
