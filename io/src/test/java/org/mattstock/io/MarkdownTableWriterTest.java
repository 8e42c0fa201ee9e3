package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;

class MarkdownTableWriterTest {
    @Test
    void numbersHaveTheDecimalsOfTheirColumn() {
        Table table = Table.builder("Places 2022")
                .text("unit")
                .decimal("score", 1)
                .row("Höganäs", 71.4563)
                .row("Kiruna", null)
                .build();

        assertThat(TableWriter.markdown().toText(table)).isEqualTo("""
                        **Places 2022**

                        | unit | score |
                        | --- | ---: |
                        | Höganäs | 71.5 |
                        | Kiruna |  |
                        """);
    }

    @Test
    void marksInTextStayText() {
        Table table = Table.builder("")
                .text("a|b")
                .row("<b>&amp;</b>\nx_y *z* `c` \\")
                .build();

        assertThat(TableWriter.markdown().toText(table))
                .isEqualTo("| a\\|b |\n| --- |\n| \\<b\\>\\&amp;\\</b\\> x\\_y \\*z\\* \\`c\\` \\\\ |\n");
    }

    @Test
    void aParagraphBelowSaysWhatTheTableWasMadeOf() {
        Lineage lineage = new Lineage(List.of()).with("seed", 1).with("attribution", "Källa: *Kolada*");
        Table table = Table.builder("").text("a").row("x").build().withLineage(lineage);

        assertThat(TableWriter.markdown().toText(table))
                .isEqualTo("| a |\n| --- |\n| x |\n\nseed: 1; attribution: Källa: \\*Kolada\\*\n");
    }
}
