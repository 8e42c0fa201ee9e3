package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

class AggregationTest {
    private static final double TOLERANCE = 1e-12;

    /** Parts 1, 3, 4, 3 of one unit. */
    private static double of(Aggregation aggregation) {
        return of(aggregation, 1, 3, 4, 3);
    }

    private static double of(Aggregation aggregation, double... parts) {
        Panels panel = Panels.of("A");
        List<Node> leaves = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            panel.with("X" + i, parts[i]);
            leaves.add(Leaf.of("X" + i, Direction.HIGHER, Normalization.none()));
        }
        Branch branch = Branch.of("all", "All", leaves.toArray(Node[]::new)).withAggregation(aggregation);
        return panel.score(branch)[0];
    }

    @Test
    void eachAggregationGivesItsDocumentedResult() {
        assertThat(of(Aggregation.arithmetic())).isEqualTo(2.75);
        assertThat(of(Aggregation.geometric())).isCloseTo(Math.sqrt(6), within(TOLERANCE));
        assertThat(of(Aggregation.minimum())).isEqualTo(1);
        assertThat(of(Aggregation.sum())).isEqualTo(11);
        assertThat(of(new Aggregation.ShareOfMaximum(4))).isEqualTo(68.75);
    }

    @Test
    void theMeanOfSixHalvesIsExact() {
        assertThat(of(Aggregation.arithmetic(), 1, 3, 2.5, 2.5, 2.5, 2)).isEqualTo(2.25);
    }

    private static Branch weighted(Aggregation aggregation) {
        return Branch.of("all", "All")
                .withParts(List.of(
                        Branch.Part.of(Leaf.of("X", Direction.HIGHER, Normalization.none()), 3),
                        Branch.Part.of(Leaf.of("Y", Direction.HIGHER, Normalization.none()), 1)))
                .withWeighting(Weighting.relative())
                .withAggregation(aggregation);
    }

    @Test
    void weightsCountAsStated() {
        Panels panel = Panels.of("A").with("X", 2).with("Y", 32);
        assertThat(panel.score(weighted(Aggregation.arithmetic()))).containsExactly(9.5);
        assertThat(panel.score(weighted(Aggregation.geometric()))[0]).isCloseTo(4, within(TOLERANCE));
        assertThat(panel.score(weighted(Aggregation.sum()))).containsExactly(38);
        assertThat(panel.score(weighted(Aggregation.minimum()))).containsExactly(2);
    }

    @Test
    void aGeometricMeanRefusesWhatIsNotPositiveByName() {
        Panels panel = Panels.of("A", "B").with("X", 2, 0).with("Y", 1, 4);
        assertThatThrownBy(() -> panel.score(weighted(Aggregation.geometric())))
                .isInstanceOf(ScoringException.class)
                .hasMessage("the parts of all must be positive for a geometric mean, got 0.0 for Unit B (B)");
    }

    @Test
    void aUnitOutsideThePopulationStopsNoGeometricMean() {
        Panels panel = Panels.of("A", "B").with("X", 2, 0).with("Y", 2, 4);
        CompositeIndex index = CompositeIndex.of("x", weighted(Aggregation.geometric()))
                .withPopulation(new Population.Listed(new TreeSet<>(List.of("A"))));
        assertThat(panel.score(index)[0]).isCloseTo(2, within(TOLERANCE));
        assertThat(panel.score(index)[1]).isNaN();
    }

    private static CompositeIndex places(Aggregation aggregation) {
        return CompositeIndex.of(
                        "x",
                        Branch.of("all", "All", leaf("X"), leaf("Y"))
                                .withAggregation(aggregation)
                                .withNormalization(Normalization.minMax()))
                .withDegenerate(Degenerate.NEUTRAL);
    }

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    private static double[] placeSums(Panels panel, Aggregation aggregation, Population population) {
        CompositeIndex index = new CompositeIndex(
                "x",
                "X",
                "",
                List.of(),
                Branch.of("all", "All", leaf("X"), leaf("Y")).withAggregation(aggregation),
                population,
                Eligibility.everybody(),
                Reference.standard(),
                Degenerate.FAIL,
                new RankingRule(TieRule.COMPETITION, Precision.exact(), RankingRule.Order.LOWEST_FIRST));
        return panel.score(index);
    }

    @Test
    void placesAreSummedWithOneAsTheBest() {
        Panels panel = Panels.of("A", "B", "C", "D").with("X", 9, 7, 7, 4).with("Y", 1, 2, 3, 4);
        Population all = Population.everyone();
        assertThat(placeSums(panel, new Aggregation.RankSum(TieRule.COMPETITION), all))
                .containsExactly(5, 5, 4, 5);
        assertThat(placeSums(panel, new Aggregation.RankSum(TieRule.FRACTIONAL), all))
                .containsExactly(5, 5.5, 4.5, 5);
        assertThat(placeSums(panel, new Aggregation.RankSum(TieRule.DENSE), all))
                .containsExactly(5, 5, 4, 4);
        assertThat(placeSums(panel, new Aggregation.RankSum(TieRule.ORDINAL), all))
                .containsExactly(5, 5, 5, 5);
        assertThat(placeSums(panel, new Aggregation.MeanRank(TieRule.COMPETITION), all))
                .containsExactly(2.5, 2.5, 2, 2.5);
    }

    @Test
    void aNormalizedSumOfPlacesIsBetterWhenHigher() {
        Panels panel = Panels.of("A", "B", "C").with("X", 9, 7, 4).with("Y", 3, 2, 1);
        assertThat(panel.score(places(new Aggregation.RankSum(TieRule.COMPETITION))))
                .containsExactly(100, 50, 0);
    }

    @Test
    void aUnitOutsideThePopulationGetsThePlaceItWouldHaveAndMovesNobody() {
        Panels panel = Panels.of("A", "B", "C").with("X", 9, 4, 7).with("Y", 9, 4, 7);
        Population listed = new Population.Listed(new TreeSet<>(List.of("A", "B")));
        assertThat(placeSums(panel, new Aggregation.RankSum(TieRule.COMPETITION), listed))
                .containsExactly(2, 4, 4);
    }

    @Test
    void copelandCountsVictoriesMinusDefeats() {
        Panels panel = Panels.of("A", "B", "C", "D").with("X", 4, 3, 2, 2).with("Y", 1, 3, 2, 2);
        Branch branch = Branch.of("all", "All", leaf("X"), leaf("Y")).withAggregation(new Aggregation.Copeland());
        // A draws with everyone (one part each); B beats C and D; C and D draw.
        assertThat(panel.score(branch)).containsExactly(0, 2, -1, -1);
    }

    @Test
    void aCycleIsADrawForAll() {
        Panels panel =
                Panels.of("A", "B", "C").with("X", 3, 2, 1).with("Y", 1, 3, 2).with("Z", 2, 1, 3);
        Branch branch =
                Branch.of("all", "All", leaf("X"), leaf("Y"), leaf("Z")).withAggregation(new Aggregation.Copeland());
        assertThat(panel.score(branch)).containsExactly(0, 0, 0);
    }

    /** 42 voters MNCK, 26 NCKM, 15 CKNM, 17 KCNM: Copeland N +3, C +1, K -1, M -3. */
    @Test
    void theTennesseeCapitalsHaveTheirPublishedScores() {
        Panels panel = Panels.of("C", "K", "M", "N")
                .with("W1", 2, 1, 4, 3)
                .with("W2", 3, 2, 1, 4)
                .with("W3", 4, 3, 1, 2)
                .with("W4", 3, 4, 1, 2);
        Branch branch = Branch.of("all", "All")
                .withParts(List.of(
                        Branch.Part.of(leaf("W1"), 42),
                        Branch.Part.of(leaf("W2"), 26),
                        Branch.Part.of(leaf("W3"), 15),
                        Branch.Part.of(leaf("W4"), 17)))
                .withWeighting(Weighting.relative())
                .withAggregation(new Aggregation.Copeland());
        assertThat(panel.score(branch)).containsExactly(1, -1, -3, 3);
    }
}
