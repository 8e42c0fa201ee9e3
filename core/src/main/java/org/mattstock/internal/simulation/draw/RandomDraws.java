package org.mattstock.internal.simulation.draw;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.scoring.lane.Rows;

/**
 * Draws from the random stream of each block. The layout is a contract, since replicates are named by seed and number:
 *
 * <ol>
 *   <li>Block {@code b} holds the replicates from {@code 256 b} on, and draws from {@code SplitMix.of(seed, b)}; always for
 *       all 256, also where fewer are wanted.
 *   <li>First come the methods of all replicates, one integer each; nothing where there is one method only.
 *   <li>Then the leaves, replicate by replicate, and in each branch by branch in the order of the tree.
 *   <li>Then the weights, branch by branch in the same order: a cone or simplex part by part, each part for all replicates;
 *       every other set replicate by replicate.
 *   <li>Then the noise, one long for each replicate, and last the random imputations likewise. Nothing is drawn for what does not
 *       vary.
 * </ol>
 */
public final class RandomDraws implements Draws {
    private final Blueprint blueprint;
    private final long seed;
    private final SplitMix random = SplitMix.of(0, 0);
    private final int[] methods = new int[BLOCK];
    private final int[] branches;
    private final int[] resampled;
    private final @Nullable LeafSampler leaves;
    private final int[] copies;
    private final @Nullable WeightSampler[] samplers;
    private final double[][] rows;
    private final double[] scratch;
    private final double[] scale = new double[BLOCK];

    public RandomDraws(Blueprint blueprint, long seed) {
        this.blueprint = blueprint;
        this.seed = seed;
        this.branches = IntStream.range(0, blueprint.size())
                .filter(blueprint::isReweighted)
                .toArray();
        this.resampled = blueprint.resampledNodes();
        this.leaves = blueprint.resampling == null ? null : new LeafSampler(blueprint, blueprint.resampling);
        this.copies = new int[blueprint.size()];
        Arrays.fill(copies, 1);
        int most = IntStream.range(0, blueprint.size())
                .map(node -> blueprint.plan.parts(node).length)
                .max()
                .orElse(0);
        this.samplers = IntStream.range(0, blueprint.size())
                .mapToObj(blueprint::sampler)
                .toArray(WeightSampler[]::new);
        this.rows = new double[most][];
        this.scratch = new double[most];
    }

    @Override
    public void fill(long number, int count, Block block) {
        random.restart(seed, number);
        int choices = blueprint.methods.size();
        for (int replicate = 0; choices > 1 && replicate < BLOCK; replicate++) {
            methods[replicate] = random.nextInt(choices);
        }
        block.assign(methods, count);
        for (int replicate = 0; leaves != null && replicate < BLOCK; replicate++) {
            leaves.draw(random, copies);
            for (int node : resampled) {
                block.copies[node][block.lane(replicate)] = copies[node];
            }
        }
        for (int branch : branches) {
            weigh(branch, block);
        }
        for (int replicate = 0; !blueprint.noises.isEmpty() && replicate < BLOCK; replicate++) {
            block.noise[block.lane(replicate)] = random.nextLong();
        }
        for (int replicate = 0; blueprint.fillsGaps && replicate < BLOCK; replicate++) {
            block.gaps[block.lane(replicate)] = random.nextLong();
        }
    }

    /** Weights times copies, scaled so that the branch keeps its total weight. */
    private void weigh(int branch, Block block) {
        int[] parts = blueprint.plan.parts(branch);
        WeightSampler sampler = samplers[branch];
        double total = 0;
        for (int i = 0; i < parts.length; i++) {
            rows[i] = block.weights[parts[i]];
            total += blueprint.plan.weight(parts[i]);
            if (sampler == null) {
                Arrays.fill(rows[i], blueprint.plan.weight(parts[i]));
            }
        }
        if (sampler != null) {
            sampler.fill(random, parts.length, rows, scratch, block);
        }
        Arrays.fill(scale, 0);
        for (int part : parts) {
            if (leaves != null) {
                Rows.multiply(block.weights[part], block.copies[part], 0, BLOCK);
            }
            Rows.add(scale, block.weights[part], 0, BLOCK);
        }
        for (int lane = 0; lane < BLOCK; lane++) {
            scale[lane] = total / scale[lane];
        }
        for (int part : parts) {
            Rows.multiply(block.weights[part], scale, 0, BLOCK);
        }
    }
}
