package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The methods of weighting. */
public final class WeightingMethods {
    private static final Registry<Weighting, WeightingMethod> METHODS = Registry.<Weighting, WeightingMethod>of(
                    Weighting.class)
            .with(Weighting.Equal.class, Equal::new)
            .with(Weighting.Given.class, Given::new)
            .complete();

    private WeightingMethods() {}

    /** What a weighting does. */
    public static WeightingMethod of(Weighting weighting) {
        return METHODS.get(weighting, Behaviors.none());
    }

    /** The weights of a branch's parts as the definition states them: relative to each other, not divided by their sum. */
    public static double[] weights(Branch branch) {
        return of(branch.weighting()).weights(branch.parts());
    }

    /** The shares of a branch's parts: their weights divided by their sum. */
    public static double[] shares(Branch branch) {
        double[] weights = weights(branch);
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double[] shares = new double[weights.length];
        for (int part = 0; part < shares.length; part++) {
            shares[part] = weights[part] / total;
        }
        return shares;
    }
}
