package org.mattstock.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;

class RankingTest {
    private static final RankingRule ONE_DECIMAL = RankingRule.standard().withPrecision(Precision.decimals(1));

    @Test
    void placesAreGivenBestFirstWithTheReasonsOfThoseWithout() {
        Ranking ranking = Ranking.of(
                Example.scored(4, 9, 7, 7),
                List.of(new Unranked(Unit.of("X", "Xköping"), UnrankedReason.MISSING_PARTS, "N00945")),
                RankingRule.standard());
        assertThat(ranking.toTable().toText()).isEqualTo("""
                        4 ranked, 1 unranked
                        place  id  unit     score
                        -----  --  -------  -----
                            1  B   Bköping   9.00
                            2  C   Cköping   7.00
                            2  D   Dköping   7.00
                            4  A   Aköping   4.00""");
        assertThat(ranking.unrankedTable().toText()).isEqualTo("""
                        1 unranked
                        id  unit     reason         detail
                        --  -------  -------------  ------
                        X   Xköping  MISSING_PARTS  N00945""");
        assertThat(ranking.top(2).rowCount()).isEqualTo(2);
        assertThat(ranking.bottom(1).cell(0, 1)).contains("A");
    }

    @ParameterizedTest
    @CsvSource({"COMPETITION,1,2,2,4", "MODIFIED,1,3,3,4", "DENSE,1,2,2,3", "FRACTIONAL,1,2.5,2.5,4", "ORDINAL,1,2,3,4"
    })
    void everyTieRuleOnItsOwnExample(TieRule ties, double a, double b, double c, double d) {
        Ranking ranking = Example.ranking(RankingRule.standard().withTies(ties), 9, 7, 7, 4);
        assertThat(Example.places(ranking, "A", "B", "C", "D")).containsExactly(a, b, c, d);
    }

    /** Statistics Norway took the places of 2002 from exact means and those of 2004 from means rounded to one decimal. */
    @Test
    void placesBeforeAndAfterRoundingDiffer() {
        double[] meansOfSixScores = {15 / 6.0, 14.9 / 6.0, 14.8 / 6.0};
        Ranking exact = Example.ranking(meansOfSixScores);
        Ranking rounded = Example.ranking(ONE_DECIMAL, meansOfSixScores);
        assertThat(Example.places(exact, "A", "B", "C")).containsExactly(1, 2, 3);
        assertThat(Example.places(rounded, "A", "B", "C")).containsExactly(1, 1, 1);
        assertThat(RankComparison.of(exact, rounded).largestShift()).hasValue(2);
    }

    @Test
    void halvesOfThePrintedTextAreRoundedByTheStatedRule() {
        assertThat(Example.places(Example.ranking(ONE_DECIMAL, 2.25, 2.3), "A", "B"))
                .containsExactly(1, 1);
        RankingRule even = ONE_DECIMAL.withPrecision(new Precision.Decimals(1, Precision.Rounding.HALF_EVEN));
        assertThat(Example.places(Example.ranking(even, 2.25, 2.2, 2.35, 2.4), "A", "B", "C", "D"))
                .containsExactly(3, 3, 1, 1);
    }

    @Test
    void aChainOfNearNeighborsIsNotOneTieGroup() {
        RankingRule near = RankingRule.standard().withPrecision(Precision.tolerance(0.5));
        assertThat(Example.places(Example.ranking(near, 10, 9.6, 9.2, 8.8), "A", "B", "C", "D"))
                .containsExactly(1, 1, 3, 3);
    }

    @Test
    void minusZeroIsZero() {
        Ranking ranking = Example.ranking(0.0, -0.0, 1);
        assertThat(Example.places(ranking, "A", "B", "C")).containsExactly(2, 2, 1);
        assertThat(ranking.requireEntry("B").score()).isEqualTo(0.0);
        assertThat(ranking).isEqualTo(Example.ranking(-0.0, 0.0, 1));
    }

    @Test
    void noneOneAndTwoUnitsHavePlaces() {
        assertThat(Example.ranking().entries()).isEmpty();
        assertThat(Example.ranking().toTable().rowCount()).isZero();
        assertThat(Example.places(Example.ranking(5), "A")).containsExactly(1);
        assertThat(Example.places(Example.ranking(5, 6), "A", "B")).containsExactly(2, 1);
    }

    @Test
    void theLowestSumOfPlacesIsFirst() {
        RankingRule lowest = RankingRule.standard().withOrder(RankingRule.Order.LOWEST_FIRST);
        assertThat(Example.places(Example.ranking(lowest, 12, 7, 30), "A", "B", "C"))
                .containsExactly(2, 1, 3);
    }

    @Property(seed = "11", tries = 200)
    void theOrderInWhichUnitsAreGivenChangesNothing(
            @ForAll @Size(max = 20) List<@IntRange(max = 5) Integer> scores, @ForAll TieRule ties, @ForAll long seed) {
        List<Ranking.Scored> scored =
                Example.scored(scores.stream().mapToDouble(i -> i).toArray());
        RankingRule rule = RankingRule.standard().withTies(ties);
        Ranking ranking = Ranking.of(scored, rule);
        List<Ranking.Scored> shuffled = new ArrayList<>(scored);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Ranking.of(shuffled, rule)).isEqualTo(ranking).hasSameHashCodeAs(ranking);
        assertThat(ranking.withRule(RankingRule.standard()).withRule(rule)).isEqualTo(ranking);
    }

    @Test
    void aUnitIsFoundByIdOrNameAndAnUnknownOneSuggestsTheNearest() {
        Ranking ranking = Ranking.of(
                Example.scored(4, 9),
                List.of(new Unranked(Unit.of("X", "Xköping"), UnrankedReason.NOT_ELIGIBLE, "")),
                RankingRule.standard());
        assertThat(ranking.requireEntry("bköping").place()).isEqualTo(1);
        assertThat(ranking.entry("Bköping"))
                .hasValueSatisfying(entry -> assertThat(entry.place()).isEqualTo(1));
        assertThat(ranking.entry("Xköping")).isEmpty();
        assertThat(ranking.entry("Bkoping")).isEmpty();
        assertThatThrownBy(() -> ranking.requireEntry("Bkoping"))
                .hasMessageStartingWith("unit must be one of the ranking's, got \"Bkoping\"; nearest: Bköping (B)");
        assertThatThrownBy(() -> ranking.requireEntry("Xköping"))
                .hasMessage("unit must be ranked, got Xköping (X), unranked for NOT_ELIGIBLE");
    }

    @Test
    void aUnitThatComesTwiceAndAScoreThatIsNoNumberAreRefused() {
        List<Ranking.Scored> twice =
                List.of(Example.scored(1).get(0), Example.scored(2).get(0));
        assertThatThrownBy(() -> Ranking.of(twice, RankingRule.standard()))
                .hasMessage("units must differ, got Aköping (A) twice");
        assertThatThrownBy(() -> Example.scored(Double.NaN))
                .hasMessage("score must be finite, got NaN for Aköping (A)");
        assertThatThrownBy(() -> RankingRule.standard().places(new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessage("scores[1] must be finite, got Infinity");
    }

    @Test
    void unitsHavePlacesWithinTheirGroup() {
        Grouping counties = new Grouping(
                "county",
                "County",
                List.of(
                        new Grouping.Group("01", "North", new java.util.TreeSet<>(List.of("A", "C", "Z"))),
                        new Grouping.Group("02", "South", new java.util.TreeSet<>(List.of("B", "X"))),
                        new Grouping.Group("03", "Empty", new java.util.TreeSet<>())));
        Ranking ranking = Ranking.of(
                Example.scored(5, 9, 7, 1),
                List.of(new Unranked(Unit.of("X", "Xköping"), UnrankedReason.NO_SCORE, "")),
                RankingRule.standard());
        GroupedRanking within = ranking.within(counties);
        assertThat(within.entry("A")).map(Ranking.Entry::place).contains(2.0);
        assertThat(within.ranking("02").unranked()).isEqualTo(ranking.unranked());
        assertThat(within.ranking("03").size()).isZero();
        assertThat(within.ungrouped()).containsExactly(Example.unit(3));
        assertThat(within.toTable().toText()).isEqualTo("""
                        By County
                        group  place  of  id  unit     score
                        -----  -----  --  --  -------  -----
                        North      1   2  C   Cköping   7.00
                        North      2   2  A   Aköping   5.00
                        South      1   1  B   Bköping   9.00""");
        assertThatThrownBy(() -> within.ranking("04"))
                .hasMessage("group must be one of county's, got \"04\"; nearest: North (01), South (02), Empty (03)");
    }
}
