package org.mattstock.internal.simulation.draw;

import java.util.stream.IntStream;
import org.mattstock.variation.Variation;

/**
 * Draws how often each leaf counts. What is left of a branch carries weight: a draw that leaves none is drawn again, and a leaf
 * that alone carries weight is not the one that is left out.
 */
final class LeafSampler {
    private final Variation.Resampling resampling;
    /** By branch: its leaves that may count; what others would do changes nothing, so that nothing is drawn for them. */
    private final int[][] leaves;
    /** By branch: whether it has parts that carry weight, and all of them are leaves. */
    private final boolean[] restsOnLeaves;
    /** The leaves without which their branch still has a part that carries weight. */
    private final int[] dispensable;

    LeafSampler(Blueprint blueprint, Variation.Resampling resampling) {
        this.resampling = resampling;
        this.leaves = IntStream.range(0, blueprint.size())
                .mapToObj(branch -> IntStream.of(blueprint.counted(branch))
                        .filter(blueprint::isLeaf)
                        .toArray())
                .toArray(int[][]::new);
        this.restsOnLeaves = new boolean[blueprint.size()];
        for (int branch = 0; branch < restsOnLeaves.length; branch++) {
            int[] weighty = blueprint.counted(branch);
            restsOnLeaves[branch] = weighty.length > 0 && IntStream.of(weighty).allMatch(blueprint::isLeaf);
        }
        this.dispensable = IntStream.range(0, blueprint.size())
                .flatMap(branch -> IntStream.of(leaves[branch])
                        .filter(leaf -> IntStream.of(blueprint.counted(branch)).anyMatch(part -> part != leaf)))
                .toArray();
    }

    /** Draws copies of every leaf; those of branches stay. */
    void draw(SplitMix random, int[] copies) {
        if (resampling instanceof Variation.LeaveOneOut) {
            leaveOneOut(random, copies);
            return;
        }
        for (int branch = 0; branch < leaves.length; branch++) {
            if (leaves[branch].length > 0) {
                do {
                    draw(random, copies, leaves[branch]);
                } while (restsOnLeaves[branch] && isWeightless(copies, leaves[branch]));
            }
        }
    }

    private void draw(SplitMix random, int[] copies, int... ofBranch) {
        if (resampling instanceof Variation.LeaveOut out) {
            leaveOut(random, copies, out.share(), ofBranch);
        } else if (resampling instanceof Variation.Bootstrap) {
            bootstrap(random, copies, ofBranch);
        } else {
            throw new IllegalStateException("the engine must know how to draw leaves, got " + resampling);
        }
    }

    private boolean isWeightless(int[] copies, int... ofBranch) {
        for (int leaf : ofBranch) {
            if (copies[leaf] > 0) {
                return false;
            }
        }
        return true;
    }

    private void leaveOneOut(SplitMix random, int[] copies) {
        for (int leaf : dispensable) {
            copies[leaf] = 1;
        }
        if (dispensable.length > 0) {
            copies[dispensable[random.nextInt(dispensable.length)]] = 0;
        }
    }

    private static void leaveOut(SplitMix random, int[] copies, double share, int... leaves) {
        for (int leaf : leaves) {
            copies[leaf] = random.nextDouble() < share ? 0 : 1;
        }
    }

    private static void bootstrap(SplitMix random, int[] copies, int... leaves) {
        for (int leaf : leaves) {
            copies[leaf] = 0;
        }
        for (int i = 0; i < leaves.length; i++) {
            copies[leaves[random.nextInt(leaves.length)]]++;
        }
    }
}
