package org.mattstock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LineageTest {
    private static final Pattern VERSION = Pattern.compile("<version>([^<]*)</version>");

    /** Tests run in the folder of their module, whose first version is that of the build. */
    @Test
    void theLibraryKnowsTheVersionOfTheBuild() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Library.version()).isEqualTo(version.group(1));
    }

    @Test
    void aResultSaysWhatRepeatsItInTheOrderInWhichItWasTold() {
        Lineage lineage = Lineage.ofLibrary()
                .with("panel digest", "0123456789abcdef".repeat(4))
                .with("seed", 7L);
        assertThat(lineage)
                .hasToString(
                        "Repeated by: library Måttstock " + Library.version() + ", panel digest 0123456789ab, seed 7");
        assertThat(lineage.toTable().cell(1, 1)).contains("0123456789abcdef".repeat(4));
        assertThat(lineage.value("seed")).isEqualTo("7");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lineage.value("sed"))
                .withMessage("name must be one of library, panel digest, seed, got sed");
    }
}
