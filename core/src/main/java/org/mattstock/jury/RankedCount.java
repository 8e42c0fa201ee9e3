package org.mattstock.jury;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Voting.Method;

/** Counting of rankings, from how many prefer whom. */
final class RankedCount {
    private RankedCount() {}

    static Count of(List<Unit> units, Pairwise pairs, Method method) {
        return switch (method) {
            case BORDA -> Count.most(units, by(units, pairs::borda));
            case COPELAND -> Count.most(units, by(units, pairs::copeland));
            case KEMENY -> kemeny(units, KemenyOrders.of(pairs));
        };
    }

    private static Map<String, Double> by(List<Unit> units, IntToDoubleFunction score) {
        Map<String, Double> scores = new TreeMap<>();
        for (int i = 0; i < units.size(); i++) {
            scores.put(units.get(i).id(), score.applyAsDouble(i));
        }
        return scores;
    }

    /** How many units come after each, on average over the best orders. */
    private static Count kemeny(List<Unit> units, KemenyOrders orders) {
        double[] mean = orders.meanAfter();
        return new Count(
                new Outcome.Leads(orders.winners().stream().map(units::get).toList()), by(units, i -> mean[i]));
    }
}
