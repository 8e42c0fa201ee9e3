package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting.Method;
import org.mattstock.rank.Precision;

/** Counting of rankings. A unit that a juror is recused for is compared with nobody on that juror's ballot. */
final class RankedCount {
    private RankedCount() {}

    static Count of(List<Unit> units, List<Deliberation.Ballot> rankings, Method method) {
        Ballots ballots = Ballots.of(
                units.stream().map(Unit::id).toList(),
                Ballots.Unlisted.NOT_COMPARED,
                rankings.stream()
                        .map(each -> new Ballots.Ballot(
                                1, each.ranking().stream().map(List::of).toList()))
                        .toList());
        return switch (method) {
            case BORDA -> most(units, ballots.borda());
            case COPELAND -> most(units, doubles(ballots.copeland()));
            case KEMENY -> kemeny(units, ballots.kemeny());
        };
    }

    /** Points are whole and half numbers, so equal ones are equal. */
    private static Count most(List<Unit> units, Map<String, Double> points) {
        Outcome.Lead lead =
                Leading.by(units, unit -> unit, unit -> points.getOrDefault(unit.id(), 0.0), Precision.exact());
        return new Count(lead, points);
    }

    private static Map<String, Double> doubles(Map<String, Integer> scores) {
        Map<String, Double> doubles = new TreeMap<>();
        scores.forEach((unit, score) -> doubles.put(unit, score.doubleValue()));
        return doubles;
    }

    /** How many units come after each, on average over the best orders. */
    private static Count kemeny(List<Unit> units, Ballots.Kemeny kemeny) {
        Map<String, Double> after = new TreeMap<>();
        for (Unit unit : units) {
            long sum = kemeny.orders().stream()
                    .mapToLong(order -> order.size() - 1 - order.indexOf(unit.id()))
                    .sum();
            after.put(unit.id(), (double) sum / kemeny.orders().size());
        }
        return new Count(
                new Outcome.Leads(units.stream()
                        .filter(unit -> kemeny.winners().contains(unit.id()))
                        .toList()),
                after);
    }
}
