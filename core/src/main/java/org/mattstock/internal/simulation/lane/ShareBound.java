package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.WeightSampler;

/** The least weighted mean of some shares under all weights that a branch's parts may get. */
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
        for (int part = 0; part < parts.length; part++) {
            least[part] = sampler == null ? blueprint.plan.weight(parts[part]) : sampler.least(part);
            most[part] = sampler == null ? least[part] : sampler.most(part);
            if (blueprint.hasGivenWeights || (blueprint.resampling != null && blueprint.isLeaf(parts[part]))) {
                least[part] = 0;
                most[part] = Double.POSITIVE_INFINITY;
            }
        }
        return new ShareBound(least, most);
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
