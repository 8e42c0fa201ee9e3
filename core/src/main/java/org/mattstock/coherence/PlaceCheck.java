package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Finding;
import org.mattstock.index.Difference;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Looks at the gaps between neighboring places: what one indicator makes of each. */
final class PlaceCheck {
    /** Where fewer indicators tell two units apart, one of them always makes much of it. */
    private static final int LEAST = 8;

    private final Scores scores;
    private final Review.Limits limits;
    /** By leaf. */
    private final Map<String, Indicator> indicators = new HashMap<>();
    /** By indicator. */
    private final Map<String, Double> weights = new HashMap<>();

    private final double sense;
    private final List<Finding> found = new ArrayList<>();
    private int gaps;

    PlaceCheck(Scores scores, Review.Limits limits) {
        this.scores = scores;
        this.limits = limits;
        this.sense = scores.index().ranking().order() == RankingRule.Order.HIGHEST_FIRST ? 1 : -1;
        Panel panel = scores.panel();
        for (Leaf leaf : scores.index().leaves()) {
            if (panel.hasIndicator(leaf.indicator())) {
                indicators.put(leaf.id(), panel.requireIndicator(leaf.indicator()));
            }
        }
        scores.index().effectiveWeights().leaves().stream()
                .filter(leaf -> indicators.containsKey(leaf.leaf()))
                .forEach(leaf -> weights.merge(
                        Objects.requireNonNull(indicators.get(leaf.leaf())).id(), leaf.weight(), Double::sum));
        look(scores.ranking().entries());
    }

    List<Finding> found() {
        return found;
    }

    int gaps() {
        return gaps;
    }

    private void look(List<Ranking.Entry> entries) {
        int next = 0;
        for (Ranking.Entry entry : entries) {
            while (next < entries.size() && entries.get(next).place() <= entry.place()) {
                next++;
            }
            if (next < entries.size()) {
                look(entry, entries.get(next));
            }
        }
    }

    private void look(Ranking.Entry entry, Ranking.Entry next) {
        Optional<Difference> difference = difference(entry, next);
        double gap = sense * (entry.score() - next.score());
        if (difference.isEmpty() || !(gap > 0)) {
            return;
        }
        Lead lead = Lead.of(difference.get(), sense, indicators);
        if (lead.differing() >= LEAST) {
            gaps++;
            judge(entry, next, gap, lead);
        }
    }

    /** Empty where a branch has too many parts for Shapley values, of which nobody knows before how many differ. */
    private Optional<Difference> difference(Ranking.Entry entry, Ranking.Entry next) {
        try {
            return Optional.of(scores.difference(entry.unit().id(), next.unit().id()));
        } catch (IllegalArgumentException tooManyParts) {
            return Optional.empty();
        }
    }

    private void judge(Ranking.Entry entry, Ranking.Entry next, double gap, Lead lead) {
        Indicator largest = lead.largest();
        Finding.DecidesPlace place = new Finding.DecidesPlace(
                entry.unit(),
                entry.place(),
                next.unit(),
                largest,
                weights.getOrDefault(largest.id(), 0.0),
                gap,
                lead.amount(largest),
                lead.ahead());
        if (place.amount() >= gap && place.ofAhead() >= limits.ofAhead(place.weight())) {
            found.add(place);
        }
    }
}
