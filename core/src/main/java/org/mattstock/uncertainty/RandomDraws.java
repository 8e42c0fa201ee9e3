package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.Moments;

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
    /** By branch: the definition's weights of its parts, and their sum. */
    private final double[][] own;

    private final double[] totals;
    private final double[] drawn;
    private int next;

    RandomDraws(Blueprint blueprint, long seed) {
        this.blueprint = blueprint;
        this.seed = seed;
        this.branches = IntStream.range(0, blueprint.size())
                .filter(blueprint::isReweighted)
                .toArray();
        this.leaves = blueprint.resampling == null ? null : new LeafSampler(blueprint, blueprint.resampling);
        this.own = Arrays.stream(blueprint.parts)
                .map(parts -> IntStream.of(parts)
                        .mapToDouble(part -> blueprint.weights[part])
                        .toArray())
                .toArray(double[][]::new);
        this.totals = Arrays.stream(own).mapToDouble(Moments::sum).toArray();
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
        if (sampler == null) {
            System.arraycopy(own[branch], 0, drawn, 0, parts.length);
        } else {
            sampler.draw(random, drawn);
        }
        for (int i = 0; leaves != null && i < parts.length; i++) {
            drawn[i] *= draw.copies[parts[i]];
        }
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += drawn[i];
        }
        double scale = totals[branch] / sum;
        for (int i = 0; i < parts.length; i++) {
            draw.weights[parts[i]] = drawn[i] * scale;
        }
    }
}
