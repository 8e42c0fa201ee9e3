package org.mattstock.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mattstock.table.Notation;
import org.mattstock.table.Table;

class LatexTableWriterTest {
    private static Table places() {
        return Table.builder("Places 2022")
                .text("unit")
                .decimal("score", 1)
                .row("Höganäs", 71.4563)
                .row("  A & B_1", -2)
                .row("Kiruna", null)
                .build();
    }

    @Test
    void aTableHasRulesCaptionAndLabelAndNumbersWithTheirDecimals() {
        assertThat(TableWriter.latex().toText(places())).isEqualTo("""
                        \\begin{table}
                        \\caption{Places 2022}\\label{tab:places-2022}
                        \\begin{tabular}{lr}
                        \\toprule
                        unit & score \\\\
                        \\midrule
                        Höganäs & 71.5 \\\\
                        \\quad{}A \\& B\\_1 & $-$2.0 \\\\
                        Kiruna &  \\\\
                        \\bottomrule
                        \\end{tabular}
                        \\end{table}
                        """);
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        Table table = Table.builder("").decimal("x", 1).row(-12345.6).build();
        assertThat(TableWriter.latex(Notation.SWEDISH).toText(table)).contains("\n$-$12\\,345,6 \\\\\n");
    }

    @Test
    void noTextIsReadAsACommand() {
        Table table = Table.builder("100% \\input{x}")
                .text("a[1]")
                .row("$x^2$ ~ #1 {y} <b>|\n\\end{table}")
                .build();
        assertThat(TableWriter.latex().toText(table))
                .contains("\\caption{100\\% \\textbackslash{}input\\{x\\}}\\label{tab:100-input-x}")
                .contains("a{[}1{]} \\\\")
                .contains(
                        "\\$x\\textasciicircum{}2\\$ \\textasciitilde{} \\#1 \\{y\\} \\textless{}b\\textgreater{}\\textbar{} "
                                + "\\textbackslash{}end\\{table\\} \\\\");
    }

    @Test
    void aLongTableGoesOnOverPages() {
        Table.Builder table = Table.builder("").integer("n");
        for (int i = 0; i < 41; i++) {
            table.row(i);
        }
        assertThat(TableWriter.latex().toText(table.build()))
                .startsWith("\\begin{longtable}{r}\n\\toprule\nn \\\\\n\\midrule\\endhead\n0 \\\\\n")
                .endsWith("40 \\\\\n\\bottomrule\n\\end{longtable}\n");
    }
}
