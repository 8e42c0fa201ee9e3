package org.mattstock.nomination;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.UnrankedReason;

/** Takes from an input what a rule goes by. */
final class BasisBuilder {
    private final NominationRule rule;
    private final NominationInput input;
    private final Optional<Grouping> grouping;
    private final List<NominationRule.Floor> floors;

    BasisBuilder(NominationRule rule, NominationInput input) {
        this.rule = Objects.requireNonNull(rule, "rule");
        this.input = Objects.requireNonNull(input, "input");
        this.grouping = RuleParts.find(NominationRule.PerClass.class, rule)
                .map(perClass -> input.grouping(perClass.grouping()));
        this.floors = RuleParts.floors(rule);
    }

    NominationBasis build() {
        Ranking ranking = input.ranking();
        boolean rounds = ranking.rule().precision() instanceof Precision.UpToRounding;
        return new NominationBasis(
                rule,
                input.scores().map(NominationBasis.Origin::of),
                ranking.rule(),
                rounds ? ranking.magnitude() : 0,
                grouping.map(BasisBuilder::classes),
                orders(),
                ranking.entries().stream().map(this::candidate).toList(),
                notRanked());
    }

    private static NominationBasis.Classes classes(Grouping grouping) {
        return new NominationBasis.Classes(
                grouping.id(),
                grouping.groups().stream().map(Grouping.Group::id).toList());
    }

    private Map<String, RankingRule.Order> orders() {
        Map<String, RankingRule.Order> orders = new TreeMap<>();
        floors.forEach(floor ->
                orders.put(floor.node(), scores().ranking(floor.node()).rule().order()));
        return orders;
    }

    private NominationBasis.Candidate candidate(Ranking.Entry entry) {
        Unit unit = entry.unit();
        return new NominationBasis.Candidate(
                unit,
                entry.score(),
                input.unclamped(entry),
                group(unit),
                values(unit),
                RuleParts.find(NominationRule.ShareInTop.class, rule)
                        .map(share -> OptionalDouble.of(input.share(share.k(), unit)))
                        .orElse(OptionalDouble.empty()),
                input.noise(unit));
    }

    private Map<String, Double> values(Unit unit) {
        Map<String, Double> values = new TreeMap<>();
        floors.forEach(floor ->
                scores().node(floor.node()).value(unit.id()).ifPresent(value -> values.put(floor.node(), value)));
        return values;
    }

    private Scores scores() {
        return input.scores()
                .orElseThrow(() ->
                        new IllegalArgumentException("floors need scores, got a ranking alone; floors: " + floors));
    }

    private List<NominationBasis.NotRanked> notRanked() {
        return input.ranking().unranked().stream()
                .filter(each -> each.reason() != UnrankedReason.OUTSIDE_POPULATION)
                .map(each ->
                        new NominationBasis.NotRanked(each.unit(), each.reason(), each.detail(), group(each.unit())))
                .toList();
    }

    private Optional<String> group(Unit unit) {
        return grouping.flatMap(all -> all.groupOf(unit.id())).map(Grouping.Group::id);
    }
}
