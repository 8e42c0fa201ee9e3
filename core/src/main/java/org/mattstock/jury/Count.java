package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation.Ballot;
import org.mattstock.jury.Outcome.Obstacle;
import org.mattstock.rank.Precision;

/**
 * What was counted.
 *
 * @param lead who leads
 * @param counted votes, points or total by id of unit; a unit may be missing where nobody leads
 */
record Count(Outcome.Lead lead, Map<String, Double> counted) {
    /** Counts a deliberation without the marks and ballots of the members left aside. */
    static Count of(Deliberation deliberation, List<String> aside) {
        Voting voting = deliberation.rule().voting();
        if (voting instanceof Voting.Totals totals) {
            return totals(deliberation, totals.estimate(), aside);
        }
        List<Ballot> ballots = deliberation.ballots().stream()
                .filter(each -> !aside.contains(each.juror()))
                .toList();
        if (ballots.isEmpty()) {
            return new Count(new Outcome.Undetermined(Obstacle.NO_BALLOTS, ""), new TreeMap<>());
        }
        return voting instanceof Voting.Ranked ranked
                ? RankedCount.of(deliberation.book().units(), ballots, ranked.method())
                : votes(deliberation, ballots);
    }

    private static Count totals(Deliberation deliberation, Voting.Estimate estimate, List<String> aside) {
        SideBySide sides = deliberation.sideBySide(aside);
        Map<String, Double> counted = new TreeMap<>();
        if (sides.openParts().isEmpty()) {
            sides.totals()
                    .forEach(total -> total.points()
                            .ifPresent(points -> counted.put(total.unit().id(), points)));
        }
        String unconnected = estimate == Voting.Estimate.LENIENCY_ADJUSTED
                        && sides.openParts().isEmpty()
                ? Sides.unconnected(deliberation.book(), sides, aside)
                : "";
        return new Count(
                unconnected.isEmpty()
                        ? sides.lead(deliberation.rule().precision())
                        : new Outcome.Undetermined(Obstacle.NOT_CONNECTED, unconnected),
                counted);
    }

    private static Count votes(Deliberation deliberation, List<Ballot> ballots) {
        Map<String, Double> votes = new TreeMap<>();
        deliberation.book().units().forEach(unit -> votes.put(unit.id(), 0.0));
        ballots.forEach(each -> votes.merge(each.ranking().get(0), 1.0, Double::sum));
        Count most = most(deliberation.book().units(), votes);
        return deliberation.rule().voting() instanceof Voting.Majority majority
                ? new Count(majority(most.lead(), votes, ballots.size(), majority), votes)
                : most;
    }

    /** Whoever has the most: votes and points are whole and half numbers, so equal ones are equal. */
    static Count most(List<Unit> units, Map<String, Double> counted) {
        Outcome.Lead lead =
                Leading.by(units, unit -> unit, unit -> counted.getOrDefault(unit.id(), 0.0), Precision.exact());
        return new Count(lead, counted);
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
                : new Outcome.Undetermined(Obstacle.NO_MAJORITY, (int) most + " of " + cast + " votes for " + lead);
    }
}
