package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.WeightSampler;

/** The least weighted mean of some shares under all weights that those of a branch's parts may get that may count. */
final class ShareBound {
    /** How much a bound must be on the safe side, so that rounding cannot undo it. */
    static final double ROUNDING = 1e-9;

    private final double[] least;
    private final double[] most;

    private ShareBound(double[] least, double[] most) {
        this.least = least;
        this.most = most;
    }

    static ShareBound of(Blueprint blueprint, int node) {
        int[] parts = blueprint.plan.parts(node);
        double[] least = new double[parts.length];
        double[] most = new double[parts.length];
        WeightSampler sampler = blueprint.sampler(node);
        int count = 0;
        for (int part = 0; part < parts.length; part++) {
            if (!blueprint.mayCount(parts[part])) {
                continue;
            }
            boolean free = blueprint.hasGivenWeights || (blueprint.resampling != null && blueprint.isLeaf(parts[part]));
            double weight = blueprint.plan.weight(parts[part]);
            least[count] = free ? 0 : sampler == null ? weight : sampler.least(part);
            most[count++] = free ? Double.POSITIVE_INFINITY : sampler == null ? weight : sampler.most(part);
        }
        return new ShareBound(Arrays.copyOf(least, count), Arrays.copyOf(most, count));
    }

    /**
     * The bound: parts with low shares weigh the most, the others the least, wherever the line between them is drawn.
     *
     * @param shares by part, from 0 to 1
     */
    double least(double... shares) {
        double bound = 1;
        for (double line : shares) {
            double sum = 0;
            double total = 0;
            for (int part = 0; part < shares.length; part++) {
                double weight = shares[part] <= line && line < 1 ? most[part] : least[part];
                sum += weight * shares[part];
                total += weight;
            }
            bound = Math.min(bound, Double.isFinite(total) && total > 0 ? sum / total : 0);
        }
        return Arrays.stream(shares).allMatch(share -> share == 1) ? 1 : bound;
    }
}
