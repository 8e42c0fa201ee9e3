package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.uncertainty.FullFactorial.OfUnit;
import org.mattstock.uncertainty.FullFactorial.Order;
import org.mattstock.uncertainty.FullFactorial.Portion;
import org.mattstock.uncertainty.FullFactorial.TwoUnits;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** All combinations of a few choices: what turns which pair, and whose share of the variance it is. */
class FullFactorialTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static final Panel PANEL = panel();

    private static Panel panel() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] values = new double[14][4];
        for (double[] row : values) {
            Arrays.setAll(row, i -> 1 + random.nextInt(90) / 10.0);
        }
        return Trees.panel(values);
    }

    private static CompositeIndex index(int leaves) {
        return CompositeIndex.of("test", Trees.branch("all", 1, leaves))
                .withLeaves(leaf -> leaf.withNormalization(Normalization.minMax()));
    }

    /** Means 3.5; by the first 2 and 5, by the second 1.5 and 5.5: parts 2.25 and 4 of 7.25. */
    @Test
    void twoByTwoIsDividedByHand() {
        assertThat(VarianceParts.of(new double[] {1, 3, 2, 8}, 2, 2)).containsExactly(0, 2.25, 4, 1);
    }

    /**
     * Two figures between 0 and 10, averaged or the lower of them. Of the means 50, 45, 55, 50, 50 the places are 2, 5, 1, 2, 2; of the
     * minima 10, 40, 20, 0, 0 they are 3, 1, 2, 4, 4.
     */
    @Test
    void oneChoiceOfTwoIsCountedByHand() {
        Panel panel = Trees.panel(new double[][] {{9, 1}, {5, 4}, {2, 9}, {10, 0}, {0, 10}});
        FullFactorial found =
                FullFactorial.of(index(2), List.of(Variation.aggregations(Aggregation.minimum())), panel, Trees.YEAR);
        List<Unit> units = found.units().stream().map(OfUnit::unit).toList();
        assertThat(units).extracting(Unit::id).containsExactly("C", "A", "D", "E", "B");
        assertThat(found.units()).extracting(OfUnit::own).containsExactly(1.0, 2.0, 2.0, 2.0, 5.0);
        assertThat(found.units()).extracting(OfUnit::best).containsExactly(1.0, 2.0, 2.0, 2.0, 1.0);
        assertThat(found.units()).extracting(OfUnit::worst).containsExactly(2.0, 3.0, 4.0, 4.0, 5.0);
        assertThat(found.units()).extracting(OfUnit::variance).containsExactly(0.25, 0.25, 1.0, 1.0, 4.0);
        assertThat(found.shares()).containsExactly(new Portion(List.of("aggregation"), 1));
        TwoUnits pair = found.pair("C", "B");
        assertThat(pair.own()).isEqualTo(Order.AHEAD);
        assertThat(pair.turned()).isEqualTo(1);
        assertThat(pair.turnedAlone()).singleElement().satisfies(turn -> {
            assertThat(turn.alternative()).isEqualTo("minimum");
            assertThat(turn.behind()).isEqualTo(1);
        });
        // D and E are tied both times; A is tied with D, and ahead of it under the minimum, which turns no order.
        assertThat(found.pair("D", "E").tied()).isEqualTo(2);
        assertThat(found.pair("A", "D").turned()).isZero();
        assertThat(found.turned(5))
                .extracting(each -> each.first().id() + each.second().id())
                .containsExactly("CB", "AB", "DB", "EB");
    }

    private static CompositeIndex changed(int normalization, int aggregation, int weighting) {
        CompositeIndex made = index(4);
        made = normalization == 0 ? made : made.withLeaves(leaf -> leaf.withNormalization(Normalization.percentile()));
        made = aggregation == 0 ? made : made.withBranches(branch -> branch.withAggregation(Aggregation.minimum()));
        Weighting other =
                weighting == 1 ? Weighting.standardDeviation() : Weighting.critic(Weighting.Association.PEARSON);
        return weighting == 0 ? made : made.withBranches(branch -> branch.withWeighting(other));
    }

    /** Variances of conditional means, by inclusion and exclusion. */
    @Test
    void sharesAreThoseOfScoringEveryCombinationByItself() {
        FullFactorial found = FullFactorial.of(
                index(4),
                List.of(
                        Variation.normalizations(Normalization.percentile()),
                        Variation.aggregations(Aggregation.minimum())),
                List.of(Weighting.standardDeviation(), Weighting.critic(Weighting.Association.PEARSON)),
                PANEL,
                Trees.YEAR,
                Behaviors.none());
        assertThat(found.combinations()).isEqualTo(12);
        assertThat(found.factors())
                .extracting(FullFactorial.Choice::name)
                .containsExactly("normalization", "aggregation", "weighting");
        double[] sums = new double[8];
        for (OfUnit each : found.units()) {
            double[][][] places = new double[2][2][3];
            for (int n = 0; n < 2; n++) {
                for (int a = 0; a < 2; a++) {
                    for (int w = 0; w < 3; w++) {
                        places[n][a][w] = changed(n, a, w)
                                .score(PANEL, Trees.YEAR)
                                .ranking()
                                .requireEntry(each.unit().id())
                                .place();
                    }
                }
            }
            double[] parts = parts(places);
            double total = Arrays.stream(parts).sum();
            assertThat(each.variance()).isCloseTo(total, EXACT);
            // Normalization, aggregation, weighting, then pairs and all three.
            int[] order = {1, 2, 4, 3, 5, 6, 7};
            for (int i = 0; i < order.length; i++) {
                assertThat(each.shares().get(i).value()).isCloseTo(total < 1e-12 ? 0 : parts[order[i]] / total, EXACT);
            }
            assertThat(each.shares().stream().mapToDouble(Portion::value).sum())
                    .isCloseTo(total < 1e-12 ? 0 : 1, EXACT);
            Arrays.setAll(sums, set -> sums[set] + parts[set]);
        }
        assertThat(found.shares().get(0).value())
                .isCloseTo(sums[1] / Arrays.stream(sums).sum(), EXACT);
        assertThat(found.shares().get(3).toString()).isEqualTo("normalization x aggregation");
        assertThat(found.shares().stream().mapToDouble(Portion::value).sum()).isCloseTo(1, EXACT);
    }

    private static double[] parts(double[][][] places) {
        double[] closed = new double[8];
        for (int set = 0; set < 8; set++) {
            double sum = 0;
            double squares = 0;
            for (int cell = 0; cell < 12; cell++) {
                double mean = conditional(places, set, cell);
                sum += mean;
                squares += mean * mean;
            }
            closed[set] = squares / 12 - (sum / 12) * (sum / 12);
        }
        double[] parts = new double[8];
        for (int set = 1; set < 8; set++) {
            for (int inner = 0; inner <= set; inner++) {
                if ((inner & set) == inner) {
                    int gone = Integer.bitCount(set) - Integer.bitCount(inner);
                    parts[set] += (gone % 2 == 0 ? 1 : -1) * closed[inner];
                }
            }
        }
        return parts;
    }

    /** The mean over all cells that have the same alternatives of the set's choices. */
    private static double conditional(double[][][] places, int set, int cell) {
        double sum = 0;
        int count = 0;
        for (int other = 0; other < 12; other++) {
            boolean same = ((set & 1) == 0 || other / 6 == cell / 6)
                    && ((set & 2) == 0 || other / 3 % 2 == cell / 3 % 2)
                    && ((set & 4) == 0 || other % 3 == cell % 3);
            sum += same ? places[other / 6][other / 3 % 2][other % 3] : 0;
            count += same ? 1 : 0;
        }
        return sum / count;
    }

    @Test
    void cornersOfWeightsAreAlternativesToo() {
        FullFactorial found = FullFactorial.of(
                index(2),
                List.of(
                        Variation.weights("all", WeightSet.box(0.5)),
                        Variation.normalizations(Normalization.percentile())),
                PANEL,
                Trees.YEAR);
        assertThat(found.factors().get(1).name()).isEqualTo("weights of all");
        assertThat(found.factors().get(1).alternatives())
                .containsExactly("as defined", "x1 heaviest", "x1 lightest", "x2 heaviest", "x2 lightest");
        assertThat(found.pair("A", "B").alternatives())
                .hasSize(2 + 5)
                .allSatisfy(each -> assertThat(each.ahead() + each.tied() + each.behind())
                        .isEqualTo(each.choice().equals("normalization") ? 5 : 2));
        assertThat(found.toTable().rowCount()).isEqualTo(3);
        assertThat(found.unitsTable().rowCount()).isEqualTo(14);
        assertThat(found.pairTable("A", "B").rowCount()).isEqualTo(7);
        assertThat(found.turnedTable(5).rowCount()).isEqualTo(found.turned(5).size());
    }

    @Test
    void methodsThatMustNotMeetAreOneChoice() {
        FullFactorial found = FullFactorial.of(
                CompositeIndex.of("test", Trees.branch("all", 1, 2))
                        .withLeaves(leaf ->
                                leaf.withNormalization(new Normalization.Percentile(new Normalization.Range(1, 10)))),
                List.of(
                        Variation.normalizations(Normalization.zScore()),
                        Variation.aggregations(Aggregation.geometric())),
                PANEL,
                Trees.YEAR);
        assertThat(found.factors()).singleElement().satisfies(only -> {
            assertThat(only.name()).isEqualTo("normalization and aggregation");
            assertThat(only.alternatives())
                    .containsExactly("as defined", "normalization z-score", "aggregation geometric");
        });
    }

    /** Two columns of the same figures: whatever is chosen, nobody moves. */
    @Test
    void wherePlacesNeverMoveThereIsNothingToShare() {
        Panel panel = Trees.panel(new double[][] {{1, 1}, {2, 2}, {5, 5}});
        FullFactorial found =
                FullFactorial.of(index(2), List.of(Variation.aggregations(Aggregation.minimum())), panel, Trees.YEAR);
        assertThat(found.shares()).extracting(Portion::value).containsExactly(0.0);
        assertThat(found.turned(3)).isEmpty();
    }

    @Test
    void whatCannotBeListedOrScoredIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FullFactorial.of(index(2), List.of(), PANEL, Trees.YEAR))
                .withMessage("some choice must have an alternative, got []");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FullFactorial.of(index(2), List.of(Variation.leaves(Variation.bootstrap())), PANEL, Trees.YEAR))
                .withMessageStartingWith("variations must have alternatives that can be listed, got Leaves[");
        Panel constant = Trees.panel(new double[][] {{1, 2}, {2, 2}, {5, 2}});
        CompositeIndex plain = CompositeIndex.of("test", Branch.of("all", "all", Trees.leaf(1), Trees.leaf(2)));
        assertThatExceptionOfType(ScoringException.class)
                .isThrownBy(() -> FullFactorial.of(
                        plain, List.of(Variation.normalizations(Normalization.minMax())), constant, Trees.YEAR))
                .withMessageStartingWith(
                        "every combination must be scored, 1 of 2 were not; the first is normalization min-max: ");
        FullFactorial found =
                FullFactorial.of(index(2), List.of(Variation.aggregations(Aggregation.minimum())), PANEL, Trees.YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found.pair("A", "A"))
                .withMessage("units must be two, got \"A\" and \"A\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found.turned(1))
                .withMessage("top must be at least 2, got 1");
    }
}
