package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;

/** Counting of one vote each. */
final class VoteCount {
    private VoteCount() {}

    static Count of(Voting voting, List<Unit> units, Map<String, Integer> given, int cast) {
        if (cast == 0) {
            return Count.noBallots();
        }
        Map<String, Double> votes = new TreeMap<>();
        given.forEach((unit, count) -> votes.put(unit, count.doubleValue()));
        Count most = Count.most(units, votes);
        return voting instanceof Voting.Majority majority
                ? new Count(majority(most.lead(), votes, cast, majority), votes)
                : most;
    }

    /** Half the votes each is a tie, which the chair may break; anything else below the majority is none. */
    private static Outcome.Lead majority(
            Outcome.Lead lead, Map<String, Double> votes, int cast, Voting.Majority majority) {
        double most = votes.getOrDefault(lead.units().get(0).id(), 0.0);
        boolean enough = most * majority.denominator() > (double) cast * majority.numerator();
        boolean evenSplit =
                2 * most == cast && lead.units().size() == 2 && 2 * majority.numerator() == majority.denominator();
        return enough || evenSplit
                ? lead
                : new Outcome.Undetermined(
                        Outcome.Obstacle.NO_MAJORITY, (int) most + " of " + cast + " votes for " + lead);
    }
}
