package org.mattstock.internal.scoring.weighting;

import java.util.ArrayList;
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
        List<WeightFault> faults = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int current = part;
            parts.get(part)
                    .weight()
                    .ifPresent(weight -> faults.add(
                            WeightFault.ofPart(current, "must not be given under equal weighting, got " + weight)));
        }
        return faults;
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
