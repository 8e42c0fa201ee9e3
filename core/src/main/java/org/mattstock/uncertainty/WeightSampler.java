package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.mattstock.index.Branch;

/** Draws weights of the parts of one branch from a {@link WeightSet}. Immutable; scratch space is the caller's array. */
interface WeightSampler {
    /**
     * Draws relative weights, one for each part, in their order; none negative. Their sum means nothing.
     *
     * @param random where from
     * @param weights where to, from {@code 0}
     */
    void draw(SplitMix random, double[] weights);

    /** Whether a weight may come out so small that products with it lose their meaning. */
    default boolean mayVanish() {
        return false;
    }

    /**
     * The sampler of a branch.
     *
     * @throws IllegalArgumentException if the set does not fit the branch: an order that names no part of it, goes round, or
     *     ties more parts together than can be counted
     */
    static WeightSampler of(WeightSet set, Branch branch) {
        double[] shares = shares(branch);
        if (set instanceof WeightSet.Box box) {
            return box.form() == WeightSet.Box.Form.CONE
                    ? cone(shares, box.deviation())
                    : new BoxAndSimplex(shares, box.deviation());
        }
        if (set instanceof WeightSet.Simplex) {
            return (random, weights) -> fillExponentials(random, weights, shares.length);
        }
        if (set instanceof WeightSet.Dirichlet dirichlet) {
            return new Dirichlet(shares, dirichlet.concentration());
        }
        if (set instanceof WeightSet.Ordinal ordinal) {
            return OrdinalSampler.of(ordinal, partIds(branch));
        }
        return (random, weights) -> System.arraycopy(shares, 0, weights, 0, shares.length);
    }

    /** The definition's shares: weights divided by their sum. */
    static double[] shares(Branch branch) {
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

    /** The definition's weights; 1 each under equal weighting. */
    static double[] weights(Branch branch) {
        return branch.parts().stream()
                .mapToDouble(part -> part.weight().orElse(1))
                .toArray();
    }

    /** The node ids of the parts, in their order. */
    static List<String> partIds(Branch branch) {
        return branch.parts().stream().map(part -> part.node().id()).toList();
    }

    /** Exponentials divided by their sum are uniform on the simplex. */
    static void fillExponentials(SplitMix random, double[] weights, int count) {
        for (int part = 0; part < count; part++) {
            weights[part] = random.nextExponential();
        }
    }

    private static WeightSampler cone(double[] shares, double deviation) {
        double[] lower =
                Arrays.stream(shares).map(share -> share * (1 - deviation)).toArray();
        double[] width =
                Arrays.stream(shares).map(share -> 2 * deviation * share).toArray();
        return (random, weights) -> {
            for (int part = 0; part < lower.length; part++) {
                weights[part] = lower[part] + width[part] * random.nextOpen();
            }
        };
    }

    /** Gamma variates divided by their sum. */
    record Dirichlet(double[] shares, double concentration) implements WeightSampler {
        @Override
        public void draw(SplitMix random, double[] weights) {
            for (int part = 0; part < shares.length; part++) {
                weights[part] = shares[part] == 0 ? 0 : random.nextGamma(concentration * shares[part]);
            }
        }

        @Override
        public boolean mayVanish() {
            return true;
        }
    }

    /**
     * Uniform on the part of the box where shares sum to 1. All shares but the widest are drawn in the box; the widest is what
     * is left, and where that is outside its own bounds all are drawn again. The box is symmetric about shares that sum to 1,
     * so that with n parts about 1.4 draws in the square root of n are kept.
     */
    final class BoxAndSimplex implements WeightSampler {
        private final double[] shares;
        private final double deviation;
        private final int widest;

        private BoxAndSimplex(double[] shares, double deviation) {
            this.shares = shares;
            this.deviation = deviation;
            int most = 0;
            for (int part = 1; part < shares.length; part++) {
                most = shares[part] > shares[most] ? part : most;
            }
            this.widest = most;
        }

        @Override
        public void draw(SplitMix random, double[] weights) {
            double rest;
            do {
                rest = 0;
                for (int part = 0; part < shares.length; part++) {
                    if (part != widest) {
                        double moved = deviation * shares[part] * (2 * random.nextOpen() - 1);
                        weights[part] = shares[part] + moved;
                        rest -= moved;
                    }
                }
            } while (Math.abs(rest) > deviation * shares[widest]);
            weights[widest] = shares[widest] + rest;
        }
    }
}
