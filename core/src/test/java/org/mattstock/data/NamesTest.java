package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final List<String> KNOWN = List.of("Höganäs", "Höör", "Åre", "Ånge");

    @Test
    void theNearestNameIsFoundWhateverItsCaseAndAccents() {
        assertThat(Names.nearest("hoganas", KNOWN)).contains("Höganäs");
        assertThat(Names.nearest("Ange", KNOWN)).contains("Ånge");
    }

    @Test
    void nothingIsSuggestedWhereNothingIsNear() {
        assertThat(Names.nearest("Stockholm", KNOWN)).isEmpty();
        assertThat(Names.nearest("", List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x2064, 0x2066, 0x2069, 0xfeff, 0xad, 0x61c, 0x180e, 0x3164,
                0xfe0f, 0xe0041, 0, 0x1b, 0x7f, 0x85, 0x2028, 0xd800
            })
    void whatCannotBeSeenIsFoundAndShown(int point) {
        String hidden = "Å" + Character.toString(point) + "re";
        String code = String.format("U+%04X", point);

        assertThat(Names.hidden(hidden)).contains(code + " at character 2");
        assertThat(Names.shown(hidden)).isEqualTo("Å<" + code + ">re");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upplands Väsby",
                "Upplands\u00a0Väsby",
                "A\u030are",
                "\u5927\u962a",
                "\ud840\udc0b",
                "a\tb",
                "\u05d7\u05d9\u05e4\u05d4",
                ""
            })
    void whatCanBeSeenIsNotHidden(String name) {
        assertThat(Names.hidden(name)).isEmpty();
        assertThat(Names.shown(name)).isSameAs(name);
    }

    @Test
    void placesAreCountedInCharactersAsAReaderCountsThem() {
        assertThat(Names.hidden("\ud835\udc9c\u202e")).contains("U+202E at character 2");
    }
}
