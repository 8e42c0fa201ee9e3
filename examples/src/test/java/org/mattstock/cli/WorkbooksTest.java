package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.io.PanelSource;
import org.mattstock.io.ReadOptions;

/** Results as workbooks, and figures of any format in. */
class WorkbooksTest {
    private static final Path PUBLISHED = Path.of("../io/src/test/resources/org/mattstock/io/published/cases");

    @TempDir
    Path folder;

    private Run done(String words) {
        Run run = Run.of(
                Main::run,
                Arrays.stream(words.split(" "))
                        .map(word -> word.replace("FOLDER", folder.toString()))
                        .toArray(String[]::new));
        assertThat(run.complained()).as(words).isEmpty();
        assertThat(run.code()).as(run.printed()).isEqualTo(ExitCode.DONE.number());
        return run;
    }

    private Panel panel(String name, String sheet) {
        ReadOptions options = ReadOptions.parse("sheet \"" + sheet + "\"\nyear 2022\nlayout wide\ncolumn unit \"id\"");
        return PanelSource.of(folder.resolve(name)).load(options).value();
    }

    @Test
    void aRankingIsWrittenAsAWorkbookThatWorksItOutBesideOneOfAllTables() throws IOException {
        Run run = done("rank --no-report --replicates 0 --xlsx --out FOLDER/out");

        assertThat(run.printed()).contains("ranking.xlsx");
        assertThat(Files.size(folder.resolve("out/ranking.xlsx"))).isGreaterThan(10_000);
        Cell first = panel("out/tables.xlsx", "ranking").cell("place", Breakdown.TOTAL, "0160", 2022);
        assertThat(first).isEqualTo(new Cell.Observed(1));
    }

    @Test
    void theReportLinksTheWorkbookBesideIt() throws IOException {
        done("rank --replicates 0 --xlsx --out FOLDER/out");

        assertThat(Files.readString(folder.resolve("out/report.html"))).contains("href=\"./ranking.xlsx\"");
    }

    @ParameterizedTest
    @CsvSource({
        "explain Höganäs, explanation",
        "compare Höganäs Täby, difference",
        "definitions, definitions",
        "review, findings"
    })
    void everyAnswerThatIsWrittenMayBeAWorkbook(String words, String table) {
        done(words + " --xlsx --out FOLDER/answer");

        assertThat(folder.resolve("answer/" + table + ".csv")).exists();
        assertThat(folder.resolve("answer/tables.xlsx")).exists();
    }

    @Test
    void withoutTheWordThereIsNone() {
        done("explain Höganäs --out FOLDER/answer");

        assertThat(folder.resolve("answer/tables.xlsx")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "px/utf-8.px, Personer med exempelkort",
        "px-several-contents/input.px, EX0102B1",
        "json-stat-pxweb/sparse.json, EX0101A1",
        "json-stat-eurostat/input.json, QX_HEAT"
    })
    void filesOfAnyFormatAreData(String file, String indicator) throws IOException {
        Run run = done("archive " + PUBLISHED.resolve(file) + " --out FOLDER/panel.zip");

        assertThat(run.printed()).contains(indicator);
        assertThat(PanelSource.of(folder.resolve("panel.zip")).load().orThrow().requireIndicator(indicator))
                .isNotNull();
    }

    @Test
    void theWordsNameEveryFormat() {
        assertThat(done("words").printed()).contains("archive, csv, json-stat, kolada, px, xlsx");
    }
}
