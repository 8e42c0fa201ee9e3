package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.QuantileType;
import org.mattstock.uncertainty.Improvement.OfLeaf;
import org.mattstock.uncertainty.Improvement.Outcome;

class ImprovementTest {
    @Test
    void theGapIsDividedByTheShareAndBroughtBackToTheRawFigure() {
        Branch root = Branch.of(
                "all",
                "all",
                Leaf.of("x1", Direction.HIGHER, Normalization.minMax()),
                Leaf.of("x2", Direction.LOWER, Normalization.minMax()));
        Scores scores = CompositeIndex.of("test", root)
                .score(Trees.panel(new double[][] {{20, 5}, {10, 2}, {0, 3}}), Trees.YEAR);
        // A 100 and 0, B 50 and 100, C 0 and 66.7: C needs 50 for place 2, 33.3 more in one of two parts.
        Improvement second = Improvement.of(scores, "C", 2);
        assertThat(second.needed()).isEqualTo(50);
        assertThat(second.leaves()).extracting(OfLeaf::outcome).containsExactly(Outcome.REACHABLE, Outcome.REACHABLE);
        assertThat(second.leaves().get(0).neededRaw().orElseThrow()).isCloseTo(20 / 3.0, within(1e-12));
        assertThat(second.leaves().get(1).neededRaw().orElseThrow()).isCloseTo(2, within(1e-12));
        assertThat(second.toTable().title())
                .isEqualTo("Exempel C (C): from place 3 to 2 by one leaf alone, everything else as it is");
    }

    @Test
    void aPopulationThatListsItsUnitsGivesWhatEveryoneGives() {
        CompositeIndex everyone = CompositeIndex.of(
                "test",
                Branch.of(
                        "all",
                        "all",
                        Leaf.of("x1", Direction.HIGHER, Normalization.minMax()),
                        Leaf.of("x2", Direction.LOWER, Normalization.minMax())));
        CompositeIndex listed = everyone.withPopulation(Population.listed("A", "B", "C"));
        Panel panel = Trees.panel(new double[][] {{20, 5}, {10, 2}, {0, 3}});
        assertThat(Improvement.of(listed.score(panel, Trees.YEAR), "C", 2).leaves())
                .isEqualTo(Improvement.of(everyone.score(panel, Trees.YEAR), "C", 2)
                        .leaves());
    }

    @Test
    void onlyTheFirstFiguresAreConfirmedWhereManyUnitsAreLookedAt() {
        SplittableRandom random = new SplittableRandom(7);
        double[][] figures = new double[12][6];
        for (double[] row : figures) {
            Arrays.setAll(row, i -> random.nextDouble(100));
        }
        List<Node> leaves = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            Direction direction = i % 2 == 0 ? Direction.LOWER : Direction.HIGHER;
            leaves.add(Leaf.of("x" + i, direction, i == 6 ? Normalization.zScore() : Normalization.minMax()));
        }
        Scores scores = CompositeIndex.of("test", Branch.of("all", "all", leaves.toArray(Node[]::new)))
                .score(Trees.panel(figures), Trees.YEAR);
        for (int place = 2; place <= 12; place++) {
            String unit = scores.ranking().entries().get(place - 1).unit().id();
            Improvement all = Improvement.of(scores, unit, place - 1);
            Improvement some = Improvement.of(scores, unit, place - 1, 2);
            assertThat(some.leaves()).extracting(OfLeaf::outcome).isEqualTo(outcomes(all));
            assertThat(some.reachable().stream().limit(2))
                    .isEqualTo(all.reachable().stream().limit(2).toList());
            for (int i = 0; i < all.reachable().size(); i++) {
                assertThat(some.reachable().get(i).neededRaw().orElseThrow())
                        .isCloseTo(all.reachable().get(i).neededRaw().orElseThrow(), within(1e-9));
            }
        }
    }

    private static List<Outcome> outcomes(Improvement improvement) {
        return improvement.leaves().stream().map(OfLeaf::outcome).toList();
    }

    @Test
    void aCutScaleHasAnEnd() {
        Branch root = Branch.of(
                "all",
                "all",
                Leaf.of("x1", Direction.HIGHER, Normalization.goalposts(0, 10)),
                Leaf.of("x2", Direction.HIGHER, Normalization.percentile()));
        Scores scores = CompositeIndex.of("test", root)
                .score(Trees.panel(new double[][] {{2, 20}, {1, 10}, {1, 15}}), Trees.YEAR);
        Improvement first = Improvement.of(scores, "B", 1);
        assertThat(first.leaves())
                .extracting(OfLeaf::outcome)
                .containsExactly(Outcome.OUT_OF_REACH, Outcome.OUT_OF_REACH);
        assertThat(Improvement.of(scores, "B", 2).leaves())
                .extracting(OfLeaf::outcome)
                .containsExactly(Outcome.OUT_OF_REACH, Outcome.REACHABLE_ON_THE_SCALE);
    }

    @Test
    void ofTheLowestPartOnlyTheLowestHelps() {
        Branch root = Trees.branch("all", 1, 3).withAggregation(Aggregation.minimum());
        Scores scores =
                CompositeIndex.of("test", root).score(Trees.panel(new double[][] {{5, 5, 5}, {2, 9, 5}}), Trees.YEAR);
        assertThat(Improvement.of(scores, "B", 1).leaves())
                .extracting(OfLeaf::outcome)
                .containsExactly(Outcome.REACHABLE, Outcome.OUT_OF_REACH, Outcome.OUT_OF_REACH);
    }

    /** Twice the score by a part with a weight of 1 in 100,000 would take 2 to the 100,000 times its value. */
    @Test
    void aPartThatHardlyCountsIsOutOfReach() {
        Branch root = Branch.of("all", "all")
                .withParts(List.of(Branch.Part.of(Trees.leaf(1), 1e-5), Branch.Part.of(Trees.leaf(2), 1)))
                .withWeighting(Weighting.relative())
                .withAggregation(Aggregation.geometric());
        Scores scores = CompositeIndex.of("test", root).score(Trees.panel(new double[][] {{5, 4}, {3, 2}}), Trees.YEAR);
        Improvement first = Improvement.of(scores, "B", 1);
        assertThat(first.leaves()).extracting(OfLeaf::outcome).containsExactly(Outcome.OUT_OF_REACH, Outcome.REACHABLE);
        assertThat(first.reachable()).extracting(OfLeaf::leaf).containsExactly("x2");
    }

    @Test
    void onlyABetterPlaceCanBeAskedFor() {
        Scores scores = CompositeIndex.of("test", Trees.branch("all", 1, 1))
                .score(Trees.panel(new double[][] {{5}, {2}}), Trees.YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Improvement.of(scores, "A", 1))
                .withMessage(
                        "wanted must be from 1 and better than the unit's own place, got 1 for Exempel A (A) at place 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Improvement.of(scores, "B", 0));
    }

    static LongStream seeds() {
        return LongStream.range(0, 80);
    }

    /** The figure is put into the panel and scored under the frozen parameters: a hair more reaches the place, a hair less not. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theFigureReachesThePlaceAndNoLessDoes(long seed) {
        RandomCase example = new RandomCase(seed);
        FittedIndex fitted = example.index.fit(example.panel(Double.NaN, -1), Trees.YEAR);
        Scores scores = fitted.score(example.panel(Double.NaN, -1), Trees.YEAR);
        String last = scores.ranking().entries().get(5).unit().id();
        if (scores.ranking().requireEntry(last).place() < 4) {
            return;
        }
        for (OfLeaf each : Improvement.of(scores, last, 3).leaves()) {
            int number = Integer.parseInt(each.leaf().substring(1));
            if (each.outcome() == Outcome.REACHABLE) {
                double needed = each.neededRaw().orElseThrow();
                double way = Math.signum(needed - each.raw().orElseThrow()) * 1e-7 * Math.max(1, Math.abs(needed));
                assertThat(example.place(fitted, last, needed + way, number)).isLessThanOrEqualTo(3);
                assertThat(example.place(fitted, last, needed - way, number)).isGreaterThan(3);
            } else if (each.outcome() == Outcome.OUT_OF_REACH) {
                for (double figure : new double[] {0.001, 0.5, 3, 6, 9, 15, 1000}) {
                    assertThat(example.place(fitted, last, figure, number)).isGreaterThan(3);
                }
            }
        }
    }

    /** Six units, four leaves of random method in a tree of two branches. */
    private static final class RandomCase {
        private final SplittableRandom random;
        private final double[][] values = new double[6][5];
        private final CompositeIndex index;

        RandomCase(long seed) {
            random = new SplittableRandom(seed);
            for (double[] row : values) {
                Arrays.setAll(row, i -> 1 + random.nextInt(100) / 10.0);
            }
            boolean geometric = random.nextInt(3) == 0;
            List<Node> leaves = new ArrayList<>();
            for (int i = 1; i <= 4; i++) {
                leaves.add(leaf(i, geometric));
            }
            Branch left = Branch.of("left", "left", leaves.get(0), leaves.get(1));
            if (random.nextInt(2) == 0 && !geometric) {
                left = left.withNormalization(normalization(false));
            }
            Branch root = Branch.of("root", "root", left, leaves.get(2), leaves.get(3))
                    .withAggregation(geometric ? Aggregation.geometric() : aggregation());
            index = CompositeIndex.of("test", root);
        }

        private Aggregation aggregation() {
            return switch (random.nextInt(4)) {
                case 0 -> Aggregation.sum();
                case 1 -> Aggregation.minimum();
                default -> Aggregation.arithmetic();
            };
        }

        private Leaf leaf(int number, boolean positive) {
            Direction direction = switch (random.nextInt(positive ? 2 : 3)) {
                case 0 -> Direction.HIGHER;
                case 1 -> Direction.LOWER;
                default -> Direction.target(5);
            };
            Leaf leaf = Leaf.of("x" + number, direction, normalization(positive));
            leaf = random.nextInt(3) == 0 ? leaf.withDenominator(new Denominator("x5", Breakdown.TOTAL, 3)) : leaf;
            leaf = random.nextInt(4) == 0 ? leaf.withOrientation(Leaf.Orientation.NEGATE_BEFORE) : leaf;
            return switch (random.nextInt(4)) {
                case 0 -> leaf.withTreatment(new Treatment.Winsorize(0.2, 0.8, QuantileType.TYPE_7));
                case 1 -> leaf.withTreatment(new Treatment.Clip(2, 9));
                default -> leaf;
            };
        }

        private Normalization normalization(boolean positive) {
            Normalization.Range range = new Normalization.Range(1, 10);
            return switch (random.nextInt(positive ? 3 : 6)) {
                case 0 -> new Normalization.Goalposts(1, 8, Normalization.Scale.LINEAR, range);
                case 1 -> new Normalization.Goalposts(1, 8, Normalization.Scale.LOGARITHMIC, range);
                case 2 ->
                    new Normalization.MinMax(new Normalization.Bounds.Observed(), range, Normalization.Clamp.BOTH);
                case 3 ->
                    new Normalization.MinMax(
                            new Normalization.Bounds.Given(2, 7), range, pick(Normalization.Clamp.values()));
                case 4 -> Normalization.zScore();
                default -> new Normalization.Percentile(range);
            };
        }

        private <T> T pick(T[] all) {
            return all[random.nextInt(all.length)];
        }

        Panel panel(double figure, int number) {
            return panel(figure, number, "");
        }

        private Panel panel(double figure, int number, String of) {
            PanelBuilder panel = Panel.builder();
            for (int unit = 0; unit < values.length; unit++) {
                panel.unit(Trees.unit(unit));
                for (int i = 1; i <= 5; i++) {
                    boolean changed = Trees.unit(unit).id().equals(of) && i == number;
                    panel.value(
                            "x" + i,
                            Breakdown.TOTAL,
                            Trees.unit(unit).id(),
                            Trees.YEAR,
                            changed ? figure : values[unit][i - 1]);
                }
            }
            return panel.build();
        }

        double place(FittedIndex fitted, String unit, double figure, int number) {
            return fitted.score(panel(figure, number, unit), Trees.YEAR)
                    .ranking()
                    .requireEntry(unit)
                    .place();
        }
    }

    @Test
    void fromFarBelowZeroToFarAboveIsHalvedToo() {
        Branch root = Branch.of("all", "all", Leaf.of("x1", Direction.HIGHER, Normalization.none()));
        Scores scores = CompositeIndex.of("test", root).score(Trees.panel(new double[][] {{5e3}, {-5e3}}), Trees.YEAR);
        assertThat(Improvement.of(scores, "B", 1).leaves().get(0).neededRaw()).hasValue(5e3);
    }

    @Test
    void whereABranchComparesUnitsAllAreScored() {
        Branch duels = Branch.of(
                        "duels",
                        "duels",
                        Leaf.of("x1", Direction.HIGHER, Normalization.none()),
                        Leaf.of("x2", Direction.HIGHER, Normalization.none()))
                .withAggregation(Aggregation.copeland());
        Branch root = Branch.of("all", "all", duels, Leaf.of("x3", Direction.HIGHER, Normalization.none()));
        double[][] figures = {{1, 1, 5}, {2, 2, 9}, {3, 3, 1}, {4, 4, 6}};
        Scores scores = CompositeIndex.of("test", root).score(Trees.panel(figures), Trees.YEAR);
        // Copeland -3, -1, 1, 3: sums of 2, 8, 2 and 9; A needs 12 in x3 to have 9 too.
        OfLeaf third = Improvement.of(scores, "A", 1).leaves().get(2);
        assertThat(third.outcome()).isEqualTo(Outcome.REACHABLE);
        assertThat(third.neededRaw()).hasValue(12);
    }
}
