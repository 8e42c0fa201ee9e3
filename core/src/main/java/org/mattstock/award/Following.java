package org.mattstock.award;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Words;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.Outcome;
import org.mattstock.jury.Tally;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationRule;

/** Whether a move is what its grounds come to, by the exhibits on file that they name. */
final class Following {
    private static final String DELIBERATION = "deliberation";

    /** Where the jury has voted and nobody has enough: not where it could not count. */
    private static final Set<Outcome.Obstacle> COUNTED = EnumSet.of(
            Outcome.Obstacle.NO_MAJORITY,
            Outcome.Obstacle.TIED,
            Outcome.Obstacle.NO_CASTING_VOTE,
            Outcome.Obstacle.CASTING_VOTE_ELSEWHERE,
            Outcome.Obstacle.CHAIR_RECUSED);

    private final AwardCase before;
    private final Move move;
    private final Grounds grounds;
    /** What the grounds of a nomination come to; worked out once. */
    private final Optional<Nomination> nomination;

    Following(AwardCase before, Move move, Grounds grounds) {
        this.before = before;
        this.move = move;
        this.grounds = grounds;
        this.nomination = move instanceof Move.Nominate
                ? named(Exhibit.OfNomination.class)
                        .map(exhibit -> exhibit.basis().nomination())
                        .findFirst()
                : Optional.empty();
    }

    /** What would have to be so and is not, as the start of a message; empty for a move that follows or need not. */
    Optional<String> difference() {
        if (move instanceof Move.Nominate nomination) {
            return nomination(nomination);
        } else if (move instanceof Move.Decide decision) {
            return decision(decision).or(this::motivations);
        } else if (move instanceof Move.Deliberate) {
            return deliberation();
        } else if (move instanceof Move.Mention mention) {
            return mention(mention);
        }
        return move instanceof Move.Submit submission ? submission(submission) : Optional.empty();
    }

    private Optional<String> nomination(Move.Nominate move) {
        List<String> eligible = ids(before.in(State.ELIGIBLE));
        if (eligible.isEmpty()) {
            return Optional.empty(); // nobody can be named: the states see to that
        }
        return nomination.isEmpty()
                ? Optional.of("nominate must rest on a nomination on file, by its hash")
                : nomination(move, nomination.get(), eligible);
    }

    private Optional<String> nomination(Move.Nominate move, Nomination of, List<String> eligible) {
        Optional<NominationRule> rule = before.process().rules().nomination();
        if (rule.isPresent() && !rule.get().equals(of.rule())) {
            return Optional.of("nominate must rest on the rule of the process, "
                    + rule.get().inWords() + ", got one by " + of.rule().inWords());
        }
        if (!of.isDecided()) {
            return Optional.of("nomination must be decided first, got one with a tie or a choice left open");
        }
        List<String> ranked = of.answers().stream()
                .filter(each -> each.standing().isPresent())
                .map(each -> each.unit().id())
                .toList();
        return differs("candidates of the nomination", "those who are eligible", sorted(eligible), sorted(ranked))
                .or(() -> differs("nominees", "the rule's", idsOf(of.nominees()), move.nominees()))
                .or(() -> reserves(of, move.reserves()));
    }

    private Optional<String> reserves(Nomination of, List<String> given) {
        int most = before.process().rules().reserves().most();
        List<String> wanted = idsOf(of.reserves(most));
        long tooMany = wanted.stream()
                .collect(Collectors.groupingBy(unit -> of.answer(unit).group().orElse(""), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > most)
                .count();
        return tooMany > 0
                ? Optional.of("reserves must be at most " + most
                        + (of.cuts().size() > 1 ? " in each class" : "") + ", got " + wanted.size() + " ("
                        + String.join(", ", wanted)
                        + "), since the last are tied: the rule of nomination or of ranking must tell them apart")
                : differs("reserves", "the rule's", wanted, given);
    }

    /** The group by whose cut a unit was measured. */
    Optional<String> group(String unit) {
        return nomination.stream()
                .flatMap(of -> of.answers().stream())
                .filter(each -> each.unit().id().equals(unit))
                .flatMap(each -> each.group().stream())
                .findFirst();
    }

    private Optional<String> decision(Move.Decide move) {
        if (before.in(State.ASSESSED).isEmpty()) {
            return Optional.empty(); // nobody is left to choose from: the states see to that
        }
        return tallied().or(() -> {
            Outcome.Decision decided = tally().orElseThrow().decide();
            if (decided instanceof Outcome.NotDecided not && !COUNTED.contains(not.obstacle())) {
                return Optional.of("the jury must have counted before anybody wins or nobody does, got " + not);
            }
            return differs("winners", "the jury's, " + decided + ":", sorted(winners(decided)), sorted(move.winners()));
        });
    }

    private Optional<String> deliberation() {
        return tallied().or(() -> {
            Outcome.Decision decided = tally().orElseThrow().decide();
            return decided instanceof Outcome.NotDecided
                    ? Optional.empty()
                    : Optional.of("deliberate must come to no decision, got " + decided + ", which decide is for");
        });
    }

    /** A tally on file, by the rule of the process, that is the deliberation's, of those who can win. */
    private Optional<String> tallied() {
        Optional<Tally> counted = tally();
        if (counted.isEmpty()) {
            return Optional.of(Words.of(move.kind()) + " must rest on a tally on file, by its hash");
        }
        Tally tally = counted.get();
        if (!grounds.hashes().containsKey(DELIBERATION)) {
            return Optional.of(Words.of(move.kind()) + " must rest on the deliberation that was counted, by its hash");
        }
        Optional<DecisionRule> rule = before.process().rules().decision();
        if (rule.isPresent() && !rule.get().equals(tally.rule())) {
            return Optional.of("tally must be by the rule of the process, " + rule.get() + ", got " + tally.rule());
        }
        boolean another = named(Exhibit.OfDeliberation.class)
                .anyMatch(each -> !each.deliberation().tally().equals(tally));
        return another
                ? Optional.of("tally must be that of the deliberation on file")
                : differs("nominees of the tally", "those who can win", contenders(), units(tally));
    }

    private List<String> contenders() {
        return before.contenders().stream()
                .map(id -> before.standing(id).unit().toString())
                .toList();
    }

    private static List<String> units(Tally tally) {
        return tally.nominees().stream().map(each -> each.unit().toString()).toList();
    }

    /** Among whom the jury votes again; as before where it does not. */
    List<String> runoff() {
        List<String> next = tally().map(Tally::runoff).orElse(List.of());
        return next.isEmpty() ? before.docket().runoff() : sorted(next);
    }

    private Optional<Tally> tally() {
        return named(Exhibit.OfTally.class).map(Exhibit.OfTally::tally).findFirst();
    }

    /** A motivation is about somebody who wins, and every claim of it rests on something. */
    private Optional<String> motivations() {
        return named(Exhibit.OfMotivation.class)
                .map(Exhibit.OfMotivation::motivation)
                .flatMap(each -> motivation(each).stream())
                .findFirst();
    }

    private Optional<String> motivation(Motivation motivation) {
        if (!move.units().contains(motivation.unit())) {
            return Optional.of("motivation must be of a winner, " + String.join(", ", move.units()) + ", got one of "
                    + motivation.unit());
        }
        return motivation.claims().stream()
                .filter(claim -> claim.links().isEmpty())
                .findFirst()
                .map(claim ->
                        "claims of the motivation must rest on something, got none under \"" + claim.text() + "\"");
    }

    private Optional<String> mention(Move.Mention move) {
        Optional<MentionBasis> basis =
                named(Exhibit.OfMention.class).map(Exhibit.OfMention::basis).findFirst();
        if (basis.isEmpty()) {
            return Optional.of("mention must rest on a choice on file, by its hash");
        }
        HonorableMention chosen = basis.get().choose();
        List<String> given =
                chosen.outcome() instanceof HonorableMention.Award.Given those ? ids(those.units()) : List.of();
        HonorableMention.Rule rule =
                HonorableMention.Rule.of(before.process().rules().mentions());
        if (basis.get().rule().most() != rule.most() || basis.get().rule().nominees() != rule.nominees()) {
            return Optional.of("mention must be by the process, " + rule.most() + " at most, nominees "
                    + Words.of(rule.nominees()) + ", got " + basis.get().rule().most() + ", "
                    + Words.of(basis.get().rule().nominees()));
        }
        return differs(
                        "nominees of the mention's choice",
                        "the case's",
                        sorted(before.nominees()),
                        sorted(basis.get().nominees()))
                .or(() -> differs("units mentioned", "the choice's", sorted(given), sorted(move.units())));
    }

    private Optional<String> submission(Move.Submit move) {
        return before.exhibit(move.content())
                .filter(Exhibit.OfSubmission.class::isInstance)
                .map(each -> ((Exhibit.OfSubmission) each).version().unit())
                .filter(unit -> !unit.equals(move.unit()))
                .map(unit -> "submission must be of " + move.unit() + ", got one of " + unit);
    }

    private <T extends Exhibit> Stream<T> named(Class<T> type) {
        return grounds.hashes().entrySet().stream()
                .flatMap(each -> OnFile.found(before, each).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Names who is lacking and who is too many; where both are the same, the order. */
    private static Optional<String> differs(String what, String wanted, List<String> expected, List<String> given) {
        if (expected.equals(given)) {
            return Optional.empty();
        }
        String lacking = without(expected, given);
        String besides = without(given, expected);
        String detail = lacking.isEmpty() && besides.isEmpty()
                ? "in the order " + String.join(", ", expected) + ", got " + String.join(", ", given)
                : (lacking.isEmpty() ? "" : "lacking " + lacking)
                        + (lacking.isEmpty() || besides.isEmpty() ? "" : " and ")
                        + (besides.isEmpty() ? "" : "with " + besides + " besides");
        return Optional.of(what + " must be " + wanted + ", got them " + detail);
    }

    private static String without(List<String> those, List<String> others) {
        List<String> left =
                those.stream().filter(each -> !others.contains(each)).toList();
        return String.join(", ", left.subList(0, Math.min(5, left.size())))
                + (left.size() > 5 ? " and " + (left.size() - 5) + " more" : "");
    }

    private static List<String> winners(Outcome.Decision decision) {
        if (decision instanceof Outcome.Winner winner) {
            return List.of(winner.unit().id());
        }
        return decision instanceof Outcome.Winners several ? ids(several.units()) : List.of();
    }

    private static List<String> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }

    private static List<String> idsOf(List<Nomination.Answer> answers) {
        return answers.stream().map(each -> each.unit().id()).toList();
    }

    private static List<String> sorted(List<String> ids) {
        return List.copyOf(new TreeSet<>(ids));
    }
}
