package org.mattstock.internal.simulation.draw;

import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.lane.Rows;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.text.Checks;
import org.mattstock.variation.WeightSet;

/** Draws weights of the parts of one branch from a {@link WeightSet}. Used by one thread. */
public interface WeightSampler {
    /**
     * Draws relative weights, one for each part, in their order; none negative. Their sum means nothing.
     *
     * @param random where from
     * @param weights where to, from {@code 0}
     */
    void draw(SplitMix random, double[] weights);

    /**
     * Draws relative weights for all replicates of a block.
     *
     * @param random where from
     * @param parts how many parts the branch has
     * @param rows by part and lane: where to
     * @param scratch as long as there are parts, or longer
     * @param block which lane is which replicate's
     */
    default void fill(SplitMix random, int parts, double[][] rows, double[] scratch, Block block) {
        for (int replicate = 0; replicate < Draws.BLOCK; replicate++) {
            draw(random, scratch);
            int lane = block.lane(replicate);
            for (int part = 0; part < parts; part++) {
                rows[part][lane] = scratch[part];
            }
        }
    }

    /** The least weight that a part may get, while the others have at most {@link #most}; 0 where there is no bound. */
    default double least(int part) {
        return 0;
    }

    /** The most weight that a part may get; infinite where there is no bound. */
    default double most(int part) {
        return Double.POSITIVE_INFINITY;
    }

    /**
     * The sampler of a branch.
     *
     * @throws IllegalArgumentException if the set does not fit the branch: an order that names no part of it, goes round, or
     *     ties more parts together than can be counted
     */
    static WeightSampler of(WeightSet set, Branch branch) {
        double[] shares = WeightingMethods.shares(branch);
        if (set instanceof WeightSet.Box box) {
            return box.form() == WeightSet.Box.Form.CONE
                    ? new Cone(shares, box.deviation())
                    : new BoxAndSimplex(shares, box.deviation());
        }
        if (set instanceof WeightSet.Simplex) {
            return new Uniform(shares.length);
        }
        if (set instanceof WeightSet.Dirichlet dirichlet) {
            return new Dirichlet(shares, dirichlet.concentration());
        }
        if (set instanceof WeightSet.Ordinal ordinal) {
            return OrdinalSampler.of(ordinal, partIds(branch));
        }
        if (set instanceof WeightSet.Fixed) {
            return new Cone(shares, 0);
        }
        throw new IllegalStateException("the engine must know how to draw weights, got " + set);
    }

    /** The node ids of the parts, in their order. */
    static List<String> partIds(Branch branch) {
        return branch.parts().stream().map(part -> part.node().id()).toList();
    }

    /** Each weight uniform in its own bounds. */
    record Cone(double[] shares, double deviation) implements WeightSampler {
        @Override
        public void draw(SplitMix random, double[] weights) {
            for (int part = 0; part < shares.length; part++) {
                weights[part] = lower(part) + width(part) * random.nextOpen();
            }
        }

        @Override
        public void fill(SplitMix random, int parts, double[][] rows, double[] scratch, Block block) {
            for (int part = 0; part < parts; part++) {
                random.fillOpen(block.scratch);
                Rows.spread(block.scratch, lower(part), width(part), Draws.BLOCK);
                block.toLanes(block.scratch, rows[part]);
            }
        }

        @Override
        public double least(int part) {
            return lower(part);
        }

        @Override
        public double most(int part) {
            return lower(part) + width(part);
        }

        private double lower(int part) {
            return shares[part] * (1 - deviation);
        }

        private double width(int part) {
            return 2 * deviation * shares[part];
        }
    }

    /** Exponentials divided by their sum are uniform on the simplex. */
    record Uniform(int parts) implements WeightSampler {
        @Override
        public void draw(SplitMix random, double[] weights) {
            for (int part = 0; part < parts; part++) {
                weights[part] = random.nextExponential();
            }
        }

        @Override
        public void fill(SplitMix random, int count, double[][] rows, double[] scratch, Block block) {
            for (int part = 0; part < count; part++) {
                for (int replicate = 0; replicate < Draws.BLOCK; replicate++) {
                    block.scratch[replicate] = random.nextExponential();
                }
                block.toLanes(block.scratch, rows[part]);
            }
        }
    }

    /**
     * Gamma variates divided by their sum; drawn again where all are 0. Every part keeps a share that products can take: one too
     * small to change any sum counts as {@value #LEAST_SHARE}.
     */
    record Dirichlet(double[] shares, double concentration) implements WeightSampler {
        private static final double LEAST_SHARE = 1e-30;

        @Override
        public void draw(SplitMix random, double[] weights) {
            double sum;
            do {
                sum = 0;
                for (int part = 0; part < shares.length; part++) {
                    weights[part] = shares[part] == 0 ? 0 : random.nextGamma(concentration * shares[part]);
                    sum += weights[part];
                }
            } while (sum < Checks.SMALLEST);
            for (int part = 0; part < shares.length; part++) {
                weights[part] = shares[part] == 0 ? 0 : Math.max(weights[part], LEAST_SHARE * sum);
            }
        }

        @Override
        public double most(int part) {
            return shares[part] == 0 ? 0 : Double.POSITIVE_INFINITY;
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
        public double least(int part) {
            return shares[part] * (1 - deviation);
        }

        @Override
        public double most(int part) {
            return shares[part] * (1 + deviation);
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
