package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScreenTest {
    @Test
    void aSentenceIsBrokenAtBlanks() {
        assertThat(Screen.wrapped("en två tre fyra", 8)).isEqualTo("en två\ntre fyra");
        assertThat(Screen.wrapped("  en två", 80)).isEqualTo("  en två");
        assertThat(Screen.wrapped("", 80)).isEmpty();
        assertThat(Screen.wrapped("ett ordsomärlängreänraden", 10)).isEqualTo("ett\nordsomärlängreänraden");
    }

    @Test
    void findingsAreCountedInWordsThatFitTheirNumber() {
        Words words = Words.in(Locale.forLanguageTag("sv"));
        assertThat(words.review(0, 5)).isEqualTo("Granskning före publicering");
        assertThat(words.review(1, 5)).isEqualTo("Granskning före publicering: en iakttagelse");
        assertThat(words.review(5, 5)).isEqualTo("Granskning före publicering: 5 iakttagelser");
        assertThat(words.review(19, 5)).isEqualTo("Granskning före publicering: 19 iakttagelser, de 5 första");
    }

    @Test
    void theWidthIsThatOfTheEnvironmentOrTheUsualOne() {
        assertThat(Terminal.columns(Optional.of("120"))).isEqualTo(120);
        assertThat(Terminal.columns(Optional.of("0"))).isEqualTo(80);
        assertThat(Terminal.columns(Optional.of("wide"))).isEqualTo(80);
        assertThat(Terminal.columns(Optional.empty())).isEqualTo(80);
    }
}
