package org.mattstock.jury;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule.Listing;
import org.mattstock.jury.DecisionRule.Recusal;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;

/** From a deliberation to its outcome. */
final class Decider {
    private final Deliberation deliberation;
    private final DecisionRule rule;
    private final Jury jury;
    private final List<String> aside;
    private final Count count;

    Decider(Deliberation deliberation) {
        this.deliberation = deliberation;
        this.rule = deliberation.rule();
        this.jury = deliberation.book().jury();
        this.aside = deliberation.aside();
        this.count = Count.of(deliberation, aside);
    }

    Outcome outcome() {
        List<Outcome.Nominee> counted =
                deliberation.book().units().stream().map(this::standing).toList();
        Outcome.Decision decision = decision(counted);
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

    private Outcome.Decision decision(List<Outcome.Nominee> counted) {
        List<String> without = counted.stream()
                .filter(each -> !each.hasQuorum())
                .map(each -> each.unit() + " " + each.present() + " of " + each.needed())
                .toList();
        if (!without.isEmpty()) {
            return new Outcome.NotDecided(Outcome.Obstacle.NO_QUORUM, String.join("; ", without));
        }
        if (count.lead() instanceof Outcome.Undetermined no) {
            return new Outcome.NotDecided(no.obstacle(), no.detail());
        }
        List<Unit> leaders = count.lead().units();
        return leaders.size() == 1 ? new Outcome.Winner(leaders.get(0)) : broken(leaders);
    }

    private Outcome.Decision broken(List<Unit> tied) {
        return switch (rule.ties()) {
            case SHARED_PLACE -> new Outcome.Winners(tied);
            case VOTE_AGAIN ->
                new Outcome.NotDecided(Outcome.Obstacle.TIED, count.lead().toString());
            case CHAIR_DECIDES -> byChair(tied);
        };
    }

    private Outcome.Decision byChair(List<Unit> tied) {
        Optional<String> vote = deliberation.castingVote();
        if (vote.isEmpty()) {
            return new Outcome.NotDecided(
                    Outcome.Obstacle.NO_CASTING_VOTE, count.lead().toString());
        }
        if (chairIsRecused(tied)) {
            return new Outcome.NotDecided(
                    Outcome.Obstacle.CHAIR_RECUSED, count.lead().toString());
        }
        return tied.stream()
                .filter(each -> each.id().equals(vote.get()))
                .<Outcome.Decision>map(Outcome.Winner::new)
                .findFirst()
                .orElseGet(() -> new Outcome.NotDecided(
                        Outcome.Obstacle.CASTING_VOTE_ELSEWHERE, vote.get() + " is not among " + count.lead()));
    }

    private boolean chairIsRecused(List<Unit> tied) {
        List<Unit> reach =
                rule.recusal() == Recusal.WHOLE_DECISION ? deliberation.book().units() : tied;
        return jury.members().stream()
                .filter(each -> each.seat() == Jury.Seat.CHAIR)
                .anyMatch(chair -> reach.stream()
                        .anyMatch(unit -> jury.recusedFor(chair.id()).contains(unit.id())));
    }

    private Optional<Outcome.Tie> tie() {
        List<Unit> leaders = count.lead().units();
        return leaders.size() > 1 ? Optional.of(new Outcome.Tie(leaders, rule.ties())) : Optional.empty();
    }

    private Outcome.Nominee standing(Unit unit) {
        List<String> entitled = jury.entitled(Jury.Right.VOTE, unit.id()).stream()
                .map(Jury.Member::id)
                .filter(each -> !aside.contains(each))
                .toList();
        long present =
                entitled.stream().filter(deliberation.present()::contains).count();
        Double counted = count.counted().get(unit.id());
        return new Outcome.Nominee(
                unit,
                counted == null ? OptionalDouble.empty() : OptionalDouble.of(counted),
                OptionalInt.empty(),
                entitled.size(),
                (int) present,
                rule.quorum().needed(entitled.size()));
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
                Count.of(deliberation, others).lead(),
                Count.of(deliberation, all).lead());
    }
}
