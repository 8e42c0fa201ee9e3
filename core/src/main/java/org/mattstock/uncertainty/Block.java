package org.mattstock.uncertainty;

import java.util.Arrays;

/**
 * The replicates of one block side by side: each has a lane. A lane is a replicate's place in memory only; lanes are in order
 * of method, and of number within a method. Used again and again by one thread.
 */
final class Block {
    /** By node and lane: the weight that was drawn; the definition's own where it does not vary. */
    final double[][] weights;
    /** By node and lane: how often it counts. */
    final double[][] copies;
    /** By lane. */
    final long[] noise = new long[Draws.BLOCK];
    /** By unit and lane: higher is better. */
    final double[][] values;

    private final Blueprint blueprint;
    private final Draw draw;
    private final int[] reweighted;
    private final int[] resampled;
    private final int[] lanes = new int[Draws.BLOCK];
    /** By method, and one more: its first lane. */
    private final int[] starts;

    private int size;

    Block(Blueprint blueprint, int units) {
        this.blueprint = blueprint;
        this.draw = new Draw(blueprint);
        this.weights = new double[blueprint.size()][Draws.BLOCK];
        this.copies = new double[blueprint.size()][Draws.BLOCK];
        for (int node = 0; node < weights.length; node++) {
            Arrays.fill(weights[node], blueprint.weights[node]);
            Arrays.fill(copies[node], 1);
        }
        this.values = new double[units][Draws.BLOCK];
        this.reweighted = blueprint.reweightedNodes();
        this.resampled = blueprint.resampledNodes();
        this.starts = new int[blueprint.methods.size() + 1];
    }

    /** Draws a block of at most 256 replicates. */
    void fill(Draws draws, long number, int count) {
        size = count;
        draws.start(number);
        assignLanes(draws);
        for (int replicate = 0; replicate < count; replicate++) {
            draws.next(draw);
            int lane = lanes[replicate];
            for (int node : reweighted) {
                weights[node][lane] = draw.weights[node];
            }
            for (int node : resampled) {
                copies[node][lane] = draw.copies[node];
            }
            noise[lane] = draw.noise;
        }
    }

    /** Sorts by counting; the order within a method stays. */
    private void assignLanes(Draws draws) {
        Arrays.fill(starts, 0);
        for (int replicate = 0; replicate < size; replicate++) {
            starts[draws.method(replicate) + 1]++;
        }
        for (int method = 1; method < starts.length; method++) {
            starts[method] += starts[method - 1];
        }
        for (int replicate = 0; replicate < size; replicate++) {
            lanes[replicate] = starts[draws.method(replicate)]++;
        }
        System.arraycopy(starts, 0, starts, 1, starts.length - 1);
        starts[0] = 0;
    }

    /** How many replicates there are. */
    int size() {
        return size;
    }

    /** The first lane of a method. */
    int from(int method) {
        return starts[method];
    }

    /** The lane after the last of a method. */
    int to(int method) {
        return starts[method + 1];
    }

    /** What was drawn for a lane; valid until the next call. */
    Draw draw(int method, int lane) {
        draw.method = method;
        for (int node : reweighted) {
            draw.weights[node] = weights[node][lane];
        }
        for (int node : resampled) {
            draw.copies[node] = (int) copies[node][lane];
        }
        draw.noise = noise[lane];
        return draw;
    }

    /** Adds the shares with which units came first. */
    void addCentral(Firsts firsts, CentralTally central) {
        for (int i = 0; i < firsts.count(); i++) {
            for (int branch = 0; branch < blueprint.size(); branch++) {
                if (blueprint.isReweighted(branch)) {
                    addCentral(blueprint.parts[branch], firsts.lane(i), firsts.unit(i), central);
                }
            }
        }
    }

    private void addCentral(int[] parts, int lane, int unit, CentralTally central) {
        double total = 0;
        for (int part : parts) {
            total += weights[part][lane];
        }
        for (int part : parts) {
            central.add(unit, part, weights[part][lane] / total);
        }
    }
}
