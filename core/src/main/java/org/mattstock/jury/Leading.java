package org.mattstock.jury;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mattstock.data.Unit;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Who has the most. */
final class Leading {
    private Leading() {}

    static <T> Outcome.Lead by(
            Collection<T> items, Function<T, Unit> unit, ToDoubleFunction<T> score, Precision precision) {
        List<Ranking.Scored> scored = items.stream()
                .map(item -> new Ranking.Scored(unit.apply(item), score.applyAsDouble(item)))
                .toList();
        return new Outcome.Leads(ranking(scored, precision).entries().stream()
                .filter(entry -> entry.place() == 1)
                .map(Ranking.Entry::unit)
                .toList());
    }

    /** Competition places, the highest first. */
    static Ranking ranking(List<Ranking.Scored> scored, Precision precision) {
        return Ranking.of(scored, RankingRule.standard().withPrecision(precision));
    }
}
