package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

class OutrankingMatrixTest {
    private static final int YEAR = TablePanel.YEAR;
    private static final double TOLERANCE = 1e-9;

    private static Branch weighted(ReferenceTable data, Map<String, Double> weights) {
        return TablePanel.branch(
                        List.copyOf(TablePanel.indicators(data)),
                        leaf -> Branch.Part.of(leaf, weights.getOrDefault(leaf.id(), Double.NaN)))
                .withWeighting(Weighting.relative())
                .withAggregation(Aggregation.copeland());
    }

    private static Map<String, Double> weights(String path) {
        return ReferenceTable.read(path).rows().stream()
                .collect(Collectors.toMap(row -> row.get("iCode"), row -> Double.parseDouble(row.get("weight"))));
    }

    @Test
    void sharesOverGapsAreThoseOfTheTable() {
        ReferenceTable data = ReferenceTable.read("methods/aggregate/data.csv");
        Branch branch = weighted(data, weights("methods/aggregate/weights.csv"));
        Scores scores = CompositeIndex.of("reference", branch).score(TablePanel.of(data), YEAR);
        OutrankingMatrix matrix = OutrankingMatrix.of(scores, "all");
        ReferenceTable expected = ReferenceTable.read("methods/aggregate/outranking_matrix.csv");
        assertThat(expected.rows()).hasSize(182);
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            if (row.get("share").isEmpty()) {
                assertThat(matrix.share(row.get("unit"), row.get("over")))
                        .as(row.toString())
                        .isEmpty();
            } else {
                assertThat(matrix.share(row.get("unit"), row.get("over")).orElseThrow())
                        .as(row.toString())
                        .isCloseTo(expected.number(i, "share"), within(TOLERANCE));
            }
        }
        matrix.units()
                .forEach(unit -> assertThat((double) matrix.beatenLessLost(unit.id()))
                        .isEqualTo(scores.score(unit.id()).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"asem-methods", "swiss-methods"})
    void sharesOfCompleteRowsAreThoseOfTheTable(String folder) {
        ReferenceTable data = ReferenceTable.read(folder + "/aggregate_input.csv");
        Branch branch = weighted(data, weights(folder + "/meta.csv")).withMissing(MissingRule.completeCases());
        Scores scores = CompositeIndex.of("reference", branch).score(TablePanel.of(data), YEAR);
        OutrankingMatrix matrix = OutrankingMatrix.of(scores, "all");
        ReferenceTable expected = ReferenceTable.read(folder + "/outranking_matrix_weights_meta.csv");
        assertThat(matrix.units()).hasSameSizeAs(expected.rows());
        for (int i = 0; i < expected.rows().size(); i++) {
            String unit = expected.rows().get(i).get("uCode");
            for (String other : expected.texts("uCode")) {
                if (!other.equals(unit)) {
                    assertThat(matrix.share(unit, other).orElseThrow())
                            .as("%s over %s", unit, other)
                            .isCloseTo(expected.number(i, other), within(TOLERANCE));
                }
            }
        }
        ReferenceTable copeland = ReferenceTable.read(folder + "/copeland.csv");
        for (int i = 0; i < copeland.rows().size(); i++) {
            assertThat(matrix.beatenLessLost(copeland.rows().get(i).get("uCode")))
                    .isEqualTo((int) copeland.number(i, "copeland_meta"));
        }
    }

    private static Panel threeUnits() {
        return TablePanel.of(TablePanel.rows("x,y", "A,1,", "B,2,5", "C,,5"));
    }

    private static CompositeIndex two(Function<Leaf, Leaf> changed) {
        return CompositeIndex.of(
                "index", TablePanel.branch(List.of("x", "y"), leaf -> Branch.Part.of(changed.apply(leaf))));
    }

    @Test
    void whatIsNotCommonIsEmptyAndEqualPartsCountHalf() {
        OutrankingMatrix matrix = OutrankingMatrix.of(two(leaf -> leaf), threeUnits(), YEAR, "All");
        assertThat(matrix.share("A", "C")).isEmpty();
        assertThat(matrix.toTable().toText()).isEqualTo("""
                Pairwise shares in All 2022: 3 units
                unit id  unit      A      B      C
                -------  ----  -----  -----  -----
                A        A            0.000
                B        B     1.000         0.500
                C        C            0.500""");
    }

    @Test
    void pairsHaveBothSharesAndWhoBeatsWhom() {
        OutrankingMatrix matrix = OutrankingMatrix.of(two(leaf -> leaf), threeUnits(), YEAR, "all");
        assertThat(matrix.pairsTable().toText()).isEqualTo("""
                Pairwise shares in All 2022: 3 units
                id  unit  other id  other  share  other's share  beats
                --  ----  --------  -----  -----  -------------  -----
                A   A     B         B      0.000          1.000     -1
                A   A     C         C                                0
                B   B     A         A      1.000          0.000      1
                B   B     C         C      0.500          0.500      0
                C   C     A         A                                0
                C   C     B         B      0.500          0.500      0""");
    }

    @Test
    void figuresOfWhichLessIsBetterAreComparedAsTheyMean() {
        CompositeIndex low =
                two(leaf -> leaf.withDirection(Direction.LOWER).withOrientation(Leaf.Orientation.LESS_STAYS_BETTER));
        assertThat(OutrankingMatrix.of(low, threeUnits(), YEAR, "all").share("A", "B"))
                .hasValue(1);
    }

    @Test
    void whoIsOutsideThePopulationIsNotCompared() {
        CompositeIndex index = two(leaf -> leaf).withPopulation(Population.listed("A", "B"));
        OutrankingMatrix matrix = OutrankingMatrix.of(index, threeUnits(), YEAR, "all");
        assertThat(matrix.units()).extracting(Unit::id).containsExactly("A", "B");
        assertThatThrownBy(() -> matrix.share("A", "C"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("compared in all");
    }

    @Test
    void aLeafHasNoPartsToCompare() {
        Scores scores = two(leaf -> leaf).score(threeUnits(), YEAR);
        assertThatThrownBy(() -> OutrankingMatrix.of(scores, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idOrTitle must be a branch's, got the leaf x");
    }

    @Test
    void unitsWithEqualPartsDrawWithEachOther() {
        Panel panel = TablePanel.of(TablePanel.rows("x", "A,0.3", "B,0.3"));
        Branch one = Branch.of("all", "All", Leaf.of("x", Direction.HIGHER, Normalization.none()));
        OutrankingMatrix matrix = OutrankingMatrix.of(CompositeIndex.of("index", one), panel, YEAR, "all");
        assertThat(matrix.share("A", "B")).hasValue(0.5);
        assertThat(matrix.beatenLessLost("A")).isZero();
    }
}
