package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mattstock.award.Cases.day;
import static org.mattstock.award.Cases.make;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.TitleTerm;
import org.mattstock.award.Standing.State;

/** Days that are put off, days that a late reserve has of its own, and for how long a title is held. */
class PostponementTest {
    private static void refused(String message, Runnable move) {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(move::run)
                .withMessage(message);
    }

    private static LocalDate date(String day) {
        return LocalDate.parse(day);
    }

    private static Move.Postpone both(String embargo, String ceremony) {
        return new Move.Postpone(List.of(
                new Move.NewDay(Milestone.EMBARGO, date(embargo)),
                new Move.NewDay(Milestone.CEREMONY, date(ceremony))));
    }

    private static AwardCase decided(TitleTerm term) {
        AwardProcess process = Cases.full(AwardProcess.Admission.EVERYONE);
        AwardCase now = Cases.open(process.withRules(process.rules().withTitle(term)));
        now = make(now, "2024-12-01", new Move.FindEligible(List.of("9001", "9002", "9003", "9004", "9005", "9006")));
        now = make(now, "2025-03-15", new Move.Nominate(List.of("9001"), List.of()));
        now = make(now, "2025-04-01", new Move.Invite(List.of("9001")));
        now = make(now, "2025-04-02", new Move.Accept("9001"));
        now = make(now, "2025-04-02", new Move.Submit("9001", Cases.HASH));
        now = make(now, "2025-09-01", new Move.Assess("9001"));
        return make(now, "2025-10-20", new Move.Decide(List.of("9001")));
    }

    private static AwardCase titled(TitleTerm term) {
        return make(make(decided(term), "2025-11-11", new Move.Announce()), "2025-11-12", new Move.GrantTitle("9001"));
    }

    private static Standing.Title title(AwardCase current) {
        return current.standing("9001").title().orElseThrow();
    }

    @Test
    void aCeremonyIsPutOffTwiceAndTheTitleBeginsOnTheDayItWasHeld() {
        AwardCase once = make(decided(TitleTerm.years(2)), "2025-11-01", both("2026-03-07", "2026-03-07"));
        refused(
                "announce must come from 2026-03-07, got 2025-11-11 (Europe/Stockholm)",
                () -> make(once, "2025-11-11", new Move.Announce()));
        AwardCase twice = make(once, "2026-03-01", both("2026-05-02", "2026-05-02"));
        AwardCase held =
                make(make(twice, "2026-05-02", new Move.Announce()), "2026-05-02", new Move.GrantTitle("9001"));
        assertThat(title(held)).hasToString("from 2026-05-02 to before 2028-05-02");
        assertThat(held.process().calendar().ceremony()).contains(date("2025-11-11"));
        assertThat(held.docket().calendar().ceremony()).contains(date("2026-05-02"));
        assertThat(new CaseFile(held.process(), held.trail(), List.of()).replay())
                .isEqualTo(held);
    }

    @Test
    void aCeremonyAloneMayBePutOffAfterTheOutcomeIsTold() {
        AwardCase told = make(decided(TitleTerm.years(2)), "2025-11-11", new Move.Announce());
        AwardCase later = make(told, "2025-11-11", Move.Postpone.of(Milestone.CEREMONY, date("2025-12-01")));
        refused(
                "Exempelköping (9001) is announced-winner: grant-title must come from 2025-12-01, got 2025-11-30"
                        + " (Europe/Stockholm); its state allows grant-title, revoke",
                () -> make(later, "2025-11-30", new Move.GrantTitle("9001")));
        refused(
                "what embargo limits must still be to come, it is over",
                () -> make(told, "2025-11-11", Move.Postpone.of(Milestone.EMBARGO, date("2025-11-20"))));
    }

    @Test
    void daysStayInOrderAndTheMessageSaysHow() {
        AwardCase decided = decided(TitleTerm.years(2));
        refused(
                "ceremony must not be before embargo 2025-11-20, got 2025-11-11; put off both in one move",
                () -> make(decided, "2025-11-01", Move.Postpone.of(Milestone.EMBARGO, date("2025-11-20"))));
        assertThat(make(decided, "2025-11-01", both("2025-11-20", "2025-11-21"))
                        .docket()
                        .calendar()
                        .embargo())
                .contains(date("2025-11-20"));
    }

    @Test
    void aDayIsPutOffToALaterOneThatIsStillToCome() {
        AwardCase decided = decided(TitleTerm.years(2));
        refused(
                "new day of ceremony must be after 2025-11-11 and not before today, 2025-11-01, got 2025-11-11",
                () -> make(decided, "2025-11-01", Move.Postpone.of(Milestone.CEREMONY, date("2025-11-11"))));
        refused(
                "new day of ceremony must be after 2025-11-11 and not before today, 2025-12-01, got 2025-11-30",
                () -> make(decided, "2025-12-01", Move.Postpone.of(Milestone.CEREMONY, date("2025-11-30"))));
    }

    @Test
    void whatIsOverIsNotPutOff() {
        AwardCase decided = decided(TitleTerm.years(2));
        refused(
                "what nomination limits must still be to come, it is over",
                () -> make(decided, "2025-11-01", Move.Postpone.of(Milestone.NOMINATION, date("2025-11-02"))));
        refused(
                "what decision limits must still be to come, it is over",
                () -> make(decided, "2025-11-01", Move.Postpone.of(Milestone.DECISION, date("2025-11-02"))));
        refused(
                "what ceremony limits must still be to come, it is over",
                () -> make(
                        titled(TitleTerm.years(2)),
                        "2025-11-12",
                        Move.Postpone.of(Milestone.CEREMONY, date("2025-12-01"))));
        AwardCase without = Cases.open(Cases.plain().withCalendar(Calendar.without(Cases.STOCKHOLM)));
        refused(
                "reply must have a day before it can be put off, got none",
                () -> make(without, "2025-01-01", Move.Postpone.of(Milestone.REPLY, date("2025-12-01"))));
    }

    @Test
    void aDayIsPutOffForAStatedReason() {
        refused(
                "reason of postpone must say why, in at least three words, got \"\"",
                () -> decided(TitleTerm.years(2))
                        .apply(
                                Move.Postpone.of(Milestone.CEREMONY, date("2025-12-01")),
                                Cases.SECRETARY,
                                day("2025-11-01"),
                                Grounds.none()));
    }

    @Test
    void theDaysThatHoldAreThoseOfTheCase() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        AwardCase later = make(invited, "2025-04-25", Move.Postpone.of(Milestone.REPLY, date("2025-05-20")));
        assertThat(later.replyDay("9001")).contains(date("2025-05-20"));
        assertThat(make(later, "2025-05-20", new Move.Accept("9001")).state("9001"))
                .isEqualTo(State.ACCEPTED);
        assertThat(make(later, "2025-05-21", new Move.Lapse("9002")).state("9002"))
                .isEqualTo(State.LAPSED);
    }

    @Test
    void aReserveThatMovesUpLateHasItsOwnDaysToReply() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        AwardCase lapsed = make(invited, "2025-05-02", new Move.Lapse("9002"));
        AwardCase movedUp = make(
                make(lapsed, "2025-05-02", new Move.Replace("9002", "9004")),
                "2025-05-03",
                new Move.Invite(List.of("9004")));
        assertThat(movedUp.replyDay("9001")).contains(date("2025-04-30"));
        assertThat(movedUp.replyDay("9004")).contains(date("2025-05-16"));
        assertThat(make(movedUp, "2025-05-16", new Move.Accept("9004")).state("9004"))
                .isEqualTo(State.ACCEPTED);
        assertThat(make(movedUp, "2025-05-17", new Move.Lapse("9004")).state("9004"))
                .isEqualTo(State.LAPSED);
    }

    @Test
    void aReserveThatMovesUpLateHasItsDaysToReplyAndThenToSubmit() {
        AwardCase invited = make(Cases.nominated(), "2025-04-01", new Move.Invite(List.of("9001", "9002")));
        AwardCase declined = make(invited, "2025-04-20", new Move.Decline("9002"));
        AwardCase movedUp = make(declined, "2025-08-31", new Move.Replace("9002", "9004"));
        AwardCase asked = make(movedUp, "2025-09-01", new Move.Invite(List.of("9004")));
        assertThat(asked.replyDay("9004")).contains(date("2025-09-14"));
        assertThat(asked.submissionDay("9004")).contains(date("2025-09-28"));
        assertThat(asked.submissionDay("9001")).contains(date("2025-08-31"));
        AwardCase accepted = make(asked, "2025-09-14", new Move.Accept("9004"));
        AwardCase submitted = make(accepted, "2025-09-28", new Move.Submit("9004", Cases.HASH));
        refused(
                "Exempelby (9004) is accepted: assess must come after 2025-09-28, got 2025-09-28 (Europe/Stockholm);"
                        + " its state allows lapse, withdraw, submit, assess, mention",
                () -> make(submitted, "2025-09-28", new Move.Assess("9004")));
        assertThat(make(submitted, "2025-09-29", new Move.Assess("9004")).state("9004"))
                .isEqualTo(State.ASSESSED);
        assertThat(make(accepted, "2025-09-29", new Move.Lapse("9004")).state("9004"))
                .isEqualTo(State.LAPSED);
    }

    @Test
    void aReserveHasNoDaysForWhatTheProcessDoesNotAsk() {
        AwardCase now = Cases.open(Cases.plain());
        for (String each : List.of("9001", "9002")) {
            now = make(now, "2024-10-01", new Move.Apply(each));
        }
        now = make(now, "2024-11-01", new Move.FindEligible(List.of("9001", "9002")));
        now = make(now, "2025-03-01", new Move.Nominate(List.of("9001"), List.of("9002")));
        now = make(now, "2025-08-31", new Move.Withdraw("9001"));
        AwardCase movedUp = make(now, "2025-08-31", new Move.Replace("9001", "9002"));
        assertThat(make(movedUp, "2025-09-01", new Move.Assess("9002")).state("9002"))
                .isEqualTo(State.ASSESSED);
    }

    @Test
    void aTitleForYearsEndsOnItsDay() {
        AwardCase titled = titled(TitleTerm.years(2));
        refused(
                "Exempelköping (9001) is titled: end-title must come from 2027-11-11, got 2027-11-10"
                        + " (Europe/Stockholm); its state allows end-title, revoke",
                () -> make(titled, "2027-11-10", new Move.EndTitle("9001")));
        AwardCase ended = make(make(titled, "2025-11-12", new Move.Close()), "2027-11-11", new Move.EndTitle("9001"));
        assertThat(ended.state("9001")).isEqualTo(State.TITLE_ENDED);
        assertThat(title(ended)).isEqualTo(title(titled));
    }

    @Test
    void aTitleUntilTheNextWinnerEndsWhenThatIsSaid() {
        AwardCase titled = titled(TitleTerm.untilNext());
        assertThat(title(titled)).hasToString("from 2025-11-11 until the next winner holds it");
        assertThat(title(titled).isHeldOn(date("2099-01-01"))).isTrue();
        AwardCase ended = make(titled, "2028-05-02", new Move.EndTitle("9001"));
        assertThat(title(ended).isHeldOn(date("2028-05-01"))).isTrue();
        assertThat(title(ended).isHeldOn(date("2028-05-02"))).isFalse();
    }

    @Test
    void aTitleUntilADayIsNeverHeldWhereTheCeremonyCameAfterIt() {
        TitleTerm term = TitleTerm.until(date("2026-04-01"));
        assertThat(title(titled(term))).hasToString("from 2025-11-11 to before 2026-04-01");
        AwardCase late = make(decided(term), "2025-11-01", both("2026-05-02", "2026-05-02"));
        AwardCase held = make(make(late, "2026-05-02", new Move.Announce()), "2026-05-02", new Move.GrantTitle("9001"));
        assertThat(title(held).isHeldOn(date("2026-05-02"))).isFalse();
        assertThat(make(held, "2026-05-03", new Move.Close()).docket().closed()).isPresent();
    }
}
