package org.mattstock.jury;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Outcome.Obstacle;

/** Who stands in the next ballot. */
final class RunoffNominees {
    private static final Set<Obstacle> AGAIN = EnumSet.of(
            Obstacle.NO_MAJORITY,
            Obstacle.TIED,
            Obstacle.NO_CASTING_VOTE,
            Obstacle.CASTING_VOTE_ELSEWHERE,
            Obstacle.CHAIR_RECUSED);

    private RunoffNominees() {}

    /** The ids, at least two; none where there is no runoff. */
    static List<String> of(Tally tally) {
        boolean ballots = !(tally.rule().voting() instanceof Voting.Totals);
        return ballots && tally.decide() instanceof Outcome.NotDecided none && AGAIN.contains(none.obstacle())
                ? leaders(TallyCount.of(tally), none.obstacle())
                : List.of();
    }

    private static List<String> leaders(Count count, Obstacle obstacle) {
        return obstacle == Obstacle.NO_MAJORITY
                ? most(count.counted())
                : count.lead().units().stream().map(Unit::id).toList();
    }

    private static List<String> most(Map<String, Double> votes) {
        List<Double> sorted =
                votes.values().stream().sorted((a, b) -> Double.compare(b, a)).toList();
        double least = sorted.get(1);
        return votes.keySet().stream()
                .filter(unit -> votes.getOrDefault(unit, 0.0) >= least)
                .toList();
    }
}
