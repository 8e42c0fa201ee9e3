package org.mattstock.uncertainty;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Draws from the random stream of each block. The layout is a contract, since replicates are named by seed and number:
 *
 * <ol>
 *   <li>Block {@code b} holds the replicates from {@code 256 b} on, and draws from {@code SplitMix.of(seed, b)}.
 *   <li>First come the methods of all 256 replicates, one integer each; nothing where there is one method only.
 *   <li>Then, replicate by replicate: the leaves, branch by branch in the order of the tree; the weights, branch by branch in
 *       the same order; one long for the noise. Nothing is drawn for what does not vary.
 * </ol>
 */
final class RandomDraws implements Draws {
    private final Blueprint blueprint;
    private final long seed;
    private final SplitMix random = SplitMix.of(0, 0);
    private final int[] methods = new int[BLOCK];
    private final int[] branches;
    private final @Nullable LeafSampler leaves;
    private final double[] drawn;
    private int next;

    RandomDraws(Blueprint blueprint, long seed) {
        this.blueprint = blueprint;
        this.seed = seed;
        this.branches = java.util.stream.IntStream.range(0, blueprint.size())
                .filter(blueprint::isReweighted)
                .toArray();
        this.leaves = blueprint.resampling == null ? null : new LeafSampler(blueprint, blueprint.resampling);
        this.drawn = new double
                [Arrays.stream(blueprint.parts)
                        .mapToInt(parts -> parts.length)
                        .max()
                        .orElse(0)];
    }

    @Override
    public void start(long block) {
        random.restart(seed, block);
        next = 0;
        int count = blueprint.methods.size();
        for (int i = 0; count > 1 && i < BLOCK; i++) {
            methods[i] = random.nextInt(count);
        }
    }

    @Override
    public int method(int replicate) {
        return methods[replicate];
    }

    @Override
    public void next(Draw draw) {
        draw.method = methods[next++];
        if (leaves != null) {
            leaves.draw(random, draw.copies);
        }
        for (int branch : branches) {
            weigh(branch, draw);
        }
        if (!blueprint.noises.isEmpty()) {
            draw.noise = random.nextLong();
        }
    }

    /** Weights times copies, scaled so that the branch keeps its total weight. */
    private void weigh(int branch, Draw draw) {
        int[] parts = blueprint.parts[branch];
        WeightSampler sampler = blueprint.samplers[branch];
        if (sampler != null) {
            sampler.draw(random, drawn);
        }
        double total = 0;
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            int part = parts[i];
            double weight = (sampler == null ? blueprint.weights[part] : drawn[i]) * draw.copies[part];
            draw.weights[part] = weight;
            sum += weight;
            total += blueprint.weights[part];
        }
        double scale = total / sum;
        for (int part : parts) {
            draw.weights[part] *= scale;
        }
    }
}
