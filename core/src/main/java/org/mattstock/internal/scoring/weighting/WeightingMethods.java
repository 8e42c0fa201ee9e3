package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Branch;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;
import org.mattstock.internal.text.Words;

/** The methods of weighting. */
public final class WeightingMethods {
    private static final Registry<Weighting, WeightingMethod> METHODS = Registry.<Weighting, WeightingMethod>of(
                    Weighting.class)
            .with(Weighting.Equal.class, Equal::new)
            .with(Weighting.Given.class, Given::new)
            .with(Weighting.StandardDeviation.class, StandardDeviation::new)
            .with(Weighting.Entropy.class, Entropy::new)
            .with(Weighting.Gini.class, Gini::new)
            .with(Weighting.Critic.class, Critic::new)
            .with(Weighting.Merec.class, Merec::new)
            .with(Weighting.FirstComponent.class, FirstComponent::new)
            .with(Weighting.RotatedComponents.class, RotatedComponents::new)
            .with(Weighting.EqualCorrelation.class, EqualCorrelation::new)
            .with(Weighting.EqualInfluence.class, EqualInfluence::new)
            .complete();

    private WeightingMethods() {}

    /** What a weighting does. */
    public static WeightingMethod of(Weighting weighting) {
        return METHODS.get(weighting, Behaviors.none());
    }

    /** Whether the weights of a branch's parts are learned from the figures. */
    public static boolean learns(Branch branch) {
        return of(branch.weighting()).learns();
    }

    /**
     * The weights of a branch's parts as the definition states them: relative to each other, not divided by their sum.
     *
     * @throws IllegalArgumentException if they are learned, and nobody has stated them
     */
    public static double[] weights(Branch branch) {
        WeightingMethod method = of(branch.weighting());
        if (method.learns()) {
            throw new IllegalArgumentException("weights of " + branch.id() + " must be stated, got "
                    + Words.of(branch.weighting().getClass())
                    + ", which learns them from figures; CompositeIndex.withFittedWeights states them");
        }
        return method.weights(branch.parts());
    }

    /** Which parts of a branch can count: those with a weight, and all of them where weights are yet to be learned. */
    public static boolean[] counting(Branch branch) {
        boolean[] counting = new boolean[branch.parts().size()];
        double[] weights = learns(branch) ? new double[0] : weights(branch);
        for (int part = 0; part < counting.length; part++) {
            counting[part] = weights.length == 0 || weights[part] > 0;
        }
        return counting;
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
