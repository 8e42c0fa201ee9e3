package org.mattstock.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published names its page, and the day on which it was read or that nobody wrote it down. */
class BasisTest {
    private static final String PAGE = "https://example.org/award/2021.html";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                "example.org/award",
                "Finansiell profil, KFi, 2012-2014",
                "Kommunkompassen, Exempelby kommun (example.org), undated"
            })
    void aPageIsAnAddressOrANamedDocument(String page) {
        Basis.Published published = Basis.published(page, Basis.UNRECORDED);
        assertThat(published.word()).isEqualTo("PUBLISHED");
        assertThat(published.detail()).isEqualTo(page + ", retrieved UNRECORDED");
        assertThat(published.day()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a page",
                "example.org",
                "https://",
                "https://example.org/a b",
                "a page, 2024",
                ", , 2024",
                "page, publisher, some day"
            })
    void whatNobodyCouldFindAgainIsNoPage(String page) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.published(page, Basis.UNRECORDED))
                .withMessageStartingWith("page must be an address such as ")
                .withMessageEndingWith("got \"" + page + "\"");
    }

    @Test
    void theDayOfReadingIsToldWhereItIsKnown() {
        LocalDate day = LocalDate.of(2026, 4, 12);
        assertThat(Basis.published(PAGE, day)).isEqualTo(Basis.published(PAGE, "2026-04-12"));
        assertThat(Basis.published(PAGE, day).day()).contains(day);
        assertThat(Basis.published(PAGE, day).withPassage("of the jury").detail())
                .isEqualTo(PAGE + " (of the jury), retrieved 2026-04-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-04", "2026-02-30", "12 April 2026", "unrecorded", "+12026-04-12 "})
    void anotherDayIsRefused(String retrieved) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Basis.published(PAGE, retrieved))
                .withMessage("retrieved must be a day such as 2026-04-12, or the word UNRECORDED, got \"" + retrieved
                        + "\"");
    }

    @Test
    void aHashAndAPassageAreAbsentRatherThanEmpty() {
        Basis.Published published = Basis.published(PAGE, Basis.UNRECORDED);
        assertThat(published.withSha256("ab".repeat(32)).sha256()).contains("ab".repeat(32));
        assertThatIllegalArgumentException().isThrownBy(() -> published.withSha256("ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> published.withPassage(" "));
    }
}
