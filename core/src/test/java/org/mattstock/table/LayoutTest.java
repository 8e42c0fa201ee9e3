package org.mattstock.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static Table findings() {
        return Table.builder("Findings")
                .text("id")
                .text("unit")
                .decimal("times limit", 1)
                .text("what")
                .row("0604", "Aneby", 6.62, "goes from 105 in 2020 to 27 in 2021, far beyond what others do")
                .row("1080", "Karlskrona", 1234.5, "short")
                .build();
    }

    @Test
    void aLongTextEndsInAnEllipsisAndNumbersStayWhole() {
        assertThat(findings().toText(50)).isEqualTo("""
                        Findings
                        id    unit        times limit  what
                        ----  ----------  -----------  -------------------
                        0604  Aneby               6.6  goes from 105 in 2…
                        1080  Karlskrona       1234.5  short""");
    }

    @Test
    void aWrappedTextGoesOnBelow() {
        assertThat(findings().toText(Layout.of(50).with(Layout.LongText.WRAPPED)))
                .isEqualTo("""
                        Findings
                        id    unit        times limit  what
                        ----  ----------  -----------  -------------------
                        0604  Aneby               6.6  goes from 105 in
                                                       2020 to 27 in 2021,
                                                       far beyond what
                                                       others do
                        1080  Karlskrona       1234.5  short""");
    }

    @Test
    void whatFitsIsLaidOutAsWithoutAWidth() {
        assertThat(findings().toText(120)).isEqualTo(findings().toText());
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        Table table = Table.builder("").decimal("x", 1).row(-72.35).build();
        assertThat(table.toText(Layout.UNLIMITED.with(Notation.SWEDISH))).endsWith("\n−72,4");
        assertThat(table.shown(0, 0, Notation.ENGLISH)).isEqualTo("−72.4");
    }

    @Test
    void columnsThatDoNotFitStandInABlockBelowWithTheName() {
        Table.Builder table = Table.builder("Nodes").text("unit");
        List.of("a", "b", "c", "d", "e").forEach(each -> table.decimal("dimension-" + each, 1));
        table.row("Upplands Väsby", 1, 2, 3, 4, 5);
        assertThat(table.build().toText(50)).isEqualTo("""
                        Nodes
                        unit            dimension-a  dimension-b
                        --------------  -----------  -----------
                        Upplands Väsby          1.0          2.0

                        unit            dimension-c  dimension-d
                        --------------  -----------  -----------
                        Upplands Väsby          3.0          4.0

                        unit            dimension-e
                        --------------  -----------
                        Upplands Väsby          5.0""");
    }

    @Test
    void aTablePrintsTwentyRowsOfItselfAndCountsTheOthers() {
        Table.Builder table = Table.builder("").integer("n");
        for (int i = 1; i <= 290; i++) {
            table.row(i);
        }
        assertThat(table.build().toString().lines()).hasSize(2 + 20 + 1).last().isEqualTo("... 270 more");
        assertThat(table.build().toText().lines()).hasSize(2 + 290);
        assertThat(table.build().head(20)).hasToString(table.build().head(20).toText());
    }

    @Test
    void aWidthOfLessThanFortyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> findings().toText(39))
                .withMessage("width must be at least 40, got 39");
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("aåö漢e\u0301 ")
                .withChars("0123456789")
                .ofMaxLength(70);
        Arbitrary<Object[]> rows = Combinators.combine(
                        texts, texts, Arbitraries.doubles().between(-1e9, 1e9), texts)
                .as((a, b, x, c) -> new Object[] {a, b, x, (long) a.length(), c});
        return rows.list().ofMaxSize(6).map(list -> {
            Table.Builder table = Table.builder("A title of several words, longer than the least width is")
                    .text("id")
                    .text("a longer heading")
                    .decimal("a number", 2)
                    .integer("n")
                    .words("unbreakableheadings");
            list.forEach(table::row);
            return table.build();
        });
    }

    @Property(tries = 300)
    void noLineIsWiderAndNoNumberIsCut(
            @ForAll("tables") Table table,
            @ForAll @IntRange(min = 40, max = 140) int width,
            @ForAll Layout.LongText how) {
        String text = table.toText(Layout.of(width).with(how));
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
        for (int row = 0; row < table.rowCount(); row++) {
            assertThat(text).contains(table.shown(row, 2)).contains(table.shown(row, 3));
        }
    }

    @Property(tries = 200)
    void wrappingLosesNoLetter(@ForAll("tables") Table table, @ForAll @IntRange(min = 40, max = 140) int width) {
        String text = letters(table.toText(Layout.of(width).with(Layout.LongText.WRAPPED)));
        for (int row = 0; row < table.rowCount(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                String cell = letters(table.shown(row, column));
                assertThat(cell.chars().filter(letter -> text.indexOf(letter) < 0))
                        .isEmpty();
            }
        }
        assertThat(text).doesNotContain("…");
    }

    private static String letters(String text) {
        return text.replace(" ", "").replace("\n", "");
    }
}
