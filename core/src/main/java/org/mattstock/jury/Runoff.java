package org.mattstock.jury;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;

/** Who stands in the next ballot. */
final class Runoff {
    private static final String REASON = "not in the runoff";

    private static final Set<Outcome.Obstacle> AGAIN = EnumSet.of(
            Outcome.Obstacle.NO_MAJORITY,
            Outcome.Obstacle.TIED,
            Outcome.Obstacle.NO_CASTING_VOTE,
            Outcome.Obstacle.CASTING_VOTE_ELSEWHERE,
            Outcome.Obstacle.CHAIR_RECUSED);

    private Runoff() {}

    static Deliberation of(Deliberation one) {
        Tally tally = one.tally();
        List<String> stay = leaders(tally);
        Deliberation next = new Deliberation(
                one.rule(), one.book(), one.parts(), one.weights(), one.present(), List.of(), Optional.empty());
        for (Unit unit : one.book().units()) {
            next = stay.contains(unit.id()) ? next : next.withoutNominee(unit.id(), REASON);
        }
        return next;
    }

    /** The ids of those who stand in it; none where there is no runoff. */
    static List<String> among(Tally tally) {
        boolean ballots = !(tally.rule().voting() instanceof Voting.Totals);
        return ballots && tally.decide() instanceof Outcome.NotDecided none && AGAIN.contains(none.obstacle())
                ? leaders(tally)
                : List.of();
    }

    private static List<String> leaders(Tally tally) {
        if (!(tally.decide() instanceof Outcome.NotDecided none)) {
            throw new IllegalStateException("runoff must follow on no decision, got " + tally.decide());
        }
        if (tally.rule().voting() instanceof Voting.Totals) {
            throw new IllegalStateException(
                    "runoff must be of ballots, but totals decide (" + none + "): revise marks or weights");
        }
        if (!AGAIN.contains(none.obstacle())) {
            throw new IllegalStateException("runoff must follow on no majority or a tie, got " + none);
        }
        return none.obstacle() == Outcome.Obstacle.NO_MAJORITY
                ? most(Count.of(tally).counted())
                : Count.of(tally).lead().units().stream().map(Unit::id).toList();
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
