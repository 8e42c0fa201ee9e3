package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.award.AuditTrail;
import org.mattstock.award.AuditTrail.Grounds;
import org.mattstock.award.CaseFile;
import org.mattstock.award.PublicRecord;
import org.mattstock.cli.Run;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;
import org.mattstock.io.json.AwardJson;
import org.mattstock.presets.Presets;
import org.mattstock.published.PublicFolder;
import org.mattstock.published.Scored;

/** One command says whether everything in a folder follows, or names the first thing that does not. */
class VerifyTest {
    @TempDir
    Path folder;

    private Run verify() {
        return Run.of(Verify::run, folder.toString());
    }

    private void publish(String story) {
        PublishedStories.write(story, folder, PublishedStories.AFTER);
    }

    private void assertFails(String file, String... words) {
        Run run = verify();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.printed()).startsWith("FAIL: " + file).hasLineCount(1);
        assertThat(List.of(words)).allSatisfy(word -> assertThat(run.printed()).contains(word));
        assertThat(run.complained()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "applied  | 20 open and 0 sealed moves, 3 exhibits, 12 units | 8 worked out again by instrument eight-areas-2010 for 2016",
                "everyone | 25 open and 0 sealed moves, 4 exhibits, 12 units | 11 worked out again by index four-dimensions-example for 2022"
            })
    void aPublishedFolderPasses(String story, String moves, String scores) {
        publish(story);
        Run run = verify();
        assertThat(run.printed()).startsWith("PASS\n").contains(moves, scores, "the outcome is told");
        assertThat(run.code()).isZero();
    }

    /** Whose title says that its municipalities are invented is not the ready one, and everybody is told in what. */
    @Test
    void differencesFromWhatIsReadyAndTheTagsAreListed() {
        publish("applied");
        assertThat(verify().printed())
                .contains("process quality-applied-2017: 2 differences from the shipped one; its parameters: ")
                .containsPattern("parameters: \\d+ PUBLISHED, \\d+ ASSUMED, \\d+ UNKNOWN\n")
                .contains("  title: shipped \"", "instrument eight-areas-2010: as shipped");
    }

    @Test
    void theSecretariatsCasePassesToo() throws IOException {
        CaseFile file = CaseFile.of(PublishedStories.ALL.get("everyone").closed());
        AwardJson.CASE.write(file, folder.resolve(AwardFiles.CASE));
        assertThat(verify().printed()).startsWith("PASS\ncase.json: 25 moves made again, 10 exhibits, 12 units\n");
        PublishedStories.edit(folder, AwardFiles.CASE, "första reserven", "andra reserven");
        assertFails("case.json", "entry 8: hash must be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"applied", "everyone", "hard-days"})
    void everyFileIsHeldAgainstTheRest(String story) throws IOException {
        publish(story);
        for (String name : PublicFolder.names(folder)) {
            byte[] before = Files.readAllBytes(folder.resolve(name));
            Files.writeString(folder.resolve(name), "x\n", StandardOpenOption.APPEND);
            assertFails(name);
            Files.delete(folder.resolve(name));
            assertFails(name, "must be a file of the folder, there is none");
            Files.write(folder.resolve(name), before);
        }
        assertThat(verify().code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everyone | figures.csv     | 7.23              | 7.24              | figures.csv: SHA-256 must be",
                "everyone | indicators.csv  | annual            | event             | indicators.csv: SHA-256 must be",
                "everyone | definition.json | 0.75              | 0.7               | definition.json: SHA-256 must be",
                "applied  | scored.csv      | 2016              | 2015              | scored.csv: SHA-256 must be",
                "everyone | record.json     | 78.9733634679793  | 79.9733634679793  | entry 3: hash of exhibit nomination must be",
                "applied  | record.json     | \"preferUnit\": 2 | \"preferUnit\": 3 | exhibits[0].tally.counted: preferOther must be from 0 to 2",
                "applied  | record.json     | \"winners\": [\"9002\"] | \"winners\": [\"9001\"] | entry 17: hash must be",
                "everyone | record.json     | \"nominees\": [\"9001\", \"9003\" | \"nominees\": [\"9001\", \"9007\" | entry 3: hash must be",
                "everyone | record.json     | första reserven   | andra reserven    | entry 8: hash must be",
                "everyone | record.json     | 2025-04-10T07:00:00Z | 2025-04-10T07:01:00Z | entry 8: hash must be",
                "everyone | record.json     | \"most\": 2       | \"most\": 3       | opening: what stands",
                "everyone | mention.csv     | Exempelsjö        | Exempelås         | mention.csv: line 2 must be",
                "everyone | trail-sv.html   | Exempelvik        | Exempelby         | trail-sv.html: line "
            })
    void theFirstDifferenceIsNamedWithBothValues(String story, String file, String old, String other, String difference)
            throws IOException {
        publish(story);
        PublishedStories.edit(folder, file, old, other);
        assertFails(file, difference, ", got ");
    }

    @Test
    void aTagThatIsRewrittenIsADifference() throws IOException {
        publish("everyone");
        String text = Files.readString(folder.resolve("record.json"));
        String forged =
                text.replaceFirst("\\{\\s*\"type\": \"assumed\",\\s*\"reason\": \"[^\"]*\"\\s*\\}", "\"unknown\"");
        assertThat(forged).isNotEqualTo(text);
        Files.writeString(folder.resolve("record.json"), forged);
        assertFails("record.json", "opening: what stands under process", "parameters[");
    }

    @Test
    void aLineThatIsTakenOutBreaksTheChain() throws IOException {
        publish("everyone");
        PublicRecord record = AwardJson.PUBLIC.read(folder.resolve("record.json"));
        List<AuditTrail.Line> lines = new ArrayList<>(record.lines());
        lines.remove(9);
        AwardJson.PUBLIC
                .full()
                .write(
                        new PublicRecord(
                                record.process(),
                                record.units(),
                                record.opened(),
                                record.software(),
                                record.asOf(),
                                lines,
                                record.exhibits()),
                        folder.resolve("record.json"));
        assertFails("record.json", "entry 10: sequence must be 10, got 11");
    }

    @Test
    void whatIsForOthersMustNotLieThere() throws IOException {
        publish("everyone");
        Files.writeString(folder.resolve("marks.csv"), "unit,mark\n");
        assertFails("marks.csv", "must not be in the folder");
        assertThatThrownBy(() -> publish("everyone")).hasMessageContaining("[marks.csv]");
    }

    /** Between the decision and its telling a folder shows nothing of who won, and can be verified. */
    @Test
    void beforeTheOutcomeIsToldTheFolderIsNeutral() throws IOException {
        PublishedStories.write("everyone", folder, PublishedStories.DECIDED);
        Run run = verify();
        assertThat(run.printed())
                .startsWith("PASS\n")
                .contains("20 open and 2 sealed moves, 1 exhibits, 12 units; the outcome is not told yet");
        assertThat(PublicFolder.names(folder))
                .contains("answers.csv", "figures.csv", "trail-sv.html")
                .noneMatch(name -> name.matches("(motivation|mention|tally).*"));
        String motivation = "nöjda med sin hemtjänst";
        assertThat(PublishedStories.EVERYONE.motivation.text()).contains(motivation);
        for (String text : Run.files(folder).values()) {
            assertThat(text)
                    .doesNotContain(motivation, "\"winners\": [", "\"type\": \"of-tally\"", "not-winner,", ",winner,");
        }
        assertThat(Files.readString(folder.resolve("standings.csv"))).contains("9002,Exempelvik,assessed,");
    }

    @Test
    void beforeTheNominationNoFiguresAreThere() throws IOException {
        PublishedStories.write("everyone", folder, Instant.parse("2025-03-10T00:00:00Z"));
        assertThat(verify().printed()).startsWith("PASS\n").contains("scores: nobody is nominated yet");
        assertThat(PublicFolder.names(folder)).doesNotContain("figures.csv", "answers.csv");
    }

    /** Later hashes of sealed moves are those that were published: who kept the earlier record can compare. */
    @Test
    void anEarlierFolderIsNotWrittenOverALaterOne() {
        publish("everyone");
        assertThatThrownBy(() -> PublishedStories.write("everyone", folder, PublishedStories.DECIDED))
                .hasMessageContaining("folder must hold nothing but what is published")
                .hasMessageContaining("mention.csv");
    }

    @Test
    void figuresThatFilesCannotHoldAreRefusedBeforeTheyAreNamed() {
        Unit unit = FictitiousMunicipalities.all().get(0);
        PanelBuilder broken = Panel.builder()
                .unit(unit)
                .indicator(Presets.samplePanel().requireIndicator("N00090"))
                .seriesBreak(new Series.Break("N00090", 2020, "ny definition"));
        broken.value("N00090", Breakdown.TOTAL, unit.id(), 2022, 7);
        Scored scored = Scored.by(Presets.index(Presets.EXAMPLE), broken.build(), 2022);
        assertThatThrownBy(() -> scored.addTo(Grounds.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("panel must be one that its files hold all of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"formatVersion\": 2}", "{\"formatVersion\": 1}"})
    void whatIsNoRecordEndsInOneLine(String text) throws IOException {
        Files.writeString(folder.resolve("record.json"), text);
        assertFails("record.json: ");
    }

    @Test
    void deepAndLongTextsEndInOneLine() throws IOException {
        Files.writeString(folder.resolve("record.json"), "[".repeat(200_000));
        assertFails("record.json: ");
        Files.writeString(folder.resolve("record.json"), "\"" + "a".repeat(60_000_000) + "\"");
        assertFails("record.json: ");
    }

    @Test
    void aWrongArgumentGetsOneLineAndExitCode2() {
        assertThat(Run.of(Verify::run))
                .isEqualTo(new Run(2, "", "FOLDER must be 1, got 0 in award recompute; see --help\n"));
        assertThat(Run.of(Verify::run, "no-such-folder"))
                .isEqualTo(new Run(2, "", "FOLDER must be a folder, got \"no-such-folder\"\n"));
        assertThat(Run.of(Verify::run, "--help").printed()).contains("PASS", "record.json");
        assertFails("record.json", "must be a file of the folder, there is none");
    }
}
