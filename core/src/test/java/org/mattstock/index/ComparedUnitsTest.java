package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;

/** Aggregations that compare units, where they are at an end: nobody to compare with, gaps, units outside the population. */
class ComparedUnitsTest {
    private static final double NONE = Double.NaN;

    private static Branch branch(Aggregation aggregation, String... indicators) {
        return Branch.of(
                        "all",
                        "All",
                        Stream.of(indicators)
                                .map(indicator -> Leaf.of(indicator, Direction.HIGHER, Normalization.none()))
                                .toArray(Leaf[]::new))
                .withMissing(MissingRule.atLeast(0))
                .withAggregation(aggregation);
    }

    private static CompositeIndex among(Branch branch, String... units) {
        return CompositeIndex.of("test", branch).withPopulation(new Population.Listed(new TreeSet<>(List.of(units))));
    }

    @Test
    void bordaIsTheShareBeatenOfThoseWhoHaveAPart() {
        Panels panel = Panels.of("A", "B", "C")
                .with("X", 1, 2, NONE)
                .with("Y", 5, NONE, NONE)
                .with("Z", 3, 3, 9);

        assertThat(panel.score(branch(Aggregation.borda(), "X", "Y", "Z")))
                .containsExactly((0 + 0.5 + 0.25) / 3, (1 + 0.25) / 2, 1);
    }

    @Test
    void whoIsAloneBeatsHalf() {
        assertThat(Panels.of("A").with("X", 1).score(branch(Aggregation.borda(), "X")))
                .containsExactly(0.5);
    }

    @Test
    void aUnitOutsideIsHeldAgainstThePopulationAndMovesNobody() {
        Panels panel = Panels.of("A", "B", "C").with("X", 1, 2, 3);
        assertThat(panel.score(among(branch(Aggregation.borda(), "X"), "A", "B")))
                .containsExactly(0, 1, 1);
    }

    private static final Aggregation TOPSIS = Aggregation.topsis(Aggregation.Scaling.NONE);

    @Test
    void topsisLeavesOutPartsThatTellNobodyApart() {
        Panels panel = Panels.of("A", "B", "C").with("X", 0, 3, 4).with("Y", 7, 7, 7);
        assertThat(panel.score(branch(TOPSIS, "X", "Y"))).containsExactly(0, 0.75, 1);
        assertThat(panel.score(branch(TOPSIS, "Y"))).containsExactly(0.5, 0.5, 0.5);
    }

    @Test
    void topsisMeasuresAUnitWithAGapOnItsOtherParts() {
        Panels panel = Panels.of("A", "B", "C").with("X", 0, 1, 4).with("Y", 2, NONE, 6);
        assertThat(panel.score(branch(TOPSIS, "X", "Y"))).containsExactly(0, 0.25, 1);
    }

    @Test
    void aUnitOutsideIsNobodysIdeal() {
        Panels panel = Panels.of("A", "B", "C", "D").with("X", 0, 1, 4, 100);
        assertThat(panel.score(among(branch(TOPSIS, "X"), "A", "B", "C")))
                .startsWith(0, 0.25, 1)
                .satisfies(values -> assertThat(values[3]).isCloseTo(100 / 196.0, within(1e-15)));
    }

    private static final Aggregation VIKOR = Aggregation.vikor(0.5);

    @Test
    void underVikorWhatTellsNobodyApartCountsForNobody() {
        Panels panel = Panels.of("A", "B", "C").with("X", 0, 3, 4).with("Y", 7, 7, 7);
        assertThat(panel.score(branch(VIKOR, "X", "Y"))).containsExactly(0, 0.75, 1);
        assertThat(panel.score(branch(VIKOR, "Y"))).containsExactly(1, 1, 1);
    }

    /** Each has the same four shares, added in another order: a difference in the last bit must not become 0 and 1. */
    @Test
    void vikorTakesNoRoundingForADifference() {
        Panels panel = Panels.of("A", "B", "C", "D")
                .with("X", 0, 0.1, 0.3, 1)
                .with("Y", 0.1, 0.3, 1, 0)
                .with("Z", 0.3, 1, 0, 0.1)
                .with("W", 1, 0, 0.1, 0.3);
        assertThat(panel.score(branch(Aggregation.vikor(1), "X", "Y", "Z", "W")))
                .containsExactly(1, 1, 1, 1);
    }

    private static final Aggregation PROMETHEE =
            Aggregation.promethee(Aggregation.Preference.usual(), Map.of("Y", Aggregation.Preference.linear(2, 2)));

    /** In X any difference counts, in Y one of more than 2; C has no Y, so X decides against it and for it. */
    @Test
    void prometheeComparesOnThePartsThatTwoHaveEachWithItsPreference() {
        Panels panel = Panels.of("A", "B", "C", "D").with("X", 1, 2, 3, 1).with("Y", 7, 5, NONE, 4);
        assertThat(panel.score(branch(PROMETHEE, "X", "Y")))
                .containsExactly(
                        new double[] {(-0.5 - 1 + 0.5) / 3, (0.5 - 1 + 0.5) / 3, 1, (-0.5 - 0.5 - 1) / 3},
                        within(1e-15));
    }

    @Test
    void prometheeHoldsAUnitOutsideAgainstAllAndWhoIsAloneAgainstNobody() {
        Panels panel = Panels.of("A", "B", "C").with("X", 1, 2, 3);
        Aggregation usual = Aggregation.promethee(Aggregation.Preference.usual());
        assertThat(panel.score(among(branch(usual, "X"), "A", "B"))).containsExactly(-1, 1, 1);
        assertThat(panel.score(among(branch(usual, "X"), "A"))).containsExactly(0, 1, 1);
    }

    @Test
    void anAggregationMustNameItsOwnParts() {
        assertThatThrownBy(() -> CompositeIndex.of("test", branch(PROMETHEE, "X", "Y1")))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("parts that the aggregation names must be of all, got \"Y\"");
    }

    @Test
    void preferenceGrowsBetweenItsThresholds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aggregation.Preference.linear(3, 2))
                .withMessage("strict must be at least indifference, got 2.0 and 3.0");
    }

    /** A is ahead in two of three parts, but so far behind in Z that its veto is full; without it A leads. */
    @Test
    void aVetoCannotBeMadeUpFor() {
        Aggregation.Preference usual = Aggregation.Preference.usual();
        Panels panel = Panels.of("A", "B").with("X", 2, 1).with("Y", 2, 1).with("Z", 0, 10);
        Aggregation free = Aggregation.outranking(usual, Map.of(), Map.of());
        Aggregation vetoed = Aggregation.outranking(usual, Map.of(), Map.of("Z", Aggregation.Preference.linear(5, 10)));

        assertThat(panel.score(branch(free, "X", "Y", "Z")))
                .containsExactly(new double[] {1 / 3.0, -1 / 3.0}, within(1e-15));
        assertThat(panel.score(branch(vetoed, "X", "Y", "Z")))
                .containsExactly(new double[] {-1 / 3.0, 1 / 3.0}, within(1e-15));
    }
}
