package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting.Method;

/** Counting of rankings. A unit that a juror is recused for is compared with nobody on that juror's ballot. */
final class RankedCount {
    private RankedCount() {}

    static Count of(List<Unit> units, List<Deliberation.Ballot> rankings, Method method) {
        Ballots ballots = Ballots.of(
                units.stream().map(Unit::id).toList(),
                Ballots.Unlisted.NOT_COMPARED,
                rankings.stream()
                        .map(each -> new Ballots.Preference(
                                1, each.ranking().stream().map(List::of).toList()))
                        .toList());
        return switch (method) {
            case BORDA -> Count.most(units, ballots.borda());
            case COPELAND -> Count.most(units, doubles(ballots.copeland()));
            case KEMENY -> kemeny(units, ballots.kemenyOrders());
        };
    }

    private static Map<String, Double> doubles(Map<String, Integer> scores) {
        Map<String, Double> doubles = new TreeMap<>();
        scores.forEach((unit, score) -> doubles.put(unit, score.doubleValue()));
        return doubles;
    }

    /** How many units come after each, on average over the best orders. */
    private static Count kemeny(List<Unit> units, KemenyOrders orders) {
        double[] mean = orders.meanAfter();
        Map<String, Double> after = new TreeMap<>();
        for (int i = 0; i < mean.length; i++) {
            after.put(units.get(i).id(), mean[i]);
        }
        return new Count(
                new Outcome.Leads(orders.winners().stream().map(units::get).toList()), after);
    }
}
