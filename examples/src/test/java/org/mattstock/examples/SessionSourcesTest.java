package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;

/** What a session reads, finds and writes beyond its own figures. */
class SessionSourcesTest {
    private static final Path PX = Path.of("../io/src/test/resources/org/mattstock/io/published/cases/px/utf-8.px");

    @TempDir
    Path folder;

    @Test
    void resultsAreExportedAsWorkbooks() throws IOException {
        Scores scores = Presets.index(Presets.EXAMPLE).score(Presets.samplePanel(), 2022);
        String whole = folder.resolve("poang.xlsx").toString();
        String table = folder.resolve("topp.xlsx").toString();

        assertThat(Session.export(scores, whole)).contains("works out the ranking of 2022");
        assertThat(Session.export(scores.ranking().top(3), table)).contains("3 rows");
        assertThat(Files.size(Path.of(whole))).isGreaterThan(Files.size(Path.of(table)));
    }

    @Test
    void filesOfAnyFormatAreRead() {
        assertThat(Session.read(PX.toString()).orThrow().cell("Personer med exempelkort", Breakdown.MEN, "9001", 2020))
                .isEqualTo(new Cell.Observed(322));
    }

    @Test
    void koladaIsSearched() throws IOException {
        try (PlayedNet net = new PlayedNet()) {
            assertThat(Session.search("behöriga yrkesprogram").toText()).contains("N15428");
            assertThat(net.played("Kolada.live()"))
                    .contains(Session.kolada().base().toString());
        }
    }
}
