package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a published folder and not the library works everything in it out again, and finds what was changed. */
class StrangerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"applied", "everyone", "hard-days"})
    void everythingFollowsFromThePublishedFilesAlone(String story) {
        PublishedStories.write(story, folder, PublishedStories.AFTER);
        assertThatCode(() -> Stranger.check(folder)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"applied", "everyone", "hard-days"})
    void alsoWhileTheOutcomeIsSealed(String story) {
        PublishedStories.write(story, folder, PublishedStories.DECIDED);
        assertThatCode(() -> Stranger.check(folder)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "everyone | figures.csv     | 7.23                 | 7.24                 | figures.csv must be",
                "everyone | definition.json | 0.75                 | 0.7                  | definition.json must be",
                "everyone | record.json     | 78.9733634679793     | 79.9733634679793     | exhibit nomination on file",
                "applied  | record.json     | \"preferUnit\": 2    | \"preferUnit\": 3    | exhibit tally on file",
                "applied  | record.json     | \"winners\": [\"9002\"] | \"winners\": [\"9001\"] | hash must be",
                "applied  | record.json     | ansöker              | ansökte              | entry 1: previous must be",
                "everyone | record.json     | första reserven      | andra reserven       | entry 8: hash must be",
                "everyone | standings.csv   | titled               | declined             | standings.csv: 9002 must be titled",
                "everyone | answers.csv     | 3,9002               | 2,9002               | place of 9002 must be 3.0"
            })
    void whatWasChangedIsFound(String story, String file, String old, String other, String difference)
            throws Exception {
        PublishedStories.write(story, folder, PublishedStories.AFTER);
        PublishedStories.edit(folder, file, old, other);
        assertThatThrownBy(() -> Stranger.check(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(difference);
    }
}
