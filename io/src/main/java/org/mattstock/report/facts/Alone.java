package org.mattstock.report.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.uncertainty.Improvement;

/** What one figure alone would have to be for the next better place. */
final class Alone {
    private final Scores scores;

    /** By unit id: the next better place, where there is one. */
    private final Map<String, Integer> wanted = new HashMap<>();

    Alone(Scores scores) {
        this.scores = scores;
        if (scores.index().ranking().order() == RankingRule.Order.HIGHEST_FIRST) {
            Ranking shared = scores.ranking(scores.index().ranking().withTies(TieRule.COMPETITION));
            double better = 0;
            double place = 0;
            for (Ranking.Entry entry : shared.entries()) {
                better = entry.place() > place ? place : better;
                place = entry.place();
                wanted.put(entry.unit().id(), (int) better);
            }
        }
    }

    Optional<Improvement> of(Ranking.Entry entry) {
        int place = wanted.getOrDefault(entry.unit().id(), 0);
        if (place < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(Improvement.of(scores, entry.unit().id(), place, 0));
        } catch (ScoringException unscored) {
            return Optional.empty();
        }
    }
}
