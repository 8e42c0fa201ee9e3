package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may be ranked in which lane. Demands on indicators are the same in every lane; a demand on a leaf goes when the leaf does;
 * coverage depends on the weights.
 *
 * @param never by unit: whether it is ineligible in every lane
 * @param leaves demands on leaves
 * @param coverages demands on coverage
 */
record LaneEligibility(boolean[] never, List<LeafDemand> leaves, List<CoverageDemand> coverages) {
    /**
     * A leaf must be observed.
     *
     * @param node its number
     * @param observed by unit
     */
    record LeafDemand(int node, boolean[] observed) {}

    /**
     * Observed leaves must carry a share of the weight.
     *
     * @param branch below which
     * @param least the share, less what rounding may take
     * @param met by unit: whether it is met under all weights that may be drawn
     */
    record CoverageDemand(Coverage branch, double least, boolean[] met) {}

    /**
     * What is observed below a branch.
     *
     * @param node its number
     * @param parts the numbers of its parts
     * @param inner by part: the branch; null for a leaf
     * @param observed by part and unit: 1 if a leaf is observed, else 0; empty for a branch
     * @param full by unit: whether all leaves are observed, so that coverage is 1 under any weights
     */
    record Coverage(int node, int[] parts, @Nullable Coverage[] inner, double[][] observed, boolean[] full) {}

    /** Rows for each depth of the tree. Used by one thread. */
    static final class Buffers {
        private final double[][] rows;

        Buffers(int depth) {
            rows = new double[depth][Draws.BLOCK];
        }
    }

    /** Whether a unit is ineligible in some lane, as far as one can tell beforehand. */
    boolean mayExclude(int unit) {
        return never[unit]
                || leaves.stream().anyMatch(demand -> !demand.observed[unit])
                || coverages.stream().anyMatch(demand -> !demand.met[unit]);
    }

    /** Takes the place of those who may not be ranked. */
    void apply(Block block, double[][] totals, Buffers buffers, int from, int to) {
        for (int unit = 0; unit < never.length; unit++) {
            if (never[unit]) {
                Arrays.fill(block.values[unit], from, to, SlowReplicates.UNRANKED);
            }
        }
        for (int i = 0; i < leaves.size(); i++) {
            apply(leaves.get(i), block, from, to);
        }
        for (int i = 0; i < coverages.size(); i++) {
            CoverageDemand demand = coverages.get(i);
            for (int unit = 0; unit < never.length; unit++) {
                if (!never[unit] && !demand.met[unit]) {
                    apply(demand, unit, block, totals, buffers, from, to);
                }
            }
        }
    }

    private static void apply(LeafDemand demand, Block block, int from, int to) {
        double[] copies = block.copies[demand.node];
        for (int unit = 0; unit < demand.observed.length; unit++) {
            for (int lane = from; !demand.observed[unit] && lane < to; lane++) {
                if (copies[lane] > 0) {
                    block.values[unit][lane] = SlowReplicates.UNRANKED;
                }
            }
        }
    }

    private static void apply(
            CoverageDemand demand, int unit, Block block, double[][] totals, Buffers buffers, int from, int to) {
        double[] share = buffers.rows[0];
        cover(demand.branch, unit, 0, block, totals, buffers, from, to);
        double[] values = block.values[unit];
        for (int lane = from; lane < to; lane++) {
            values[lane] = share[lane] < demand.least ? SlowReplicates.UNRANKED : values[lane];
        }
    }

    /** The observed share, into the row of a depth: sums in the order of the parts, as in a full scoring. */
    private static void cover(
            Coverage branch, int unit, int depth, Block block, double[][] totals, Buffers buffers, int from, int to) {
        double[] row = buffers.rows[depth];
        Arrays.fill(row, from, to, 0);
        for (int part = 0; part < branch.parts.length; part++) {
            double[] weights = block.weights[branch.parts[part]];
            Coverage inner = branch.inner[part];
            if (inner == null) {
                Rows.add(row, weights, branch.observed[part][unit], from, to);
            } else if (inner.full[unit]) {
                Rows.add(row, weights, from, to);
            } else {
                cover(inner, unit, depth + 1, block, totals, buffers, from, to);
                Rows.addProducts(row, weights, buffers.rows[depth + 1], from, to);
            }
        }
        Rows.divide(row, totals[branch.node], from, to);
    }
}
