package org.mattstock.internal.simulation.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.simulation.FastPathTest;
import org.mattstock.uncertainty.Figures;
import org.mattstock.uncertainty.RandomAnalyses;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Figures with errors are drawn, learned from and normalized in lanes to the bit as in a panel of their own. */
class NoiseInLanesTest {
    private static final String ERROR = "-error";

    /** Every second unit has a standard error; one that is large, so that places change. */
    private static Panel panel(double missing, double error) {
        Panel figures = Figures.panel(30, 12, missing);
        PanelBuilder errors = Panel.builder();
        for (int unit = 0; unit < figures.units().size(); unit += 2) {
            for (int year : figures.years()) {
                for (String indicator : List.of("N0", "N2")) {
                    String id = figures.units().get(unit).id();
                    errors.value(indicator + ERROR, Breakdown.TOTAL, id, year, error * (1 + unit));
                }
            }
        }
        return figures.merge(errors.build());
    }

    private static Node[] leaves(Normalization normalization) {
        return new Node[] {
            Leaf.of("N0", Direction.HIGHER, normalization),
            Leaf.of("N1", Direction.HIGHER, normalization),
            Leaf.of("N2", Direction.LOWER, normalization),
            Leaf.of("N3", Direction.HIGHER, normalization)
        };
    }

    private static CompositeIndex index(Branch root) {
        return CompositeIndex.of("noise", root).withDegenerate(Degenerate.NEUTRAL);
    }

    private static Branch root(Node... parts) {
        return Branch.of("all", "All", parts).withMissing(MissingRule.atLeast(0.4));
    }

    private static RandomAnalyses.Case drawn(CompositeIndex index, Panel panel, Variation... others) {
        List<Variation> variations = new ArrayList<>(List.of(others));
        variations.add(Variation.noise("N2", "N2" + ERROR));
        variations.add(Variation.noise("N0", "N0" + ERROR));
        return new RandomAnalyses.Case(index, variations, panel, 5);
    }

    private static void requireSameInLanes(CompositeIndex index, Panel panel, Variation... others) {
        RandomAnalyses.Case drawn = drawn(index, panel, others);

        assertThat(LaneCompiler.compile(drawn.trial())).allMatch(Optional::isPresent);
        FastPathTest.requireSame(drawn, 40);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.5})
    void underEveryKindOfNormalization(double missing) {
        for (Normalization normalization : List.of(
                Normalization.minMax(),
                Normalization.zScore(),
                Normalization.percentile(),
                Normalization.quantileMinMax(0.025, 0.975),
                Normalization.goalposts(0, 100),
                Normalization.rank(),
                Normalization.none())) {
            requireSameInLanes(index(root(leaves(normalization))), panel(missing, 0.5));
        }
    }

    @Test
    void besideAllElseThatVaries() {
        CompositeIndex index = index(root(leaves(Normalization.minMax())));
        requireSameInLanes(
                index,
                panel(0.1, 0.5),
                Variation.weights("all", WeightSet.simplex()),
                Variation.leaves(Variation.bootstrap()),
                Variation.normalizations(Normalization.zScore(), Normalization.percentile()),
                Variation.aggregations(new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED)),
                Variation.missingRules(MissingRule.completeCases(), new MissingRule.SubstituteConstant(7)));
    }

    @Test
    void belowOtherBranches() {
        Node[] leaves = leaves(Normalization.goalposts(-1_000, 1_000));
        Branch below = Branch.of("below", "Below", leaves[0], leaves[1])
                .withAggregation(Aggregation.geometric())
                .withMissing(MissingRule.atLeast(0.4));
        Branch lowest = Branch.of("lowest", "Lowest", leaves[2], leaves[3])
                .withAggregation(Aggregation.minimum())
                .withMissing(MissingRule.atLeast(0.4));
        requireSameInLanes(index(root(below.withNormalization(Normalization.zScore()), lowest)), panel(0.2, 0.5));
    }

    /** Errors so large that figures do not stay finite, or not within what sums take. */
    @ParameterizedTest
    @ValueSource(doubles = {1e99, 5e306})
    void hugeErrorsAreLeftToTheFullScoring(double error) {
        requireSameInLanes(index(root(leaves(Normalization.none()))), panel(0.1, error));
    }

    @Test
    void whatLooksAtFiguresInAnotherWayIsLeftToTheFullScoring() {
        Node[] leaves = leaves(Normalization.minMax());
        Leaf first = (Leaf) leaves[0];
        Leaf second = (Leaf) leaves[1];
        for (Leaf leaf : List.of(
                first.withTreatment(new Treatment.Clip(20, 80)), second.withDenominator(Denominator.of("N2")))) {
            RandomAnalyses.Case drawn = drawn(index(root(leaf, leaves[3])), panel(0, 0.1));

            assertThat(LaneCompiler.compile(drawn.trial())).containsExactly(Optional.empty());
            FastPathTest.requireSame(drawn, 8);
        }
    }
}
