package org.mattstock.uncertainty;

import java.util.List;

/**
 * A definition under one method, ready for lanes.
 *
 * @param branches parts before wholes, the root last
 * @param runs all runs of leaves, by number
 * @param depth how many levels of branches there are
 * @param eligibility who may be ranked
 * @param mayLack by unit: whether it may be without a place in some replicate
 * @param mayVanish whether weights so small may be drawn that they must be looked for
 */
record LaneIndex(
        List<LaneBranch> branches,
        List<LaneBranch.Run> runs,
        int depth,
        LaneEligibility eligibility,
        boolean[] mayLack,
        boolean mayVanish) {}
