package org.mattstock.precondition;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mattstock.data.Direction;
import org.mattstock.rank.RankComparison;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Places by figures as they are and by what is left of them. */
final class BothPlaces {
    private BothPlaces() {}

    static RankComparison of(ExpectedValueFit fit, Direction direction) {
        return RankComparison.of(
                ranking(fit, direction, ExpectedValueFit.OfUnit::figure, 0),
                ranking(fit, direction, each -> each.difference() + fit.mean(), fit.magnitude()));
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
