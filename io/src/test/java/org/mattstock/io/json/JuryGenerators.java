package org.mattstock.io.json;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mattstock.data.Unit;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Listing;
import org.mattstock.jury.DecisionRule.Quorum;
import org.mattstock.jury.DecisionRule.TieBreak;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation;
import org.mattstock.jury.Jury;
import org.mattstock.jury.Jury.Conflict;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.Jury.Member;
import org.mattstock.jury.Jury.Right;
import org.mattstock.jury.Jury.Seat;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.MarkBook.Mark;
import org.mattstock.jury.Rubric;
import org.mattstock.jury.Rubric.Criterion;
import org.mattstock.jury.SideBySide;
import org.mattstock.jury.SubmissionBox;
import org.mattstock.rank.Precision;

/** Arbitrary deliberations of a chair and two jurors on two units by two criteria, with all that they follow from. */
final class JuryGenerators {
    private static final List<Unit> UNITS =
            List.of(new Unit("9001", "Exempelköping", "K"), Unit.of("9002", "Exempelvik"));
    private static final Instant DEADLINE = Instant.parse("2025-06-01T12:00:00Z");
    private static final List<String> VOTERS = List.of("chair", "j1");

    private JuryGenerators() {}

    private static Arbitrary<Rubric> rubrics() {
        Arbitrary<OptionalDouble> weights = Arbitraries.of(
                OptionalDouble.empty(), OptionalDouble.of(0.1), OptionalDouble.of(2), OptionalDouble.of(1e-9));
        return Combinators.combine(AnyRecord.TEXTS, weights, Arbitraries.of(1.0, 0.5))
                .as((text, weight, step) -> new Rubric(
                        "two",
                        "Two criteria",
                        text,
                        new Rubric.Scale(0, 4, step, List.of(new Rubric.Anchor(4, "all"))),
                        List.of(
                                new Criterion("digital", "Digitalt", text, weight),
                                new Criterion("leaders", "Ledarskap", "", weight))));
    }

    private static Arbitrary<Jury> juries() {
        return Combinators.combine(Arbitraries.of(ConflictKind.class), AnyRecord.TEXTS, Arbitraries.of(Right.values()))
                .as((kind, note, right) -> {
                    Map<Seat, Set<Right>> rights = new TreeMap<>(Jury.standardRights());
                    rights.put(Seat.OBSERVER, Set.of(right));
                    return new Jury(
                            List.of(
                                    new Member("chair", "Ordförande", Seat.CHAIR),
                                    new Member("j1", "Ledamot \"1\"", Seat.JUROR),
                                    new Member("j2", "Ledamot 2", Seat.JUROR)),
                            rights,
                            List.of(new Conflict("j2", "9001", kind, note)));
                });
    }

    private static SubmissionBox box(Rubric rubric, String text) {
        SubmissionBox box = SubmissionBox.open(rubric, DEADLINE);
        for (Unit unit : UNITS) {
            Map<String, String> texts = new LinkedHashMap<>();
            texts.put("digital", "Vi " + text);
            texts.put("leaders", unit.name());
            box = box.submit(unit.id(), texts, DEADLINE.minusSeconds(60));
        }
        return box.submit("9001", Map.of("digital", "Vi åter " + text, "leaders", "L"), DEADLINE.minusMillis(1));
    }

    /** Books of marks by the members who are not recused. */
    static Arbitrary<MarkBook> books() {
        CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
        Arbitrary<String> wellFormed = AnyRecord.TEXTS.filter(utf8::canEncode);
        return Combinators.combine(rubrics(), juries(), wellFormed, Arbitraries.of(0.0, -0.0, 1.0, 4.0))
                .as((rubric, jury, text, value) -> {
                    SubmissionBox box = box(rubric, text);
                    MarkBook book = MarkBook.of(rubric, jury, box, UNITS);
                    for (SubmissionBox.Version version : box.versions().subList(1, 3)) {
                        for (String juror : VOTERS) {
                            book = book.addAll(List.of(
                                    new Mark(juror, version.unit(), "digital", value, text, version.hash()),
                                    new Mark(juror, version.unit(), "leaders", 2, "", version.hash())));
                        }
                    }
                    return book;
                });
    }

    private static Arbitrary<DecisionRule> rules() {
        Arbitrary<Voting> votings = Arbitraries.oneOf(
                Arbitraries.of(Voting.plurality(), Voting.majority(2, 3)),
                Arbitraries.of(Voting.Method.class).map(Voting::ranked),
                Arbitraries.of(Voting.Estimate.class).map(Voting::totals));
        Arbitrary<Quorum> quorums =
                Arbitraries.of(new Quorum.AtLeast(2), new Quorum.MoreThanHalf(), new Quorum.AtLeastShare(1, 2));
        Arbitrary<Precision> precisions = Arbitraries.of(
                Precision.exact(), Precision.decimals(2), Precision.tolerance(1e-9), Precision.upToRounding());
        return Combinators.combine(
                        votings, quorums, Arbitraries.of(TieBreak.class), Arbitraries.of(Listing.class), precisions)
                .as((voting, quorum, ties, listing, precision) -> DecisionRule.by(voting)
                        .withQuorum(quorum)
                        .withTies(ties)
                        .withListing(listing)
                        .withPrecision(precision));
    }

    private static SideBySide.Part part(double score) {
        return new SideBySide.Part(
                "results",
                "Resultat",
                SideBySide.Range.of(0, 100),
                OptionalDouble.of(0.5),
                Map.of("9001", score, "9002", 12.5));
    }

    /** Deliberations with ballots of two members. */
    static Arbitrary<Deliberation> deliberations() {
        Arbitrary<Optional<String>> castings = Arbitraries.of("9001", "9002").optional();
        return Combinators.combine(rules(), books(), castings, Arbitraries.of(0.0, 0.1, 100.0))
                .as((rule, book, casting, score) -> {
                    Deliberation open = Deliberation.of(rule, book)
                            .withParts(List.of(part(score)))
                            .withWeights(Map.of("results", 0.5, "digital", 0.25, "leaders", 0.25))
                            .withPresent(VOTERS)
                            .withBallot(new Deliberation.Ballot("j1", List.of("9002", "9001")));
                    return casting.map(open::withCastingVote).orElse(open);
                });
    }
}
