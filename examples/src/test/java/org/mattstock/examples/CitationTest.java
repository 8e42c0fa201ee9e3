package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.table.Library;

/** How to cite says what is: this library, in the version that is built. */
class CitationTest {
    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("..", file));
    }

    @Test
    void theVersionIsTheOneThatIsBuiltAndThatResultsName() throws IOException {
        assertThat(lines(".github/CITATION.cff")).contains("version: \"" + Dependency.version() + "\"");
        assertThat(Library.version()).isEqualTo(Dependency.version());
    }

    @Test
    void titleLicenceAndWhatItIsAreThoseOfThePom() throws IOException {
        String pom = Files.readString(Path.of("../pom.xml"));
        assertThat(pom)
                .contains("<name>Måttstock</name>")
                .contains("<name>Apache-2.0</name>")
                .contains(
                        "<description>Scores, ranks and follows municipalities and other units on many indicators.</description>");
        assertThat(lines(".github/CITATION.cff"))
                .contains(
                        "cff-version: 1.2.0",
                        "type: software",
                        "title: \"Måttstock\"",
                        "license: Apache-2.0",
                        "abstract: \"Scores, ranks and follows municipalities and other units on many indicators.\"");
    }

    @Test
    void theReadmeSaysHowToCite() throws IOException {
        assertThat(lines("README.md"))
                .contains("## How to cite")
                .anyMatch(line -> line.contains("(.github/CITATION.cff)"));
    }
}
