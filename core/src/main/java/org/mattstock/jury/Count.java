package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.rank.Precision;

/**
 * What was counted.
 *
 * @param lead who leads
 * @param counted votes, points or total by id of unit; a unit may be missing where nobody leads
 */
record Count(Outcome.Lead lead, Map<String, Double> counted) {
    static Count noBallots() {
        return new Count(new Outcome.Undetermined(Outcome.Obstacle.NO_BALLOTS, ""), new TreeMap<>());
    }

    /** Whoever has the most: votes and points are whole and half numbers, so equal ones are equal. */
    static Count most(List<Unit> units, Map<String, Double> counted) {
        Outcome.Lead lead =
                Leading.by(units, unit -> unit, unit -> counted.getOrDefault(unit.id(), 0.0), Precision.exact());
        return new Count(lead, counted);
    }
}
