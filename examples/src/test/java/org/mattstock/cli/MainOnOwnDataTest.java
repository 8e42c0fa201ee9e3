package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.presets.Presets;

/** The main job on a file of a user's own: what is said about it, who is compared, and what becomes of what cannot be read. */
class MainOnOwnDataTest {
    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void out() {
        out = folder.resolve("out");
    }

    /** Real figures, since none may be invented beside a real municipality. */
    private static String figure(String unit) {
        Panel panel = Presets.samplePanel();
        return String.valueOf(panel.slice("N20900", Breakdown.TOTAL, 2022).valueAt(panel.unitIndex(unit)));
    }

    private static String rows(String... units) {
        StringBuilder rows = new StringBuilder("kpi,municipality,year,gender,value\n");
        for (String unit : units) {
            rows.append("N20900,")
                    .append(unit)
                    .append(",2022,T,")
                    .append(figure(unit))
                    .append('\n');
        }
        return rows.toString();
    }

    private Run run(String text, String... words) throws IOException {
        Path data = Files.writeString(folder.resolve("mine.csv"), text);
        List<String> all = new ArrayList<>(List.of("--definition", "elderly-care-resources"));
        all.addAll(List.of("--data", data.toString(), "--out", out.toString()));
        all.addAll(List.of(words));
        return Run.of(Main::run, all.toArray(String[]::new));
    }

    @Test
    void whatIsReadInFullEndsWithZeroAndSaysWhatItWasReadAs() throws IOException {
        Run run = run(rows("0114", "0115", "0117"));
        assertThat(run.code()).isZero();
        assertThat(run.complained()).isEmpty();
        assertThat(out.resolve("problems.csv")).doesNotExist();
        assertThat(out.resolve("read-as.txt")).content().contains("column unit \"municipality\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N20900,0120,2022,T,many|VALUE_LOST 1|NOT_A_NUMBER",
                "N20900,0120,year,T,1|ROW_LOST 1|NOT_A_YEAR",
                "N20900,0120,2022,T,\"1|REST_LOST 1|OPEN_QUOTE",
            })
    void whateverIsLostIsInTheExitCodeOnTheConsoleAndInTheFiles(String row, String lost, String kind)
            throws IOException {
        Run run = run(rows("0114", "0115", "0117") + row + "\n");
        String line = "Alla data lästes inte: " + lost + "; problems.csv visar vad som påträffades. Slutkod 3";
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.printed()).contains(line, kind).contains("De 3 första av 3");
        assertThat(run.complained()).isEqualTo(line + "\n");
        assertThat(out.resolve("about.txt")).content().startsWith(line);
        assertThat(out.resolve("problems.csv")).content().contains("mine.csv,5,", kind);
        assertThat(out.resolve("report.html")).content().contains(">" + line + "<");
        assertThat(out.resolve("report.md")).content().contains("Alla data lästes inte: ");
        assertThat(out.resolve("problems.json")).exists();
    }

    /** As our own writers put below the rows what a table was made of. */
    @Test
    void linesAfterACommentMarkBelowTheRowsAreNoLoss() throws IOException {
        Run run = run(
                rows("0114", "0115", "0117") + "\n# library,\"Måttstock\"\n# attribution,\"Källa: Kolada, 2024\"\n");
        assertThat(run.code()).isZero();
        assertThat(run.printed()).contains("De 3 första av 3", "LINES_SKIPPED");
    }

    @Test
    void whatWasLostInADevelopmentIsToldToo() throws IOException {
        StringBuilder rows = new StringBuilder("kpi,municipality,year,gender,value\n");
        Panel panel = Presets.samplePanel();
        for (int year = 2019; year <= 2022; year++) {
            for (String unit : List.of("0114", "0115", "0117", "0120", "0123", "0125")) {
                double value = panel.slice("N20900", Breakdown.TOTAL, year).valueAt(panel.unitIndex(unit));
                rows.append("N20900,")
                        .append(unit)
                        .append(',')
                        .append(year)
                        .append(",T,")
                        .append(value)
                        .append('\n');
            }
        }
        Run run = run(rows + "N20900,0126,2022,T,many\n", "--development", "2019-2022");
        assertThat(run.complained()).startsWith("Alla data lästes inte: VALUE_LOST 1");
        assertThat(run.code()).isEqualTo(3);
        assertThat(out.resolve("problems.csv")).exists();
    }

    @Test
    void whereNothingComesOutTheProblemsArePrinted() throws IOException {
        Run run = run("kpi,municipality,year,gender,value\nN20900,0114,soon,T,1\nN20900,0115,soon,T,1\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complained())
                .startsWith("--data: no value could be read from ")
                .contains("NOT_A_YEAR", "ROW_LOST", "mine.csv:2:3");
        assertThat(out).doesNotExist();
    }

    @Test
    void whereTheYearOrTheFiguresAreMissingTheProblemsArePrinted() throws IOException {
        assertThat(run(rows("0114", "0115") + "N20900,0117,2021 ?,T,1\n", "--year", "2021")
                        .complained())
                .startsWith("--year must be a year of the data (2022-2022), got 2021\nProblems\n")
                .contains("NOT_A_YEAR");
        assertThat(run("kpi,municipality,year,gender,value\nN20900,0114,2022,T,many\n")
                        .complained())
                .startsWith("--definition: ")
                .contains("\nProblems\n", "NOT_A_NUMBER");
    }

    @Test
    void whatAFileDoesNotTellIsSaidInWordsOrInAFileOfThem() throws IOException {
        String text = "a,b,c\n"
                + rows("0114", "0115", "0117")
                        .lines()
                        .skip(1)
                        .map(row -> row.replace(",2022,T,", ",") + "\n")
                        .reduce("", String::concat);
        Run said = run(text, "--read", "column indicator \"a\"; column unit \"b\"; column value \"c\"; year 2022");
        assertThat(said.printed()).contains("De 3 första av 3");
        assertThat(said.code()).isZero();
        String ranking = Files.readString(out.resolve("ranking.csv"));

        Path words = Files.copy(out.resolve("read-as.txt"), folder.resolve("words.txt"));
        assertThat(run(text, "--read", words.toString()).code()).isZero();
        assertThat(out.resolve("ranking.csv")).hasContent(ranking);
    }

    @Test
    void whoIsComparedIsAListAGroupOrAKind() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "# three\n0114\nVallentuna\n\n0117\n");
        String text = rows("0114", "0115", "0117", "0120", "0180");
        assertThat(run(text, "--population", list.toString()).printed()).contains("De 3 första av 3");
        assertThat(run(text, "--population", "county:Stockholms läns kommuner").printed())
                .contains("De 5 första av 5");
        assertThat(run(text, "--population", "K").printed()).contains("De 5 första av 5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X|--population must be a file, GROUPING:GROUP or a kind of unit (K, L), got \"X\"",
                "county:Skåna|--population: group must be one of ",
                "no-such:1|--population: grouping must be one of the panel's, got \"no-such\"",
            })
    void aPopulationThatIsNotThereIsNamed(String asked, String message) throws IOException {
        Run run = run(rows("0114", "0115", "0117"), "--population", asked);
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.complained()).startsWith(message).hasLineCount(1);
    }

    @Test
    void aListThatNamesWhoIsNotThereSaysTheNearest() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "Valentuna\n");
        assertThat(run(rows("0114", "0115"), "--population", list.toString()).complained())
                .startsWith("--population: ")
                .contains("\"Valentuna\"", "nearest: Vallentuna");
    }

    @Test
    void anotherSeedIsSaidAndDrawsAnew() throws IOException {
        String[] seeds = {"1", "7"};
        String[] spans = new String[2];
        for (int i = 0; i < 2; i++) {
            Run.of(Main::run, "--replicates", "50", "--seed", seeds[i], "--out", out.toString());
            spans[i] = Files.readString(out.resolve("spans.csv"));
            assertThat(spans[i]).contains("\n# seed,\"" + seeds[i] + "\"\n");
        }
        assertThat(spans[0].substring(0, spans[0].indexOf("\n\n")))
                .isNotEqualTo(spans[1].substring(0, spans[1].indexOf("\n\n")));
    }
}
