package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
}
