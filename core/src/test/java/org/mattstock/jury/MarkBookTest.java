package org.mattstock.jury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mattstock.jury.Example.KOPING;
import static org.mattstock.jury.Example.STAD;
import static org.mattstock.jury.Example.VIK;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Unit;
import org.mattstock.jury.MarkBook.Mark;
import org.mattstock.jury.MarkBook.Reason;
import org.mattstock.jury.MarkBook.Slot;

class MarkBookTest {
    private static final MarkBook EMPTY = Example.book(Example.recused(Example.JURY, "j1", VIK));

    private static void refused(Mark mark, Reason reason, String message) {
        assertThat(EMPTY.refusal(mark).orElseThrow().reason()).isEqualTo(reason);
        assertThatIllegalArgumentException().isThrownBy(() -> EMPTY.add(mark)).withMessage(message);
    }

    @Test
    void aMarkIsKeptWithItsCommentAndVersion() {
        Mark mark = new Mark(
                "j1",
                "9001",
                "digital",
                4,
                "tydligt",
                Example.box().latest("9001").orElseThrow().hash());
        assertThat(EMPTY.add(mark).mark(new Slot("j1", "9001", "digital"))).contains(mark);
        assertThat(EMPTY.marks()).isEmpty();
    }

    @Test
    void aRecusedJurorsMarkIsRefusedWithTheReason() {
        refused(
                Example.mark("j1", VIK, "digital", 4),
                Reason.RECUSED,
                "mark must not be by a recused juror: j1 is recused for 9002 (RESIDENCE)");
    }

    @Test
    void whoeverHasNoRightToMarkIsRefused() {
        refused(
                Example.mark("secretary", VIK, "digital", 4),
                Reason.NO_RIGHT,
                "mark must be by a member who may mark, got secretary, SECRETARIAT");
        refused(
                Example.mark("observer", VIK, "digital", 4),
                Reason.NO_RIGHT,
                "mark must be by a member who may mark, got observer, OBSERVER");
    }

    @Test
    void aStrangersMarkIsRefused() {
        refused(
                Example.mark("juror", VIK, "digital", 4),
                Reason.UNKNOWN_JUROR,
                "juror must be one of the jury's, got \"juror\"");
    }

    @Test
    void aMarkOnAUnitThatIsNotNominatedIsRefused() {
        refused(
                new Mark("j1", "9004", "digital", 4, "", ""),
                Reason.NOT_A_NOMINEE,
                "unit must be one of the nominees, got \"9004\"; nearest: 9001, 9002, 9003");
    }

    @Test
    void aMarkByAnUnknownCriterionIsRefused() {
        refused(
                Example.mark("j2", VIK, "leader", 4),
                Reason.UNKNOWN_CRITERION,
                "criterion must be one of rubric two's, got \"leader\"; nearest: leaders");
    }

    @Test
    void aMarkOffTheScaleIsRefused() {
        refused(
                Example.mark("j2", VIK, "digital", 5.5),
                Reason.OFF_SCALE,
                "mark must be on the scale 1 to 5 by 1, got 5.5 of j2 on 9002, digital");
        assertThat(EMPTY.refusal(Example.mark("j2", VIK, "digital", Double.NaN))
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.OFF_SCALE);
    }

    @Test
    void aMarkOnAVersionThatTheUnitDidNotSubmitIsRefused() {
        String others = Example.box().latest("9001").orElseThrow().hash();
        refused(
                new Mark("j2", "9002", "digital", 4, "", others),
                Reason.UNKNOWN_VERSION,
                "version must be the hash of a submission of 9002, got \"" + others + "\" of j2 on 9002, digital");
    }

    @Test
    void aSecondMarkIsRefusedUnlessItRevises() {
        MarkBook book = EMPTY.add(Example.mark("j2", VIK, "digital", 4));
        Mark better = Example.mark("j2", VIK, "digital", 5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book.add(better))
                .withMessage("marks must differ, got j2 on 9002, digital twice");
        assertThat(book.revise(better).marks()).containsExactly(better);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.revise(better))
                .withMessage("mark to revise must be there, got none of j2 on 9002, digital");
    }

    @Test
    void missingMarksAreListedAndARecusedJurorOwesNone() {
        Jury jury = Example.recused(Jury.of(Example.JURY.require("j1"), Example.JURY.require("j2")), "j1", VIK);
        MarkBook book = Example.book(jury)
                .add(Example.mark("j1", KOPING, "digital", 3))
                .add(Example.mark("j2", VIK, "leaders", 3));
        assertThat(book.missing())
                .containsExactly(
                        new Slot("j2", "9001", "digital"),
                        new Slot("j1", "9001", "leaders"),
                        new Slot("j2", "9001", "leaders"),
                        new Slot("j2", "9002", "digital"),
                        new Slot("j1", "9003", "digital"),
                        new Slot("j2", "9003", "digital"),
                        new Slot("j1", "9003", "leaders"),
                        new Slot("j2", "9003", "leaders"));
    }

    @Test
    void aNomineeWithoutSubmissionCannotBeMarkedAndIsNamed() {
        SubmissionBox two = new SubmissionBox(
                Example.box().criteria(),
                Example.DEADLINE,
                Example.box().versions().subList(0, 2));
        MarkBook book = MarkBook.of(Example.RUBRIC, Example.JURY, two, Example.UNITS);
        assertThat(book.withoutSubmission()).containsExactly(STAD);
        assertThat(book.refusal(Example.mark("j2", STAD, "digital", 3))
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.UNKNOWN_VERSION);
    }

    @Test
    void aMarkOnAReplacedVersionIsReportedUntilItIsRevised() {
        Mark old = Example.mark("j2", VIK, "digital", 4);
        SubmissionBox replaced = Example.box().submit("9002", Example.texts("Ny"), Example.DEADLINE);
        MarkBook book = MarkBook.of(Example.RUBRIC, Example.JURY, replaced, Example.UNITS)
                .add(old)
                .add(Example.mark("j2", KOPING, "digital", 4));
        assertThat(book.outdated()).containsExactly(old);
        Mark revised = new Mark(
                "j2",
                "9002",
                "digital",
                5,
                "",
                replaced.latest("9002").orElseThrow().hash());
        assertThat(book.revise(revised).outdated()).isEmpty();
    }

    @Test
    void theOrderOfMarksAndNomineesChangesNothing() {
        Mark one = Example.mark("j2", VIK, "digital", 4);
        Mark other = Example.mark("chair", KOPING, "leaders", 2);
        MarkBook book = EMPTY.add(one).add(other);
        MarkBook reversed = new MarkBook(
                book.rubric(), book.jury(), book.submissions(), List.of(STAD, VIK, KOPING), List.of(one, other));
        assertThat(reversed).isEqualTo(EMPTY.add(other).add(one)).isEqualTo(book);
    }

    @Test
    void marksByACriterionSayWhoIsRecused() {
        Marks marks = EMPTY.add(Example.mark("j2", VIK, "digital", 4)).marksBy("digital");
        assertThat(marks.jurors()).containsExactly("chair", "evaluator", "j1", "j2", "j3", "j4");
        assertThat(marks.objects()).containsExactly("9001", "9002", "9003");
        assertThat(marks.mark("j2", "9002")).isEqualTo(OptionalDouble.of(4));
        assertThat(marks.missing("j1", "9002")).contains(Marks.Missing.RECUSED);
        assertThat(marks.missing("j1", "9001")).contains(Marks.Missing.NOT_GIVEN);
    }

    @Test
    void submissionsForOtherCriteriaAreRefused() {
        Rubric other = Rubric.of("other", "Other", Rubric.Criterion.of("digital", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkBook.of(other, Example.JURY, Example.box(), Example.UNITS))
                .withMessage(
                        "submissions must be for the criteria of rubric other ([digital]), got [digital, leaders]");
    }

    @Test
    void aNomineeTwiceAndNoneAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkBook.of(Example.RUBRIC, Example.JURY, Example.box(), List.of(VIK, VIK)))
                .withMessage("nominees must differ, got 9002 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MarkBook.of(Example.RUBRIC, Example.JURY, Example.box(), List.<Unit>of()))
                .withMessage("units must not be empty");
    }

    @Test
    void theTableShowsWhichVersionWasRead() {
        SubmissionBox replaced = Example.box().submit("9002", Example.texts("Ny"), Example.DEADLINE);
        MarkBook book = MarkBook.of(Example.RUBRIC, Example.JURY, replaced, Example.UNITS)
                .add(Example.mark("j2", VIK, "digital", 4))
                .add(Example.mark("j2", KOPING, "digital", 3));
        assertThat(book.toTable().toText()).isEqualTo("""
                Marks by Two criteria
                id    criterion  juror  mark  comment  version read
                ----  ---------  -----  ----  -------  ------------
                9001  digital    j2     3.00           last
                9002  digital    j2     4.00           outdated""");
    }
}
