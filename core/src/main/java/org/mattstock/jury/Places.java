package org.mattstock.jury;

import java.util.List;
import java.util.OptionalInt;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Listing;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;

/** The places that a decision gives: the first to the winners, the others as the rule lists them. */
final class Places {
    private final Listing listing;
    private final List<Unit> first;
    private final Ranking others;

    private Places(DecisionRule rule, List<Unit> first, List<Outcome.Nominee> counted) {
        this.listing = rule.listing();
        this.first = first;
        this.others = Leading.ranking(
                counted.stream()
                        .filter(each -> !first.contains(each.unit()))
                        .map(each ->
                                new Ranking.Scored(each.unit(), each.counted().orElseThrow()))
                        .toList(),
                rule.voting() instanceof Voting.Totals ? rule.precision() : Precision.exact());
    }

    /** The nominees with their places; without any where nobody is chosen. */
    static List<Outcome.Nominee> of(DecisionRule rule, Outcome.Decision decision, List<Outcome.Nominee> counted) {
        List<Unit> first = winners(decision);
        if (first.isEmpty()) {
            return counted;
        }
        Places places = new Places(rule, first, counted);
        return counted.stream().map(places::placed).toList();
    }

    private static List<Unit> winners(Outcome.Decision decision) {
        if (decision instanceof Outcome.Winner winner) {
            return List.of(winner.unit());
        }
        return decision instanceof Outcome.Winners winners ? winners.units() : List.of();
    }

    private Outcome.Nominee placed(Outcome.Nominee one) {
        return new Outcome.Nominee(
                one.unit(), one.counted(), place(one.unit()), one.entitled(), one.present(), one.needed());
    }

    private OptionalInt place(Unit unit) {
        if (first.contains(unit)) {
            return OptionalInt.of(1);
        }
        int second = first.size() + 1;
        return switch (listing) {
            case WINNER_ONLY -> OptionalInt.empty();
            case OTHERS_SHARE_SECOND -> OptionalInt.of(second);
            case ALL_PLACES ->
                OptionalInt.of(second - 1 + (int) others.requireEntry(unit.id()).place());
        };
    }
}
