package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Outcome.Obstacle;
import org.mattstock.rank.Precision;

/**
 * What was counted.
 *
 * @param lead who leads
 * @param counted votes, points or total by id of unit; a unit may be missing where nobody leads
 */
record Count(Outcome.Lead lead, Map<String, Double> counted) {
    static Count of(Tally tally) {
        if (tally.counted() instanceof Tally.PartTotals totals) {
            return totals(tally, totals);
        }
        return tally.counted() instanceof Tally.Rankings rankings ? ranked(tally, rankings) : votes(tally);
    }

    private static Count none(Obstacle obstacle) {
        return new Count(new Outcome.Undetermined(obstacle, ""), new TreeMap<>());
    }

    private static Count ranked(Tally tally, Tally.Rankings rankings) {
        Voting.Method method = ((Voting.Ranked) tally.rule().voting()).method();
        return rankings.cast() == 0 ? none(Obstacle.NO_BALLOTS) : RankedCount.of(tally.units(), rankings, method);
    }

    private static Count totals(Tally tally, Tally.PartTotals totals) {
        SideBySide sides = totals.parts();
        Map<String, Double> counted = new TreeMap<>();
        if (!sides.openParts().isEmpty()) {
            return new Count(sides.lead(tally.rule().precision()), counted);
        }
        List<MarkBook.Slot> blocking = blocking(tally, sides);
        sides.totals().stream()
                .filter(total -> blocking.stream()
                        .noneMatch(each -> each.unit().equals(total.unit().id())))
                .forEach(total -> total.points()
                        .ifPresent(points -> counted.put(total.unit().id(), points)));
        return new Count(lead(tally, totals, blocking), counted);
    }

    private static Outcome.Lead lead(Tally tally, Tally.PartTotals totals, List<MarkBook.Slot> blocking) {
        if (!blocking.isEmpty()) {
            String slots = blocking.stream().map(MarkBook.Slot::toString).collect(Collectors.joining("; "));
            return new Outcome.Undetermined(Obstacle.MARKS_MISSING, slots);
        }
        return totals.unconnected().isEmpty()
                ? totals.parts().lead(tally.rule().precision())
                : new Outcome.Undetermined(Obstacle.NOT_CONNECTED, totals.unconnected());
    }

    /** The missing marks by criteria with weight, unless the rule lets those that were given stand in for them. */
    private static List<MarkBook.Slot> blocking(Tally tally, SideBySide sides) {
        Voting.Totals rule = (Voting.Totals) tally.rule().voting();
        return switch (rule.missing()) {
            case MEAN_OF_GIVEN -> List.of();
            case BLOCK ->
                tally.missing().stream()
                        .filter(slot -> sides.parts().stream()
                                .anyMatch(part -> part.counts() && part.id().equals(slot.criterion())))
                        .toList();
        };
    }

    private static Count votes(Tally tally) {
        Tally.Votes given = (Tally.Votes) tally.counted();
        if (given.cast() == 0) {
            return none(Obstacle.NO_BALLOTS);
        }
        Map<String, Double> votes = new TreeMap<>();
        given.votes().forEach((unit, count) -> votes.put(unit, count.doubleValue()));
        Count most = most(tally.units(), votes);
        return tally.rule().voting() instanceof Voting.Majority majority
                ? new Count(majority(most.lead(), votes, given.cast(), majority), votes)
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
