package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.PanelSource;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.archive.Archive;
import org.mattstock.io.json.CompositeIndexJson;
import org.mattstock.io.kolada.Kolada;
import org.mattstock.io.kolada.KoladaQuery;
import org.mattstock.presets.Presets;

/** The commands that ask Kolada, which a server on this machine plays out of the sample panel. */
class KoladaCommandsTest {
    private static final String IDS = "N15428,N20402";

    private final PlayedServer server = new PlayedServer();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    private Run kolada(String words) {
        return Run.of(
                Main::run,
                ("kolada " + words)
                        .replace("FOLDER", folder.toString().replace('\\', '/'))
                        .concat(" --kolada-url " + server.kolada())
                        .split(" "));
    }

    private Run done(String words) {
        Run run = kolada(words);
        assertThat(run.complained()).as(words + "\n" + run.printed()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE.number());
        return run;
    }

    @Test
    void whatIsFetchedIsWhatTheServerHasAndCanBeRanked() throws IOException {
        String definition =
                "--definition four-dimensions-example --years 2022 --out FOLDER/panel.zip --cache FOLDER/kept";

        done("fetch " + definition);
        Panel fetched = PanelSource.of(folder.resolve("panel.zip")).load().orThrow();
        Run ranked = Run.of(
                Main::run,
                "rank",
                "--data",
                folder.resolve("panel.zip").toString(),
                "--no-report",
                "--replicates",
                "0",
                "--year",
                "2022",
                "--out",
                folder.resolve("out").toString());

        assertThat(fetched.cell("N15428", Breakdown.TOTAL, "1284", 2022))
                .isEqualTo(Presets.samplePanel().cell("N15428", Breakdown.TOTAL, "1284", 2022));
        assertThat(ranked.complained()).isEmpty();
        assertThat(ranked.printed()).contains("0160  Täby").contains("Källa indata: Kolada");
        int requests = server.requests();
        done("fetch " + definition + " --offline");
        assertThat(server.requests()).isEqualTo(requests);
    }

    @Test
    void anArchiveOfPagesIsReplayedOffline() throws IOException {
        done("archive " + IDS + " --years 2021..2022 --out FOLDER/pages.zip");
        int requests = server.requests();

        Archive kept = Archive.read(folder.resolve("pages.zip"), ReadOptions.Limits.DEFAULT);
        Panel again = Kolada.replay(kept)
                .fetch(KoladaQuery.of(IDS.split(",")).over(2021, 2022))
                .panel();

        assertThat(server.requests()).isEqualTo(requests);
        assertThat(again.digest())
                .isEqualTo(PanelSource.of(folder.resolve("pages.zip"))
                        .load()
                        .orThrow()
                        .digest());
        assertThat(Files.size(folder.resolve("pages.zip"))).isPositive();
    }

    @Test
    void allThatADefinitionAsksForIsFetched() throws IOException {
        CompositeIndex index = CompositeIndex.of(
                        "divided",
                        Leaf.of("N15428", Direction.HIGHER, Normalization.minMax())
                                .withDenominator(Denominator.of("N00708")))
                .withEligibility(Eligibility.requiring(Requirement.indicatorAtLeast("N00090", 1)));
        Files.writeString(folder.resolve("divided.json"), CompositeIndexJson.toJson(index));

        done("fetch --definition FOLDER/divided.json --years 2022 --out FOLDER/panel.zip");

        assertThat(PanelSource.of(folder.resolve("panel.zip")).load().orThrow().indicators())
                .extracting(Indicator::id)
                .containsExactlyInAnyOrder("N15428", "N00708", "N00090");
    }

    @Test
    void nothingIsWrittenOfIndicatorsThatKoladaDoesNotKnow() {
        Run run = kolada("fetch N99999 --years 2022 --out FOLDER/panel.zip");

        assertThat(run.code()).isEqualTo(ExitCode.WRONG_ARGUMENT.number());
        assertThat(run.complained()).contains("no value could be fetched").contains("UNKNOWN_INDICATOR");
        assertThat(folder.resolve("panel.zip")).doesNotExist();
    }

    @Test
    void anArchiveThatWasFetchedIsRankedWithoutRemarks() {
        done("fetch --definition four-dimensions-example --years 2022 --out FOLDER/panel.zip");

        Run ranked = Run.of(
                Main::run,
                "rank",
                "--data",
                folder.resolve("panel.zip").toString(),
                "--no-report",
                "--replicates",
                "0",
                "--year",
                "2022");

        assertThat(ranked.printed()).doesNotContain("UNUSED_OPTION");
    }

    @Test
    void aSearchShowsWhatAnswersBest() {
        Run found = done("search behöriga --width 120");

        assertThat(found.printed()).contains("N15428");
        assertThat(done("search xyzzy --language sv").printed()).contains("finns i 0 av");
    }

    @Test
    void whatCannotBeFetchedIsToldInALine() {
        assertThat(kolada("fetch --out FOLDER/panel.zip").complained()).contains("kolada search");
        assertThat(kolada("fetch N15428 --years then --out FOLDER/panel.zip").complained())
                .contains("--years must be years such as 2019-2022");
        assertThat(kolada("fetch N15428 --since May --out FOLDER/panel.zip").complained())
                .contains("--since");
        assertThat(kolada("fetch N15428 --offline --out FOLDER/panel.zip").complained())
                .contains("--cache FOLDER");
        Run unkept = kolada("fetch N15428 --offline --cache FOLDER/none --out FOLDER/panel.zip");
        assertThat(unkept.code()).isEqualTo(ExitCode.WRONG_ARGUMENT.number());
        assertThat(unkept.complained().lines()).hasSize(1);
        assertThat(folder.resolve("panel.zip")).doesNotExist();
    }
}
