package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.CaseFile;
import org.mattstock.award.Standing.State;
import org.mattstock.cli.Run;
import org.mattstock.data.Unit;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.io.json.AwardJson;
import org.mattstock.jury.Outcome;
import org.mattstock.jury.SideBySide;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.Nomination.Verdict;
import org.mattstock.presets.Presets;

/** The award with applicants, from eight areas to the title. */
class AwardOf2017Test {
    private static final AwardProcess PROCESS = Presets.process("quality-applied-2017");
    private static StoryOf2017 story;
    private static Run run;
    private static Map<String, String> files;

    @BeforeAll
    static void run(@TempDir Path folder) {
        run = Run.of(AwardOf2017::run, "--out", folder.toString());
        files = Run.files(folder);
        story = new StoryOf2017(PROCESS);
    }

    private static List<String> in(State state) {
        return story.secretariat.now().in(state).stream().map(Unit::name).toList();
    }

    private static SideBySide.Part part(String id) {
        return story.deliberation.sideBySide().parts().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nineApplyInTimeAndALateOneIsRefusedWithTheDate() {
        assertThat(story.nomination.answers()).hasSize(9);
        assertThat(story.secretariat.refusals())
                .singleElement()
                .extracting(Secretariat.Refusal::reason)
                .asString()
                .contains("Exempelskog (9010)", "by 2016-10-31, got 2016-11-02");
        assertThat(in(State.OPEN)).containsExactly("Exempelskog", "Exempelnäs", "Exempelmo");
    }

    /** Sums of the points as they stand in the example; the gaps are 2, 8, 9, 73, 11, 29 and 33. */
    @Test
    void thoseAboveTheLargestGapAreNominated() {
        assertThat(story.areas.ranking().entries())
                .extracting(each -> each.score())
                .containsExactly(587.0, 585.0, 577.0, 568.0, 495.0, 484.0, 455.0, 422.0);
        assertThat(story.nomination.nominees())
                .extracting(each -> each.unit().name())
                .containsExactly("Exempelvik", "Exempelköping", "Exempelstad", "Exempelby");
        Nomination.Gap gap = story.nomination.cuts().get(0).gap().orElseThrow();
        assertThat(gap.size()).isEqualTo(73);
        assertThat(gap.next()).hasValue(33);
        assertThat(story.nomination.answer("Exempelberg").verdict())
                .isEqualTo(new Verdict.NotNominated(5, 73, 1, Nomination.How.CLEAR));
    }

    @Test
    void anEvaluationThatIsTooOldDoesNotCount() {
        assertThat(in(State.INELIGIBLE)).containsExactly("Exempelfors");
        assertThat(story.nomination.answer("Exempelfors").verdict())
                .isInstanceOfSatisfying(
                        Verdict.NotEligible.class,
                        not -> assertThat(not.detail())
                                .isEqualTo("last evaluated 2012, more than 3 years before 2016"));
    }

    /** Recomputed from the lights and the answers themselves. */
    @Test
    void resultsFinancesAndEmployeesLieSideBySideWithOpenWeights() {
        TrafficLights lights = story.figures.lights();
        long green = lights.signals("9003").stream()
                .filter(each -> each.light() == TrafficLights.Light.GREEN)
                .count();
        assertThat(part("results-analysis").scores().get("9003")).isEqualTo(100.0 * green / 21);
        double mean = (4.3 + 4.1 + 4.0 + 4.0 + 4.2 + 3.9 + 4.1 + 4.0 + 4.3) / 9;
        assertThat(part("engagement-survey").scores().get("9001")).isCloseTo((mean - 1) * 25, within(1e-9));
        assertThat(part("financial-profile").scores().values())
                .allSatisfy(points -> assertThat(points).isBetween(1.0, 5.0));
        assertThat(story.openWeights.sideBySide().openParts()).hasSize(4);
        assertThat(run.printed()).contains("WEIGHTS_OPEN");
    }

    @Test
    void theJuryVotesWithOneRecusedAndNoPartAloneDecides() {
        assertThat(story.outcome.decision()).hasToString("Exempelvik (9002)");
        assertThat(story.outcome.standings())
                .extracting(Outcome.Nominee::entitled)
                .containsExactly(5, 5, 4, 5);
        assertThat(story.outcome.parts())
                .filteredOn(each -> each.part().equals("results-analysis"))
                .singleElement()
                .satisfies(results -> assertThat(results.alone()).hasToString("Exempelstad (9003)"));
        assertThat(story.outcome.jurors())
                .filteredOn(each -> each.juror().equals("d"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.recusedFor()).containsExactly("9003");
                    assertThat(d.with()).isEqualTo(d.without());
                });
        assertThat(in(State.TITLED)).containsExactly("Exempelvik");
    }

    @Test
    void theWinnerIsComparedWithThoseEvaluatedAndDescribed() {
        assertThat(run.printed())
                .contains("Exempelvik (9002) 2015 beside its peers")
                .contains(
                        "Particularly strong, as the highest of those evaluated: Tillgänglighet och brukarorientering")
                .contains("The evaluators: Chefer på alla nivåer");
    }

    @Test
    void theWrittenCaseReplaysToTheSameOutcome() {
        CaseFile file = AwardJson.CASE.parse(files.get("secretariat/case.json"));
        assertThat(file).isEqualTo(CaseFile.of(story.secretariat.now()));
        assertThat(file.replay().outcomeHash())
                .isEqualTo(story.secretariat.now().outcomeHash());
        assertThat(files.get("public/trail-sv.html")).contains("tag published", "tag assumed", "tag unknown");
    }

    @Test
    void whatTheInstrumentsRestOnIsTaggedToo() {
        assertThat(run.printed())
                .containsPattern("(?m)^eight-areas-2010: areas .* PUBLISHED$")
                .containsPattern("(?m)^financial-profile: points .* ASSUMED$")
                .containsPattern("(?m)^results-analysis: how colors are added up .* UNKNOWN$");
        assertThat(files.get("parameters.csv")).contains("from memory, unverified");
    }

    @Test
    void aWrongArgumentGetsOneLineAndExitCode2() {
        assertThat(Run.of(AwardOf2017::run, "--outt", "x"))
                .isEqualTo(new Run(2, "", "unknown argument \"--outt\"; nearest: --out\n"));
    }
}
