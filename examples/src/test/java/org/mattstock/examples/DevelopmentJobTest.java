package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The main job over a span of years, run as a user runs it. */
class DevelopmentJobTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void tellsWhoRoseHowManyFellAndWhatCarriedIt() throws IOException {
        assertThat(run("--development", "2019-2022", "--municipality", "Tyresö", "--top", "3"))
                .isZero();
        assertThat(printed(err)).isEmpty();
        assertThat(printed(out))
                .startsWith("Fyra dimensioner, exempelrecept (inte SKR:s), utveckling 2019-2022\n")
                .contains("4 values and 3 changes, reference 2019")
                .contains("how many rise, how many fall by the same rule")
                .contains("First 3 of ")
                .contains("would be expected there by chance")
                .contains("cannot be judged, which is not the same as no development")
                .contains("What carried the change: Tyresö (0138)")
                .contains("MEAN_OF_YEARS", "SERIES_BREAK")
                .contains("Källa indata: Kolada, hämtat 2024-08-30; egna beräkningar; inte granskat av RKA")
                .doesNotContain("NaN");
        assertThat(files())
                .containsExactly(
                        "about.txt",
                        "contributions.csv",
                        "contributions.json",
                        "definition.json",
                        "development.csv",
                        "development.json",
                        "leaves.csv",
                        "leaves.json",
                        "lineage.csv",
                        "lineage.json",
                        "mirror.csv",
                        "mirror.json");
        assertThat(Files.readString(folder.resolve("lineage.csv")))
                .contains("library,Måttstock ", "definition hash,", "panel digest,", "steady rule,");
        assertThat(Files.readAllLines(folder.resolve("development.csv"))).hasSize(291);
        assertThat(Files.readAllLines(folder.resolve("leaves.csv"))).hasSize(29);
        assertThat(Files.readString(folder.resolve("development.json"))).contains("exempelrecept (inte SKR:s)");
        assertThat(Files.readString(folder.resolve("about.txt")))
                .contains("inte offentligt", "egna beräkningar; inte granskat av RKA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--development 2019-2023|--development: every year of the window 2019-2023 must be in the panel or declared"
                        + " disturbed, got no 2023; it has 2015 to 2022",
                "--development 2021-2022|--development: at least 3 years must be left",
                "--development 2019-2022 --municipality Hoganas|--municipality: unit must be one of the panel's",
                "--development 2019-2022 --definition human-development-2021|--development: ",
            })
    void aWrongArgumentGetsOneLineAndExitCode2(String words, String message) {
        assertThat(run(words.split(" "))).isEqualTo(2);
        assertThat(printed(out)).isEmpty();
        assertThat(printed(err)).startsWith(message).hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--out", folder.toString()));
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
