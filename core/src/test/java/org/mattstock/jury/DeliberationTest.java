package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;
import static org.mattstock.jury.Example.KOPING;
import static org.mattstock.jury.Example.STAD;
import static org.mattstock.jury.Example.VIK;
import static org.mattstock.jury.Example.VOTERS;
import static org.mattstock.jury.Example.leads;
import static org.mattstock.jury.Example.none;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.jury.DecisionRule.Listing;
import org.mattstock.jury.DecisionRule.Recusal;
import org.mattstock.jury.DecisionRule.TieBreak;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation.Ballot;
import org.mattstock.jury.Outcome.Nominee;
import org.mattstock.jury.Outcome.Obstacle;
import org.mattstock.jury.Outcome.Tie;
import org.mattstock.jury.Outcome.Winner;
import org.mattstock.jury.Outcome.Winners;
import org.mattstock.rank.Precision;

/** Ballots, ties, quorum and places. */
class DeliberationTest {
    private static final DecisionRule PLURALITY = DecisionRule.by(new Voting.Plurality());
    private static final DecisionRule MAJORITY = DecisionRule.by(Voting.majority());

    /** Votes of the chair, j1, j2, ... by number of the nominee; 0 abstains. */
    private static Deliberation votes(DecisionRule rule, Jury jury, int... votes) {
        Deliberation deliberation = Deliberation.of(rule, Example.book(jury));
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > 0) {
                deliberation = deliberation.withBallot(
                        Ballot.of(VOTERS.get(i), Example.UNITS.get(votes[i] - 1).id()));
            }
        }
        return deliberation;
    }

    private static Deliberation votes(DecisionRule rule, int... votes) {
        return votes(rule, Example.JURY, votes);
    }

    @Test
    void theMostVotesWinByPlurality() {
        Outcome outcome = votes(PLURALITY, 2, 2, 1, 3, 0).decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(VIK));
        assertThat(outcome.standings())
                .containsExactly(
                        new Nominee(KOPING, OptionalDouble.of(1), OptionalInt.empty(), 5, 5, 3),
                        new Nominee(VIK, OptionalDouble.of(2), OptionalInt.of(1), 5, 5, 3),
                        new Nominee(STAD, OptionalDouble.of(1), OptionalInt.empty(), 5, 5, 3));
        assertThat(outcome.tie()).isEmpty();
    }

    @Test
    void majorityIsMoreThanHalfOfTheVotesCast() {
        assertThat(votes(MAJORITY, 2, 2, 2, 1, 3).decide().decision()).isEqualTo(new Winner(VIK));
        assertThat(votes(MAJORITY, 2, 2, 1, 0, 0).decide().decision()).isEqualTo(new Winner(VIK));
        assertThat(votes(MAJORITY, 2, 2, 1, 3, 0).decide().decision())
                .isEqualTo(none(Obstacle.NO_MAJORITY, "2 of 4 votes for Exempelvik (9002)"));
        assertThat(votes(MAJORITY, 1, 1, 2, 2, 3).decide().decision())
                .isEqualTo(none(Obstacle.NO_MAJORITY, "2 of 5 votes for Exempelköping (9001), Exempelvik (9002)"));
    }

    @Test
    void halfTheVotesEachIsATieThatTheChairMayBreak() {
        Deliberation split = votes(MAJORITY, 1, 1, 2, 2, 0);
        assertThat(split.decide().lead()).isEqualTo(leads(KOPING, VIK));
        assertThat(split.withCastingVote("9002").decide().decision()).isEqualTo(new Winner(VIK));
    }

    @Test
    void aQualifiedMajorityAsksForMore() {
        DecisionRule twoThirds = DecisionRule.by(new Voting.Majority(2, 3));
        assertThat(votes(twoThirds, 2, 2, 2, 2, 1).decide().decision()).isEqualTo(new Winner(VIK));
        assertThat(votes(twoThirds, 2, 2, 1, 0, 0).decide().decision())
                .isEqualTo(none(Obstacle.NO_MAJORITY, "2 of 3 votes for Exempelvik (9002)"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Voting.Majority(1, 3))
                .withMessage("majority must be over a half to below 1, got 1/3");
    }

    @Test
    void aTieGoesToTheChairOrIsSharedOrVotedOnAgain() {
        Deliberation tied = votes(PLURALITY, 1, 1, 2, 2, 3);
        String names = "Exempelköping (9001), Exempelvik (9002)";
        assertThat(tied.decide().decision()).isEqualTo(none(Obstacle.NO_CASTING_VOTE, names));
        assertThat(tied.withCastingVote("9003").decide().decision())
                .isEqualTo(none(Obstacle.CASTING_VOTE_ELSEWHERE, "9003 is not among " + names));
        Outcome broken = tied.withCastingVote("9001").decide();
        assertThat(broken.decision()).isEqualTo(new Winner(KOPING));
        assertThat(broken.tie()).contains(new Tie(List.of(KOPING, VIK), TieBreak.CHAIR_DECIDES));
        assertThat(tied.withRule(PLURALITY.withTies(TieBreak.SHARED_PLACE))
                        .decide()
                        .decision())
                .isEqualTo(new Winners(List.of(KOPING, VIK)));
        assertThat(tied.withRule(PLURALITY.withTies(TieBreak.VOTE_AGAIN))
                        .decide()
                        .decision())
                .isEqualTo(none(Obstacle.TIED, names));
    }

    /** Votes are whole numbers: however near totals must be to be equal, 2 votes and 1 are not. */
    @Test
    void precisionIsAboutTotalsAndMakesNoVotesEqual() {
        DecisionRule coarse = PLURALITY.withPrecision(Precision.tolerance(1)).withListing(Listing.ALL_PLACES);
        Outcome outcome = votes(coarse, 1, 1, 1, 2, 2).decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(KOPING));
        assertThat(votes(coarse, 1, 1, 2, 0, 0).decide().standings())
                .extracting(Nominee::place)
                .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(3));
    }

    @Test
    void aChairRecusedForOneOfTheTiedBreaksNoTie() {
        Jury jury = Example.recused(Example.JURY, "chair", VIK);
        Deliberation tied = votes(PLURALITY, jury, 1, 1, 2, 2, 3).withCastingVote("9001");
        assertThat(tied.decide().decision())
                .isEqualTo(none(Obstacle.CHAIR_RECUSED, "Exempelköping (9001), Exempelvik (9002)"));
        Deliberation others = votes(PLURALITY, jury, 1, 1, 3, 3, 2).withCastingVote("9001");
        assertThat(others.decide().decision()).isEqualTo(new Winner(KOPING));
        Deliberation wide = votes(PLURALITY.withRecusal(Recusal.WHOLE_DECISION), jury, 0, 1, 3, 3, 1);
        assertThat(wide.withCastingVote("9001").decide().decision())
                .isEqualTo(none(Obstacle.CHAIR_RECUSED, "Exempelköping (9001), Exempelstad (9003)"));
    }

    @Test
    void aCastingVoteNeedsAChairWhoIsPresent() {
        Deliberation absent = votes(PLURALITY, 0, 1, 1, 2, 2).withPresent(List.of("j1", "j2", "j3", "j4"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> absent.withCastingVote("9001"))
                .withMessage("casting vote must be by a chair who may vote and is present, there is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes(PLURALITY, 1).withCastingVote("9004"))
                .withMessageStartingWith("unit must be one of the nominees, got \"9004\"");
    }

    @Test
    void theOtherNomineesAreUnrankedUnlessTheRuleListsThem() {
        Deliberation deliberation = votes(PLURALITY, 2, 2, 2, 3, 3);
        assertThat(places(deliberation)).containsExactly(0, 1, 0);
        assertThat(places(deliberation.withRule(PLURALITY.withListing(Listing.OTHERS_SHARE_SECOND))))
                .containsExactly(2, 1, 2);
        assertThat(places(deliberation.withRule(PLURALITY.withListing(Listing.ALL_PLACES))))
                .containsExactly(3, 1, 2);
    }

    /** A tie that the chair broke: the loser of it comes second, whoever else there is. */
    @Test
    void placesFollowTheDecisionAndThenTheCount() {
        DecisionRule all = PLURALITY.withListing(Listing.ALL_PLACES);
        assertThat(places(votes(all, 1, 1, 2, 2, 3).withCastingVote("9002"))).containsExactly(2, 1, 3);
        DecisionRule shared = all.withTies(TieBreak.SHARED_PLACE);
        assertThat(places(votes(shared, 1, 1, 2, 2, 3))).containsExactly(1, 1, 3);
        assertThat(places(votes(all, 1, 1, 2, 2, 3))).containsExactly(0, 0, 0);
    }

    private static List<Integer> places(Deliberation deliberation) {
        return deliberation.decide().standings().stream()
                .map(each -> each.place().orElse(0))
                .toList();
    }

    /** Of five who may vote, two are recused for Exempelvik: of three, two are needed and one is there. */
    @Test
    void theQuorumIsCountedAmongThoseNotRecusedForTheUnit() {
        Jury jury = Example.recused(Example.recused(Example.JURY, "j1", VIK), "j2", VIK);
        Deliberation deliberation =
                Deliberation.of(PLURALITY, Example.book(jury)).withPresent(List.of("j1", "j2", "j3"));
        Outcome outcome = deliberation.withBallot(Ballot.of("j3", "9003")).decide();
        assertThat(outcome.standings())
                .extracting(Nominee::entitled, Nominee::present, Nominee::needed, Nominee::hasQuorum)
                .containsExactly(tuple(5, 3, 3, true), tuple(3, 1, 2, false), tuple(5, 3, 3, true));
        assertThat(outcome.hasQuorum()).isFalse();
        assertThat(outcome.decision()).isEqualTo(none(Obstacle.NO_QUORUM, "Exempelvik (9002) 1 of 2"));
    }

    @Test
    void observersAndEvaluatorsAreNotCountedForTheQuorum() {
        Deliberation deliberation = Deliberation.of(PLURALITY, Example.book(Example.JURY))
                .withPresent(List.of("j1", "j2", "observer", "evaluator", "secretary"));
        assertThat(deliberation.decide().decision())
                .isEqualTo(none(
                        Obstacle.NO_QUORUM,
                        "Exempelköping (9001) 2 of 3; Exempelvik (9002) 2 of 3; Exempelstad (9003) 2 of 3"));
    }

    @Test
    void withoutBallotsNobodyIsChosen() {
        Outcome outcome = votes(PLURALITY).decide();
        assertThat(outcome.decision()).isEqualTo(none(Obstacle.NO_BALLOTS, ""));
        assertThat(outcome.standings()).allMatch(each -> each.counted().isEmpty());
    }

    @Test
    void ballotsAgainstTheRulesAreRefused() {
        Jury jury = Example.recused(Example.JURY, "j1", VIK);
        refused(jury, Ballot.of("j1", "9002"), "ballot must not name a unit its juror is recused for, got 9002 of j1");
        refused(
                jury,
                Ballot.of("j9", "9002"),
                "member must be one of the jury's, got \"j9\"; nearest: Ledamot 1 (j1), Ledamot 2 (j2), Ledamot 3 (j3)");
        refused(
                jury,
                Ballot.of("j2", "9004"),
                "unit must be one of the nominees, got \"9004\"; nearest: 9001, 9002, 9003");
        refused(jury, Ballot.of("evaluator", "9001"), "ballot must be by a member who is present, got evaluator");
        Deliberation all = Deliberation.of(PLURALITY, Example.book(jury)).withPresent(List.of("evaluator", "j1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.withBallot(Ballot.of("evaluator", "9001")))
                .withMessage("ballot must be by a member who may vote, got evaluator, EVALUATOR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes(PLURALITY, 1).withBallot(Ballot.of("chair", "9002")))
                .withMessage("ballots' jurors must differ, got chair twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Ballot("j1", List.of("9001", "9001")))
                .withMessage("ranking must name units, none twice, got [9001, 9001] of j1");
    }

    private static void refused(Jury jury, Ballot ballot, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deliberation.of(PLURALITY, Example.book(jury)).withBallot(ballot))
                .withMessage(message);
    }

    @Test
    void underTheWidestRecusalARecusedJurorCastsNoBallotAtAll() {
        Jury jury = Example.recused(Example.JURY, "j1", VIK);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> votes(PLURALITY.withRecusal(Recusal.WHOLE_DECISION), jury, 1, 3))
                .withMessage(
                        "ballot must not be by a recused juror: j1 is recused for 9002 and so for the whole decision");
        assertThat(votes(PLURALITY, jury, 1, 3).ballots()).hasSize(2);
    }

    private static Deliberation rankings(Voting.Method method, Jury jury, String... rankings) {
        Deliberation deliberation = Deliberation.of(DecisionRule.by(new Voting.Ranked(method)), Example.book(jury));
        for (int i = 0; i < rankings.length; i++) {
            deliberation = deliberation.withBallot(new Ballot(VOTERS.get(i), List.of(rankings[i].split(" "))));
        }
        return deliberation;
    }

    private static List<Double> counted(Deliberation deliberation) {
        return deliberation.decide().standings().stream()
                .map(each -> each.counted().getAsDouble())
                .toList();
    }

    /** Exempelköping is first on three of five ballots and last on two: Borda prefers the one that nobody has last. */
    @Test
    void rankingsAreCountedByTheStatedMethod() {
        String[] ballots = {"9001 9002 9003", "9001 9002 9003", "9001 9002 9003", "9002 9003 9001", "9002 9003 9001"};
        Deliberation borda = rankings(Voting.Method.BORDA, Example.JURY, ballots);
        assertThat(borda.decide().decision()).isEqualTo(new Winner(VIK));
        assertThat(counted(borda)).containsExactly(6.0, 7.0, 2.0);
        Deliberation copeland = rankings(Voting.Method.COPELAND, Example.JURY, ballots);
        assertThat(copeland.decide().decision()).isEqualTo(new Winner(KOPING));
        assertThat(counted(copeland)).containsExactly(2.0, 0.0, -2.0);
        Deliberation kemeny = rankings(Voting.Method.KEMENY, Example.JURY, ballots);
        assertThat(kemeny.decide().decision()).isEqualTo(new Winner(KOPING));
        assertThat(counted(kemeny)).containsExactly(2.0, 1.0, 0.0);
    }

    @ParameterizedTest
    @EnumSource(Voting.Method.class)
    void aCycleIsATieOfAllByEveryMethod(Voting.Method method) {
        Deliberation cycle = rankings(method, Example.JURY, "9001 9002 9003", "9002 9003 9001", "9003 9001 9002");
        assertThat(cycle.decide().lead()).isEqualTo(leads(KOPING, VIK, STAD));
        assertThat(cycle.withCastingVote("9003").decide().decision()).isEqualTo(new Winner(STAD));
    }

    /** The chair, recused for Exempelvik, prefers Exempelstad to Exempelköping: Exempelvik is compared with neither. */
    @Test
    void aRankingLeavesOutTheUnitsItsJurorIsRecusedForAndNoOthers() {
        Jury jury = Example.recused(Example.JURY, "chair", VIK);
        Deliberation deliberation = rankings(Voting.Method.COPELAND, jury, "9003 9001", "9002 9001 9003");
        assertThat(counted(deliberation)).containsExactly(-1.0, 2.0, -1.0);
        assertThat(counted(rankings(Voting.Method.BORDA, jury, "9003 9001", "9002 9001 9003")))
                .containsExactly(1.5, 3.0, 1.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rankings(Voting.Method.BORDA, jury, "9003"))
                .withMessage(
                        "ranking must name every nominee that its juror may vote on, 9001 missing on the ballot of chair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rankings(Voting.Method.BORDA, jury, "9003 9001 9002"))
                .withMessage("ballot must not name a unit its juror is recused for, got 9002 of chair");
    }

    /** What the parts say is shown beside a vote, and does not move it. */
    @Test
    void underBallotsThePartsAreInformation() {
        MarkBook book = Example.marked(Example.JURY, new double[] {5, 4, 1});
        Outcome outcome = Deliberation.of(PLURALITY, book)
                .withWeights(Example.weights(1, 1))
                .withBallot(Ballot.of("j1", "9003"))
                .decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(STAD));
        assertThat(outcome.partsLead()).isEqualTo(leads(KOPING));
    }

    /** As when results, finances and a survey lie before a jury that votes and gives no marks. */
    @Test
    void aJuryThatVotesMayLookAtOtherPartsWithoutGivingMarks() {
        SideBySide.Part results = SideBySide.Part.of(
                        "results", "Resultat", SideBySide.Range.of(0, 10), Example.scores(3, 5, 4))
                .withWeight(1);
        Deliberation deliberation =
                votes(PLURALITY, 1, 1, 3).withParts(List.of(results)).withWeights(Map.of("results", 1.0));
        Outcome outcome = deliberation.decide();
        assertThat(outcome.decision()).isEqualTo(new Winner(KOPING));
        assertThat(outcome.partsLead()).isEqualTo(leads(VIK));
        assertThat(outcome.parts()).extracting(SideBySide.Influence::part).containsExactly("results");
        // Where totals decide, a criterion without marks is missing and not left out.
        assertThat(Deliberation.of(
                                DecisionRule.by(Voting.totals(Voting.Estimate.MEAN, Voting.MissingMarks.MEAN_OF_GIVEN)),
                                Example.book(Example.JURY))
                        .withParts(List.of(results.withWeight(0)))
                        .withWeights(Map.of("results", 1.0, "digital", 1.0, "leaders", 1.0))
                        .decide()
                        .decision())
                .isInstanceOfSatisfying(
                        Outcome.NotDecided.class,
                        none -> assertThat(none.obstacle()).isEqualTo(Obstacle.PART_MISSING));
    }

    @Test
    void theHashCoversWhatTheDecisionFollowsFrom() {
        Deliberation deliberation = votes(PLURALITY, 1, 2, 2);
        assertThat(deliberation.hash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Deliberation.of(PLURALITY, Example.book(Example.JURY))
                        .withBallot(Ballot.of("j2", "9002"))
                        .withBallot(Ballot.of("j1", "9002"))
                        .withBallot(Ballot.of("chair", "9001"))
                        .hash());
        assertThat(List.of(
                        deliberation,
                        votes(PLURALITY, 1, 2, 3),
                        votes(MAJORITY, 1, 2, 2),
                        votes(PLURALITY, Example.recused(Example.JURY, "j1", KOPING), 1, 2, 2),
                        deliberation.withPresent(VOTERS.subList(0, 4)),
                        deliberation.withCastingVote("9001"),
                        Deliberation.of(PLURALITY, Example.marked(Example.JURY, new double[] {1, 2, 3}))
                                .withBallot(Ballot.of("chair", "9001"))
                                .withBallot(Ballot.of("j1", "9002"))
                                .withBallot(Ballot.of("j2", "9002"))))
                .extracting(Deliberation::hash)
                .doesNotHaveDuplicates();
    }

    @Test
    void theTablesShowWhoWonAndWhatItHangsOn() {
        Outcome outcome = votes(MAJORITY, 2, 2, 2, 3, 1).decide();
        assertThat(outcome.toString()).isEqualTo("""
                Outcome: Exempelvik (9002)
                place  id    unit           counted  may vote  present  needed
                -----  ----  -------------  -------  --------  -------  ------
                    1  9002  Exempelvik      3.0000         5        5       3
                       9001  Exempelköping   1.0000         5        5       3
                       9003  Exempelstad     1.0000         5        5       3""");
        assertThat(outcome.jurorTable().select("juror", "with", "without").toText())
                .isEqualTo("""
                Who leads with and without each juror
                juror      with               without
                ---------  -----------------  -----------------------------------------------
                chair      Exempelvik (9002)  NO_MAJORITY: 2 of 4 votes for Exempelvik (9002)
                evaluator  Exempelvik (9002)  Exempelvik (9002)
                j1         Exempelvik (9002)  NO_MAJORITY: 2 of 4 votes for Exempelvik (9002)
                j2         Exempelvik (9002)  NO_MAJORITY: 2 of 4 votes for Exempelvik (9002)
                j3         Exempelvik (9002)  Exempelvik (9002)
                j4         Exempelvik (9002)  Exempelvik (9002)""");
        assertThat(outcome.partTable().rowCount()).isEqualTo(2);
        assertThat(votes(MAJORITY, 2, 1).ballotTable().toText()).isEqualTo("""
                Ballots
                juror  ranking
                -----  -------
                chair  9002
                j1     9001""");
    }
}
