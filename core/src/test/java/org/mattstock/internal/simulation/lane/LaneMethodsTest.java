package org.mattstock.internal.simulation.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.index.AnyMethod;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.simulation.FastPathTest;
import org.mattstock.internal.simulation.draw.DefaultVariations;
import org.mattstock.uncertainty.Figures;
import org.mattstock.uncertainty.RandomAnalyses;
import org.mattstock.uncertainty.RandomFigures;

/** A method of a branch is either done in lanes, to the bit as in full, or refused there and scored in full. */
class LaneMethodsTest {
    private static final int UNITS = 9;
    private static final int CASES = 5;

    static Stream<Aggregation> aggregations() {
        return AnyMethod.of(Aggregation.class).stream();
    }

    static Stream<MissingRule> missingRules() {
        return AnyMethod.of(MissingRule.class).stream();
    }

    static Stream<Normalization> normalizations() {
        return AnyMethod.of(Normalization.class).stream();
    }

    @ParameterizedTest
    @MethodSource("aggregations")
    void anAggregation(Aggregation method) {
        requireSameOrRefused(LaneMethods.know(method), root -> root.withAggregation(method));
    }

    @ParameterizedTest
    @MethodSource("missingRules")
    void aMissingRule(MissingRule method) {
        boolean known = MissingRuleMethods.of(method).lanes().isPresent();
        requireSameOrRefused(known, root -> root.withMissing(method));
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void aNormalization(Normalization method) {
        requireSameOrRefused(LaneMethods.know(method), root -> root.withNormalization(method));
    }

    /** A user's own method cannot be known. */
    @Test
    void aUsersOwnAggregationIsLeftToTheFullScoring() {
        Custom own = new Custom("thrice", 1, Map.of("times", 3.0));

        assertThat(isInLanes(Figures.flat(4), Figures.panel(9, 4, 0))).isTrue();
        Branch root = (Branch) Figures.flat(4).tree();
        assertThat(isInLanes(CompositeIndex.of("own", root.withAggregation(own)), Figures.panel(9, 4, 0)))
                .isFalse();
    }

    /** What stands in for a branch is learned from values that change with the weights, whatever else does not apply. */
    @Test
    void aStatisticThatStandsInForABranchIsLeftToTheFullScoring() {
        Branch inner = Branch.of("inner", "Inner", Figures.leaves(0, 2));
        Branch root = Branch.of("all", "All", inner, Figures.leaves(2, 1)[0])
                .withMissing(new MissingRule.DropNotApplicable(new MissingRule.Substitute(MissingRule.Statistic.MEAN)));
        CompositeIndex index = CompositeIndex.of("stands in", root);

        assertThat(isInLanes(index, Figures.panel(9, 3, 0))).isTrue();
        assertThat(isInLanes(index, Figures.panel(9, 3, 0.2))).isFalse();
    }

    /** A unit in no group has no value of a branch that is normalized, though nothing is done to the others. */
    @Test
    void aNormalizationByGroupIsLeftToTheFullScoringEvenIfItChangesNothing() {
        Branch root = ((Branch) Figures.flat(2).tree())
                .withMissing(new MissingRule.SubstituteConstant(3))
                .withNormalization(Normalization.none());
        CompositeIndex everybody = CompositeIndex.of("all", root);
        CompositeIndex byGroup = everybody.withReference(
                new Reference(new Reference.Period.FittedYear(), new Reference.Among.OwnGroup("half")));
        Panel panel = RandomFigures.panel(new Random(1), 9, 2);

        assertThat(isInLanes(everybody, panel)).isTrue();
        assertThat(isInLanes(byGroup, panel)).isFalse();
    }

    private static boolean isInLanes(CompositeIndex index, Panel panel) {
        CompositeIndex neutral = index.withDegenerate(Degenerate.NEUTRAL);
        RandomAnalyses.Case drawn = new RandomAnalyses.Case(neutral, DefaultVariations.of(neutral), panel, 5);
        FastPathTest.requireSame(drawn, 24);
        return LaneCompiler.compile(drawn.trial()).get(0).isPresent();
    }

    /** Each is admitted in some of the cases if it is known, and in none if it is not. */
    private static void requireSameOrRefused(boolean known, UnaryOperator<Branch> change) {
        int admitted = 0;
        for (int seed = 0; seed < CASES; seed++) {
            RandomAnalyses.Case drawn = RandomAnalyses.draw(new Random(seed), UNITS, change);
            admitted += LaneCompiler.compile(drawn.trial()).get(0).isPresent() ? 1 : 0;
            FastPathTest.requireSame(drawn, 24);
        }
        assertThat(admitted > 0).isEqualTo(known);
    }
}
