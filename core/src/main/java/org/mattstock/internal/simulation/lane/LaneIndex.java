package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.mattstock.rank.RankingRule;

/**
 * A definition under one method, ready for lanes.
 *
 * @param branches parts before wholes, the root last
 * @param runs all runs of leaves, by number
 * @param depth how many levels of branches there are
 * @param order which values of the root are first
 * @param noise draws the figures that have errors, for one thread each
 * @param eligibility who may be ranked
 * @param mayLack by unit: whether it may be without a place in some replicate
 */
public record LaneIndex(
        List<LaneBranch> branches,
        List<LaneBranch.Run> runs,
        int depth,
        RankingRule.Order order,
        Supplier<Optional<LaneNoise>> noise,
        LaneEligibility eligibility,
        boolean[] mayLack) {
    /** The branch of the whole. */
    LaneBranch root() {
        return branches.get(branches.size() - 1);
    }

    /** Whether another method differs in the values of leaves only: not in who has one. Eligibility is the same under all. */
    public boolean isLike(LaneIndex other) {
        boolean like = order == other.order;
        for (int i = 0; like && i < branches.size(); i++) {
            like = branches.get(i).isLike(other.branches.get(i));
        }
        for (int i = 0; like && i < runs.size(); i++) {
            like = Arrays.deepEquals(runs.get(i).present(), other.runs.get(i).present());
        }
        return like;
    }
}
