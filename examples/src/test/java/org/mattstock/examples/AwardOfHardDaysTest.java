package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AwardCase;
import org.mattstock.award.Move;
import org.mattstock.award.PublicRecord;
import org.mattstock.award.Standing;
import org.mattstock.award.Standing.State;
import org.mattstock.cli.Run;
import org.mattstock.data.Unit;
import org.mattstock.io.json.AwardJson;
import org.mattstock.jury.Outcome;
import org.mattstock.presets.Presets;

/** The hard days: everything falls that may, and the case still ends. */
class AwardOfHardDaysTest {
    private static StoryOfHardDays story;
    private static Run run;
    private static Map<String, String> files;

    @BeforeAll
    static void run(@TempDir Path folder) {
        run = Run.of(AwardOfHardDays::run, "--out", folder.toString());
        files = Run.files(folder);
        story = new StoryOfHardDays(Presets.process("quality-everyone-2025"), Presets.index(Presets.EXAMPLE));
    }

    private static AwardCase now() {
        return story.secretariat.now();
    }

    private static List<String> in(State state) {
        return now().in(state).stream().map(Unit::name).toList();
    }

    private static List<Entry> moves(Class<? extends Move> kind) {
        return now().trail().entries().stream()
                .filter(each -> kind.isInstance(each.move()))
                .toList();
    }

    @Test
    void whoDeclinedAndChangedItsMindInTimeIsANomineeToTheEnd() {
        assertThat(moves(Move.Decline.class)).hasSize(1);
        assertThat(in(State.ANNOUNCED_NOMINEE)).contains("Exempelby");
    }

    @Test
    void aReserveThatMovedUpLateHadItsDays() {
        Standing late = now().standing("Exempelberg");
        assertThat(late.reserve()).hasValue(1);
        assertThat(now().replyDay("Exempelberg")).contains(LocalDate.parse("2025-09-12"));
        assertThat(now().submissionDay("Exempelberg")).contains(LocalDate.parse("2025-10-10"));
        assertThat(late.submissions()).hasSize(1);
        assertThat(now().standing("Exempelstad").state()).isEqualTo(State.LAPSED);
        assertThat(now().standing("Exempelstad").replacedBy()).contains("9005");
    }

    @Test
    void theCeremonyWasPutOffTwiceAndTheLastDayHolds() {
        assertThat(moves(Move.Postpone.class)).hasSize(4);
        assertThat(now().docket().calendar().ceremony()).contains(LocalDate.parse("2026-05-05"));
        assertThat(now().process().calendar().ceremony()).contains(LocalDate.parse("2025-11-11"));
        assertThat(story.secretariat.refusals())
                .singleElement()
                .extracting(Secretariat.Refusal::reason)
                .asString()
                .contains("announce must come from 2026-05-05, got 2026-03-10");
    }

    @Test
    void aLateConflictSetsMarksAsideWithTheReason() {
        assertThat(story.book.setAsideTable().rowCount()).isEqualTo(4);
        assertThat(story.book.setAsideTable().toText()).contains("jäv som anmäldes när betygen var satta");
        assertThat(story.book.marks())
                .noneMatch(each -> each.juror().equals("d") && each.unit().equals("9001"));
    }

    @Test
    void withoutAMajorityTheJuryVotesAgainAmongTheLeaders() {
        assertThat(story.first.decide().decision())
                .isInstanceOfSatisfying(
                        Outcome.NotDecided.class,
                        not -> assertThat(not.obstacle()).isEqualTo(Outcome.Obstacle.NO_MAJORITY));
        assertThat(story.first.tally().runoff()).containsExactly("9001", "9002");
        assertThat(story.runoff.decide().decision()).hasToString("Exempelvik (9002)");
    }

    @Test
    void afterTheWinnerHasLeftNobodyWinsAndTheMentionIsToldAlone() {
        assertThat(in(State.WITHDRAWN)).containsExactly("Exempelvik");
        assertThat(story.last.decide().decision()).isInstanceOf(Outcome.NotDecided.class);
        assertThat(in(State.ANNOUNCED_WINNER)).isEmpty();
        assertThat(in(State.TITLED)).isEmpty();
        assertThat(now().standings().stream().filter(each -> each.mentioned().isPresent()))
                .extracting(each -> each.unit().name())
                .containsExactly("Exempelsjö");
        assertThat(now().docket().announced()).isPresent();
        assertThat(now().docket().closed()).isPresent();
    }

    @Test
    void beforeItIsToldNothingShowsWhoWonAndLeft() {
        PublicRecord early = story.beforeItIsTold;
        assertThat(early.isTold()).isFalse();
        assertThat(early.faults()).isEmpty();
        assertThat(early.standings()).extracting(Standing::state).doesNotContain(State.WINNER, State.WITHDRAWN);
        assertThat(early.exhibits()).hasSize(1);
        assertThat(early.lines().toString())
                .doesNotContain("WINNER", "Withdraw", "vill inte ta emot", "på nytt", story.motivation.text());
    }

    /** The seals of before are the hashes of what is open afterwards. */
    @Test
    void whenItIsToldEverythingIsOpenAndTheSealsHold() {
        PublicRecord told = PublicRecord.of(now(), Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(told.isTold()).isTrue();
        assertThat(told.faults()).isEmpty();
        assertThat(told.standings()).isEqualTo(now().standings());
        assertThat(told.lines().subList(0, story.beforeItIsTold.lines().size()))
                .extracting(AuditTrail.Line::hash)
                .isEqualTo(story.beforeItIsTold.lines().stream()
                        .map(AuditTrail.Line::hash)
                        .toList());
    }

    @Test
    void theWrittenCaseReplaysToTheSameOutcome() {
        assertThat(AwardJson.CASE
                        .parse(files.get("secretariat/case.json"))
                        .replay()
                        .outcomeHash())
                .isEqualTo(now().outcomeHash());
        assertThat(run.printed()).contains("33 moves, the same outcome");
        assertThat(Set.copyOf(files.keySet())).contains("jury/trail-sv.html", "secretariat/trail-en.html");
    }
}
