package org.mattstock.jury;

import java.util.List;
import java.util.Optional;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;

/** The next ballot: a deliberation among those who stand in it. */
final class Runoff {
    private static final String REASON = "not in the runoff";

    private Runoff() {}

    static Deliberation of(Deliberation one) {
        List<String> stay = nominees(one.tally());
        Deliberation next = new Deliberation(
                one.rule(), one.book(), one.parts(), one.weights(), one.present(), List.of(), Optional.empty());
        for (Unit unit : one.book().units()) {
            next = stay.contains(unit.id()) ? next : next.withoutNominee(unit.id(), REASON);
        }
        return next;
    }

    private static List<String> nominees(Tally tally) {
        List<String> nominees = tally.runoff();
        if (nominees.isEmpty()) {
            throw new IllegalStateException("runoff must " + missed(tally));
        }
        return nominees;
    }

    private static String missed(Tally tally) {
        if (!(tally.decide() instanceof Outcome.NotDecided none)) {
            return "follow on no decision, got " + tally.decide();
        }
        return tally.rule().voting() instanceof Voting.Totals
                ? "be of ballots, but totals decide (" + none + "): revise marks or weights"
                : "follow on no majority or a tie, got " + none;
    }
}
