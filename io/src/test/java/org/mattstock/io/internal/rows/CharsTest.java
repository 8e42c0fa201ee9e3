package org.mattstock.io.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharsTest {
    /** Ids refuse what is blank: a reader must have seen before that there is nothing. */
    @Test
    void whatAnIdRefusesAsBlankIsWhiteSpace() {
        assertThat(IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE)
                        .filter(letter -> Character.toString(letter).isBlank() && !Chars.isSpace((char) letter))
                        .mapToObj(Integer::toHexString))
                .isEmpty();
    }

    @Test
    void otherControlCharactersAreNotWhite() {
        assertThat("\u0000\u0007\u001b\u007f\u0085\u200b\u202e\ufeff".chars())
                .noneMatch(letter -> Chars.isSpace((char) (int) letter));
    }
}
