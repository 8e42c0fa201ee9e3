package org.mattstock.internal.simulation.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.simulation.FastPathTest;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.uncertainty.Figures;
import org.mattstock.uncertainty.RandomAnalyses;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Aggregations that compare units, and branches that are turned, are scored in lanes to the bit as in full. */
class ComparedInLanesTest {
    private static final int LEAVES = 9;

    private static CompositeIndex index(Branch root) {
        boolean places = root.normalization().isEmpty()
                && root.aggregation().traits().contains(Aggregation.Trait.LOWER_IS_BETTER);
        return CompositeIndex.of("compared", root)
                .withDegenerate(Degenerate.NEUTRAL)
                .withRanking(RankingRule.standard()
                        .withOrder(places ? RankingRule.Order.LOWEST_FIRST : RankingRule.Order.HIGHEST_FIRST));
    }

    private static Branch flat() {
        return (Branch) Figures.flat(LEAVES).tree();
    }

    private static void requireSameInLanes(Branch root, Panel panel, Variation... others) {
        CompositeIndex index = index(root);
        List<Variation> variations = new ArrayList<>(List.of(others));
        variations.add(Variation.weights(root.id(), WeightSet.simplex()));
        RandomAnalyses.Case drawn = new RandomAnalyses.Case(index, variations, panel, 5);

        assertThat(LaneCompiler.compile(drawn.trial())).allMatch(Optional::isPresent);
        FastPathTest.requireSame(drawn, 100);
    }

    @ParameterizedTest
    @EnumSource(TieRule.class)
    void placesUnderEveryRuleForTies(TieRule ties) {
        Panel panel = Figures.panel(40, 12, 0.15);
        for (Aggregation places : List.of(Aggregation.rankSum(ties), Aggregation.meanRank(ties))) {
            Branch root = flat().withAggregation(places);
            requireSameInLanes(root.withMissing(MissingRule.atLeast(0.7)), panel);
            requireSameInLanes(
                    root.withMissing(new MissingRule.Substitute(MissingRule.Statistic.MEDIAN_RANK)),
                    panel,
                    Variation.leaves(Variation.bootstrap()));
            requireSameInLanes(root.withMissing(new MissingRule.SubstitutePlace(7)), panel);
        }
    }

    /** Places that a normalization turns; methods of both orders beside each other. */
    @Test
    void placesThatAreNormalizedAndOthersThatAreNot() {
        Panel panel = Figures.panel(40, 12, 0.1);
        Branch root =
                flat().withAggregation(Aggregation.meanRank(TieRule.FRACTIONAL)).withMissing(MissingRule.atLeast(0.5));
        requireSameInLanes(root.withNormalization(Normalization.minMax()), panel);
        requireSameInLanes(root.withNormalization(Normalization.zScore()), panel);
        requireSameInLanes(
                root,
                panel,
                Variation.aggregations(
                        Aggregation.arithmetic(), Aggregation.copeland(), Aggregation.rankSum(TieRule.DENSE)));
    }

    /** Rounded figures, so that many pairs are equal in a leaf; more and fewer units than a tile has. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 40, 65})
    void copelandWithTiesAndGaps(int units) {
        Branch root = flat().withAggregation(Aggregation.copeland());
        for (double missing : new double[] {0, 0.2, 0.6}) {
            Panel panel = Figures.panel(units, 12, units < 5 ? 0 : missing);
            requireSameInLanes(root.withMissing(MissingRule.atLeast(0.3)), panel);
            requireSameInLanes(
                    root.withMissing(MissingRule.atLeast(0.6)), panel, Variation.leaves(Variation.bootstrap()));
            requireSameInLanes(
                    root.withMissing(new MissingRule.SubstituteConstant(40)),
                    panel,
                    Variation.normalizations(Normalization.zScore(), Normalization.percentile()));
        }
    }

    @Test
    void copelandOfEqualWeightsHasDrawsInEveryLane() {
        Branch root = flat().withAggregation(Aggregation.copeland()).withMissing(MissingRule.atLeast(0.1));
        RandomAnalyses.Case drawn = new RandomAnalyses.Case(
                index(root), List.of(Variation.leaves(Variation.leaveOneOut())), Figures.panel(30, 12, 0.3), 5);
        assertThat(LaneCompiler.compile(drawn.trial())).allMatch(Optional::isPresent);
        FastPathTest.requireSame(drawn, 60);
    }

    @Test
    void aComparedBranchBelowAnother() {
        Branch copeland = flat().withParts(flat().parts().subList(0, 5))
                .withId("below")
                .withAggregation(Aggregation.copeland())
                .withMissing(MissingRule.atLeast(0.3));
        Branch root =
                Branch.of("all", "All", copeland.withNormalization(Normalization.minMax()), Figures.leaves(5, 2)[0]);
        requireSameInLanes(root.withMissing(MissingRule.atLeast(0.4)), Figures.panel(30, 12, 0.2));
        Branch plain =
                Branch.of("all", "All", copeland, Figures.leaves(5, 2)[1]).withMissing(MissingRule.atLeast(0.4));
        requireSameInLanes(plain, Figures.panel(30, 12, 0.2));
    }

    /** Units would have to be compared anew in every replicate. */
    @Test
    void comparingBranchesIsLeftToTheFullScoring() {
        Branch below = Branch.of("below", "Below", Figures.leaves(0, 3));
        for (Aggregation method : List.of(Aggregation.copeland(), Aggregation.rankSum(TieRule.FRACTIONAL))) {
            CompositeIndex index = index(
                    Branch.of("all", "All", below, Figures.leaves(3, 1)[0]).withAggregation(method));
            RandomAnalyses.Case drawn = new RandomAnalyses.Case(index, List.of(), Figures.panel(9, 12, 0), 5);

            assertThat(LaneCompiler.compile(drawn.trial())).containsExactly(Optional.empty());
            FastPathTest.requireSame(drawn, 8);
        }
    }

    @Test
    void aBranchThatIsTurned() {
        Branch below = Branch.of("below", "Below", Figures.leaves(0, 3))
                .withDirection(Direction.LOWER)
                .withMissing(MissingRule.atLeast(0.3));
        Branch root = Branch.of("all", "All", below, Figures.leaves(3, 1)[0]).withMissing(MissingRule.atLeast(0.3));
        Panel panel = Figures.panel(30, 12, 0.2);

        requireSameInLanes(root, panel);
        requireSameInLanes(
                root.withParts(List.of(
                        Branch.Part.of(below.withNormalization(Normalization.zScore())),
                        root.parts().get(1))),
                panel,
                Variation.leaves(Variation.bootstrap()));
    }
}
