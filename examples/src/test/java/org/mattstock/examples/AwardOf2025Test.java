package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AwardCase;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.CaseFile;
import org.mattstock.award.Exhibit;
import org.mattstock.award.HonorableMention;
import org.mattstock.award.Motivation.Flaw;
import org.mattstock.award.Move;
import org.mattstock.award.Standing.State;
import org.mattstock.award.Standing.Title;
import org.mattstock.cli.Run;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.io.json.AwardJson;
import org.mattstock.jury.DecisionRule;
import org.mattstock.jury.DecisionRule.Voting;
import org.mattstock.jury.Jury;
import org.mattstock.jury.JuryAgreement;
import org.mattstock.jury.MarkBook;
import org.mattstock.jury.Outcome;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.Nomination.Verdict;
import org.mattstock.nomination.NominationRule;
import org.mattstock.presets.Presets;

/** The award with everyone in, from the 290 to the title. */
class AwardOf2025Test {
    private static final AwardProcess PROCESS = Presets.process("quality-everyone-2025");
    private static final Scores SCORES = Presets.index(Presets.EXAMPLE)
            .score(Presets.samplePanel().withUnits(unit -> unit.kind().equals("K")), 2022);
    private static StoryOf2025 story;
    private static Run run;
    private static Map<String, String> files;

    @BeforeAll
    static void run(@TempDir Path folder) {
        run = Run.of(AwardOf2025::run, "--out", folder.toString());
        files = Run.files(folder);
        story = new StoryOf2025(PROCESS, Presets.index(Presets.EXAMPLE));
    }

    private static List<String> in(State state) {
        return story.secretariat.now().in(state).stream().map(Unit::name).toList();
    }

    @Test
    void everyMunicipalityGetsAnAnswerThatFollowsFromItsScore() {
        Nomination nomination = NominationOfAll.of(
                        Presets.index(Presets.EXAMPLE), Presets.samplePanel(), NominationRule.topN(4), 2022)
                .nomination();
        assertThat(nomination.answers()).hasSize(290);
        assertThat(nomination.nominees())
                .extracting(each -> each.unit().name())
                .containsExactly("Täby", "Nacka", "Solna", "Lidingö");
        assertThat(nomination.notNominated()).hasSize(279);
        assertThat(nomination.notEligible()).hasSize(7);
        double cut = SCORES.score("Lidingö").orElseThrow();
        for (Nomination.Answer each : nomination.answers()) {
            String id = each.unit().id();
            if (each.verdict() instanceof Verdict.NotNominated missed) {
                assertThat(missed.points()).isCloseTo(cut - SCORES.score(id).orElseThrow(), within(1e-9));
                assertThat(files.get("nomination/answers.csv")).contains("\n" + (missed.position()) + "," + id + ",");
            } else if (each.verdict() instanceof Verdict.NotEligible not) {
                assertThat(SCORES.score(id)).isEmpty();
                assertThat(not.detail()).isNotBlank();
            }
        }
    }

    /** The cut is not much of one, and the reader is told. */
    @Test
    void theCutIsHeldAgainstOtherGapsOtherYearsAndOtherRules() {
        assertThat(run.printed())
                .contains(
                        "The cut lies in a gap of 0.422 points; the largest other gap near it is 1.573, the median 0.371.")
                .contains("the two at the cut could as well have come the other way")
                .contains("% in top 4", "own 90 % span over 2000 tried definitions")
                .contains("largest gap after 3 to 7: 4 nominated, 279 not, 7 not eligible")
                .contains("Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA");
        assertThat(files.get("nomination/about.txt")).contains("inte offentligt", "inte granskat av RKA");
        assertThat(Run.rows(files.get("nomination/answers.csv"))).hasSize(291);
    }

    @Test
    void everyParameterIsTagged() {
        PROCESS.parameters()
                .forEach(each -> assertThat(run.printed())
                        .containsPattern("(?m)^" + Pattern.quote(each.name()) + " .* "
                                + each.basis().word() + "$"));
    }

    @Test
    void oneNomineeDeclinesAndTheFirstReserveMovesUp() {
        assertThat(story.nomination.nominees())
                .extracting(each -> each.unit().name())
                .containsExactly("Exempelköping", "Exempelstad", "Exempelvik", "Exempelby");
        assertThat(story.nomination.reserves(2))
                .extracting(each -> each.unit().name())
                .containsExactly("Exempelberg", "Exempelås");
        assertThat(in(State.DECLINED)).containsExactly("Exempelstad");
        assertThat(story.deliberation.book().units())
                .extracting(Unit::name)
                .containsExactly("Exempelköping", "Exempelvik", "Exempelby", "Exempelberg");
        assertThat(story.secretariat.now().standing("9005").reserve()).contains(1);
        assertThat(in(State.INELIGIBLE)).containsExactly("Exempelmo");
    }

    @Test
    void theLastVersionInTimeCountsAndTheLateOneIsRefusedWithItsDate() {
        assertThat(story.secretariat.now().standing("9001").submissions()).hasSize(2);
        assertThat(story.deliberation.book().marks())
                .filteredOn(mark -> mark.unit().equals("9001"))
                .extracting(MarkBook.Mark::version)
                .containsOnly(story.box.latest("9001").orElseThrow().hash());
        Secretariat.Refusal late = story.secretariat.refusals().get(0);
        assertThat(late.move()).isInstanceOf(Move.Submit.class);
        assertThat(late.reason()).contains("Exempelby (9004)", "by 2025-08-31, got 2025-09-01 (Europe/Stockholm)");
        assertThat(story.secretariat.now().standing("9004").submissions())
                .containsExactly(story.box.latest("9004").orElseThrow().hash());
    }

    @Test
    void aRecusedJurorDoesNotMarkAndWouldHaveDecidedByPlainMeans() {
        assertThat(story.deliberation.book().jury().recusedFor("b")).containsExactly("9002");
        assertThat(story.deliberation.book().missing()).isEmpty();
        assertThat(story.deliberation.book().jury().may("b", Jury.Right.VOTE, "9002"))
                .isFalse();
        assertThat(story.outcome.decision()).hasToString("Exempelvik (9002)");
        assertThat(story.outcome.jurors())
                .filteredOn(each -> each.juror().equals("b"))
                .singleElement()
                .satisfies(b -> assertThat(b.with()).isEqualTo(b.without()));
        Outcome plain = story.deliberation
                .withRule(DecisionRule.by(Voting.totals(Voting.Estimate.MEAN)))
                .decide();
        assertThat(plain.decision()).hasToString("Exempelköping (9001)");
        assertThat(plain.decisiveJurors()).containsExactly("b");
    }

    @Test
    void agreementIsShownWithItsWarning() {
        assertThat(JuryAgreement.of(story.deliberation.book().marksBy("digital"), JuryAgreement.Pool.PRESELECTED)
                        .caveats())
                .containsExactly(JuryAgreement.Caveat.RESTRICTED_RANGE, JuryAgreement.Caveat.INCOMPLETE);
        assertThat(run.printed()).contains("Agreement of the jurors", "(RESTRICTED_RANGE)");
    }

    @Test
    void nothingIsWeightedSilentlyAndEachPartIsLeftOutAndAlone() {
        assertThat(story.openWeights.decide().decision())
                .isInstanceOfSatisfying(
                        Outcome.NotDecided.class,
                        none -> assertThat(none.obstacle()).isEqualTo(Outcome.Obstacle.WEIGHTS_OPEN));
        assertThat(story.outcome.parts()).hasSize(5);
        assertThat(story.outcome.decisiveParts()).containsExactly("digital");
    }

    @Test
    void anUnsupportedClaimIsFoundAndMendedBeforeTheDecision() {
        assertThat(story.unsupported).singleElement().satisfies(each -> {
            assertThat(each.claim()).isEqualTo(3);
            assertThat(each.fault()).isEqualTo(Flaw.VALUE_DIFFERS);
            assertThat(each.detail()).isEqualTo("it is 89.8");
        });
        AuditTrail.Entry decision = story.secretariat.now().trail().entries().stream()
                .filter(entry -> entry.move() instanceof Move.Decide)
                .findFirst()
                .orElseThrow();
        assertThat(decision.grounds().reason())
                .isEqualTo(story.motivation.text())
                .contains("90 procent");
        assertThat(decision.grounds().hashes())
                .containsEntry("tally", story.deliberation.tally().hash())
                .containsEntry("motivation-9002", story.motivation.hash());
        assertThat(story.secretariat.now().exhibits())
                .filteredOn(
                        each -> each.hash().equals(decision.grounds().hashes().get("deliberation")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Exhibit.OfDeliberation.class,
                        each -> assertThat(each.deliberation()).isEqualTo(story.deliberation));
    }

    @Test
    void theWinnerHoldsTheTitleForTwoYearsAndTheOthersAreUnranked() {
        assertThat(in(State.TITLED)).containsExactly("Exempelvik");
        assertThat(story.secretariat.now().standing("9002").title())
                .contains(new Title(LocalDate.of(2025, 11, 11), Optional.of(LocalDate.of(2027, 11, 11))));
        assertThat(in(State.ANNOUNCED_NOMINEE)).containsExactly("Exempelköping", "Exempelby", "Exempelberg");
        assertThat(story.outcome.standings())
                .filteredOn(each -> each.place().isPresent())
                .hasSize(1);
        assertThat(story.secretariat.refusals().get(1).reason()).contains("announce must come from 2025-11-11");
    }

    @Test
    void theMentionGoesToWhoRoseEveryYearWithTheEvidenceBeside() {
        assertThat(story.mention.outcome())
                .isEqualTo(new HonorableMention.Award.Given(
                        List.of(FictitiousMunicipalities.all().get(6))));
        assertThat(story.secretariat.now().standing("9007").mentioned()).isPresent();
        assertThat(story.mention.answers().get(0).evidence()).isPresent();
        assertThat(story.mention.answers().get(1).verdict()).isEqualTo(HonorableMention.Ruling.BEYOND_THE_NUMBER);
    }

    @Test
    void theWrittenCaseReplaysToTheSameOutcome() {
        CaseFile file = AwardJson.CASE.parse(files.get("award/secretariat/case.json"));
        assertThat(file).isEqualTo(CaseFile.of(story.secretariat.now()));
        AwardCase again = file.replay();
        assertThat(again.outcomeHash()).isEqualTo(story.secretariat.now().outcomeHash());
        assertThat(run.printed())
                .contains("25 moves, the same outcome, hash "
                        + again.outcomeHash().substring(0, 12));
    }

    /** Whose title says that the municipalities are invented is another text, and the trail is not by it. */
    @Test
    void underTheProcessAsItIsShippedTheTrailIsAnothers() {
        CaseFile file = CaseFile.of(story.secretariat.now());
        assertThat(new CaseFile(PROCESS, file.trail(), file.exhibits()).tamperings())
                .extracting(AuditTrail.Tampering::message)
                .singleElement()
                .asString()
                .startsWith("titles and tags must be those that the case was opened with");
    }

    @Test
    void theFoldersHoldWhatTheirReadersMaySee() {
        assertThat(files.keySet())
                .contains("award/jury/marks.csv", "award/jury/texts.csv", "award/secretariat/submissions.csv")
                .noneMatch(name -> name.matches("award/public/(marks|texts|jurors|case|deliberation|side-by-side).*"));
        assertThat(files.get("award/jury/marks.json")).contains(", for the jury");
    }

    @Test
    void thePageShowsTheTagsAndSaysThatAllIsInvented() {
        assertThat(files.get("award/public/trail-sv.html"))
                .contains("på påhittade kommuner", FictitiousMunicipalities.NOTE)
                .contains("tag published", "tag assumed", "tag unknown")
                .contains("Spåret är spelat om från början");
        assertThat(files.get("award/public/trail-en.html")).contains("tag published", "tag assumed", "tag unknown");
    }

    @Test
    void aWrongArgumentGetsOneLineAndExitCode2() {
        Run wrong = Run.of(AwardOf2025::run, "--year", "2021");
        assertThat(wrong).isEqualTo(new Run(2, "", "unknown argument \"--year\"; there are --out, --help\n"));
        Run taken = Run.of(AwardOf2025::run, "--out", "pom.xml");
        assertThat(taken.code()).isEqualTo(2);
        assertThat(taken.complained()).startsWith("--out: ").hasLineCount(1);
        assertThat(Run.of(AwardOf2025::run, "--help").printed()).contains("--out=FOLDER", "AwardOf2025");
    }
}
