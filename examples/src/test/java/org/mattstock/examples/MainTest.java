package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.presets.Presets;

/** The main job, run as a user runs it, into a folder of its own. */
class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void scoresTheMunicipalitiesAndNamesWhatItWrote() throws IOException {
        assertThat(run("--out", folder.resolve("new/out").toString())).isZero();
        assertThat(printed(err)).isEmpty();
        assertThat(printed(out))
                .startsWith("Fyra dimensioner, exempelrecept (inte SKR:s), 2022\n")
                .contains(
                        "First 10 of 283",
                        "Last 10 of 283",
                        " 2022: 19 findings; ",
                        "What concerns Täby (0160)",
                        "Not ranked: 8")
                .contains("a value that cannot be is taken as missing: 211.0 for N09808 of Karlstad (1780) in 2022")
                .contains("Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA")
                .contains("Written to " + folder.resolve("new/out").toAbsolutePath());
        assertThat(files("new/out"))
                .contains(
                        "scores.csv",
                        "scores.json",
                        "ranking.csv",
                        "ranking.json",
                        "spans.csv",
                        "spans.json",
                        "unranked.csv",
                        "unranked.json",
                        "review.csv",
                        "review.json",
                        "part-correlations.csv",
                        "definition.csv",
                        "definition.json",
                        "panel.zip",
                        "about.txt");
        assertThat(Files.readString(folder.resolve("new/out/lineage.csv")))
                .contains("library,Måttstock ", "definition hash,", "panel digest,", "seed,1", "replicates,");
        assertThat(rows("new/out/ranking.csv")).hasSize(284);
        assertThat(rows("new/out/scores.csv")).hasSize(292);
        assertThat(rows("new/out/definition.csv")).hasSize(29);
        assertThat(Files.readString(folder.resolve("new/out/about.txt")))
                .contains("inte offentligt", "egna beräkningar; inte granskat av RKA");
    }

    @Test
    void thePanelThatARunWritesGivesTheSameRunAgain() throws IOException {
        run("--replicates", "0", "--out", folder.resolve("first").toString());
        run(
                "--replicates",
                "0",
                "--data",
                folder.resolve("first/panel.zip").toString(),
                "--out",
                folder.resolve("second").toString());

        for (String file : List.of("ranking.csv", "scores.json", "panel.zip", "about.txt")) {
            assertThat(folder.resolve("second").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("first").resolve(file));
        }
    }

    @Test
    void everyPlaceStandsBesideItsSpanOverOtherDefinitions() throws IOException {
        run("--replicates", "500", "--top", "3", "--out", folder.toString());
        assertThat(printed(out))
                .contains(
                        "From-to: each municipality's own 90 % span over 500 tried definitions, which vary the weights of the"
                                + " first level by a quarter, the set of indicators within each part, the normalization of all"
                                + " indicators.")
                .containsPattern("1 +0160 +Täby +71\\.92 +\\d+ +\\d+");
        assertThat(rows("spans.csv")).hasSize(291);
        assertThat(Files.readString(folder.resolve("about.txt"))).contains("90 % span over 500 tried definitions");
    }

    @Test
    void placesAloneComeWhereNoOtherDefinitionIsTried() throws IOException {
        run("--replicates", "0", "--out", folder.resolve("a").toString());
        run(
                "--definition",
                "elderly-care-resources",
                "--out",
                folder.resolve("b").toString());
        assertThat(printed(out))
                .contains("Places alone: no other definitions were tried.")
                .contains("Places alone: the definition has one part, and no other choice is tried.");
        assertThat(files("a")).contains("ranking.csv").doesNotContain("spans.csv");
        assertThat(files("b")).contains("ranking.csv").doesNotContain("spans.csv");
    }

    @Test
    void opensTheScoreThatIsAskedFor() throws IOException {
        assertThat(run("--municipality", "Åmål", "--year", "2021", "--top", "2", "--out", folder.toString()))
                .isZero();
        assertThat(printed(out)).contains("First 2 of 267").contains("Åmål (1492)");
        assertThat(run("--municipality", "1492", "--year", "2021", "--out", folder.toString()))
                .isZero();
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        run("--out", folder.resolve("a").toString());
        run("--out", folder.resolve("b").toString());
        for (String file : files("a")) {
            assertThat(folder.resolve("b").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("a").resolve(file));
        }
    }

    @Test
    void scoresAnotherDataFileByAnotherDefinition() throws IOException {
        Path data = Files.writeString(folder.resolve("mine.csv"), publishedIn2022("N20900", "0114", "0115", "0117"));
        assertThat(run(
                        "--data",
                        data.toString(),
                        "--definition",
                        "elderly-care-resources",
                        "--year",
                        "2022",
                        "--out",
                        folder.toString()))
                .isZero();
        assertThat(printed(out))
                .contains("First 3 of 3", "Källa indata: mine.csv; egna beräkningar")
                .containsSubsequence(fromLowest("N20900", "0114", "0115", "0117"));
        assertThat(Files.readString(folder.resolve("unranked.csv"))).contains("0120,Värmdö,MISSING_PARTS");
    }

    /** A file of a user's own with real figures: none may be invented beside a real municipality. */
    private static String publishedIn2022(String indicator, String... units) {
        return Arrays.stream(units)
                .map(unit -> String.join(",", indicator, unit, "2022,T", String.valueOf(in2022(indicator, unit))))
                .collect(Collectors.joining("\n", "kpi,municipality,year,gender,value\n", "\n"));
    }

    private static String[] fromLowest(String indicator, String... units) {
        return Arrays.stream(units)
                .sorted(Comparator.comparingDouble(unit -> in2022(indicator, unit)))
                .toArray(String[]::new);
    }

    private static double in2022(String indicator, String unit) {
        Panel panel = Presets.samplePanel();
        return panel.slice(indicator, Breakdown.TOTAL, 2022).valueAt(panel.unitIndex(unit));
    }

    /** A user starts from the file that a run has written. */
    @Test
    void aWrittenDefinitionCanBeScoredAgain() throws IOException {
        run("--out", folder.resolve("first").toString());
        assertThat(run(
                        "--definition",
                        folder.resolve("first/definition.json").toString(),
                        "--out",
                        folder.resolve("second").toString()))
                .isZero();
        assertThat(folder.resolve("second/scores.csv")).hasSameBinaryContentAs(folder.resolve("first/scores.csv"));
    }

    @Test
    void aFaultyDefinitionFileIsAnsweredWithItsFaultsInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("faulty.json"), "{\n  \"id\": 7,\n  \"tittle\": \"x\"\n}\n");
        assertThat(run("--definition", file.toString())).isEqualTo(2);
        assertThat(printed(err)).startsWith("--definition: ").contains("tittle").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--yaer 2021|unknown argument \"--yaer\"; nearest: --year",
                "--definition four-dimension-example|--definition must be a ready definition or a file, got"
                        + " \"four-dimension-example\"; nearest: four-dimensions-example",
                "--definition nothing-like-it-at-all|--definition must be a ready definition or a file, got"
                        + " \"nothing-like-it-at-all\"; there are four-dimensions-example",
                "--definition human-development-2021|--definition: ",
                "--definition elderly-care-effectiveness-from-indexes --year 2015|--definition: ",
                "--year 2030|--year must be a year of the data (2015-2022), got 2030",
                "--municipality Hoganas|--municipality: unit must be one of the panel's, got \"Hoganas\"; nearest: Höganäs",
                "--data no-such-file.csv|--data: ",
            })
    void aWrongArgumentGetsOneLineAndExitCode2(String words, String message) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        all.addAll(List.of("--out", folder.resolve("out").toString()));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
        assertThat(printed(out)).isEmpty();
        assertThat(printed(err)).startsWith(message).hasLineCount(1);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeMadeIsAWrongArgument() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        assertThat(run("--out", file.toString())).isEqualTo(2);
        assertThat(printed(err)).startsWith("--out: ").hasLineCount(1);
    }

    @Test
    void helpExplainsAndDoesNothing() {
        assertThat(run("--help", "--year", "x")).isZero();
        assertThat(printed(out)).contains("--municipality NAME|ID", "four-dimensions-example");
        assertThat(printed(err)).isEmpty();
    }

    /** The header and the rows, without what the table was made of. */
    private List<String> rows(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream()
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    private int run(String... words) {
        return Main.run(List.of(words), stream(out), stream(err));
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
