package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mattstock.jury.Example.DEADLINE;
import static org.mattstock.jury.Example.KOPING;
import static org.mattstock.jury.Example.VIK;
import static org.mattstock.jury.Example.none;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.jury.DecisionRule.TieBreak;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Deliberation.Ballot;
import org.mattstock.jury.Jury.Conflict;
import org.mattstock.jury.Jury.ConflictKind;
import org.mattstock.jury.Outcome.Obstacle;
import org.mattstock.jury.Outcome.Winner;

/** What comes late: a conflict, a nominee that leaves, another ballot, another day; and what can be struck. */
class LateChangesTest {
    private static final Conflict LATE = new Conflict("j1", "9001", ConflictKind.KINSHIP, "a cousin");
    private static final DecisionRule MEANS = DecisionRule.by(Voting.totals(Voting.Estimate.MEAN));

    private static Deliberation votes(DecisionRule rule, int... votes) {
        Deliberation deliberation = Deliberation.of(rule, Example.book(Example.JURY));
        for (int i = 0; i < votes.length; i++) {
            deliberation = deliberation.withBallot(Ballot.of(
                    Example.VOTERS.get(i), Example.UNITS.get(votes[i] - 1).id()));
        }
        return deliberation;
    }

    private static Deliberation marked(Jury jury) {
        return Deliberation.of(MEANS, Example.marked(jury, new double[] {5, 3, 1}, new double[] {4, 4, 2}))
                .withWeights(Example.weights(1, 0));
    }

    private static Jury two() {
        return Jury.of(Example.JURY.require("chair"), Example.JURY.require("j1"));
    }

    @Test
    void aMissingMarkBlocksATotalAndIsNamed() {
        Deliberation whole = marked(two());
        assertThat(whole.decide().decision()).isEqualTo(new Winner(KOPING));
        List<MarkBook.Mark> others = whole.book().marks().stream()
                .filter(each -> !(each.juror().equals("j1") && each.unit().equals("9002")))
                .toList();
        Deliberation lacking =
                Deliberation.of(MEANS, Example.book(two()).addAll(others)).withWeights(Example.weights(1, 0));
        assertThat(lacking.decide().decision()).isEqualTo(none(Obstacle.MARKS_MISSING, "j1 on 9002, digital"));
        DecisionRule standing = DecisionRule.by(Voting.totals(Voting.Estimate.MEAN, Voting.MissingMarks.MEAN_OF_GIVEN));
        assertThat(lacking.withRule(standing).decide().decision()).isEqualTo(new Winner(KOPING));
    }

    @Test
    void aLateConflictSetsMarksAsideAndLeavesNoneMissing() {
        Deliberation late = marked(two()).withConflict(LATE, "told on the day");
        assertThat(late.book().setAside()).hasSize(2).allSatisfy(each -> {
            assertThat(each.mark().unit()).isEqualTo("9001");
            assertThat(each.reason()).isEqualTo("told on the day");
        });
        assertThat(late.book().missing()).isEmpty();
        assertThat(late.tally().setAside()).isEqualTo(2);
        assertThat(late.book().setAsideTable().toText()).contains("told on the day");
        assertThat(late.hash()).isNotEqualTo(marked(two()).hash());
        assertThat(late.decide().decision()).isInstanceOf(Winner.class);
    }

    @Test
    void aSingleVoteOfTheRecusedIsSetAsideAndARankingLosesTheUnit() {
        DecisionRule plurality = DecisionRule.by(Voting.plurality());
        Deliberation single = votes(plurality, 1, 1, 2).withConflict(LATE, "late");
        assertThat(single.ballots()).extracting(Ballot::juror).containsExactly("chair", "j2");
        Ballot ranking = new Ballot("j1", List.of("9001", "9003", "9002"));
        Deliberation ranked = Deliberation.of(
                        DecisionRule.by(Voting.ranked(Voting.Method.BORDA)), Example.book(Example.JURY))
                .withBallot(ranking)
                .withConflict(LATE, "late");
        assertThat(ranked.ballots()).containsExactly(new Ballot("j1", List.of("9003", "9002")));
        assertThat(ranked.setAside()).containsExactly(new Deliberation.BallotAside(ranking, "late"));
    }

    @Test
    void aNomineeThatLeavesTakesItsVotesPartsAndCastingVoteAlong() {
        SideBySide.Part part = SideBySide.Part.of("f", "F", SideBySide.Range.of(0, 10), Example.scores(1, 2, 3));
        Deliberation left = votes(DecisionRule.by(Voting.plurality()), 1, 1, 2)
                .withParts(List.of(part))
                .withCastingVote("9001")
                .withoutNominee("9001", "it withdrew");
        assertThat(left.castingVote()).isEmpty();
        assertThat(left.parts().get(0).scores()).doesNotContainKey("9001");
        assertThat(left.decide().decision()).isEqualTo(new Winner(VIK));
        assertThat(left.setAsideTable().rowCount()).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> left.withoutNominee("9001", "again"))
                .withMessageContaining("one of the nominees");
    }

    @Test
    void fromNoMajorityARunoffLeadsToAWinner() {
        Deliberation first = votes(DecisionRule.by(Voting.majority()), 1, 1, 2, 2, 3);
        assertThat(first.decide().decision())
                .isInstanceOfSatisfying(
                        Outcome.NotDecided.class,
                        no -> assertThat(no.obstacle()).isEqualTo(Obstacle.NO_MAJORITY));
        Deliberation runoff = first.runoff();
        assertThat(runoff.book().units()).containsExactly(KOPING, VIK);
        assertThat(runoff.ballots()).isEmpty();
        Deliberation voted = runoff.withBallot(Ballot.of("chair", "9001"))
                .withBallot(Ballot.of("j1", "9002"))
                .withBallot(Ballot.of("j4", "9002"));
        assertThat(voted.decide().decision()).isEqualTo(new Winner(VIK));
        assertThatIllegalStateException()
                .isThrownBy(voted::runoff)
                .withMessage("runoff must follow on no decision, got Exempelvik (9002)");
    }

    @Test
    void aRunoffHasTheFirstAndAllWithTheSecondMostVotesOrAllTied() {
        DecisionRule majority = DecisionRule.by(Voting.majority());
        assertThat(votes(majority, 1, 1, 2, 3).runoff().book().units()).hasSize(3);
        DecisionRule again = DecisionRule.by(Voting.plurality()).withTies(TieBreak.VOTE_AGAIN);
        assertThat(votes(again, 1, 1, 2, 2, 3).runoff().book().units()).containsExactly(KOPING, VIK);
        assertThatIllegalStateException()
                .isThrownBy(() -> votes(again).runoff())
                .withMessage("runoff must follow on no majority or a tie, got NO_BALLOTS");
    }

    @Test
    void aRunoffSetsTheMarksOnTheOthersAsideAndSaysWhy() {
        double[] marks = {5, 3, 1};
        Deliberation first =
                Deliberation.of(DecisionRule.by(Voting.majority()), Example.marked(Example.JURY, marks, marks, marks));
        for (String vote : List.of("chair 9001", "j1 9001", "j2 9002", "j3 9002", "j4 9003")) {
            first = first.withBallot(Ballot.of(vote.split(" ")[0], vote.split(" ")[1]));
        }
        assertThat(first.runoff().book().setAside()).hasSize(6).allSatisfy(each -> {
            assertThat(each.mark().unit()).isEqualTo("9003");
            assertThat(each.reason()).isEqualTo("not in the runoff");
        });
    }

    @Test
    void whoIsRecusedForTheWholeDecisionVotesAgainOnceThatNomineeHasDroppedOut() {
        DecisionRule whole = DecisionRule.by(Voting.plurality())
                .withTies(TieBreak.VOTE_AGAIN)
                .withRecusal(DecisionRule.Recusal.WHOLE_DECISION);
        Jury recused = Example.recused(Example.JURY, "j4", Example.STAD);
        Deliberation first = Deliberation.of(whole, Example.book(recused))
                .withBallot(Ballot.of("chair", "9001"))
                .withBallot(Ballot.of("j1", "9002"));
        Ballot ballot = Ballot.of("j4", "9002");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.withBallot(ballot))
                .withMessageContaining("whole decision");
        assertThat(first.runoff().withBallot(ballot).decide().decision()).isEqualTo(new Winner(VIK));
    }

    @Test
    void whatWasCountedIsFoundByIdOrNameOfTheNominee() {
        Tally tally = votes(DecisionRule.by(Voting.plurality()), 1, 2, 2).tally();
        assertThat(tally.counted("9002")).hasValue(2);
        assertThat(tally.counted("Exempelvik")).hasValue(2);
        assertThat(tally.counted("9003")).hasValue(0);
        assertThat(votes(DecisionRule.by(Voting.plurality())).tally().counted("9002"))
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tally.counted("Exempelvikk"))
                .withMessageStartingWith("unit must be one of the nominees, got \"Exempelvikk\"")
                .withMessageContaining("Exempelvik (9002)");
    }

    @Test
    void aUnitMayGetALaterDayAndOthersDoNot() {
        SubmissionBox box = Example.box().extend("9001", DEADLINE.plusSeconds(60));
        assertThat(box.submit("9001", Example.texts("Ny"), DEADLINE.plusSeconds(60))
                        .versions())
                .hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> box.submit("9002", Example.texts("Ny"), DEADLINE.plusSeconds(1)))
                .withMessageContaining("must be received by " + DEADLINE);
        assertThat(box.isLockedAt(DEADLINE.plusSeconds(60))).isFalse();
        assertThat(box.toTable().toText()).contains(DEADLINE.plusSeconds(60).toString());
        SubmissionBox all = box.extend(DEADLINE.plusSeconds(90));
        assertThat(all.extensions()).isEmpty();
        assertThat(all.deadline("9001")).isEqualTo(DEADLINE.plusSeconds(90));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> all.extend("9001", DEADLINE))
                .withMessageStartingWith("deadline of 9001 must be extended to after ");
    }

    @Test
    void namesNotesAndCommentsAreStruckAndNoHashMoves() {
        Jury named = two().withConflict(LATE);
        Jury struck = Jury.of(new Jury.Member("chair", "", Jury.Seat.CHAIR), new Jury.Member("j1", "", Jury.Seat.JUROR))
                .withConflict(new Conflict("j1", "9001", ConflictKind.KINSHIP, ""));
        assertThat(struck.hash()).isEqualTo(named.hash()).isNotEqualTo(two().hash());
        assertThat(marked(struck).hash()).isEqualTo(marked(named).hash());
        assertThat(marked(struck).book().hash()).isEqualTo(marked(named).book().hash());
        assertThat(marked(struck).tally().hash())
                .isEqualTo(marked(named).tally().hash());
    }
}
