package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Unit;
import org.mattstock.presets.Presets;

/** The guides are true: what {@link GuideReader} meets there comes out, and what is invented is of invented places. */
class GuidesTest {
    private static final Path GUIDES = Path.of("../.github/guides");
    /** A unit's id: the first cell of a line of CSV, or a text of Java. */
    private static final Pattern ID = Pattern.compile("(?m)(?<=^|^\"|\\(\"|, \")\\d{4}\\b");

    /** A place that does not exist, or figures that are typed and not computed. */
    private static final Pattern INVENTED = Pattern.compile("Exempel|```csv|\\.value\\(");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");

    static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whatItSaysComesOutComesOut(Path guide, @TempDir Path folder) throws IOException {
        assertThat(new GuideReader(folder).follow(Files.readString(guide)))
                .as("texts of " + guide)
                .isEmpty();
    }

    /** A section is of real municipalities, whose figures come out of the sample panel, or of invented ones. */
    @Test
    void nothingInventedStandsBesideARealMunicipality() throws IOException {
        List<Unit> real = Presets.samplePanel().units();
        List<String> names = real.stream().map(Unit::name).toList();
        List<String> ids = real.stream().map(Unit::id).toList();
        for (Path guide : guides()) {
            for (String section : Files.readString(guide).split("\n## ")) {
                if (INVENTED.matcher(section).find()) {
                    assertThat(WORD.splitAsStream(section)).doesNotContainAnyElementsOf(names);
                    assertThat(ID.matcher(section).results().map(MatchResult::group))
                            .doesNotContainAnyElementsOf(ids);
                }
            }
        }
    }

    @Test
    void theReadmeNamesEachGuide() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        for (Path guide : guides()) {
            assertThat(readme).contains("(.github/guides/" + guide.getFileName() + ")");
        }
    }
}
