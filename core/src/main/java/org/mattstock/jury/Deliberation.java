package org.mattstock.jury;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.jury.DecisionRule.Recusal;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.table.Table;

/**
 * What a jury decides from: the rule, the marks, the other parts with their weights, who is present, and the ballots. {@link
 * #decide} follows from these and nothing else, and not from the order in which they were entered.
 *
 * @param rule how it is decided
 * @param book nominees, jury and marks; it may hold no marks where ballots decide
 * @param parts what is laid beside the marks, or alone where ballots decide and there are no marks; may be empty
 * @param weights a weight for every part and criterion, by id; empty: those that parts and criteria carry themselves
 * @param present the members present, by id
 * @param ballots at most one of each member, by member
 * @param castingVote the unit that the chair chooses in a tie; absent: none given
 */
public record Deliberation(
        DecisionRule rule,
        MarkBook book,
        List<SideBySide.Part> parts,
        Map<String, Double> weights,
        List<String> present,
        List<Ballot> ballots,
        Optional<String> castingVote) {
    /** Orders and checks; no ballot is by a member who may not vote, or on a unit that the member is recused for. */
    public Deliberation {
        Objects.requireNonNull(rule, "rule");
        parts = List.copyOf(parts);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        present = InOrder.distinct(present, id -> id, Comparator.naturalOrder(), "members present");
        present.forEach(book.jury()::require);
        ballots = InOrder.distinct(ballots, Ballot::juror, Comparator.comparing(Ballot::juror), "ballots' jurors");
        BallotCheck check = new BallotCheck(rule, book, present);
        ballots.forEach(check::require);
        castingVote.ifPresent(check::requireCastingVote);
        Sides.of(book, parts, criteria(rule, book, parts), weights, Voting.Estimate.MEAN, List.of());
    }

    /** Where ballots decide, a jury that looks at other parts may do without marks; it then has no parts by criterion. */
    private static List<Rubric.Criterion> criteria(DecisionRule rule, MarkBook book, List<SideBySide.Part> parts) {
        boolean unmarked = book.marks().isEmpty() && !parts.isEmpty() && !(rule.voting() instanceof Voting.Totals);
        return unmarked ? List.of() : book.rubric().criteria();
    }

    /**
     * A member's ballot.
     *
     * @param juror the id of the member
     * @param ranking ids of nominees, best first. Where one vote each is counted only the first counts; where rankings are,
     *     all nominees must be on it except those that the member is recused for
     */
    public record Ballot(String juror, List<String> ranking) {
        /** Checks that nobody comes twice. */
        public Ballot {
            Objects.requireNonNull(juror, "juror");
            ranking = List.copyOf(ranking);
            if (ranking.isEmpty() || ranking.stream().distinct().count() < ranking.size()) {
                throw new IllegalArgumentException(
                        "ranking must name units, none twice, got " + ranking + " of " + juror);
            }
        }

        /** A vote for one. */
        public static Ballot of(String juror, String unit) {
            return new Ballot(juror, List.of(unit));
        }
    }

    /** A deliberation with all members present who may vote, no other parts, and no ballots. */
    public static Deliberation of(DecisionRule rule, MarkBook book) {
        List<String> voters = book.jury().holders(Jury.Right.VOTE).stream()
                .map(Jury.Member::id)
                .toList();
        return new Deliberation(rule, book, List.of(), new TreeMap<>(), voters, List.of(), Optional.empty());
    }

    /** This deliberation under another rule. */
    public Deliberation withRule(DecisionRule other) {
        return new Deliberation(other, book, parts, weights, present, ballots, castingVote);
    }

    /** This deliberation with other parts beside the marks. */
    public Deliberation withParts(List<SideBySide.Part> other) {
        return new Deliberation(rule, book, other, weights, present, ballots, castingVote);
    }

    /** This deliberation with a weight for every part and criterion, by id. */
    public Deliberation withWeights(Map<String, Double> other) {
        return new Deliberation(rule, book, parts, other, present, ballots, castingVote);
    }

    /** This deliberation with these members present. */
    public Deliberation withPresent(List<String> members) {
        return new Deliberation(rule, book, parts, weights, members, ballots, castingVote);
    }

    /** This deliberation with a ballot more. */
    public Deliberation withBallot(Ballot ballot) {
        List<Ballot> more = new ArrayList<>(ballots);
        more.add(ballot);
        return new Deliberation(rule, book, parts, weights, present, more, castingVote);
    }

    /** This deliberation with the chair's casting vote. */
    public Deliberation withCastingVote(String unit) {
        return new Deliberation(rule, book, parts, weights, present, ballots, Optional.of(unit));
    }

    /** The parts and the marks by each criterion, if there are any, side by side; marks of members who are left aside are not in them. */
    public SideBySide sideBySide() {
        return sideBySide(aside());
    }

    public Tally tally() { return new Tally(List.of()); }
    /** What it comes to, with and without each part and each juror. */
    public Outcome decide() {
        return new Decider(this).outcome();
    }

    /**
     * The SHA-256 hash in hexadecimal of all that {@link #decide} follows from: rule, nominees, jury, submissions, marks, parts,
     * weights, who was present, ballots. An audit trail states it beside the decision.
     */
    public String hash() {
        return RecordDigest.of("mattstock-deliberation-1", this, component -> false, value -> value);
    }

    /** Juror and ranking of every ballot. */
    public Table ballotTable() {
        Table.Builder table = Table.builder("Ballots").text("juror").text("ranking");
        ballots.forEach(each -> table.row(each.juror, String.join(" > ", each.ranking)));
        return table.build();
    }

    SideBySide sideBySide(List<String> aside) {
        Voting.Estimate estimate =
                rule.voting() instanceof Voting.Totals totals ? totals.estimate() : Voting.Estimate.MEAN;
        return Sides.of(book, parts, criteria(rule, book, parts), weights, estimate, aside);
    }

    /** The members whose marks and ballots do not count: under the widest reach of recusals, all who are recused. */
    List<String> aside() {
        return rule.recusal() == Recusal.WHOLE_DECISION
                ? members().filter(each -> !recusedFor(each).isEmpty()).toList()
                : List.of();
    }

    Stream<String> members() {
        return book.jury().members().stream().map(Jury.Member::id);
    }

    /** The nominees that a member is recused for. */
    List<String> recusedFor(String member) {
        return book.jury().recusedFor(member).stream().filter(book::isNominee).toList();
    }

    Unit unit(String id) {
        return book.units().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
