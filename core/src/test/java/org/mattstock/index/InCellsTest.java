package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.CellFormulas;
import org.mattstock.rank.QuantileType;

/** What is said of methods in cells; that it gives the library's numbers is tried in a spreadsheet. */
class InCellsTest {
    private static Panel panel() {
        PanelBuilder builder = Panel.builder();
        builder.indicator(Indicator.of("a", "A")).indicator(Indicator.of("b", "B"));
        double[] figures = {1, 3, 4, 3, 9};
        for (int unit = 0; unit < figures.length; unit++) {
            builder.unit(new Unit("u" + unit, "U" + unit, unit == 0 ? "L" : "K"));
            builder.value("a", Breakdown.TOTAL, "u" + unit, 2022, figures[unit]);
            builder.value("b", Breakdown.TOTAL, "u" + unit, 2022, 2 * figures[unit]);
        }
        return builder.build();
    }

    private static CellFormulas cells(Node tree) {
        return CompositeIndex.of("i", tree).score(panel(), 2022).inCells();
    }

    private static CellFormula last(Leaf leaf) {
        CellFormulas.OfLeaf of = (CellFormulas.OfLeaf) cells(leaf).nodes().get(0);
        return of.steps().get(of.steps().size() - 1).formula();
    }

    @Test
    void minMaxIsALineBetweenBoundsThatTheReferenceTeaches() {
        CellFormula formula = last(Leaf.of("a", Direction.LOWER, Normalization.minMax()));
        assertThat(formula.text()).isEqualTo("IF(ISNUMBER({x}),100-(100*({x}-{lower})/({upper}-{lower})),\"\")");
        assertThat(formula.quantities())
                .extracting(CellFormula.Quantity::text)
                .containsExactly("MIN({all})", "MAX({all})");
        assertThat(formula.quantities())
                .extracting(each -> each.learned().orElseThrow())
                .containsExactly(1.0, 9.0);
    }

    @Test
    void aZScoreIsALineThroughMeanAndDeviation() {
        CellFormula formula =
                last(Leaf.of("a", Direction.HIGHER, Normalization.zScore(50, 10, Normalization.Spread.POPULATION)));
        assertThat(formula.text()).isEqualTo("IF(ISNUMBER({x}),50+10*({x}-{mean})/{deviation},\"\")");
        assertThat(formula.quantities())
                .extracting(CellFormula.Quantity::text)
                .containsExactly("AVERAGE({all})", "STDEVP({all})");
    }

    @Test
    void stepsComeInTheOrderOfWork() {
        Leaf leaf = Leaf.of("a", Direction.target(-3), Normalization.minMax())
                .withTreatment(Treatment.winsorize(0.1, 0.8, QuantileType.TYPE_7));
        CellFormulas.OfLeaf of = (CellFormulas.OfLeaf) cells(leaf).nodes().get(0);
        assertThat(of.steps())
                .extracting(CellFormulas.StepCell::kind)
                .containsExactly(CellFormulas.Kind.TREATED, CellFormulas.Kind.DIRECTED, CellFormulas.Kind.NORMALIZED);
        assertThat(of.steps().get(0).formula().quantities().get(0).text()).isEqualTo("PERCENTILE({all},0.1)");
        assertThat(of.steps().get(1).formula().text()).isEqualTo("IF(ISNUMBER({x}),ABS({x}-(-3)),\"\")");
    }

    @Test
    void unitsOfTheReferenceComeFirst() {
        CellFormulas cells = CompositeIndex.of("i", Leaf.of("a", Direction.HIGHER, Normalization.minMax()))
                .withPopulation(Population.ofKind("K"))
                .score(panel(), 2022)
                .inCells();
        assertThat(cells.units()).extracting(Unit::id).containsExactly("u1", "u2", "u3", "u4", "u0");
        assertThat(cells.reference()).isEqualTo(4);
        assertThat(cells.entitled()).containsExactly(true, true, true, true, false);
    }

    @Test
    void everyNodeWithoutAFormulaIsNamed() {
        Branch tree = Branch.of(
                        "top",
                        "Top",
                        Leaf.of("a", Direction.HIGHER, Normalization.rank(org.mattstock.rank.TieRule.DENSE)),
                        Leaf.of("b", Direction.HIGHER, Normalization.minMax()))
                .withAggregation(Aggregation.copeland());
        assertThatThrownBy(() -> cells(tree))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a: rank")
                .hasMessageContaining("top Top: copeland");
    }

    @Test
    void aMethodOfOnesOwnHasNone() {
        Branch tree = Branch.of("top", "Top", Leaf.of("a", Direction.HIGHER, Normalization.minMax()))
                .withAggregation(Aggregation.custom("mine", 1, Map.of()));
        assertThatThrownBy(() -> CompositeIndex.of("i", tree)
                        .score(
                                panel(),
                                2022,
                                org.mattstock.fit.Behaviors.none().withAggregation("mine", 1, (v, w, p) -> v[0]))
                        .inCells())
                .hasMessageContaining("top Top: custom");
    }

    @Test
    void numbersAreWrittenToTheLastBit() {
        assertThat(List.of(0.025, 100.0, -0.0, 0.1 + 0.2))
                .extracting(CellFormula::number)
                .containsExactly("0.025", "100", "0", "0.30000000000000004");
    }
}
