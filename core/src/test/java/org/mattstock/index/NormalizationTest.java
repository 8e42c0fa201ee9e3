package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/** Each method on the reference 1, 3, 4, 3, as its documentation shows it. */
class NormalizationTest {
    private static final double TOLERANCE = 1e-12;
    private static final Panels SHARED = Panels.of("A", "B", "C", "D").with("X", 1, 3, 4, 3);

    private static void gives(Normalization method, double... expected) {
        assertThat(SHARED.score(Leaf.of("X", Direction.HIGHER, method))).containsExactly(expected, within(TOLERANCE));
    }

    private static void givesWhereLessIsBetter(Normalization method, double... expected) {
        assertThat(SHARED.score(Leaf.of("X", Direction.LOWER, method))).containsExactly(expected, within(TOLERANCE));
    }

    private static void givesNegated(Normalization method, double... expected) {
        Leaf leaf = Leaf.of("X", Direction.LOWER, method).withOrientation(Leaf.Orientation.NEGATE_BEFORE);
        assertThat(SHARED.score(leaf)).containsExactly(expected, within(TOLERANCE));
    }

    @Test
    void noneKeepsTheValueAndLessIsBetterNegatesIt() {
        gives(Normalization.none(), 1, 3, 4, 3);
        givesWhereLessIsBetter(Normalization.none(), -1, -3, -4, -3);
        givesNegated(Normalization.none(), -1, -3, -4, -3);
    }

    @Test
    void minMaxStretchesBetweenTheObservedEnds() {
        gives(Normalization.minMax(), 0, 200.0 / 3, 100, 200.0 / 3);
        givesWhereLessIsBetter(Normalization.minMax(), 100, 100.0 / 3, 0, 100.0 / 3);
        givesNegated(Normalization.minMax(), 100, 100.0 / 3, 0, 100.0 / 3);
    }

    /** The example in the documentation of {@link Normalization}. */
    @Test
    void aUnitThatComesLastMayTurnTheOrderOfTheFirst() {
        Branch equal = Branch.of(
                "all",
                "All",
                Leaf.of(
                        "X",
                        Direction.HIGHER,
                        new Normalization.MinMax(
                                new Normalization.Bounds.Observed(),
                                Normalization.Range.UNIT,
                                Normalization.Clamp.NONE)),
                Leaf.of(
                        "Y",
                        Direction.HIGHER,
                        new Normalization.MinMax(
                                new Normalization.Bounds.Observed(),
                                Normalization.Range.UNIT,
                                Normalization.Clamp.NONE)));
        assertThat(Panels.of("A", "B", "C")
                        .with("X", 10, 8, 7)
                        .with("Y", 5, 6.5, 4)
                        .score(equal))
                .containsExactly(new double[] {0.7, 2.0 / 3, 0}, within(TOLERANCE));
        assertThat(Panels.of("A", "B", "C", "D")
                        .with("X", 10, 8, 7, 0)
                        .with("Y", 5, 6.5, 4, 4.9)
                        .score(equal))
                .containsExactly(new double[] {0.7, 0.9, 0.35, 0.18}, within(TOLERANCE));
    }

    @Test
    void minMaxWithGivenBoundsCutsOnlyWhereItIsTold() {
        Normalization.Bounds bounds = new Normalization.Bounds.Given(2, 3.5);
        Normalization.Range range = new Normalization.Range(0, 3);
        gives(new Normalization.MinMax(bounds, range, Normalization.Clamp.NONE), -2, 2, 4, 2);
        gives(new Normalization.MinMax(bounds, range, Normalization.Clamp.BOTH), 0, 2, 3, 2);
        gives(new Normalization.MinMax(bounds, range, Normalization.Clamp.LOWER), 0, 2, 4, 2);
        gives(new Normalization.MinMax(bounds, range, Normalization.Clamp.UPPER), -2, 2, 3, 2);
        givesWhereLessIsBetter(new Normalization.MinMax(bounds, range, Normalization.Clamp.UPPER), 5, 1, 0, 1);
        givesNegated(new Normalization.MinMax(bounds, range, Normalization.Clamp.UPPER), 3, 1, -1, 1);
    }

    @Test
    void theValueBeforeTheClampIsKept() {
        Normalization method = new Normalization.MinMax(
                new Normalization.Bounds.Given(2, 3.5), new Normalization.Range(0, 3), Normalization.Clamp.BOTH);
        Scores higher =
                CompositeIndex.of("x", Leaf.of("X", Direction.HIGHER, method)).score(SHARED.build(), Panels.YEAR);
        Scores lower =
                CompositeIndex.of("x", Leaf.of("X", Direction.LOWER, method)).score(SHARED.build(), Panels.YEAR);
        assertThat(higher.score("C")).hasValue(3);
        assertThat(higher.unclamped("C")).hasValue(4);
        assertThat(lower.score("C")).hasValue(0);
        assertThat(lower.unclamped("C")).hasValue(-1);
    }

    @Test
    void zScoresHaveTheStatedMeanAndDeviation() {
        double s = Math.sqrt(4.75 / 3);
        gives(Normalization.zScore(), -1.75 / s, 0.25 / s, 1.25 / s, 0.25 / s);
        givesWhereLessIsBetter(Normalization.zScore(), 1.75 / s, -0.25 / s, -1.25 / s, -0.25 / s);
        double p = Math.sqrt(4.75 / 4);
        Normalization hundred = new Normalization.ZScore(100, 10, Normalization.Spread.POPULATION);
        gives(hundred, 100 - 17.5 / p, 100 + 2.5 / p, 100 + 12.5 / p, 100 + 2.5 / p);
        givesWhereLessIsBetter(hundred, 100 + 17.5 / p, 100 - 2.5 / p, 100 - 12.5 / p, 100 - 2.5 / p);
    }

    @Test
    void ranksCountFromTheWorst() {
        gives(Normalization.rank(), 1, 2.5, 4, 2.5);
        gives(new Normalization.Rank(TieRule.COMPETITION), 1, 2, 4, 2);
        gives(new Normalization.Rank(TieRule.MODIFIED), 1, 3, 4, 3);
        gives(new Normalization.Rank(TieRule.DENSE), 1, 2, 3, 2);
        givesWhereLessIsBetter(Normalization.rank(), 4, 2.5, 1, 2.5);
        givesWhereLessIsBetter(new Normalization.Rank(TieRule.DENSE), 3, 2, 1, 2);
    }

    @Test
    void placesFromTheOtherEndKeepWhatTheTieRuleMeans() {
        givesWhereLessIsBetter(new Normalization.Rank(TieRule.COMPETITION), 4, 2, 1, 2);
        givesWhereLessIsBetter(new Normalization.Rank(TieRule.MODIFIED), 4, 3, 1, 3);
        Panels panel = Panels.of("A", "B", "C", "D", "E", "F", "G").with("X", 1, 3, 4, 3, 0, 2, 9);
        Population four = new Population.Listed(new java.util.TreeSet<>(List.of("A", "B", "C", "D")));
        for (TieRule ties : List.of(TieRule.COMPETITION, TieRule.MODIFIED, TieRule.DENSE, TieRule.FRACTIONAL)) {
            Leaf mirrored = Leaf.of("X", Direction.LOWER, new Normalization.Rank(ties));
            Leaf negated = mirrored.withOrientation(Leaf.Orientation.NEGATE_BEFORE);
            assertThat(panel.score(CompositeIndex.of("x", mirrored).withPopulation(four)))
                    .as("%s", ties)
                    .containsExactly(panel.score(CompositeIndex.of("x", negated).withPopulation(four)));
        }
    }

    @Test
    void percentilesCountTheOthersBelow() {
        gives(Normalization.percentile(), 0, 50, 100, 50);
        givesWhereLessIsBetter(Normalization.percentile(), 100, 50, 0, 50);
    }

    @Test
    void goalpostsAreNeverFitted() {
        gives(Normalization.goalposts(0, 4), 0.25, 0.75, 1, 0.75);
        givesWhereLessIsBetter(Normalization.goalposts(0, 4), 0.75, 0.25, 0, 0.25);
        givesNegated(Normalization.goalposts(0, 4), 0.75, 0.25, 0, 0.25);
        gives(Normalization.goalposts(2, 3), 0, 1, 1, 1);
    }

    @Test
    void logarithmicGoalpostsGiveTheLowEndToWhatHasNoLogarithm() {
        Panels panel = Panels.of("A", "B", "C", "D").with("X", -1, 1, 10, 1000);
        Normalization posts =
                new Normalization.Goalposts(1, 100, Normalization.Scale.LOGARITHMIC, Normalization.Range.UNIT);
        assertThat(panel.score(Leaf.of("X", Direction.HIGHER, posts)))
                .containsExactly(new double[] {0, 0, 0.5, 1}, within(TOLERANCE));
        Leaf lower = Leaf.of("X", Direction.LOWER, posts);
        assertThat(panel.score(lower)).containsExactly(new double[] {1, 1, 0.5, 0}, within(TOLERANCE));
        assertThat(panel.score(lower.withOrientation(Leaf.Orientation.NEGATE_BEFORE)))
                .containsExactly(panel.score(lower));
    }

    @Test
    void quantilePointsPutAValueOnACutBelowIt() {
        gives(new Normalization.QuantilePoints(2, QuantileType.TYPE_1), 1, 1, 2, 1);
        givesWhereLessIsBetter(new Normalization.QuantilePoints(2, QuantileType.TYPE_1), 2, 2, 1, 2);
    }

    /** Ten units with 0, eleven with 1. */
    private static Panels nearlyHalf() {
        double[] values =
                IntStream.range(0, 21).mapToDouble(i -> i < 10 ? 0 : 1).toArray();
        return Panels.of(IntStream.range(0, 21).mapToObj(i -> "U" + (10 + i)).toArray(String[]::new))
                .with("X", values);
    }

    @ParameterizedTest
    @EnumSource(Direction1.class)
    void classesThatPutEverybodyIntoOneTellNobodyApart(Direction1 direction) {
        Normalization halves = new Normalization.QuantilePoints(2, QuantileType.TYPE_1);
        for (Leaf.Orientation orientation : Leaf.Orientation.values()) {
            CompositeIndex index =
                    CompositeIndex.of("x", Leaf.of("X", direction.value, halves).withOrientation(orientation));
            boolean negated = direction == Direction1.LESS && orientation == Leaf.Orientation.NEGATE_BEFORE;
            if (negated) {
                // The cut is at -1 then: eleven are on it and ten above.
                assertThat(nearlyHalf().score(index)).contains(1, 2);
            } else {
                assertThat(nearlyHalf().score(index.withDegenerate(Degenerate.NEUTRAL)))
                        .containsOnly(1.5);
                assertThatThrownBy(() -> nearlyHalf().score(index))
                        .isInstanceOf(ScoringException.class)
                        .hasMessageContaining(
                                "reference of X (2022, 21 values) must have values in more than one class")
                        .hasMessageContaining("got all of them in class 1 of 2 (cut at 1.0; empty: 2)");
            }
        }
    }

    @Test
    void classesThatAreEmptyLeaveThePointsOfTheOthers() {
        double[] values =
                IntStream.range(0, 20).mapToDouble(i -> i < 8 ? 10 + i : 100).toArray();
        Panels panel = Panels.of(
                        IntStream.range(0, 20).mapToObj(i -> "U" + (10 + i)).toArray(String[]::new))
                .with("X", values);
        double[] points = IntStream.range(0, 20).mapToDouble(i -> i < 5 ? 1 : 2).toArray();
        for (QuantileType type : List.of(QuantileType.TYPE_1, QuantileType.TYPE_7)) {
            assertThat(panel.score(Leaf.of("X", Direction.HIGHER, new Normalization.QuantilePoints(4, type))))
                    .containsExactly(points);
        }
    }

    @Test
    void sixthsAreCutExactly() {
        double[] values = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();
        Panels panel = Panels.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L")
                .with("X", values);
        assertThat(panel.score(
                        Leaf.of("X", Direction.HIGHER, new Normalization.QuantilePoints(6, QuantileType.TYPE_1))))
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6);
    }

    @Test
    void bandsPutAValueOnACutAboveIt() {
        Normalization bands = new Normalization.Bands(List.of(2.0, 4.0), List.of(0.0, 1.0, 5.0));
        gives(bands, 0, 1, 5, 1);
        givesWhereLessIsBetter(bands, 5, 4, 0, 4);
        givesNegated(bands, 5, 1, 1, 1);
    }

    @Test
    void aTargetTurnsValuesIntoDistances() {
        Leaf leaf = Leaf.of("X", Direction.target(3), Normalization.minMax());
        assertThat(SHARED.score(leaf)).containsExactly(0, 100, 50, 100);
        assertThat(SHARED.score(leaf.withOrientation(Leaf.Orientation.NEGATE_BEFORE)))
                .containsExactly(0, 100, 50, 100);
    }

    @Test
    void mirroringAndNegatingDifferWhenNIsAMultipleOfForty() {
        String[] units = IntStream.range(0, 40).mapToObj(i -> "U" + (10 + i)).toArray(String[]::new);
        double[] values = IntStream.rangeClosed(1, 40).mapToDouble(i -> i * i).toArray();
        Panels panel = Panels.of(units).with("X", values);
        Leaf mirrored = Leaf.of("X", Direction.LOWER, Normalization.quantileMinMax(0.025, 0.975));
        // Order statistics 1 and 39 of the values: 1 and 1521; of the negated values: -1600 and -4.
        assertThat(panel.score(mirrored)[19]).isCloseTo(100 - 100 * 399.0 / 1520, within(1e-12));
        assertThat(panel.score(mirrored.withOrientation(Leaf.Orientation.NEGATE_BEFORE))[19])
                .isCloseTo(100 * 1200.0 / 1596, within(1e-12));
    }

    @Test
    void aValueOutsideTheReferenceGetsThePlaceItWouldHave() {
        Panels panel = Panels.of("A", "B", "C", "D", "E", "F", "G").with("X", 1, 3, 4, 3, 0, 2, 9);
        CompositeIndex index = CompositeIndex.of("x", Leaf.of("X", Direction.HIGHER, Normalization.rank()))
                .withPopulation(new Population.Listed(new java.util.TreeSet<>(List.of("A", "B", "C", "D"))));
        assertThat(panel.score(index)).containsExactly(1, 2.5, 4, 2.5, 1, 2, 5);
        CompositeIndex less = CompositeIndex.of("x", Leaf.of("X", Direction.LOWER, Normalization.rank()))
                .withPopulation(index.population());
        assertThat(panel.score(less)).containsExactly(4, 2.5, 1, 2.5, 5, 4, 1);
        CompositeIndex share = CompositeIndex.of("x", Leaf.of("X", Direction.HIGHER, Normalization.percentile()))
                .withPopulation(index.population());
        assertThat(panel.score(share)).containsExactly(0, 50, 100, 50, 0, 25, 100);
    }

    @ParameterizedTest
    @EnumSource(Direction1.class)
    void equalValuesAreNeutralWhereTheDefinitionSaysSo(Direction1 direction) {
        Panels panel = Panels.of("A", "B", "C").with("X", 7, 7, 7);
        for (Case example : CASES) {
            CompositeIndex index = CompositeIndex.of("x", Leaf.of("X", direction.value, example.method()));
            assertThat(panel.score(index.withDegenerate(Degenerate.NEUTRAL)))
                    .as("%s", example.method())
                    .containsOnly(example.middle());
            assertThatThrownBy(() -> panel.score(index))
                    .as("%s", example.method())
                    .isInstanceOf(ScoringException.class)
                    .hasMessageContaining("reference of X (2022, 3 values)");
        }
    }

    private enum Direction1 {
        MORE(Direction.HIGHER),
        LESS(Direction.LOWER);

        private final Direction value;

        Direction1(Direction value) {
            this.value = value;
        }
    }

    private record Case(Normalization method, double middle) {}

    private static final List<Case> CASES = List.of(
            new Case(Normalization.minMax(), 50),
            new Case(Normalization.quantileMinMax(0.1, 0.9), 50),
            new Case(new Normalization.ZScore(100, 10, Normalization.Spread.SAMPLE), 100),
            new Case(Normalization.rank(), 2),
            new Case(new Normalization.Rank(TieRule.COMPETITION), 2),
            new Case(Normalization.percentile(), 50),
            new Case(new Normalization.QuantilePoints(4, QuantileType.TYPE_1), 2.5));

    @Test
    void valuesThatOnlySeemToDifferHaveNoSpread() {
        Panels panel = Panels.of("A", "B", "C").with("X", 0.1, 0.1, 0.1);
        assertThatThrownBy(() -> panel.score(Leaf.of("X", Direction.HIGHER, Normalization.zScore())))
                .hasMessageContaining("all values equal");
    }

    @Test
    void boundsThatCoincideAreDegenerateThoughValuesDiffer() {
        Panels panel = Panels.of("A", "B", "C", "D", "E").with("X", 0, 7, 7, 7, 9);
        Leaf leaf = Leaf.of("X", Direction.HIGHER, Normalization.quantileMinMax(0.25, 0.75));
        assertThatThrownBy(() -> panel.score(leaf)).hasMessageContaining("both bounds at 7.0");
        assertThat(panel.score(CompositeIndex.of("x", leaf).withDegenerate(Degenerate.NEUTRAL)))
                .containsOnly(50);
    }

    @Test
    void numbersBeyondTheRangeAreRefusedByName() {
        Panels wide = Panels.of("A", "B").with("X", -1e308, 1e308);
        assertThatThrownBy(() -> wide.score(Leaf.of("X", Direction.HIGHER, Normalization.minMax())))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("X")
                .hasMessageContaining("range of a double");
        assertThatThrownBy(() -> wide.score(Leaf.of("X", Direction.HIGHER, Normalization.zScore())))
                .isInstanceOf(ScoringException.class);
        Branch sum = Branch.of(
                        "sum",
                        "Sum",
                        Leaf.of("X", Direction.HIGHER, Normalization.none()),
                        Leaf.of("X", Direction.HIGHER, Normalization.none()).withId("again"))
                .withAggregation(Aggregation.sum());
        assertThatThrownBy(() -> wide.score(sum))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("sum")
                .hasMessageContaining("Unit A (A)");
    }
}
