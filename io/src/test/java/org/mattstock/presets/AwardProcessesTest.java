package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.award.AuditTrail.Actor;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.AuditTrail.Software;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Admission;
import org.mattstock.award.AwardProcess.Milestone;
import org.mattstock.award.AwardProcess.Phase;
import org.mattstock.award.AwardProcess.Role;
import org.mattstock.award.AwardProcess.Stage;
import org.mattstock.award.Move;
import org.mattstock.data.Unit;
import org.mattstock.instrument.Basis;
import org.mattstock.instrument.Parameter;
import org.mattstock.io.json.AwardJson;

class AwardProcessesTest {
    private static final Software SOFTWARE = new Software("1", "17");

    static List<String> ids() {
        return Presets.processIds();
    }

    @Test
    void thereAreFive() {
        assertThat(ids())
                .containsExactly(
                        "quality-applied-2017",
                        "quality-applied-2019",
                        "quality-applied-2021",
                        "quality-applied-2023",
                        "quality-everyone-2025");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Presets.process("quality-applied-2015"))
                .withMessageContaining("got \"quality-applied-2015\"; there are: quality-applied-2017, ");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void everyProcessGoesToJsonAndBack(String id) {
        AwardProcess process = Presets.process(id);
        assertThat(AwardJson.PROCESS.parse(AwardJson.PROCESS.toJson(process))).isEqualTo(process);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void whatIsLookedAtIsReadyToo(String id) {
        assertThat(Presets.process(id).stages())
                .flatExtracting(Stage::evidence)
                .isNotEmpty()
                .allSatisfy(evidence -> assertThat(Presets.index(evidence)).isNotNull());
    }

    /** The award's rules are not public: nothing may look as if it were the owners' own. */
    @ParameterizedTest
    @MethodSource("ids")
    void nothingIsPresentedAsTheOwners(String id) {
        AwardProcess process = Presets.process(id);
        assertThat(process.id().toLowerCase(Locale.ROOT)).doesNotContain("kvalitet", "kommun", "skr", "skl");
        assertThat(process.title()).endsWith("(inte SKR:s)");
        assertThat(process.parameters()).extracting(Parameter::basis).hasAtLeastOneElementOfType(Basis.Assumed.class);
        assertThat(process.parameters()).extracting(Parameter::basis).hasAtLeastOneElementOfType(Basis.Unknown.class);
        assertThat(process.parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
    }

    /** A day in the calendar is one that a parameter states, with what it rests on. */
    @ParameterizedTest
    @MethodSource("ids")
    void everyDayIsTagged(String id) {
        AwardProcess process = Presets.process(id);
        Pattern day = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
        List<String> stated = process.parameters().stream()
                .map(Parameter::value)
                .filter(value -> day.matcher(value).matches())
                .toList();
        List<String> known = List.of(Milestone.values()).stream()
                .filter(each -> each != Milestone.EMBARGO)
                .flatMap(each -> process.calendar().day(each).stream())
                .map(LocalDate::toString)
                .toList();
        assertThat(stated).containsExactlyInAnyOrderElementsOf(known);
        assertThat(process.calendar().embargo()).isEqualTo(process.calendar().ceremony());
    }

    @ParameterizedTest
    @CsvSource({
        "2017, 2017-11-14, TUESDAY",
        "2019, 2019-11-12, TUESDAY",
        "2021, 2021-11-30, TUESDAY",
        "2023, 2023-11-21, TUESDAY",
        "2025, 2025-11-11, TUESDAY"
    })
    void theCeremonyIsOnTheDayPlannedWhenTheCaseBegins(int year, LocalDate ceremony, DayOfWeek weekday) {
        AwardProcess process = Presets.process((year == 2025 ? "quality-everyone-" : "quality-applied-") + year);
        assertThat(process.calendar().ceremony()).contains(ceremony);
        assertThat(ceremony.getDayOfWeek()).isEqualTo(weekday);
    }

    @Test
    void theOldFormHasApplicantsAndTheNewOneReplies() {
        assertThat(ids().subList(0, 4)).map(Presets::process).allSatisfy(process -> {
            assertThat(process.entry()).isEqualTo(Admission.APPLICATION);
            assertThat(process.has(Phase.REPLY)).isFalse();
            assertThat(process.rules().nomination())
                    .hasToString("Optional[LargestGap[least=3, most=7, equalGaps=MOST," + " cutTies=INCLUDE_ALL]]");
        });
        AwardProcess everyone = Presets.process("quality-everyone-2025");
        assertThat(everyone.entry()).isEqualTo(Admission.EVERYONE);
        assertThat(everyone.has(Phase.REPLY)).isTrue();
        assertThat(everyone.rules().mentions().most()).isEqualTo(1);
        assertThat(everyone.toTable().toText()).contains("key figures", "UNKNOWN", "ASSUMED", "PUBLISHED");
    }

    /** What comes afterwards is told with its page too, or said to be assumed or unknown. */
    @ParameterizedTest
    @MethodSource("ids")
    void whatComesAfterwardsIsTaggedToo(String id) {
        assertThat(Presets.process(id).followUps())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.basis().word()).isIn("PUBLISHED", "ASSUMED", "UNKNOWN"));
        assertThat(Presets.process(id).followUpTable().rowCount())
                .isEqualTo(Presets.process(id).followUps().size());
    }

    /** As it went in the years 2021 and 2022, on a municipality that does not exist. */
    @Test
    void theCeremonyOf2021IsPutOffTwiceAndTheTitleRunsFromTheDayItIsHeld() {
        AwardProcess process = Presets.process("quality-applied-2021");
        Actor secretariat = Actor.secretariat("secretariat-1");
        Grounds reason = Grounds.of("the fair is put off");
        AwardCase now = AwardCase.open(process, List.of(Unit.of("9001", "Exempelvik")), at("2020-10-01"), SOFTWARE)
                .apply(new Move.Apply("9001"), secretariat, at("2020-11-30"))
                .apply(new Move.FindEligible(List.of("9001")), secretariat, at("2021-01-11"))
                .apply(
                        new Move.Nominate(List.of("9001"), List.of()),
                        secretariat,
                        at("2021-05-17"),
                        reason.departing(Role.CHAIR, "a test without figures"))
                .apply(new Move.Assess("9001"), secretariat, at("2021-09-01"))
                .apply(
                        new Move.Decide(List.of("9001")),
                        Actor.chair("chair"),
                        at("2021-10-01"),
                        reason.departing(Role.CHAIR, "a test without a jury"))
                .apply(tellingOn("2022-03-07"), secretariat, at("2021-10-15"), reason)
                .apply(tellingOn("2022-05-02"), secretariat, at("2022-02-01"), reason)
                .apply(new Move.Announce(), secretariat, at("2022-05-02"))
                .apply(new Move.GrantTitle("9001"), secretariat, at("2022-05-02"));
        assertThat(now.standing("9001").title())
                .hasToString("Optional[from 2022-05-02 until the next winner holds it]");
        assertThat(process.followUps())
                .filteredOn(each -> each.from().isPresent())
                .extracting(each -> each.from().orElseThrow().toString())
                .containsExactly("2022-03-07", "2022-05-02");
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T12:00:00Z");
    }

    private static Move tellingOn(String day) {
        LocalDate later = LocalDate.parse(day);
        return new Move.Postpone(
                List.of(new Move.NewDay(Milestone.EMBARGO, later), new Move.NewDay(Milestone.CEREMONY, later)));
    }
}
