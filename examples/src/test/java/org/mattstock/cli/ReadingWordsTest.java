package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mattstock.io.ReadOptions;

class ReadingWordsTest {
    @Test
    void everyExampleIsUnderstoodAndSaysSomething() {
        for (ReadingWords.Word word : ReadingWords.ALL) {
            assertThat(ReadOptions.parse(word.example()))
                    .as(word.example())
                    .isNotEqualTo(ReadOptions.DEFAULT)
                    .isEqualTo(
                            ReadOptions.parse(ReadOptions.parse(word.example()).toText()));
        }
    }

    @Test
    void helpHasEveryWordThatThereIs() {
        Set<String> shown = ReadingWords.ALL.stream()
                .map(word -> word.example().substring(0, word.example().indexOf(' ')))
                .collect(Collectors.toSet());
        assertThat(wordsThatThereAre()).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(ReadingWords.help()).contains("column unit \"iso3\"", "unit-name", "not-reported");
    }

    /** As the refusal of any other names them. */
    private static List<String> wordsThatThereAre() {
        String refusal = catchThrowableOfType(IllegalArgumentException.class, () -> ReadOptions.parse("nothing"))
                .getMessage();
        return List.of(refusal.replaceAll(".*one of |, got.*", "").split(", "));
    }
}
