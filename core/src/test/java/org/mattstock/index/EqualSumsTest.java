package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Weighting;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Units whose figures add up to the same have the same place, in whatever order and by whatever way they are added. */
class EqualSumsTest {
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    private static final String[] UNITS = {"P", "Q", "R", "S", "T", "U", "V", "W"};

    /** Three figures in six orders, a unit each; then units that have one figure three times. */
    private static Panel orders(double[] figures, double... others) {
        String[] units = Arrays.copyOf(UNITS, ORDERS.length + others.length);
        Panels panel = Panels.of(units);
        for (int part = 0; part < 3; part++) {
            int column = part;
            panel.with(
                    "N" + part,
                    IntStream.range(0, units.length)
                            .mapToDouble(unit ->
                                    unit < ORDERS.length ? figures[ORDERS[unit][column]] : others[unit - ORDERS.length])
                            .toArray());
        }
        return panel.build();
    }

    private static Branch mean(Normalization normalization) {
        return Branch.of("mean", "Mean", leaves(normalization));
    }

    private static Leaf[] leaves(Normalization normalization) {
        return IntStream.range(0, 3)
                .mapToObj(part -> Leaf.of("N" + part, Direction.HIGHER, normalization))
                .toArray(Leaf[]::new);
    }

    private static double[] places(Scores scores) {
        return scores.units().stream()
                .mapToDouble(unit -> scores.ranking().requireEntry(unit.id()).place())
                .toArray();
    }

    private static double[] places(Branch tree, Panel panel) {
        return places(CompositeIndex.of("index", tree).score(panel, Panels.YEAR));
    }

    private static Stream<Arguments> trees() {
        return Stream.of(
                        mean(Normalization.none()),
                        mean(Normalization.zScore()),
                        mean(Normalization.minMax()),
                        mean(Normalization.goalposts(-10, 100)),
                        mean(Normalization.zScore()).withAggregation(Aggregation.sum()),
                        mean(Normalization.none()).withAggregation(Aggregation.sum()),
                        mean(Normalization.goalposts(-10, 100)).withAggregation(Aggregation.geometric()),
                        mean(Normalization.goalposts(-10, 100)).withAggregation(Aggregation.harmonic()),
                        Branch.of(
                                        "outer",
                                        "Outer",
                                        mean(Normalization.zScore()),
                                        leaves(Normalization.zScore())[0].withId("again"))
                                .withWeighting(Weighting.relative())
                                .withParts(List.of(
                                        Branch.Part.of(mean(Normalization.zScore()), 1),
                                        Branch.Part.of(leaves(Normalization.zScore())[0].withId("again"), 0))))
                .flatMap(tree -> Stream.of(
                        Arguments.of(tree, new double[] {71.1, 83.3, 90.2}),
                        Arguments.of(tree, new double[] {-1.1, 0.3, 0.8}),
                        Arguments.of(tree, new double[] {0.1, 0.2, 0.3})));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void sixOrdersOfThreeFiguresAreOneTie(Branch tree, double[] figures) {
        assertThat(places(tree, orders(figures))).containsOnly(1);
    }

    @Test
    void aBranchThatStretchesTheRoundingOfItsPartsTiesThemTooAndTellsTheOthersApart() {
        Branch stretched = mean(Normalization.none()).withNormalization(Normalization.minMax());

        assertThat(places(stretched, orders(new double[] {71.1, 83.3, 90.2}))).containsOnly(1);
        assertThat(places(stretched, orders(new double[] {71.1, 83.3, 90.2}, 81, 82)))
                .containsExactly(2, 2, 2, 2, 2, 2, 8, 1);
        assertThat(places(stretched, orders(new double[] {71.1, 83.3, 90.2}, 81.533333, 81.533334)))
                .containsExactly(2, 2, 2, 2, 2, 2, 8, 1);
    }

    @Test
    void exactComparisonStaysAChoice() {
        RankingRule exact = RankingRule.standard().withPrecision(Precision.exact());
        Scores scores = CompositeIndex.of("index", mean(Normalization.none()))
                .withRanking(exact)
                .score(orders(new double[] {71.1, 83.3, 90.2}), Panels.YEAR);

        assertThat(places(scores)).containsExactlyInAnyOrder(1, 1, 3, 3, 5, 5);
        assertThat(scores.ranking(RankingRule.standard()).entries()).allMatch(entry -> entry.place() == 1);
        assertThat(scores.ranking(exact.withTies(TieRule.DENSE)).magnitude()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1e-6", "1e-9"})
    void aSmallDifferenceOfFiguresIsNoTie(double step) {
        Panel panel = orders(new double[] {50, 60, 70}, 60 + step, 60 - step);

        assertThat(places(mean(Normalization.none()), panel)).containsExactly(2, 2, 2, 2, 2, 2, 1, 8);
        assertThat(places(mean(Normalization.goalposts(0, 100)), panel)).containsExactly(2, 2, 2, 2, 2, 2, 1, 8);
        assertThat(places(mean(Normalization.zScore()), panel)).containsExactly(2, 2, 2, 2, 2, 2, 1, 8);
    }

    @Test
    void oneRunawayFigureDoesNotTieTheOthers() {
        Panel panel = orders(new double[] {1, 2, 3}, 1e300, 1.5);

        assertThat(places(mean(Normalization.none()), panel)).containsExactly(2, 2, 2, 2, 2, 2, 1, 8);
    }

    @Test
    void figuresFarFromZeroKeepTheirOrderInZScores() {
        Panel panel = Panels.of("A", "B", "C")
                .with("N0", 1e12 + 1, 1e12 + 3, 1e12 + 2)
                .with("N1", 1e12 + 1, 1e12 + 3, 1e12 + 2)
                .with("N2", 1e12 + 1, 1e12 + 3, 1e12 + 2)
                .build();

        assertThat(places(mean(Normalization.zScore()), panel)).containsExactly(3, 1, 2);
    }

    /** Figures in tenths and whole weights: the exact order is that of whole numbers. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "1,2,7", "3,3,4", "7,2,1", "1,1,8"})
    void placesAreThoseOfTheExactSums(int a, int b, int c) {
        int[] weights = {a, b, c};
        Random random = new Random(10L * a + b);
        String[] units =
                IntStream.range(0, 80).mapToObj(i -> String.valueOf(100 + i)).toArray(String[]::new);
        int[][] tenths = new int[3][units.length];
        Panels panel = Panels.of(units);
        long[] sums = new long[units.length];
        for (int part = 0; part < 3; part++) {
            for (int unit = 0; unit < units.length; unit++) {
                tenths[part][unit] = random.nextInt(40) - 20;
                sums[unit] += (long) weights[part] * tenths[part][unit];
            }
            panel.with(
                    "N" + part,
                    Arrays.stream(tenths[part]).mapToDouble(each -> each / 10.0).toArray());
        }
        double[] expected = Arrays.stream(sums)
                .mapToDouble(sum ->
                        1 + Arrays.stream(sums).filter(other -> other > sum).count())
                .toArray();

        for (double unit : new double[] {1, 0.1}) {
            List<Branch.Part> parts = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                parts.add(Branch.Part.of(leaves(Normalization.none())[part], unit * weights[part]));
            }
            Branch tree =
                    Branch.of("all", "All").withWeighting(Weighting.relative()).withParts(parts);
            assertThat(places(tree, panel.build())).containsExactly(expected);
            assertThat(places(tree.withAggregation(Aggregation.sum()), panel.build()))
                    .containsExactly(expected);
        }
    }

    @Test
    void aNodeIsRankedByTheSizeOfItsOwnNumbers() {
        Branch tree = Branch.of(
                "all", "All", mean(Normalization.zScore()), Leaf.of("N3", Direction.HIGHER, Normalization.none()));
        Panels panel = Panels.of("P", "Q", "R", "S", "T", "U");
        for (int part = 0; part < 3; part++) {
            int column = part;
            panel.with(
                    "N" + part,
                    Arrays.stream(ORDERS)
                            .mapToDouble(order -> new double[] {71.1, 83.3, 90.2}[order[column]])
                            .toArray());
        }
        Scores scores = CompositeIndex.of("index", tree)
                .score(panel.with("N3", 1e9, 2e9, 3e9, 4e9, 5e9, 6e9).build(), Panels.YEAR);

        assertThat(places(scores)).containsExactly(6, 5, 4, 3, 2, 1);
        assertThat(scores.ranking("mean").entries()).allMatch(entry -> entry.place() == 1);
        assertThat(scores.ranking("mean").magnitude()).isLessThan(100);
        assertThat(scores.ranking().magnitude()).isGreaterThan(1e9);
    }

    @Test
    void anotherYearUnderABaseYearTiesByWhatTheBaseYearTaught() {
        Panels panel = Panels.of("P", "Q", "R", "S", "T", "U");
        for (int part = 0; part < 3; part++) {
            int column = part;
            double[] figures = {1.1, 2.3, 9.2};
            panel.withYear(2021, "N" + part, 1, 2, 3, 4, 5, 6);
            panel.with(
                    "N" + part,
                    Arrays.stream(ORDERS)
                            .mapToDouble(order -> figures[order[column]])
                            .toArray());
        }
        Scores scores = CompositeIndex.of("index", mean(Normalization.zScore()))
                .withReference(Reference.baseYear(2021))
                .score(panel.build(), Panels.YEAR);

        assertThat(places(scores)).containsOnly(1);
    }

    @Test
    void whatIsMissingIsBoundedByTheSameRule() {
        Panel panel = Panels.of("A", "B", "C", "D", "E")
                .with("N0", 0.1, 0.3, 0.2, 0.2, 0.9)
                .with("N1", 0.2, 0.2, 0.3, 0.2, 0.9)
                .with("N2", 0.3, 0.1, 0.1, Double.NaN, 0.9)
                .build();
        MissingBounds bounds = CompositeIndex.of(
                        "index", mean(Normalization.none()).withMissing(MissingRule.atLeast(0.5)))
                .score(panel, Panels.YEAR)
                .missingBounds(0.25, 0.5);

        assertThat(bounds.units().get(0).ifHigh().place()).hasValue(2);
        assertThat(bounds.units().get(0).ifLow().place()).hasValue(5);
    }

    @Test
    void scoresArePrintedWithTheDecimalsThatPlacesAreTakenOn() {
        CompositeIndex index = CompositeIndex.of("index", mean(Normalization.none()));
        Panel panel = orders(new double[] {0.9611, 0.9622, 0.9633}, 0.9577);
        RankingRule rule = RankingRule.standard().withPrecision(Precision.decimals(3));

        assertThat(index.withRanking(rule).score(panel, Panels.YEAR).toTable().toText())
                .contains(" 0.962 ", " 0.958 ");
        assertThat(index.score(panel, Panels.YEAR).toTable().toText())
                .contains(" 0.96 ")
                .doesNotContain("0.962");
    }
}
