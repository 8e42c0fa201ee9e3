package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mattstock.award.Cases.day;
import static org.mattstock.award.Cases.make;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Late;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.Standing.State;
import org.mattstock.data.Unit;

/** How a case ends that does not go as it was meant to: each to a closed case, with nobody lost. */
class EndingsTest {
    private static void refused(String message, Runnable move) {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(move::run)
                .withMessage(message);
    }

    private static AwardCase invited() {
        return make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
    }

    private static AwardCase assessed() {
        AwardCase now = invited();
        for (String each : List.of("9001", "9002")) {
            now = make(now, "2025-04-02", new Move.Accept(each));
            now = make(now, "2025-04-02", new Move.Submit(each, Cases.HASH));
        }
        now = make(now, "2025-09-01", new Move.Assess("9001"));
        return make(now, "2025-09-01", new Move.Assess("9002"));
    }

    private static AwardCase announcedAndClosed(AwardCase decided) {
        AwardCase announced = make(decided, "2025-11-11", new Move.Announce());
        AwardCase titled = announced;
        for (Unit each : announced.in(State.ANNOUNCED_WINNER)) {
            titled = make(titled, "2025-11-11", new Move.GrantTitle(each.id()));
        }
        AwardCase closed = make(titled, "2025-11-12", new Move.Close());
        assertThat(closed.docket().closed()).contains(day("2025-11-12"));
        return closed;
    }

    @Test
    void nobodyWins() {
        AwardCase decided = make(assessed(), "2025-10-20", Move.Decide.nobody());
        assertThat(decided.in(State.NOT_WINNER)).extracting(Unit::id).containsExactly("9001", "9002");
        AwardCase closed = announcedAndClosed(decided);
        assertThat(closed.in(State.ANNOUNCED_NOMINEE)).extracting(Unit::id).containsExactly("9001", "9002");
    }

    @Test
    void aMentionIsToldWithoutAWinner() {
        AwardCase decided = make(assessed(), "2025-10-20", Move.Decide.nobody());
        AwardCase mentioned = make(decided, "2025-10-21", new Move.Mention(List.of("9005")));
        AwardCase closed = announcedAndClosed(mentioned);
        assertThat(closed.standing("9005").mentioned()).contains(day("2025-10-21"));
        assertThat(closed.in(State.TITLED)).isEmpty();
        AwardCase told = make(decided, "2025-11-11", new Move.Announce());
        refused(
                "mention must come before the outcome is told, which it was 2025-11-11T11:00:00Z",
                () -> make(told, "2025-11-12", new Move.Mention(List.of("9005"))));
    }

    @Test
    void nobodyIsEligibleAndNobodyIsNominated() {
        AwardCase judged = make(
                Cases.open(Cases.full(Admission.EVERYONE)),
                "2024-12-01",
                new Move.FindIneligible(List.of("9001", "9002", "9003", "9004", "9005", "9006")));
        AwardCase nominated = make(judged, "2025-03-01", new Move.Nominate(List.of(), List.of()));
        refused(
                "announce must have a decision, got none; where nobody is left or chosen, decide that nobody wins",
                () -> make(nominated, "2025-11-11", new Move.Announce()));
        refused(
                "close must come when the outcome is told; where nobody is left, decide that nobody wins and announce it",
                () -> make(nominated, "2025-11-11", new Move.Close()));
        AwardCase closed = announcedAndClosed(make(nominated, "2025-10-01", Move.Decide.nobody()));
        assertThat(closed.in(State.INELIGIBLE)).hasSize(6);
    }

    @Test
    void everyNomineeIsGone() {
        AwardCase declined = make(invited(), "2025-04-10", new Move.Decline("9001"));
        AwardCase alone = make(declined, "2025-05-01", new Move.Lapse("9002"));
        assertThat(alone.in(State.NOMINATED, State.INVITED, State.ACCEPTED, State.ASSESSED))
                .isEmpty();
        AwardCase closed = announcedAndClosed(make(alone, "2025-10-01", Move.Decide.nobody()));
        assertThat(closed.state("9001")).isEqualTo(State.DECLINED);
        assertThat(closed.state("9002")).isEqualTo(State.LAPSED);
    }

    @Test
    void aWinnerThatWithdrawsBeforeTheAnnouncementIsFollowedByAnotherDecision() {
        AwardCase decided = make(assessed(), "2025-10-20", new Move.Decide(List.of("9001")));
        AwardCase left = make(decided, "2025-10-25", new Move.Withdraw("9001"));
        refused(
                "decide must come once, it was decided 2025-10-20T10:00:00Z; reopen it first",
                () -> make(left, "2025-10-26", Move.Decide.nobody()));
        AwardCase reopened = make(left, "2025-10-26", new Move.Reopen());
        assertThat(reopened.docket().decided()).isEmpty();
        assertThat(reopened.in(State.ASSESSED)).extracting(Unit::id).containsExactly("9002");
        AwardCase closed = announcedAndClosed(make(reopened, "2025-10-28", new Move.Decide(List.of("9002"))));
        assertThat(closed.state("9001")).isEqualTo(State.WITHDRAWN);
        assertThat(closed.state("9002")).isEqualTo(State.TITLED);
    }

    @Test
    void aDecisionThatIsTakenUpAgainAfterItsDayNeedsAnotherDay() {
        AwardCase decided = make(assessed(), "2025-10-31", new Move.Decide(List.of("9001")));
        AwardCase reopened = make(decided, "2025-11-03", new Move.Reopen());
        refused(
                "decide must come by 2025-10-31, got 2025-11-03 (Europe/Stockholm)",
                () -> make(reopened, "2025-11-03", Move.Decide.nobody()));
        AwardCase later =
                make(reopened, "2025-11-03", Move.Postpone.of(Milestone.DECISION, LocalDate.parse("2025-11-05")));
        assertThat(announcedAndClosed(make(later, "2025-11-05", Move.Decide.nobody()))
                        .in(State.TITLED))
                .isEmpty();
        AwardCase told = make(decided, "2025-11-11", new Move.Announce());
        refused(
                "reopen must come before the outcome is told, which it was 2025-11-11T11:00:00Z",
                () -> make(told, "2025-11-12", new Move.Reopen()));
        refused("reopen must have a decision, got none", () -> make(assessed(), "2025-10-01", new Move.Reopen()));
    }

    /** Whom a winner leaves behind may still win, in a decision that is taken anew. */
    @Test
    void whoeverWasToWinIsThereWhenItIsToldOrTheDecisionIsTakenAgain() {
        AwardCase left = make(
                make(assessed(), "2025-10-10", new Move.Decide(List.of("9002"))),
                "2025-10-20",
                new Move.Withdraw("9002"));
        refused(
                "announce must have all winners still there, gone: 9002; reopen the decision first",
                () -> make(left, "2025-11-11", new Move.Announce()));
    }

    @Test
    void aWinnerMayLoseTheAwardBeforeAndAfterTheCaseIsClosed() {
        AwardCase announced = make(
                make(assessed(), "2025-10-20", new Move.Decide(List.of("9001"))), "2025-11-11", new Move.Announce());
        refused(
                "close must come when every winner has its title or has lost it, not yet: Exempelköping (9001)",
                () -> make(announced, "2025-11-12", new Move.Close()));
        AwardCase revoked = make(announced, "2025-11-12", new Move.Revoke("9001"));
        assertThat(revoked.state("9001")).isEqualTo(State.REVOKED);
        assertThat(revoked.standing("9001").title()).isEmpty();
        assertThat(make(revoked, "2025-11-13", new Move.Close()).docket().closed())
                .isPresent();
        AwardCase closed =
                make(make(announced, "2025-11-11", new Move.GrantTitle("9001")), "2025-11-12", new Move.Close());
        AwardCase later = make(closed, "2026-02-01", new Move.Revoke("9001"));
        assertThat(later.state("9001")).isEqualTo(State.REVOKED);
        assertThat(later.standing("9001").title())
                .hasValueSatisfying(title -> assertThat(title).hasToString("from 2025-11-11 to before 2026-02-01"));
        refused(
                "in a closed case a title may end or be revoked, got close",
                () -> make(later, "2026-02-02", new Move.Close()));
    }

    @Test
    void whoDeclinedMayChangeItsMindInTimeUnlessItsPlaceIsTaken() {
        AwardCase declined = make(invited(), "2025-04-10", new Move.Decline("9001"));
        assertThat(make(declined, "2025-04-30", new Move.Accept("9001")).state("9001"))
                .isEqualTo(State.ACCEPTED);
        refused(
                "Exempelköping (9001) is declined: accept must come by 2025-04-30, got 2025-05-01 (Europe/Stockholm);"
                        + " its state allows accept, replace, mention",
                () -> make(declined, "2025-05-01", new Move.Accept("9001")));
        AwardCase replaced = make(declined, "2025-04-20", new Move.Replace("9001", "9004"));
        refused(
                "accept must come before a reserve has the place, which 9004 has",
                () -> make(replaced, "2025-04-21", new Move.Accept("9001")));
    }

    @Test
    void whoDeclinedDoesNotComeBackAfterTheDecision() {
        AwardProcess process = Cases.full(Admission.EVERYONE);
        AwardCase now = Cases.open(process.withCalendar(AwardProcess.Calendar.without(Cases.STOCKHOLM)));
        now = make(now, "2025-01-01", new Move.FindEligible(List.of("9001", "9002", "9003", "9004", "9005", "9006")));
        now = make(now, "2025-01-02", new Move.Nominate(List.of("9001"), List.of()));
        now = make(now, "2025-01-03", new Move.Invite(List.of("9001")));
        now = make(now, "2025-01-04", new Move.Decline("9001"));
        AwardCase decided = make(now, "2025-01-05", Move.Decide.nobody());
        refused(
                "accept must come before the decision, which was taken 2025-01-05T11:00:00Z",
                () -> make(decided, "2025-01-06", new Move.Accept("9001")));
        AwardCase reopened = make(decided, "2025-01-06", new Move.Reopen());
        assertThat(make(reopened, "2025-01-07", new Move.Accept("9001")).state("9001"))
                .isEqualTo(State.ACCEPTED);
    }

    @Test
    void whoDeclinedStaysSoAfterAReserveHasItsPlace() {
        AwardCase declined = make(invited(), "2025-04-10", new Move.Decline("9001"));
        AwardCase replaced = make(declined, "2025-04-20", new Move.Replace("9001", "9004"));
        assertThat(replaced.state("9001")).isEqualTo(State.DECLINED);
        assertThat(replaced.standing("9001").since()).isEqualTo(day("2025-04-10"));
        assertThat(replaced.standing("9001").replacedBy()).contains("9004");
        refused(
                "Exempelköping (9001) must not be replaced twice, 9004 has its place",
                () -> make(replaced, "2025-04-21", new Move.Replace("9001", "9003")));
    }

    @Test
    void aLateApplicationIsAdmittedByAStatedDecision() {
        AwardProcess process = Cases.full(Admission.APPLICATION);
        AwardCase open = Cases.open(process.withRules(process.rules().withLate(Late.RECORD)));
        AwardCase late = make(open, "2024-11-01", new Move.Apply("9001"));
        refused(
                "reason of admit must say why, in at least three words, got \"late\"",
                () -> late.apply(
                        new Move.Admit("9001"), Cases.SECRETARY, day("2024-11-02"), AuditTrail.Grounds.of("late")));
        AwardCase admitted = make(late, "2024-11-02", new Move.Admit("9001"));
        assertThat(admitted.state("9001")).isEqualTo(State.APPLIED);
        AwardCase found = make(admitted, "2024-11-03", new Move.FindEligible(List.of("9001")));
        assertThat(make(found, "2025-03-01", new Move.Nominate(List.of("9001"), List.of()))
                        .state("9001"))
                .isEqualTo(State.NOMINATED);
        AwardCase nominated = make(late, "2025-03-01", new Move.Nominate(List.of(), List.of()));
        refused("admit must come before the nomination", () -> make(nominated, "2025-03-02", new Move.Admit("9001")));
    }
}
