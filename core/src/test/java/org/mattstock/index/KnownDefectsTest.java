package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.TieRule;

/** What some package for composite indicators gets wrong, or does without a word, is right here. */
class KnownDefectsTest {
    private static final double NONE = Double.NaN;

    private static Leaf plain(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    private static Branch plain(Aggregation aggregation) {
        return Branch.of("all", "All", plain("x"), plain("y"), plain("z"))
                .withAggregation(aggregation)
                .withMissing(MissingRule.atLeast(0.5));
    }

    /** COINr's power mean gives nothing for a unit that lacks a part, where its other means take the rest. */
    @Test
    void aPowerMeanTakesTheRestOfTheParts() {
        Panels panels = Panels.of("A", "B").with("x", 3, 1).with("y", 4, 1).with("z", NONE, 1);

        assertThat(panels.score(plain(Aggregation.power(2)))[0]).isEqualTo(Math.sqrt(12.5), within(1e-15));
    }

    /** Pairs are compared by what both have: whoever stands first in the table gains nothing by that. */
    @Test
    void placesByDuelsDoNotDependOnTheOrderOfUnits() {
        double[] x = {5, 3, NONE, 1};
        double[] y = {1, NONE, 4, 2};
        double[] z = {NONE, 2, 3, 3};
        double[] scores = Panels.of("A", "B", "C", "D")
                .with("x", x)
                .with("y", y)
                .with("z", z)
                .score(plain(Aggregation.copeland()));
        double[] turned = Panels.of("D", "C", "B", "A")
                .with("x", x)
                .with("y", y)
                .with("z", z)
                .score(plain(Aggregation.copeland()));

        assertThat(turned).containsExactly(scores[3], scores[2], scores[1], scores[0]);
        assertThat(scores[0] + scores[1] + scores[2] + scores[3]).isZero();
    }

    /** A logarithm that leaves figures as they are was shipped once. */
    @ParameterizedTest
    @EnumSource
    void aLogarithmChangesFigures(Treatment.LogarithmForm form) {
        double[] figures = {2, 7, 40};
        double[] treated =
                Panels.of("A", "B", "C").with("x", figures).score(plain("x").withTreatment(Treatment.logarithm(form)));

        assertThat(treated[1]).isNotEqualTo(figures[1]);
        assertThat(treated[2] - treated[1]).isPositive().isLessThan(figures[2] - figures[1]);
    }

    /** An indicator without differences becomes NaN, or silently 0, elsewhere. */
    @ParameterizedTest
    @MethodSource("normalizations")
    void anIndicatorThatTellsNobodyApartIsRefusedOrNeutral(Normalization normalization) {
        Panels panels = Panels.of("A", "B", "C").with("x", 4, 4, 4).with("y", 1, 2, 3);
        Optional<CompositeIndex> index =
                valid(Branch.of("all", "All", Leaf.of("x", Direction.HIGHER, normalization), plain("y")));
        index.ifPresent(valid -> {
            double[] neutral = Panels.values(
                    valid.withDegenerate(Degenerate.NEUTRAL).score(panels.build(), Panels.YEAR, AnyMethod.behaviors()),
                    "x");
            assertThat(neutral).containsOnly(neutral[0]).doesNotContain(NONE);
        });
    }

    @Test
    void theRefusalNamesTheIndicatorAndTheWaysOut() {
        CompositeIndex index = CompositeIndex.of("x", Leaf.of("x", Direction.HIGHER, Normalization.minMax()))
                .withDegenerate(Degenerate.FAIL);

        assertThatThrownBy(() -> Panels.of("A", "B").with("x", 4, 4).score(index))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("the reference of x")
                .hasMessageContaining("NEUTRAL");
    }

    /** Weights that sum to 0 divide by 0 elsewhere. */
    @Test
    void weightsThatAreAllZeroOrNegativeAreRefused() {
        assertThatThrownBy(() -> weighted(0, 0))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("must not all be 0");
        assertThatThrownBy(() -> weighted(2, -1))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("must not be negative, got -1");
    }

    private static CompositeIndex weighted(double ofX, double ofY) {
        List<Branch.Part> parts = List.of(Branch.Part.of(plain("x"), ofX), Branch.Part.of(plain("y"), ofY));
        return CompositeIndex.of(
                "x",
                Branch.of("all", "All", plain("x"), plain("y")).withParts(parts).withWeighting(Weighting.relative()));
    }

    /** A product with a 0 is 0, and with two negative figures positive: neither is a mean. */
    @ParameterizedTest
    @MethodSource("meansOfPositiveParts")
    void aMeanOfPositivePartsRefusesOthersByName(Aggregation aggregation) {
        for (double figure : new double[] {0, -2}) {
            Panels panels =
                    Panels.of("A", "B").with("x", 3, figure).with("y", 4, 1).with("z", 2, -3);
            assertThatThrownBy(() -> panels.score(plain(aggregation)))
                    .isInstanceOf(ScoringException.class)
                    .hasMessageContaining("must be positive")
                    .hasMessageContaining("for Unit B (B)");
        }
    }

    static Stream<Aggregation> meansOfPositiveParts() {
        return Stream.of(
                Aggregation.geometric(), Aggregation.harmonic(), Aggregation.power(-1), Aggregation.power(0.5));
    }

    /** Two rows that are the same got different places from libraries that number rows. Ordinal places do so on purpose. */
    @ParameterizedTest
    @MethodSource("aggregations")
    void sameUnitsTieUnderEveryAggregation(Aggregation aggregation) {
        List<CompositeIndex> indexes = new ArrayList<>();
        valid(plain(aggregation)).ifPresent(indexes::add);
        Branch four = Branch.of("all", "All", plain("x"), plain("y"), plain("z"), plain("w"));
        valid(four.withAggregation(aggregation)).ifPresent(indexes::add);
        assertThat(indexes).isNotEmpty();
        double raised = aggregation instanceof Aggregation.MultiplicativeBenefitOfTheDoubt ? 1 : 0;
        indexes.forEach(index -> requireTie(index, raised));
    }

    @ParameterizedTest
    @MethodSource("normalizations")
    void sameUnitsTieUnderEveryNormalization(Normalization normalization) {
        valid(Branch.of("all", "All", Leaf.of("x", Direction.LOWER, normalization), plain("y")))
                .ifPresent(KnownDefectsTest::requireTie);
    }

    @ParameterizedTest
    @MethodSource("imputations")
    void sameUnitsTieUnderEveryImputation(Imputation imputation) {
        Branch tree = Branch.of("x", "X", plain("w").withImputation(imputation), plain("y"), plain("z"));
        requireTie(CompositeIndex.of("x", tree.withId("root")));
    }

    private static void requireTie(CompositeIndex index) {
        requireTie(index, 0);
    }

    /** B and D have the same figures, and both lack w. */
    private static void requireTie(CompositeIndex index, double raised) {
        Panels panels = Panels.of("A", "B", "C", "D", "E")
                .withYear(2021, "w", raised(raised, 3, 1, 2, 1, 5))
                .with("x", raised(raised, 1, 3.3, 4, 3.3, 7))
                .with("y", raised(raised, 2, 2.7, 1, 2.7, 3))
                .with("z", raised(raised, 4, 0.1, 0.2, 0.1, 0.3))
                .with("w", raised(raised, 2, NONE, 6, NONE, 3));
        panels.builder()
                .grouping(new org.mattstock.data.Grouping(
                        "half",
                        "Half",
                        List.of(
                                MethodExamples.group("first", "A", "B", "D"),
                                MethodExamples.group("second", "C", "E"))));
        Scores scores =
                index.withDegenerate(Degenerate.NEUTRAL).score(panels.build(), Panels.YEAR, AnyMethod.behaviors());
        double[] values = Panels.values(scores, index.tree().id());
        assertThat(values[1]).isEqualTo(Double.valueOf(values[3]));
    }

    private static double[] raised(double by, double... values) {
        return Arrays.stream(values).map(value -> value + by).toArray();
    }

    private static Optional<CompositeIndex> valid(Branch tree) {
        try {
            return Optional.of(CompositeIndex.of("x", tree));
        } catch (InvalidIndexException e) {
            return Optional.empty();
        }
    }

    static Stream<Normalization> normalizations() {
        return AnyMethod.of(Normalization.class).stream()
                .filter(normalization ->
                        !(normalization instanceof Normalization.Rank rank && rank.ties() == TieRule.ORDINAL));
    }

    static Stream<Aggregation> aggregations() {
        return AnyMethod.of(Aggregation.class).stream()
                .filter(aggregation -> !aggregation.toString().contains("ORDINAL"));
    }

    static Stream<Imputation> imputations() {
        return AnyMethod.of(Imputation.class).stream();
    }
}
