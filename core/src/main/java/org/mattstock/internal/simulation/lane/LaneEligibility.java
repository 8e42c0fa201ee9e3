package org.mattstock.internal.simulation.lane;

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
     * A leaf must be observed, or its figure unflagged.
     *
     * @param node its number
     * @param met by unit: whether it is
     */
    record LeafDemand(int node, boolean[] met) {}

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
     * @param observed by part and unit: whether a leaf is observed; empty for a branch
     * @param full by unit: whether all leaves are observed, so that coverage is 1 under any weights
     */
    record Coverage(int node, int[] parts, @Nullable Coverage[] inner, boolean[][] observed, boolean[] full) {}

    /** Whether a unit is ineligible in some lane, as far as one can tell beforehand. */
    boolean mayExclude(int unit) {
        return never[unit]
                || leaves.stream().anyMatch(demand -> !demand.met[unit])
                || coverages.stream().anyMatch(demand -> !demand.met[unit]);
    }
}
