package org.mattstock.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Calendar;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Permission;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.AwardProcess.Rules;
import org.mattstock.award.AwardProcess.Stage;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.nomination.NominationRule;

class AwardProcessTest {
    private static void refused(String message, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessage(message);
    }

    @Test
    void theDaysOfACalendarStandInOrder() {
        refused(
                "reply must not be before nomination 2025-03-31, got 2025-03-30",
                () -> Cases.CALENDAR.with(Milestone.REPLY, LocalDate.parse("2025-03-30")));
        refused(
                "ceremony must not be before cut-off 2024-10-31, got 2024-10-30",
                () -> Cases.calendar("2024-10-31", "", "", "", "", "", "2024-10-30"));
        refused(
                "nomination must be after cut-off 2024-10-31, got 2024-10-31",
                () -> Cases.calendar("2024-10-31", "2024-10-31", "", "", "", "", ""));
        refused(
                "decision must be after submission 2025-08-31, got 2025-08-31",
                () -> Cases.CALENDAR.with(Milestone.DECISION, LocalDate.parse("2025-08-31")));
        assertThat(Cases.calendar("", "2025-03-31", "2025-03-31", "", "", "2025-11-11", "2025-11-11")
                        .day(Milestone.CEREMONY))
                .contains(LocalDate.parse("2025-11-11"));
    }

    /** Nobody could be nominated after the cut-off and reply, submit or be decided on by the same day. */
    @ParameterizedTest
    @EnumSource(names = {"NOMINATION", "REPLY", "SUBMISSION", "DECISION"})
    void whatComesAfterTheCutOffNeedsADayOfItsOwn(Milestone milestone) {
        LocalDate day = LocalDate.of(2025, 1, 31);
        Calendar calendar = Calendar.without(Cases.STOCKHOLM).with(Milestone.CUT_OFF, day);
        refused(
                milestone.name().toLowerCase(Locale.ROOT) + " must be after cut-off 2025-01-31, got 2025-01-31",
                () -> calendar.with(milestone, day));
        assertThat(calendar.with(milestone, day.plusDays(1)).day(milestone)).isPresent();
        assertThat(calendar.with(Milestone.EMBARGO, day).embargo()).contains(day);
    }

    @Test
    void yearsThatNoCalendarHasAreRefused() {
        refused(
                "ceremony must be in the years 1 to 9999, got +999999999-12-31",
                () -> Calendar.without(Cases.STOCKHOLM).with(Milestone.CEREMONY, LocalDate.MAX));
        refused("years must be from 1 to 1000, got 1001", () -> AwardProcess.TitleTerm.years(1001));
    }

    @ParameterizedTest
    @EnumSource(Milestone.class)
    void aDayIsSetAndReadByItsMilestone(Milestone milestone) {
        LocalDate day = LocalDate.parse("2025-06-06");
        Calendar calendar = Calendar.without(Cases.STOCKHOLM).with(milestone, day);
        for (Milestone each : Milestone.values()) {
            assertThat(calendar.day(each).isPresent()).isEqualTo(each == milestone);
        }
        assertThat(calendar.day(milestone)).contains(day);
    }

    @Test
    void everyProcessHasItsStagesInOrder() {
        refused(
                "stages must be in the order of their phases, each once, got entry after nomination",
                () -> Cases.process(Admission.EVERYONE, Phase.NOMINATION, Phase.ENTRY));
        refused(
                "stages must hold assessment",
                () -> Cases.process(
                        Admission.EVERYONE, Phase.ENTRY, Phase.NOMINATION, Phase.DECISION, Phase.ANNOUNCEMENT));
        refused(
                "title must be none exactly where there is no stage for a title, got Years[years=2]",
                () -> Cases.process(
                        Admission.EVERYONE,
                        Phase.ENTRY,
                        Phase.NOMINATION,
                        Phase.ASSESSMENT,
                        Phase.DECISION,
                        Phase.ANNOUNCEMENT));
    }

    @Test
    void everyMoveHasOnePermission() {
        List<Permission> permissions = new ArrayList<>(Rules.standard().permissions());
        Permission apply = permissions.remove(0);
        refused("permissions must cover every move, missing: apply", () -> rules(permissions));
        permissions.addAll(List.of(apply, apply));
        refused("permissions must differ, got APPLY twice", () -> rules(permissions));
        refused("roles must not be empty for decide", () -> new Permission(Move.Kind.DECIDE, List.of()));
        assertThat(Rules.standard().roles(Move.Kind.DECIDE)).containsExactly(Role.CHAIR);
    }

    private static Rules rules(List<Permission> permissions) {
        Rules rules = Rules.standard();
        return new Rules(
                rules.nomination(),
                rules.decision(),
                rules.late(),
                rules.reserves(),
                rules.winners(),
                rules.title(),
                rules.mentions(),
                permissions,
                rules.departures());
    }

    @Test
    void whatCanMoveAnOutcomeMovesTheHashAndWordsForReadersDoNot() {
        AwardProcess process = Cases.full(Admission.EVERYONE);
        List<Stage> retitled = process.stages().stream()
                .map(stage -> new Stage(stage.phase(), "Other", stage.evidence()))
                .toList();
        AwardProcess reworded = new AwardProcess(
                process.id(),
                "Other",
                "Other",
                process.entry(),
                retitled,
                process.calendar(),
                process.rules(),
                List.of(new Parameter("winners", "1", Basis.unknown())),
                List.of());
        assertThat(reworded).isNotEqualTo(process);
        assertThat(reworded.hash()).isEqualTo(process.hash());
        Rules rules = process.rules();
        assertThat(List.of(
                        process.withRules(rules.withWinners(2)).hash(),
                        process.withRules(rules.withTitle(AwardProcess.TitleTerm.years(1)))
                                .hash(),
                        process.withRules(rules.withTitle(AwardProcess.TitleTerm.untilNext()))
                                .hash(),
                        process.withRules(rules.withDepartures()).hash(),
                        process.withRules(rules.withLate(AwardProcess.Late.RECORD))
                                .hash(),
                        process.withRules(rules.withReserves(AwardProcess.Reserves.none()))
                                .hash(),
                        process.withRules(rules.withMentions(AwardProcess.Mentions.none()))
                                .hash(),
                        process.withRules(rules.withNomination(NominationRule.topN(4)))
                                .hash(),
                        process.withCalendar(Calendar.without(Cases.STOCKHOLM)).hash(),
                        Cases.full(Admission.APPLICATION).hash(),
                        process.hash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theTableShowsEachParameterWithItsTag() {
        AwardProcess process = Cases.full(Admission.EVERYONE);
        AwardProcess tagged = new AwardProcess(
                process.id(),
                process.title(),
                "",
                process.entry(),
                process.stages(),
                process.calendar(),
                process.rules(),
                List.of(
                        new Parameter("entry", "everyone", Basis.published("https://example.org/page", "2024-06-26")),
                        new Parameter("reserves", "2", Basis.assumed("so that a place is filled")),
                        new Parameter("key figures", "left open", Basis.unknown())),
                List.of());
        assertThat(tagged.toTable().toText())
                .contains(
                        "entry        everyone   PUBLISHED  https://example.org/page, retrieved 2024-06-26",
                        "reserves     2          ASSUMED    so that a place is filled",
                        "key figures  left open  UNKNOWN");
    }
}
