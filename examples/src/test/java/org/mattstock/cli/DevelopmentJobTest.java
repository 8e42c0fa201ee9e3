package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job over a span of years, run as a user runs it. */
class DevelopmentJobTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void tellsInTheOrderInWhichASkepticAsksAndWritesEverything() throws IOException {
        assertThat(run("--development", "2019-2022", "--municipality", "Tyresö", "--top", "3"))
                .isZero();
        assertThat(printed(err)).isEmpty();
        assertThat(printed(out))
                .startsWith("Fyra dimensioner, exempelrecept (inte SKR:s), utveckling 2019-2022\n")
                .contains("4 värden och 3 förändringar, referens 2019")
                .containsSubsequence(
                        "== Vilka klarar regeln?",
                        "kan bedömas klarar regeln och spärrarna",
                        "== Vad ger slumpen?",
                        "om åren vore oberoende",
                        "om nivåerna vandrar",
                        "Erbjuds först: ingen.",
                        "== Vilka spärrar gäller, och vilka är lyfta?",
                        "Lyfta spärrar: inga.",
                        "== Vilka leder, och vad bär dem?",
                        "De 3 första av 112",
                        "Tyresö (0138): 2019 ",
                        "Uppgången hänger på ",
                        "Vad som bar ändringen: Tyresö (0138)",
                        "== Vad skars bort?",
                        "skurna",
                        "== Evidens vid sidan om, och vad den inte ser",
                        " med lägst q av 290 prövade, ordnade efter p",
                        " med lägst q",
                        " inte ser: ",
                        "== Granskning före publicering",
                        "iakttagelser att kontrollera före publicering; de värsta",
                        "Hopp",
                        "Om Tyresö (0138)",
                        "== Vad räknas?",
                        "Löpande medelvärde av flera år",
                        "Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA")
                .doesNotContain("NaN", "NOT_STEADY", "FRAGILE");
        List<String> tables = List.of(
                "composites",
                "contributions",
                "cuts",
                "development",
                "evidence",
                "fragility",
                "leaves",
                "lineage",
                "luck",
                "mirror",
                "review");
        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("about.txt", "definition.json", "manifest.json", "table.schema.json"),
                                tables.stream().flatMap(name -> Stream.of(name + ".csv", name + ".json")))
                        .toList());
        assertThat(Files.readString(folder.resolve("lineage.csv")))
                .contains("library,Måttstock ", "definition hash,", "panel digest,", "steady rule,");
        assertThat(rows("development.csv")).hasSize(291);
        assertThat(rows("leaves.csv")).hasSize(29);
        assertThat(Files.readString(folder.resolve("development.json"))).contains("exempelrecept (inte SKR:s)");
        assertThat(Files.readString(folder.resolve("about.txt")))
                .contains("inte offentligt", "Lyfta spärrar: inga.", "egna beräkningar; inte granskat av RKA");
    }

    /** What is written is what somebody needs to do it again: 112 units by 4 years, every leaf of theirs, every rise. */
    @Test
    void compositesContributionsFragilityLuckAndCutsAreWrittenForAll() throws IOException {
        assertThat(run("--development", "2019-2022")).isZero();
        assertThat(rows("composites.csv"))
                .hasSize(1 + 112 * 4)
                .first()
                .isEqualTo("id,unit,year,composite,less the median unit");
        assertThat(rows("fragility.csv"))
                .hasSize(1 + 6)
                .anySatisfy(row -> assertThat(row).contains("Kristinehamn"));
        assertThat(rows("luck.csv")).hasSize(1 + 2).last().asString().startsWith("RELATIVE,");
        assertThat(rows("cuts.csv")).hasSize(1 + 28);
        assertThat(sumOf("contributions.csv", "2184"))
                .as("what leaves added is the change of the composite")
                .isCloseTo(change("composites.csv", "2184"), within(1e-9));
    }

    private List<String> rows(String file) throws IOException {
        return Run.rows(Files.readString(folder.resolve(file)));
    }

    private double sumOf(String file, String id) throws IOException {
        return rows(file).stream()
                .filter(row -> row.startsWith(id + ","))
                .mapToDouble(row -> Double.parseDouble(row.substring(row.lastIndexOf(',') + 1)))
                .sum();
    }

    private double change(String file, String id) throws IOException {
        List<Double> course = rows(file).stream()
                .filter(row -> row.startsWith(id + ","))
                .map(row -> Double.parseDouble(row.split(",")[3]))
                .toList();
        return course.get(3) - course.get(0);
    }

    @Test
    void whoCannotBeJudgedIsToldWhyInsteadOfAnEmptyTable() {
        assertThat(run("--development", "2019-2022", "--municipality", "Orust")).isZero();
        assertThat(printed(out))
                .contains(
                        "Orust (1421) kan inte bedömas över 2019-2022: Resultatkvalitet ur ett invånarperspektiv har bara 4 av 7",
                        "Vad som fattas: Orust (1421)",
                        "Saknas 2020");
    }

    /** Thirteen pass; the default list names ten of them. */
    @Test
    void whoeverPassesIsReviewedByName() {
        assertThat(run("--development", "2020-2022")).isZero();
        assertThat(printed(out))
                .contains(
                        "Om Vallentuna (0115): inga iakttagelser.",
                        "Om Bollebygd (1443)\n",
                        "Bollebygd går från 146 (2021) till 26");
    }

    @Test
    void threeValuesShowNothingAndThatIsSaid() {
        assertThat(run("--development", "2020-2022")).isZero();
        assertThat(printed(out)).contains("3 värden är 2 förändringar: med så få kan ingenting visas.");
    }

    @Test
    void theLanguageMayBeAskedFor() {
        assertThat(run("--development", "2020-2022", "--language", "en")).isZero();
        assertThat(printed(out))
                .contains("== Who passes?", "with so few nothing can be shown", "in the way")
                .doesNotContain("Erbjuds");
    }

    @Test
    void everySettingReachesTheResultAndItsLineage() throws IOException {
        assertThat(run(
                        "--development",
                        "2019-2022",
                        "--rule",
                        "tolerant:0.5,1+drop:2",
                        "--composite",
                        "scales:3",
                        "--deadband",
                        "0.2,N00090:0.1",
                        "--size-classes",
                        "3",
                        "--disturbed",
                        "2020",
                        "--level-floor",
                        "45",
                        "--lift",
                        "fragile"))
                .as(() -> printed(err))
                .isZero();
        assertThat(printed(out))
                .contains(
                        "3 värden och 2 förändringar, referens 2019, utan störda år: 2020",
                        "inget steg faller mer än 0,5, och helheten stiger minst 1; dessutom minst 3 år, inget steg faller mer än 2",
                        "räknas upp till 3 skalor",
                        "sista året minst 45",
                        "Lyfta spärrar: Hänger på enstaka nyckeltal.");
        assertThat(Files.readString(folder.resolve("lineage.csv")))
                .contains(
                        "most=3.0",
                        "composite=0.2",
                        "N00090=0.1",
                        "SizeClasses[count=3]",
                        "[2020]",
                        "hanging=ADMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncut", "own-clamps", "scales:2"})
    void everyCompositeRuns(String composite) {
        assertThat(run("--development", "2020-2022", "--composite", composite)).isZero();
        assertThat(printed(out)).contains("== Vad skars bort?");
    }

    @ParameterizedTest
    @CsvSource({"2017-2020", "2018-2021", "2016-2019"})
    void whereNobodyCanBeJudgedTheBreakTheLeavesAndTheWindowsThatWorkAreNamed(String window) {
        assertThat(run("--development", window)).isEqualTo(2);
        assertThat(printed(err))
                .hasLineCount(1)
                .startsWith("--years: ingen kan bedömas över " + window)
                .contains(
                        "Resursåtgång fattas för 290 av 290: 6 av dess 7 nyckeltal räknas inte, Serien bryts 2019 (N11024 ")
                .contains("2019-2022 (4 värden, 112 enheter)");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--development 2019-2023|--years: every year of the window 2019-2023 must be in the panel or declared"
                        + " disturbed, got no 2023; it has 2015 to 2022",
                "--development 2021-2022|--years: at least 3 years must be left",
                "--development 2019-2022 --municipality Hoganas|--municipality: unit must be one of the panel's",
                "--development 2019-2022 --definition human-development-2021|--years: ",
                "--development 2019-2022 --deadband N00091:1|--deadband: indicator must be one of",
                "--development 2019-2022 --rule group:skr-clas:strict|--years: grouping must be one of",
            })
    void aWrongArgumentGetsOneLineAndExitCode2(String words, String message) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(printed(out)).isEmpty();
        assertThat(printed(err)).startsWith(message).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", folder.toString(), "--width", "10000"));
        return Main.run(all, stream(out), stream(err));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
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
