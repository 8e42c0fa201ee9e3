package org.mattstock.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Listing;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;

/** From a deliberation to its outcome. */
final class Decider {
    private final Deliberation deliberation;
    private final DecisionRule rule;
    private final Jury jury;
    private final List<String> aside;
    private final Tally tally;
    private final Count count;

    Decider(Deliberation deliberation) {
        this.deliberation = deliberation;
        this.rule = deliberation.rule();
        this.jury = deliberation.book().jury();
        this.aside = deliberation.aside();
        this.tally = Tallies.of(deliberation, aside);
        this.count = Count.of(tally);
    }

    Outcome outcome() {
        List<Outcome.Nominee> counted =
                tally.nominees().stream().map(this::standing).toList();
        Outcome.Decision decision = tally.decide();
        SideBySide sides = deliberation.sideBySide(aside);
        return new Outcome(
                rule,
                decision,
                count.lead(),
                placed(counted, decision),
                tie(),
                rule.voting() instanceof Voting.Totals ? count.lead() : sides.lead(rule.precision()),
                sides.effects(rule.precision()),
                jurors(),
                deliberation.book().missing(),
                deliberation.book().outdated());
    }

    private Optional<Outcome.Tie> tie() {
        List<Unit> leaders = count.lead().units();
        return leaders.size() > 1 ? Optional.of(new Outcome.Tie(leaders, rule.ties())) : Optional.empty();
    }

    private Outcome.Nominee standing(Tally.Attendance nominee) {
        Double counted = count.counted().get(nominee.unit().id());
        return new Outcome.Nominee(
                nominee.unit(),
                counted == null ? OptionalDouble.empty() : OptionalDouble.of(counted),
                OptionalInt.empty(),
                nominee.entitled(),
                nominee.present(),
                nominee.needed());
    }

    private List<Outcome.Nominee> placed(List<Outcome.Nominee> standings, Outcome.Decision decision) {
        List<Unit> first = winners(decision);
        if (first.isEmpty()) {
            return standings;
        }
        Ranking others = Leading.ranking(
                standings.stream()
                        .filter(each -> !first.contains(each.unit()))
                        .map(each ->
                                new Ranking.Scored(each.unit(), each.counted().orElseThrow()))
                        .toList(),
                rule.voting() instanceof Voting.Totals ? rule.precision() : Precision.exact());
        List<Outcome.Nominee> placed = new ArrayList<>();
        for (Outcome.Nominee each : standings) {
            placed.add(at(each, place(each.unit(), first, others)));
        }
        return placed;
    }

    private OptionalInt place(Unit unit, List<Unit> first, Ranking others) {
        if (first.contains(unit)) {
            return OptionalInt.of(1);
        }
        if (rule.listing() == Listing.WINNER_ONLY) {
            return OptionalInt.empty();
        }
        int second = first.size() + 1;
        return OptionalInt.of(
                rule.listing() == Listing.OTHERS_SHARE_SECOND
                        ? second
                        : second - 1 + (int) others.requireEntry(unit.id()).place());
    }

    private static List<Unit> winners(Outcome.Decision decision) {
        if (decision instanceof Outcome.Winner winner) {
            return List.of(winner.unit());
        }
        return decision instanceof Outcome.Winners winners ? winners.units() : List.of();
    }

    private static Outcome.Nominee at(Outcome.Nominee one, OptionalInt place) {
        return new Outcome.Nominee(one.unit(), one.counted(), place, one.entitled(), one.present(), one.needed());
    }

    private List<Outcome.JurorEffect> jurors() {
        return Stream.concat(jury.holders(Jury.Right.MARK).stream(), jury.holders(Jury.Right.VOTE).stream())
                .map(Jury.Member::id)
                .distinct()
                .sorted()
                .map(this::effect)
                .toList();
    }

    private Outcome.JurorEffect effect(String juror) {
        List<String> others = aside.stream().filter(each -> !each.equals(juror)).toList();
        List<String> all = Stream.concat(others.stream(), Stream.of(juror)).toList();
        return new Outcome.JurorEffect(
                juror,
                deliberation.recusedFor(juror),
                Count.of(Tallies.of(deliberation, others)).lead(),
                Count.of(Tallies.of(deliberation, all)).lead());
    }
}
