package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.table.Table;

class PanelSearchTest {
    private static Panel panel() {
        PanelBuilder panel = Panel.builder();
        panel.unit(Unit.of("0160", "Täby"));
        panel.unit(Unit.of("1284", "Skolåkra"));
        panel.indicator(Indicator.of("N3", "Skolans kostnad"));
        panel.indicator(Indicator.of("N2", "Elever i grundskolan"));
        panel.indicator(Indicator.of("N1", "Elever per skola"));
        panel.indicator(Indicator.of("N4", "Barn i förskola"));
        return panel.build()
                .withGroupings(List.of(new Grouping(
                        "county",
                        "Län",
                        List.of(new Grouping.Group("G1", "Skola först", new TreeSet<>(List.of("0160")))))));
    }

    private static List<String> ids(String words) {
        Table found = panel().find(words);
        return IntStream.range(0, found.rowCount())
                .mapToObj(row -> found.shown(row, 1))
                .toList();
    }

    @Test
    void wholeWordsComeBeforeStartsAndStartsBeforeInsides() {
        assertThat(panel().find("skola").toText()).isEqualTo("""
                        Found for "skola": 6
                        kind       id    name                  found as
                        ---------  ----  --------------------  ---------------
                        indicator  N1    Elever per skola      whole word
                        group      G1    Skola först           whole word
                        indicator  N3    Skolans kostnad       start of a word
                        unit       1284  Skolåkra              start of a word
                        indicator  N2    Elever i grundskolan  inside a word
                        indicator  N4    Barn i förskola       inside a word""");
    }

    @Test
    void lettersAreFoldedAndEveryWordMustBeFound() {
        assertThat(ids("TABY")).containsExactly("0160");
        assertThat(ids("elever skola")).containsExactly("N1", "N2");
        assertThat(ids("n4")).containsExactly("N4");
    }

    @Test
    void whereNothingIsFoundTheTitleNamesTheNearest() {
        Table found = panel().find("kostnnad");
        assertThat(found.rowCount()).isZero();
        assertThat(found.title()).isEqualTo("Nothing found for \"kostnnad\"; nearest: kostnad");
    }

    @Test
    void wordsWithoutLettersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> panel().find(" - "))
                .withMessage("words must hold a letter or a digit, got \" - \"");
    }
}
