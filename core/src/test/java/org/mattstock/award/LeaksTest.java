package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.award.Cases.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Line;
import org.mattstock.award.AuditTrail.Tampering;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.jury.Deliberation;

/** What somebody inside might try: to tell early, to hide afterwards, to decide without counting. */
class LeaksTest {
    private static final String DAY = "2025-10-02";

    private static void refused(String message, AwardCase before, Move move, Grounds grounds) {
        assertThatExceptionOfType(IllegalMoveException.class)
                .isThrownBy(() -> Awards.make(before, DAY, move, grounds))
                .withMessageStartingWith(message);
    }

    private static Move postponed(Milestone... milestones) {
        List<Move.NewDay> days = new ArrayList<>();
        for (Milestone each : milestones) {
            days.add(new Move.NewDay(each, LocalDate.parse("2025-12-01")));
        }
        return new Move.Postpone(days);
    }

    @Test
    void aPostponementThatNamesTheTallyIsSealedWithIt() {
        AwardCase decided = Awards.decided();
        Move move = postponed(Milestone.EMBARGO, Milestone.CEREMONY);
        AwardCase leaking = Awards.make(decided, "2025-10-25", move, Awards.grounds(Awards.SECOND));
        PublicRecord record = PublicRecord.of(leaking, day("2025-10-26"));
        assertThat(record.lines().get(record.lines().size() - 1)).isInstanceOf(Line.Sealed.class);
        assertThat(record.exhibits()).allMatch(Exhibit.OfNomination.class::isInstance);
    }

    @Test
    void onceItIsToldNoMoveStaysSealed() {
        PublicRecord told = PublicRecord.of(Awards.closed(), day("2026-01-01"));
        List<Line> lines = new ArrayList<>(told.lines());
        int last = lines.size() - 1;
        Line line = lines.get(last);
        lines.set(last, new Line.Sealed(line.sequence(), line.previous(), line.hash()));
        PublicRecord hiding = new PublicRecord(
                told.process(), told.units(), told.opened(), told.software(), told.asOf(), lines, told.exhibits());
        assertThat(hiding.faults())
                .contains(new Tampering(last + 1, "move must be open once the outcome is told, got it sealed"));
    }

    @Test
    void whereTheJuryCouldNotCountItHasNotDecidedOnNobody() {
        Deliberation alone = Awards.deliberation().withPresent(List.of());
        AwardCase before = Awards.counted(Awards.assessed(), alone);
        refused("the jury must have counted", before, Move.Decide.nobody(), Awards.grounds(alone));
    }

    @Test
    void aClaimThatRestsOnNothingIsNoGround() {
        Exhibit empty = Exhibit.of(new Motivation("9002", List.of(Motivation.Claim.of("Exempelvik är bäst."))));
        AwardCase before = Awards.counted(Awards.tied(), Awards.SECOND).file(empty);
        refused(
                "claims of the motivation must rest on something",
                before,
                new Move.Decide(List.of("9002")),
                Awards.grounds(Awards.SECOND).with(empty));
    }

    @Test
    void aMentionIsByTheProcess() {
        MentionBasis own = Awards.MENTION.basis();
        Exhibit another = Exhibit.of(new MentionBasis(
                        own.rule().withMost(1),
                        own.origin(),
                        own.nominees(),
                        own.candidates(),
                        own.notDecidable(),
                        own.luck())
                .choose());
        AwardCase before = Awards.assessed().file(another);
        refused(
                "mention must be by the process, 2 at most",
                before,
                new Move.Mention(List.of("9004")),
                Cases.REASON.with(another));
    }

    @Test
    void theDayOfTheTellingIsPutOffByItself() {
        refused(
                "days of the telling and others must be put off in two moves",
                Awards.assessed(),
                postponed(Milestone.DECISION, Milestone.EMBARGO, Milestone.CEREMONY),
                Cases.REASON);
    }

    @Test
    void aBlankSecretIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AwardCase.open(Awards.PROCESS, Cases.UNITS, day("2024-09-01"), Cases.SOFTWARE, " "))
                .withMessageStartingWith("secret must not be blank");
    }
}
