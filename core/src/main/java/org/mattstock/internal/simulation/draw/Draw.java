package org.mattstock.internal.simulation.draw;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was drawn for one replicate. Filled again and again by one thread. */
public final class Draw {
    /** Which of the methods. */
    int method;
    /** By node: its weight in its branch; 0 where it is left out. */
    final double[] weights;
    /** By node: how often it counts; 0 where it is left out. */
    final int[] copies;
    /** Where the noise of the figures starts. */
    long noise;
    /** Which random imputation fills the gaps. */
    long gaps;

    public Draw(Blueprint blueprint) {
        this.weights = blueprint.plan.weights();
        this.copies = new int[weights.length];
        Arrays.fill(copies, 1);
    }

    /**
     * Sets the weights of a branch's parts: weights times copies, scaled so that the branch keeps its total weight.
     *
     * @param drawn weights of the parts in their order; null for the definition's own
     */
    public void weigh(Blueprint blueprint, int branch, double @Nullable [] drawn) {
        int[] numbers = blueprint.plan.parts(branch);
        double total = 0;
        double sum = 0;
        for (int i = 0; i < numbers.length; i++) {
            int part = numbers[i];
            weights[part] = (drawn == null ? blueprint.plan.weight(part) : drawn[i]) * copies[part];
            sum += weights[part];
            total += blueprint.plan.weight(part);
        }
        double scale = total / sum;
        for (int part : numbers) {
            weights[part] *= scale;
        }
    }
}
