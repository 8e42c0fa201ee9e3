package org.mattstock.cli;

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
                        "De 10 första av 283",
                        "De 10 sista av 283",
                        "Granskning före publicering: 19 iakttagelser, de 5 första",
                        "Iakttagelser om Täby (0160): inga",
                        "Utan plats: 8",
                        "Måttstock 0.1.0-SNAPSHOT; recept four-dimensions-example",
                        "frö 1",
                        "Rapport: " + folder.resolve("new/out/report.html").toAbsolutePath())
                .contains("Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA")
                .contains("Skrivet till " + folder.resolve("new/out").toAbsolutePath());
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
                        "report.html",
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
                        "Från-till: varje kommuns eget 90 %-spann över 500 prövade recept, som skiljer sig i första nivåns"
                                + " vikter med en fjärdedel, vilka nyckeltal som ingår i varje del, alla nyckeltals"
                                + " normalisering.")
                .containsPattern("1 +0160 +Täby +71,92 +\\d+ +\\d+");
        assertThat(rows("spans.csv")).hasSize(291);
        assertThat(Files.readString(folder.resolve("about.txt"))).contains("90 %-spann över 500 prövade recept");
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
                .contains("Platser utan spann: inga andra recept prövades.")
                .contains("Platser utan spann: receptet har en enda del, och inget annat val prövas.");
        assertThat(files("a")).contains("ranking.csv").doesNotContain("spans.csv");
        assertThat(files("b")).contains("ranking.csv").doesNotContain("spans.csv");
    }

    @Test
    void opensTheScoreThatIsAskedFor() throws IOException {
        assertThat(run("--municipality", "Åmål", "--year", "2021", "--top", "2", "--out", folder.toString()))
                .isZero();
        assertThat(printed(out)).contains("De 2 första av 267").contains("Åmål (1492)");
        assertThat(run("--municipality", "1492", "--year", "2021", "--out", folder.toString()))
                .isZero();
    }

    @Test
    void twoRunsWriteTheSameBytes() throws IOException {
        run("--out", folder.resolve("a").toString());
        run("--out", folder.resolve("b").toString());
        assertThat(Run.files(folder.resolve("b"))).isEqualTo(Run.files(folder.resolve("a")));
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
                .contains("De 3 första av 3", "Källa indata: mine.csv; egna beräkningar")
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
                        + " \"nothing-like-it-at-all\"; the command definitions lists what there is",
                "--definition human-development-2021|--definition human-development-2021 needs 4 indicators, 4 of them not in the data: ",
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
        assertThat(printed(out)).contains("--municipality=NAME|ID", "four-dimensions-example");
        assertThat(printed(err)).isEmpty();
    }

    /** The header and the rows, without what the table was made of. */
    private List<String> rows(String file) throws IOException {
        return Run.rows(Files.readString(folder.resolve(file)));
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--width", "10000"));
        return Main.run(all, stream(out), stream(err));
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
