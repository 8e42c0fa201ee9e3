package org.mattstock.nomination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** What an input holds of what a rule asks for: the groups of one grouping, the values in some nodes, the shares in one top. */
final class AskedInput {
    private final NominationInput input;
    private final Optional<Grouping> grouping;
    private final List<String> nodes;
    private final OptionalInt top;

    AskedInput(NominationInput input, Optional<String> grouping, List<String> nodes, OptionalInt top) {
        this.input = input;
        this.grouping = grouping.map(input::grouping);
        this.nodes = nodes;
        this.top = top;
    }

    Optional<Grouping> grouping() {
        return grouping;
    }

    /** How large the numbers are that scores were added up from; 0 where equality does not go by it. */
    double magnitude() {
        Ranking ranking = input.ranking();
        return ranking.rule().precision() instanceof Precision.UpToRounding ? ranking.magnitude() : 0;
    }

    /** Which end of the values is better, by node. */
    Map<String, RankingRule.Order> orders() {
        Map<String, RankingRule.Order> orders = new TreeMap<>();
        nodes.forEach(node -> orders.put(node, scores().ranking(node).rule().order()));
        return orders;
    }

    Map<String, Double> values(Unit unit) {
        Map<String, Double> values = new TreeMap<>();
        nodes.forEach(node -> scores().node(node).value(unit.id()).ifPresent(value -> values.put(node, value)));
        return values;
    }

    private Scores scores() {
        return input.scores().orElseThrow();
    }

    OptionalDouble share(Unit unit) {
        return top.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(input.share(top.getAsInt(), unit));
    }

    Optional<String> group(Unit unit) {
        return grouping.flatMap(all -> all.groupOf(unit.id())).map(Grouping.Group::id);
    }

    /** Those of the population that have no place. */
    Stream<Unranked> unranked() {
        return input.ranking().unranked().stream().filter(each -> each.reason() != UnrankedReason.OUTSIDE_POPULATION);
    }
}
