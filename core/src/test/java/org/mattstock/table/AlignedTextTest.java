package org.mattstock.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignedTextTest {
    private static String shown(double value, int decimals) {
        return Table.builder("").decimal("x", decimals).row(value).build().shown(0, 0);
    }

    private static Table places() {
        return Table.builder("Places 2022")
                .text("unit")
                .integer("place")
                .decimal("score", 2)
                .row("Höganäs", 1, 71.456)
                .row("Gävle", 10, -1234.125)
                .row("Kiruna", null, null)
                .build();
    }

    @Test
    void textIsAlignedLeftAndNumbersRight() {
        assertThat(places().toText()).isEqualTo("""
                        Places 2022
                        unit     place     score
                        -------  -----  --------
                        Höganäs      1     71.46
                        Gävle       10  -1234.13
                        Kiruna""");
        assertThat(places()).hasToString(places().toText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv-SE", "ar-EG-u-nu-arab", "tr-TR", "hi-IN-u-nu-deva"})
    void theDefaultLocaleMovesNoCharacter(String tag) {
        String text = places().toText();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(places().toText()).isEqualTo(text).contains("-1234.13");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTableWithoutTitleOrRowsIsHeaderAndRule() {
        assertThat(Table.builder("").text("unit").integer("place").build().toText())
                .isEqualTo("unit  place\n----  -----");
    }

    @Test
    void widthIsCountedInCodePoints() {
        // Composed å; a with a combining ring; a letter outside the basic plane; a CJK character, two columns wide.
        Table table = Table.builder("")
                .text("name")
                .integer("n")
                .row("\u00e5aa", 1)
                .row("a\u030aaa", 2)
                .row("\ud835\udc9caa", 3)
                .row("\u6771a", 4)
                .build();

        assertThat(table.toText())
                .isEqualTo("name  n\n----  -\n\u00e5aa   1\na\u030aaa   2\n\ud835\udc9caa   3\n\u6771a   4");
    }

    @Test
    void lineBreaksAndControlCodesBecomeSpaces() {
        Table table = Table.builder("two\nlines")
                .text("a\tb")
                .row("x\u001b[2J\r\ny\u2028z")
                .build();

        assertThat(table.toText()).isEqualTo("two lines\na b\n----------\nx [2J  y z");
    }

    @Test
    void nothingHidesInAName() {
        Table table = Table.builder("")
                .text("a")
                .integer("n")
                .row("x\u202eyz", 1)
                .row("0180\u200b", 2)
                .build();

        assertThat(table.toText()).isEqualTo("a             n\n------------  -\nx<U+202E>yz   1\n0180<U+200B>  2");
    }

    @Test
    void halvesAreRoundedUpOnTheDecimalText() {
        // The double nearest 2.675 lies below it; a reader who sees 2.675 expects 2.68.
        assertThat(shown(2.675, 2)).isEqualTo("2.68");
        assertThat(shown(-2.675, 2)).isEqualTo("-2.68");
        assertThat(shown(0.5, 0)).isEqualTo("1");
    }

    @Test
    void aSmallNegativeNumberIsNotShownAsNegativeZero() {
        assertThat(shown(-0.04, 1)).isEqualTo("0.0");
    }

    @Test
    void smallNumbersHaveNoExponentAndHugeOnesDo() {
        assertThat(shown(1.5e-7, 9)).isEqualTo("0.000000150");
        assertThat(shown(12_345_678.9, 1)).isEqualTo("12345678.9");
        assertThat(shown(1e300, 1)).isEqualTo("1E+300");
    }
}
