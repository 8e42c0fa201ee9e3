package org.mattstock.uncertainty;

import java.util.stream.IntStream;

/** Draws how often each leaf counts. */
final class LeafSampler {
    private final Blueprint blueprint;
    private final Variation.Resampling resampling;
    /** By branch: its leaves. */
    private final int[][] leaves;
    /** The leaves that are not the only part of their branch. */
    private final int[] dispensable;

    LeafSampler(Blueprint blueprint, Variation.Resampling resampling) {
        this.blueprint = blueprint;
        this.resampling = resampling;
        this.leaves = IntStream.range(0, blueprint.size())
                .mapToObj(branch -> IntStream.of(blueprint.parts[branch])
                        .filter(blueprint::isLeaf)
                        .toArray())
                .toArray(int[][]::new);
        this.dispensable = IntStream.range(0, blueprint.size())
                .filter(branch -> blueprint.parts[branch].length > 1)
                .flatMap(branch -> IntStream.of(leaves[branch]))
                .toArray();
    }

    /** Draws copies of every leaf; those of branches stay. */
    void draw(SplitMix random, int[] copies) {
        if (resampling instanceof Variation.LeaveOneOut) {
            leaveOneOut(random, copies);
            return;
        }
        for (int branch = 0; branch < leaves.length; branch++) {
            if (leaves[branch].length > 0 && resampling instanceof Variation.LeaveOut out) {
                leaveOut(random, copies, branch, out.share());
            } else if (leaves[branch].length > 0) {
                bootstrap(random, copies, leaves[branch]);
            }
        }
    }

    private void leaveOneOut(SplitMix random, int[] copies) {
        for (int leaf : dispensable) {
            copies[leaf] = 1;
        }
        if (dispensable.length > 0) {
            copies[dispensable[random.nextInt(dispensable.length)]] = 0;
        }
    }

    private void leaveOut(SplitMix random, int[] copies, int branch, double share) {
        int left;
        do {
            left = blueprint.parts[branch].length;
            for (int leaf : leaves[branch]) {
                copies[leaf] = random.nextDouble() < share ? 0 : 1;
                left -= 1 - copies[leaf];
            }
        } while (left == 0);
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
