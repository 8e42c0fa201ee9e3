package org.mattstock.precondition;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.mattstock.data.Direction;
import org.mattstock.data.Unit;
import org.mattstock.rank.RankComparison;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** Places by figures as they are and by what is left of them. */
final class BothPlaces {
    private BothPlaces() {}

    static RankComparison of(ExpectedValueFit fit, Direction direction) {
        return RankComparison.of(
                ranking(fit, direction, ExpectedValueFit.OfUnit::figure, 0),
                ranking(fit, direction, each -> each.difference() + fit.mean(), fit.magnitude()));
    }

    /** Raw and adjusted places of all, and what became of them; a place is empty where a unit has none. */
    static Table table(String title, RankComparison places) {
        Table.Builder table = Table.builder(title)
                .text("id")
                .text("unit")
                .column(place("raw place", places.before().rule()))
                .column(place("adjusted place", places.after().rule()))
                .decimal("places up", places.after().rule().placeColumn().decimals());
        places.after().entries().forEach(each -> row(table, places, each.unit()));
        places.onlyBefore().forEach(each -> row(table, places, each.unit()));
        return table.build();
    }

    private static Column place(String name, RankingRule rule) {
        Column column = rule.placeColumn();
        return new Column(name, column.kind(), column.decimals());
    }

    private static void row(Table.Builder table, RankComparison places, Unit unit) {
        Optional<Ranking.Entry> raw = places.before().entry(unit.id());
        Optional<Ranking.Entry> adjusted = places.after().entry(unit.id());
        Optional<Double> up = raw.flatMap(from -> adjusted.map(to -> from.place() - to.place()));
        table.row(
                unit.id(),
                unit.name(),
                raw.map(each -> places.before().rule().shownPlace(each.place())),
                adjusted.map(each -> places.after().rule().shownPlace(each.place())),
                up);
    }

    private static Ranking ranking(
            ExpectedValueFit fit,
            Direction direction,
            ToDoubleFunction<ExpectedValueFit.OfUnit> value,
            double magnitude) {
        List<Ranking.Scored> scored = fit.units().stream()
                .map(each -> new Ranking.Scored(each.unit(), score(value.applyAsDouble(each), direction)))
                .toList();
        List<Unranked> unranked = fit.leftOut().stream()
                .map(each -> new Unranked(each.unit(), UnrankedReason.NO_SCORE, each.why()))
                .toList();
        RankingRule.Order order = direction instanceof Direction.Higher
                ? RankingRule.Order.HIGHEST_FIRST
                : RankingRule.Order.LOWEST_FIRST;
        return Ranking.of(scored, unranked, RankingRule.standard().withOrder(order), magnitude);
    }

    private static double score(double value, Direction direction) {
        return direction instanceof Direction.Target target ? Math.abs(value - target.value()) : value;
    }
}
