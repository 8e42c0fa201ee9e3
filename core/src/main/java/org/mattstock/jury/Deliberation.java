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
import org.mattstock.internal.text.Checks;
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
 * @param setAside ballots as they were before a conflict or a leaving nominee changed them, each with the reason
 * @param castingVote the unit that the chair chooses in a tie; absent: none given
 */
public record Deliberation(
        DecisionRule rule,
        MarkBook book,
        List<SideBySide.Part> parts,
        Map<String, Double> weights,
        List<String> present,
        List<Ballot> ballots,
        List<BallotAside> setAside,
        Optional<String> castingVote) {
    /** Orders and checks; no ballot is by a member who may not vote, or on a unit that the member is recused for. */
    public Deliberation {
        Objects.requireNonNull(rule, "rule");
        parts = List.copyOf(parts);
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        present = InOrder.distinct(present, id -> id, Comparator.naturalOrder(), "members present");
        present.forEach(book.jury()::require);
        ballots = InOrder.distinct(ballots, Ballot::juror, Comparator.comparing(Ballot::juror), "ballots' jurors");
        setAside = InOrder.distinct(
                setAside, each -> each, Comparator.comparing(each -> each.ballot.juror), "ballots set aside");
        BallotCheck check = new BallotCheck(rule, book, present);
        ballots.forEach(each -> check.require(each.juror, each.ranking));
        castingVote.ifPresent(check::requireCastingVote);
        Sides.of(book, parts, criteria(rule, book, parts), weights, Voting.Estimate.MEAN, List.of());
    }

    /** A deliberation in which no ballot is set aside. */
    public Deliberation(
            DecisionRule rule,
            MarkBook book,
            List<SideBySide.Part> parts,
            Map<String, Double> weights,
            List<String> present,
            List<Ballot> ballots,
            Optional<String> castingVote) {
        this(rule, book, parts, weights, present, ballots, List.of(), castingVote);
    }

    /**
     * A ballot as it was before it was shortened or taken out.
     *
     * @param ballot as it was cast
     * @param reason why it changed; not blank
     */
    public record BallotAside(Ballot ballot, String reason) {
        /** Refuses a blank reason. */
        public BallotAside {
            Objects.requireNonNull(ballot, "ballot");
            Checks.notBlank("reason", reason);
        }
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
        return new Deliberation(rule, book, List.of(), new TreeMap<>(), voters, List.of(), List.of(), Optional.empty());
    }

    /** This deliberation under another rule. */
    public Deliberation withRule(DecisionRule other) {
        return new Deliberation(other, book, parts, weights, present, ballots, setAside, castingVote);
    }

    /** This deliberation with other parts beside the marks. */
    public Deliberation withParts(List<SideBySide.Part> other) {
        return new Deliberation(rule, book, other, weights, present, ballots, setAside, castingVote);
    }

    /** This deliberation with a weight for every part and criterion, by id. */
    public Deliberation withWeights(Map<String, Double> other) {
        return new Deliberation(rule, book, parts, other, present, ballots, setAside, castingVote);
    }

    /** This deliberation with these members present. */
    public Deliberation withPresent(List<String> members) {
        return new Deliberation(rule, book, parts, weights, members, ballots, setAside, castingVote);
    }

    /** This deliberation with a ballot more. */
    public Deliberation withBallot(Ballot ballot) {
        List<Ballot> more = new ArrayList<>(ballots);
        more.add(ballot);
        return new Deliberation(rule, book, parts, weights, present, more, setAside, castingVote);
    }

    /** This deliberation with the chair's casting vote. */
    public Deliberation withCastingVote(String unit) {
        return new Deliberation(rule, book, parts, weights, present, ballots, setAside, Optional.of(unit));
    }

    /**
     * This deliberation after a conflict became known: the member's marks on the unit are set aside, and its ballot loses the
     * unit. A single vote for it is set aside whole, as is any ballot where a recusal reaches the whole decision.
     *
     * @param reason why; not blank
     */
    public Deliberation withConflict(Jury.Conflict conflict, String reason) {
        return new Changed(this, conflict.unit(), reason).withConflict(conflict);
    }

    /**
     * This deliberation after a nominee has left: the marks on it are set aside, parts and ballots lose it, single votes for it
     * are set aside, and so is a casting vote for it.
     *
     * @param unit the id of the nominee
     * @param reason why; not blank
     * @throws IllegalArgumentException if it is no nominee, or the only one
     */
    public Deliberation withoutNominee(String unit, String reason) {
        return new Changed(this, unit, reason).withoutNominee();
    }

    /**
     * The next ballot after no majority or an unbroken tie: the same rule, jury and members present, and as nominees those tied
     * for the first place; where one alone had the most votes, that one and all with the second most. Ballots and casting vote
     * are empty. The marks on all others are set aside with the reason "not in the runoff". Where a recusal reaches the {@linkplain
     * Recusal#WHOLE_DECISION whole decision}, a juror who was recused only for nominees that dropped out may vote again.
     *
     * @throws IllegalStateException if it is decided, or if what stands in the way is no matter of another ballot
     */
    public Deliberation runoff() {
        return Runoff.of(this);
    }

    /** The aggregates from which the decision follows, without any single mark or ballot: for publication. */
    public Tally tally() {
        return Tallies.of(this, aside());
    }

    /** The parts and the marks by each criterion, if there are any, side by side; marks of members who are left aside are not in them. */
    public SideBySide sideBySide() {
        return sideBySide(aside());
    }

    /** What it comes to, with and without each part and each juror. */
    public Outcome decide() {
        return new Decider(this).outcome();
    }

    /**
     * The SHA-256 hash in hexadecimal of all that {@link #decide} follows from: rule, nominees, jury, submissions, marks, parts,
     * weights, who was present, ballots. An audit trail states it beside the decision. Names of members, notes of conflicts and
     * comments of marks are left out: they can be struck, and nothing in the hash vouches for them.
     */
    public String hash() {
        return Hashes.of("mattstock-deliberation-1", this);
    }

    /** Juror and ranking of every ballot. */
    public Table ballotTable() {
        Table.Builder table = Table.builder("Ballots").text("juror").text("ranking");
        ballots.forEach(each -> table.row(each.juror, String.join(" > ", each.ranking)));
        return table.build();
    }

    /** Juror, ranking and reason of every ballot that was set aside or shortened, as it was cast. */
    public Table setAsideTable() {
        Table.Builder table =
                Table.builder("Ballots set aside").text("juror").text("ranking").text("reason");
        setAside.forEach(each -> table.row(each.ballot.juror, String.join(" > ", each.ballot.ranking), each.reason));
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
