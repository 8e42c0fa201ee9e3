package org.mattstock.internal.simulation.draw;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The replicates of one block side by side: each has a lane. A lane is a replicate's place in memory only; lanes are in order
 * of method, and of number within a method. Used again and again by one thread.
 */
public final class Block {
    /** By node and lane: the weight that was drawn; the definition's own where it does not vary. */
    public final double[][] weights;
    /** By node and lane: how often it counts. */
    public final double[][] copies;
    /** By lane: where the errors of its figures start. */
    public final long[] noise = new long[Draws.BLOCK];
    /** By lane: which random imputation. */
    final long[] gaps = new long[Draws.BLOCK];
    /** By replicate, for whoever fills the block. */
    final double[] scratch = new double[Draws.BLOCK];
    /** By unit and lane: higher is better. */
    public final double[][] values;
    /** By unit: whether it may be without a place in some lane. */
    public final boolean[] mayLack;

    private final Draw draw;
    private final int[][] reweightedBranches;
    private final int[] reweighted;
    private final int[] resampled;
    private final int[] lanes = new int[Draws.BLOCK];
    /** By method, and one more: its first lane. */
    private final int[] starts;

    private int size;

    public Block(Blueprint blueprint, int units) {
        this.reweightedBranches = IntStream.range(0, blueprint.size())
                .filter(blueprint::isReweighted)
                .mapToObj(branch -> blueprint.plan.parts(branch))
                .toArray(int[][]::new);
        this.draw = new Draw(blueprint);
        this.weights = new double[blueprint.size()][Draws.BLOCK];
        this.copies = new double[blueprint.size()][Draws.BLOCK];
        for (int node = 0; node < weights.length; node++) {
            Arrays.fill(weights[node], blueprint.plan.weight(node));
            Arrays.fill(copies[node], 1);
        }
        this.values = new double[units][Draws.BLOCK];
        this.mayLack = new boolean[units];
        this.reweighted = blueprint.reweightedNodes();
        this.resampled = blueprint.resampledNodes();
        this.starts = new int[blueprint.methods.size() + 1];
    }

    /**
     * Gives every replicate its lane: sorted by method, the order within a method stays; those that are not wanted come last.
     *
     * @param methods by replicate
     * @param count how many replicates are wanted
     */
    public void assign(int[] methods, int count) {
        size = count;
        Arrays.fill(starts, 0);
        for (int replicate = 0; replicate < count; replicate++) {
            starts[methods[replicate] + 1]++;
        }
        for (int method = 1; method < starts.length; method++) {
            starts[method] += starts[method - 1];
        }
        for (int replicate = 0; replicate < Draws.BLOCK; replicate++) {
            lanes[replicate] = replicate < count ? starts[methods[replicate]]++ : replicate;
        }
        System.arraycopy(starts, 0, starts, 1, starts.length - 1);
        starts[0] = 0;
    }

    /**
     * Takes over what was drawn for some replicates, at most as many as there are lanes.
     *
     * @param draws by replicate
     */
    public void take(List<Draw> draws) {
        int[] methods = new int[Draws.BLOCK];
        for (int replicate = 0; replicate < draws.size(); replicate++) {
            methods[replicate] = draws.get(replicate).method;
        }
        assign(methods, draws.size());
        for (int replicate = 0; replicate < draws.size(); replicate++) {
            take(draws.get(replicate), lanes[replicate]);
        }
    }

    private void take(Draw drawn, int lane) {
        for (int node : reweighted) {
            weights[node][lane] = drawn.weights[node];
        }
        for (int node : resampled) {
            copies[node][lane] = drawn.copies[node];
        }
        noise[lane] = drawn.noise;
        gaps[lane] = drawn.gaps;
    }

    /** Writes what belongs to replicates to their lanes. */
    void toLanes(double[] byReplicate, double[] byLane) {
        if (starts.length == 2) {
            System.arraycopy(byReplicate, 0, byLane, 0, Draws.BLOCK);
            return;
        }
        for (int replicate = 0; replicate < Draws.BLOCK; replicate++) {
            byLane[lanes[replicate]] = byReplicate[replicate];
        }
    }

    /** The lane of a replicate, which is counted from the first of the block. */
    public int lane(int replicate) {
        return lanes[replicate];
    }

    /** The replicate of a lane, which is counted from the first of the block. */
    public int replicate(int lane) {
        int replicate = 0;
        while (lanes[replicate] != lane) {
            replicate++;
        }
        return replicate;
    }

    /** How many replicates there are. */
    public int size() {
        return size;
    }

    /** The first lane of a method. */
    public int from(int method) {
        return starts[method];
    }

    /** The lane after the last of a method. */
    public int to(int method) {
        return starts[method + 1];
    }

    /** What was drawn for a lane; valid until the next call. */
    public Draw draw(int lane) {
        draw.method = 0;
        while (lane >= to(draw.method)) {
            draw.method++;
        }
        for (int node : reweighted) {
            draw.weights[node] = weights[node][lane];
        }
        for (int node : resampled) {
            draw.copies[node] = (int) copies[node][lane];
        }
        draw.noise = noise[lane];
        draw.gaps = gaps[lane];
        return draw;
    }

    /** By branch whose weights vary: its parts. */
    public int[][] reweightedBranches() {
        return reweightedBranches;
    }
}
