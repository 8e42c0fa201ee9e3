package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GarbledWordsTest {
    /** As the system keeps it: each word ends with a zero byte. */
    private static byte[] typed(String... words) {
        return (String.join("\0", words) + "\0").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"T??by,Täby", "T\uFFFD\uFFFDby,Täby", "H??gan??s,Höganäs", "??m??l,Åmål", "--out=??,--out=å"})
    void lettersThatPosixLostAreFoundInWhatWasTyped(String garbled, String word) {
        assertThat(GarbledWords.repaired(garbled, typed("java", "-cp", "x", "--municipality", word)))
                .isEqualTo(word);
    }

    /** As Maven hands words on: several in one. */
    @Test
    void theyAreFoundInsideALongerWord() {
        assertThat(GarbledWords.repaired("T??by", typed("mvn", "-Dexec.args=explain Täby --year 2021")))
                .isEqualTo("Täby");
    }

    @Test
    void utf8TakenForLatinLettersIsReadAgain() {
        assertThat(GarbledWords.repaired("TÃ¤by", new byte[0])).isEqualTo("Täby");
        assertThat(GarbledWords.repaired("Täby", new byte[0])).isEqualTo("Täby");
    }

    @Test
    void whereTwoWordsWouldFitOrNoneNothingIsGuessed() {
        assertThat(GarbledWords.repaired("??", typed("ä", "ö"))).isEqualTo("??");
        assertThat(GarbledWords.repaired("T??by", typed("T??by"))).isEqualTo("T??by");
        assertThat(GarbledWords.repaired("missing \"?\" unknown", typed("missing \"?\" unknown")))
                .isEqualTo("missing \"?\" unknown");
    }

    @Test
    void whatCannotBeMendedGetsAHintInThatLocaleAlone() {
        List<String> words = List.of("explain", "T??by");
        assertThat(GarbledWords.hint(words, "unit must be", "ANSI_X3.4-1968"))
                .contains("ANSI_X3.4-1968", "LC_ALL=C.UTF-8", "id");
        assertThat(GarbledWords.hint(words, "unit must be", "UTF-8")).isEmpty();
        assertThat(GarbledWords.hint(List.of("Täby.csv"), "unmappable characters: Täby.csv", "ANSI_X3.4-1968"))
                .contains("LC_ALL");
        assertThat(GarbledWords.hint(List.of("Lundd"), "unit must be", "ANSI_X3.4-1968"))
                .isEmpty();
    }
}
