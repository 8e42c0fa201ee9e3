package org.mattstock.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.uncertainty.Trees;

class EstimatesTest {
    private static final double NONE = Double.NaN;
    /** Figures in x1 and x2, standard errors of x1 in x3; C lacks x2. */
    private static final Panel PANEL = Trees.panel(new double[][] {{50, 4, 2}, {30, 2, 1}, {10, NONE, 4}});

    private static Scores scores(Branch tree) {
        return CompositeIndex.of("test", tree).score(PANEL, Trees.YEAR);
    }

    private static Branch tree(Direction direction) {
        return Branch.of(
                "all",
                "all",
                Leaf.of("x1", direction, Normalization.minMax()),
                Leaf.of("x2", Direction.HIGHER, Normalization.minMax()));
    }

    /** Min-max of 10 to 50 on 0 to 100: 2.5 points a step, half of it in the score; all of it of C, which has no other part. */
    @Test
    void theErrorOfAScoreIsWeightTimesSlopeTimesError() {
        for (Direction direction : List.of(Direction.HIGHER, Direction.LOWER)) {
            Estimates found = Estimates.of(scores(tree(direction)), Map.of("x1", "x3"));
            for (Estimates.Estimate each : found.bestFirst()) {
                double expected = Map.of("A", 2.5, "B", 1.25, "C", 10.0)
                        .getOrDefault(each.unit().id(), NONE);
                assertThat(each.standardError()).as(each.unit().id()).isCloseTo(expected, within(1e-12));
            }
        }
    }

    @Test
    void scoresThatAreNoStraightLineAreRefusedWithTheNode() {
        Branch geometric = Trees.branch("all", 1, 2).withAggregation(Aggregation.geometric());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LinearScores.of(scores(geometric), Map.of("x1", "x3")))
                .withMessageStartingWith("scores must be a straight line in figures with errors, got all: ");
        Branch places = Branch.of("all", "all", Leaf.of("x1", Direction.HIGHER, Normalization.percentile()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimates.of(scores(places), Map.of("x1", "x3")))
                .withMessageStartingWith("scores must be a straight line in figures with errors, got x1: ");
    }

    @Test
    void anIndicatorAndItsErrorsAreTakenFromAPanel() {
        Estimates found = Estimates.of(PANEL, "x1", "x3", Trees.YEAR);
        assertThat(found.bestFirst().stream().map(each -> each.unit().id())).containsExactly("A", "B", "C");
        assertThat(found.withDirection(Direction.LOWER)
                        .bestFirst()
                        .get(0)
                        .unit()
                        .id())
                .isEqualTo("C");
        assertThat(Estimates.of(Trees.panel(new double[][] {{1, 1}, {2, 1}, {NONE, NONE}}), "x1", "x2", Trees.YEAR)
                        .without())
                .hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Estimates.of(PANEL, "x1", "x2", Trees.YEAR))
                .withMessageContaining("got a figure of");
    }

    @Test
    void oneSaysWhetherTheTopIsVerifiedAndOnWhomItHangs() {
        Estimates shares = Estimates.of(Map.of("A", 90.0, "B", 83.0, "C", 71.0), Map.of("A", 1.5, "B", 2.0, "C", 4.0));
        assertThat(TopVerified.of(shares, 1, 0.05).sentence())
                .isEqualTo(
                        "A is verified as the top of 3 units: the closest pair, A inside and B outside, is 2.80 standard"
                                + " errors apart (p 0.0051, level 0.05).");
        assertThat(TopVerified.of(shares, 2, 0.001).verdict()).isEqualTo(TopVerified.Verdict.NOT_VERIFIED);
        Estimates equal = Estimates.of(Map.of("A", 90.0, "B", 90.0), Map.of("A", 1.0, "B", 2.0));
        assertThat(TopVerified.of(equal, 1, 0.05).toString())
                .isEqualTo("Nobody can be called the top 1 of 2 units: the estimates at its border are equal.");
    }

    @Test
    void whatIsKnownWithoutErrorIsDecided() {
        Estimates known = Estimates.of(
                Map.of("A", 3.0, "B", 2.0, "C", 2.0, "D", 1.0), Map.of("A", 0.0, "B", 0.0, "C", 0.0, "D", 0.0));
        PlaceSets sets = PlaceSets.of(known, PlaceSets.Settings.standard());
        assertThat(sets.units().stream().map(PlaceSets.OfUnit::jointly))
                .containsExactly(
                        new PlaceSets.Ends(1, 1),
                        new PlaceSets.Ends(2, 3),
                        new PlaceSets.Ends(2, 3),
                        new PlaceSets.Ends(4, 4));
        assertThat(TopVerified.of(known, 1, 0.05).pValue()).isZero();
    }
}
