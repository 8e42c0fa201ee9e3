package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mattstock.io.csv.Read.cell;
import static org.mattstock.io.csv.Read.observed;
import static org.mattstock.io.csv.Read.onlyProblem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.TextOptions;
import org.mattstock.io.TextOptions.DecimalMark;

class DecimalMarkTest {
    private static final String HEADER = "kpi;kommun;år;värde\n";

    @ParameterizedTest
    @ValueSource(strings = {"7,5", "7.5", " 7,5 ", "\u00a07,5"})
    void decimalCommaAndPointAreBothUnderstood(String value) {
        assertThat(cell(Read.text(HEADER + "N1;0180;2022;" + value + "\n"))).isEqualTo(observed(7.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234 567,5", "1\u00a0234\u00a0567,5", "1\u202f234\u202f567,5"})
    void whiteSpaceMayStandBetweenThousands(String value) {
        assertThat(cell(Read.text(HEADER + "N1;0180;2022;" + value + "\n"))).isEqualTo(observed(1234567.5));
    }

    @Test
    void aCommaThatMayStandBetweenThousandsIsDoubtful() {
        Loaded<Panel> loaded = Read.text(HEADER + "N1;0180;2022;1,234\n");

        assertThat(onlyProblem(loaded))
                .hasToString(
                        "test.csv:2:4 AMBIGUOUS_DECIMAL_MARK: \"1,234\" may have decimals or thousands; read as 1.234;"
                                + " give the decimal mark in the options");
    }

    @Test
    void anotherNumberInTheFileSettlesIt() {
        String before = "N1;1284;2022;7,5\n";
        String doubtful = "N1;0180;2022;1,234\n";

        assertThat(Read.text(HEADER + before + doubtful).problems()).isEmpty();
        assertThat(Read.text(HEADER + doubtful + before).problems()).isEmpty();
    }

    @Test
    void aGivenMarkSettlesIt() {
        Loaded<Panel> loaded = Read.text(
                HEADER + "N1;0180;2022;1,234\n",
                options -> options.withText(TextOptions.DEFAULT.withDecimalMark(DecimalMark.COMMA)));

        assertThat(loaded.orThrow().value("N1", Breakdown.TOTAL, "0180", 2022)).hasValue(1.234);
    }

    @Test
    void twoMarksInOneFileAreDoubtful() {
        Loaded<Panel> loaded = Read.text(HEADER + "N1;0180;2022;7.5\nN1;1284;2022;7,5\nN1;1480;2022;8,5\n");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.MIXED_DECIMAL_MARKS);
        assertThat(onlyProblem(loaded).text()).contains("a point in line 2 and a comma in line 3");
    }

    @Test
    void aMarkThatWasNotGivenMakesNoNumber() {
        Loaded<Panel> loaded = Read.text(
                HEADER + "N1;0180;2022;7,5\n",
                options -> options.withText(TextOptions.DEFAULT.withDecimalMark(DecimalMark.POINT)));

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.NOT_A_NUMBER);
    }
}
