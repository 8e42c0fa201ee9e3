package org.mattstock.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Grouping;

/** Ties of numbers that differ by the rounding of the arithmetic only. */
class UpToRoundingTest {
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private static double[] means(double... figures) {
        double[] means = new double[ORDERS.length];
        for (int i = 0; i < means.length; i++) {
            int[] order = ORDERS[i];
            means[i] = (figures[order[0]] + figures[order[1]] + figures[order[2]]) / 3;
        }
        return means;
    }

    @Test
    void sixOrdersOfTheSameFiguresAreOneTieAndExactPlacesAreAChoice() {
        double[] means = means(71.1, 83.3, 90.2);

        assertThat(RankingRule.standard().places(means)).containsOnly(1);
        assertThat(RankingRule.standard().withPrecision(Precision.exact()).places(means))
                .containsExactlyInAnyOrder(1, 1, 3, 3, 5, 5);
    }

    @Property(tries = 2_000, seed = "20")
    void theMeanOfThreeFiguresWithOneDecimalHasOnePlaceInEveryOrder(
            @ForAll @IntRange(max = 1_000) int a,
            @ForAll @IntRange(max = 1_000) int b,
            @ForAll @IntRange(max = 1_000) int c) {
        double[] means = means(a / 10.0, b / 10.0, c / 10.0);

        assertThat(RankingRule.standard().places(means)).containsOnly(1);
        assertThat(RankingRule.standard()
                        .withOrder(RankingRule.Order.LOWEST_FIRST)
                        .places(means))
                .containsOnly(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1e-9, 1e-10})
    void whatFiguresDifferByIsADifference(double step) {
        assertThat(RankingRule.standard().places(new double[] {50, 50 + step, 50 - step, 50}))
                .containsExactly(2, 1, 4, 2);
    }

    @Test
    void aChainOfNearNeighborsIsNotOneTie() {
        double[] chain = {1, 1 - 0.7e-12, 1 - 1.4e-12, 1 - 2.1e-12, 1 - 2.8e-12};

        assertThat(RankingRule.standard().places(chain)).containsExactly(1, 1, 3, 3, 5);
        assertThat(RankingRule.standard().withTies(TieRule.DENSE).places(chain)).containsExactly(1, 1, 2, 2, 3);
        assertThat(RankingRule.standard()
                        .withOrder(RankingRule.Order.LOWEST_FIRST)
                        .places(chain))
                .containsExactly(5, 3, 3, 1, 1);
    }

    @Test
    void oneRunawayScoreDoesNotTieTheOthers() {
        double[] scores = {1, 1e300, 3, 2, -1e300};

        assertThat(RankingRule.standard().places(scores)).containsExactly(4, 1, 2, 3, 5);
        assertThat(RankingRule.standard()
                        .withOrder(RankingRule.Order.LOWEST_FIRST)
                        .places(scores))
                .containsExactly(2, 5, 4, 3, 1);
    }

    @Test
    void numbersThatCancelTieByTheirSize() {
        double[] sums = {1e-17, 0, -1e-17, -0.0, 1e-9};

        assertThat(RankingRule.standard().places(sums)).containsExactly(2, 3, 5, 3, 1);
        assertThat(RankingRule.standard().places(sums, 1.5)).containsExactly(2, 2, 2, 2, 1);
        assertThat(RankingRule.standard().withPrecision(Precision.exact()).places(sums, 1.5))
                .containsExactly(2, 3, 5, 3, 1);
    }

    @Test
    void aRankingKeepsTheSizeUnderAnotherRuleAndInGroups() {
        Ranking ranking = Ranking.of(Example.scored(0, 1e-17, -1e-17, 0.5), List.of(), RankingRule.standard(), 2);

        assertThat(ranking.magnitude()).isEqualTo(2);
        assertThat(Example.places(ranking, "A", "B", "C", "D")).containsExactly(2, 2, 2, 1);
        assertThat(ranking.entries().get(2).score()).isEqualTo(1e-17);
        Ranking modified = ranking.withRule(RankingRule.standard().withTies(TieRule.MODIFIED));
        assertThat(Example.places(modified, "A", "B", "C", "D")).containsExactly(4, 4, 4, 1);
        Grouping grouping = new Grouping(
                "g", "Groups", List.of(new Grouping.Group("one", "One", new TreeSet<>(List.of("A", "B", "C")))));
        assertThat(Example.places(ranking.within(grouping).ranking("one"), "A", "B", "C"))
                .containsExactly(1, 1, 1);
    }

    @Test
    void bandsDoNotDivideATie() {
        Ranking ranking = Example.ranking(means(71.1, 83.3, 90.2));

        assertThat(ranking.bands(Bands.shares(0.25, 0.25)).band(1)).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void aSizeIsAtLeastZeroAndFinite(double magnitude) {
        assertThatThrownBy(() -> RankingRule.standard().places(new double[] {1}, magnitude))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("magnitude must be at least 0 and finite, got " + magnitude);
    }
}
