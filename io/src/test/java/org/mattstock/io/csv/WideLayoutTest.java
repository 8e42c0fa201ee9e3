package org.mattstock.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mattstock.io.csv.Read.missing;
import static org.mattstock.io.csv.Read.observed;
import static org.mattstock.io.csv.Read.onlyProblem;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.io.Problem.Kind;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Layout;

class WideLayoutTest {
    @Test
    void aRowAUnitAndYear() {
        Panel panel = Read.text(
                        "kommunkod;kommun;år;N1;N2\n0180;Stockholm;2022;7,5;\n1284;Höganäs;2021;..;8\n",
                        options -> options.withDialect(ReadOptions.Dialect.KOLADA))
                .orThrow();

        assertThat(panel.value("N1", Breakdown.TOTAL, "0180", 2022)).hasValue(7.5);
        assertThat(panel.cell("N2", Breakdown.TOTAL, "0180", 2022)).isEqualTo(missing(MissingReason.UNKNOWN));
        assertThat(panel.cell("N1", Breakdown.TOTAL, "1284", 2021)).isEqualTo(missing(MissingReason.CONFIDENTIAL));
        assertThat(panel.cell("N2", Breakdown.TOTAL, "1284", 2021)).isEqualTo(observed(8));
        assertThat(panel.requireUnit("Höganäs").id()).isEqualTo("1284");
    }

    @Test
    void aRowAUnitWithTheYearGiven() {
        Panel panel = Read.text("id,name,N1\n0180,Stockholm,7.5\n", options -> options.withYear(2022))
                .orThrow();

        assertThat(panel.value("N1", Breakdown.TOTAL, "0180", 2022)).hasValue(7.5);
    }

    @Test
    void aRowAUnitYearAndGender() {
        Panel panel =
                Read.text("kommun,år,kön,N1\n0180,2022,K,7\n0180,2022,M,8\n").orThrow();

        assertThat(panel.value("N1", Breakdown.MEN, "0180", 2022)).hasValue(8);
    }

    @Test
    void withoutAYearItIsRefused() {
        Problem problem = Read.refusal("kommun,N1\n0180,7\n");

        assertThat(problem.kind()).isEqualTo(Kind.HEADER);
        assertThat(problem.text()).contains("lacks a column for the year").contains("\"kommun\", \"N1\"");
    }

    @Test
    void withoutAnIndicatorItIsRefused() {
        assertThat(Read.refusal("kommun,år\n0180,2022\n").text())
                .contains("lacks a column for the values of an indicator");
    }

    @Test
    void anIndicatorHasOneColumn() {
        assertThat(Read.refusal("kommun,år,N1,N1\n0180,2022,1,1\n").text())
                .isEqualTo("an indicator may have one column, got N1 again as column 4");
    }

    @Test
    void aColumnThatIsNoKnownIndicatorIsAProblem() {
        Loaded<Panel> loaded = Read.text(
                "kommun,år,N00945,N00946\n0180,2022,1,2\n",
                options -> options.withIndicators(List.of(Indicator.of("N00945", "Solidity"))));

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.UNKNOWN_INDICATOR);
        assertThat(onlyProblem(loaded).column()).isEqualTo(4);
        assertThat(onlyProblem(loaded).text()).contains("nearest: N00945");
        assertThat(loaded.value().indicators()).hasSize(1);
    }

    @Test
    void valuesUnderNoHeaderAreAProblem() {
        Loaded<Panel> loaded = Read.text("kommun,år,N1,\n0180,2022,1,\n1284,2022,1,5\n");

        assertThat(onlyProblem(loaded).kind()).isEqualTo(Kind.UNKNOWN_INDICATOR);
        assertThat(onlyProblem(loaded).column()).isEqualTo(4);
    }

    @Test
    void theSameUnitAndYearTwiceIsAProblemForEachValue() {
        Loaded<Panel> loaded = Read.text("kommun,år,N1,N2\n0180,2022,1,2\n0180,2022,1,2\n");

        assertThat(loaded.count(Kind.DUPLICATE_KEY)).isEqualTo(2);
    }

    @Test
    void theLayoutMayBeGiven() {
        Loaded<Panel> loaded = Read.text("kommun,år,value\n0180,2022,1\n", options -> options.withLayout(Layout.WIDE));

        assertThat(loaded.value().hasIndicator("value")).isTrue();
    }
}
