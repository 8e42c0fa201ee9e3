package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;

/** Who stands in the next ballot. */
final class Runoff {
    private static final String REASON = "not in the runoff";

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

    private static List<String> leaders(Tally tally) {
        if (!(tally.decide() instanceof Outcome.NotDecided none)) {
            throw new IllegalStateException("runoff must follow on no decision, got " + tally.decide());
        }
        if (tally.rule().voting() instanceof Voting.Totals) {
            throw new IllegalStateException(
                    "runoff must be of ballots, but totals decide (" + none + "): revise marks or weights");
        }
        return switch (none.obstacle()) {
            case NO_MAJORITY -> most(Count.of(tally).counted());
            case TIED, NO_CASTING_VOTE, CASTING_VOTE_ELSEWHERE, CHAIR_RECUSED ->
                Count.of(tally).lead().units().stream().map(Unit::id).toList();
            default -> throw new IllegalStateException("runoff must follow on no majority or a tie, got " + none);
        };
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
