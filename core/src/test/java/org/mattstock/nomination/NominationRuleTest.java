package org.mattstock.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.nomination.NominationRule.CutTies;
import org.mattstock.nomination.NominationRule.EqualCuts;
import org.mattstock.nomination.NominationRule.Floor;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

class NominationRuleTest {
    static List<Arguments> examples() {
        return List.of(
                Arguments.of(NominationRule.topN(4), "ABCDE"),
                Arguments.of(NominationRule.atLeast(88), "AB"),
                Arguments.of(NominationRule.above(88), "A"),
                Arguments.of(NominationRule.largestGap(2, 5), "ABC"),
                Arguments.of(NominationRule.naturalBreaks(2), "ABC"),
                Arguments.of(NominationRule.withinPoints(3), "ABC"),
                Arguments.of(NominationRule.withinDeviations(1), "ABC"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyRuleOnTheSharedExample(NominationRule rule, String nominees) {
        assertThat(Example.nominees(rule.nominate(Example.shared()))).isEqualTo(nominees);
    }

    /** Median 78.5, median distance 9, deviation 13.3434: the cut is at 76.6566. */
    @Test
    void theRobustDeviationOfTheSharedExample() {
        Nomination nomination = NominationRule.withinDeviations(1).nominate(Example.shared());
        assertThat(nomination.cuts().get(0).score()).hasValue(90 - 1.4826 * 9);
    }

    @ParameterizedTest
    @CsvSource({"INCLUDE_ALL, ABCDE", "EXCLUDE_ALL, ABC", "REFUSE, ''", "ORDER_BY_UNCLAMPED, ABCDE"})
    void aTieAtTheCutFollowsTheStatedPolicy(CutTies cutTies, String nominees) {
        Nomination nomination = NominationRule.topN(4).withCutTies(cutTies).nominate(Example.shared());
        assertThat(Example.nominees(nomination)).isEqualTo(nominees);
        assertThat(nomination.isDecided()).isEqualTo(cutTies != CutTies.REFUSE);
    }

    /** 70.04 and 69.96 are both 70.0 in print, and have one place; the number of the rule lies between them. */
    @ParameterizedTest
    @CsvSource({
        "INCLUDE_ALL, ABC, TIED_AT_CUT",
        "EXCLUDE_ALL, A, TIED_AT_CUT",
        "ORDER_BY_UNCLAMPED, AB, ORDERED_WITHIN_TIE"
    })
    void unitsThatCountAsEqualMayBeOnBothSidesOfANumber(CutTies cutTies, String nominees, Nomination.How how) {
        Ranking printed = Ranking.of(
                Example.scored(71, 70.04, 69.96, 60), RankingRule.standard().withPrecision(Precision.decimals(1)));
        List<NominationRule> rules = List.of(
                NominationRule.atLeast(70).withCutTies(cutTies),
                NominationRule.withinPoints(1).withCutTies(cutTies),
                NominationRule.topN(2).withCutTies(cutTies));
        assertThat(rules).allSatisfy(rule -> {
            Nomination nomination = rule.nominate(printed);
            assertThat(Example.nominees(nomination)).isEqualTo(nominees);
            assertThat(Example.how(nomination, "C")).isEqualTo(how);
            assertThat(Example.how(nomination, "D")).isEqualTo(Nomination.How.CLEAR);
        });
    }

    /** Sums of numbers that cancel differ in their last bits; neither place nor order within a tie comes from these. */
    @ParameterizedTest
    @EnumSource(
            value = CutTies.class,
            names = {"INCLUDE_ALL", "ORDER_BY_UNCLAMPED"})
    void whatRoundingMakesOfEqualSumsNominatesNobodyBeforeAnother(CutTies cutTies) {
        Ranking ranking = Ranking.of(Example.scored(1, 1e-17, -1e-17, 0, -1), List.of(), RankingRule.standard(), 2);

        Nomination nomination = NominationRule.topN(2).withCutTies(cutTies).nominate(ranking);

        assertThat(Example.nominees(nomination)).hasSize(4).doesNotContain("E");
    }

    /** Ordinal places part equal scores by id, which is no ground for a nomination. */
    @Test
    void ordinalPlacesDoNotHideATie() {
        Ranking ordinal = Example.shared().withRule(RankingRule.standard().withTies(TieRule.ORDINAL));
        assertThat(Example.nominees(NominationRule.topN(4).nominate(ordinal))).isEqualTo("ABCDE");
    }

    @ParameterizedTest
    @CsvSource({"FEWEST, A", "MOST, ABC", "REFUSE, ''"})
    void ofEqualGapsTheStatedOneIsTaken(EqualCuts several, String nominees) {
        Nomination nomination =
                NominationRule.largestGap(1, 3).withEqualGaps(several).nominate(Example.ranking(0.9, 0.8, 0.7, 0.6));
        assertThat(Example.nominees(nomination)).isEqualTo(nominees);
        if (several == EqualCuts.REFUSE) {
            assertThat(nomination.cuts().get(0).refusal()).contains(Nomination.Refusal.SEVERAL_CUTS);
            assertThat(Example.sides(nomination)).isEqualTo("A in, B disputed, C disputed, D out");
        }
    }

    @ParameterizedTest
    @CsvSource({"FEWEST, A", "MOST, AB", "REFUSE, ''"})
    void ofEquallyGoodNaturalBreaksTheStatedOneIsTaken(EqualCuts several, String nominees) {
        Nomination nomination =
                NominationRule.naturalBreaks(2).withSeveralOptima(several).nominate(Example.ranking(0.3, 0.2, 0.1));
        assertThat(Example.nominees(nomination)).isEqualTo(nominees);
        assertThat(nomination.cuts().get(0).classes().orElseThrow().optimaCount())
                .isEqualTo(2);
    }

    /** Both optima have the same top class, so there is nothing to choose. */
    @Test
    void severalOptimaWithOneTopClassAreNoDispute() {
        Nomination nomination = NominationRule.naturalBreaks(3)
                .withSeveralOptima(EqualCuts.REFUSE)
                .nominate(Example.ranking(90, 3, 2, 1));
        assertThat(nomination.cuts().get(0).classes().orElseThrow().optimaCount())
                .isEqualTo(2);
        assertThat(Example.nominees(nomination)).isEqualTo("A");
    }

    @ParameterizedTest
    @CsvSource({
        "INCLUDE_ALL, 9 5 5 5 5 1, ABCDE",
        "EXCLUDE_ALL, 9 5 5 5 5 1, A",
        "REFUSE, 9 5 5 5 5 1, ''",
        "ORDER_BY_UNCLAMPED, 9 5 5 5 5 1, ABCDE",
        "EXCLUDE_ALL, 5 5 5, ABC",
        "INCLUDE_ALL, 5 5 5 5 5, ABCDE",
        "EXCLUDE_ALL, 5 5 5 5 5, ''",
        "EXCLUDE_ALL, 5 5, AB",
        "EXCLUDE_ALL, 9 5 5, ABC",
        "EXCLUDE_ALL, 9 5 5 4, ABC",
        "EXCLUDE_ALL, 9 8 8 1, ABC"
    })
    void theLargestGapOfTwoToFourWhereTiesLeaveLittleChoice(CutTies cutTies, String scores, String nominees) {
        assertThat(Example.nominees(NominationRule.largestGap(2, 4).withCutTies(cutTies), Example.parse(scores)))
                .isEqualTo(nominees);
    }

    /** The gap of 49 after A is the largest, but one nominee would be too few. */
    @Test
    void aGapOutsideTheAllowedNumbersIsNotSeen() {
        NominationRule.LargestGap rule = NominationRule.largestGap(2, 3);
        assertThat(Example.nominees(rule, 99, 50, 49, 45, 10, 1)).isEqualTo("ABC");
        Nomination nomination = rule.nominate(Example.ranking(99, 50, 49, 45, 10, 1));
        Nomination.Gap gap = nomination.cuts().get(0).gap().orElseThrow();
        assertThat(gap.size()).isEqualTo(4);
        assertThat(gap.next()).hasValue(1);
        assertThat(gap.median()).hasValue(4); // of 49, 1 and 4
        assertThat(gap.overNext()).hasValue(4);
        assertThat(gap.overNoise()).isEmpty();
    }

    @Test
    void whereTheLowestIsFirstLessIsBetter() {
        Ranking lowest = Ranking.of(
                Example.scored(30, 7, 12, 9), RankingRule.standard().withOrder(RankingRule.Order.LOWEST_FIRST));
        assertThat(Example.nominees(NominationRule.topN(1).nominate(lowest))).isEqualTo("B");
        assertThat(Example.nominees(NominationRule.atLeast(9).nominate(lowest))).isEqualTo("BD");
        assertThat(Example.nominees(NominationRule.above(9).nominate(lowest))).isEqualTo("B");
        assertThat(Example.nominees(NominationRule.largestGap(1, 3).nominate(lowest)))
                .isEqualTo("BDC");
        assertThat(Example.nominees(NominationRule.naturalBreaks(2).nominate(lowest)))
                .isEqualTo("BDC");
        assertThat(Example.nominees(NominationRule.withinPoints(2).nominate(lowest)))
                .isEqualTo("BD");
        Nomination nomination = NominationRule.atLeast(9).nominate(lowest);
        assertThat(nomination.cuts().get(0).score()).hasValue(9);
        assertThat(Example.missed(nomination, "A").points()).isEqualTo(21);
    }

    /** 0.1 + 0.2 is a hair above 0.3 in doubles, and 0.9 - 0.6 a hair above 0.3 too. */
    @Test
    void roundingInsideAScoreNeverDecides() {
        assertThat(Example.nominees(NominationRule.above(0.3), 0.1 + 0.2)).isEmpty();
        assertThat(Example.nominees(NominationRule.atLeast(0.1 + 0.2), 0.3)).isEqualTo("A");
        assertThat(Example.nominees(NominationRule.withinPoints(0.3), 0.9, 0.6)).isEqualTo("AB");
    }

    static List<NominationRule> simpleRules() {
        return List.of(
                NominationRule.topN(2),
                NominationRule.atLeast(5),
                NominationRule.above(4),
                NominationRule.largestGap(1, 2),
                NominationRule.naturalBreaks(2),
                NominationRule.withinPoints(1),
                NominationRule.withinDeviations(1));
    }

    @ParameterizedTest
    @MethodSource("simpleRules")
    void anEmptyRankingHasNoNominees(NominationRule rule) {
        Nomination nomination = rule.nominate(Example.ranking());
        assertThat(nomination.answers()).isEmpty();
        assertThat(nomination.isDecided()).isTrue();
        assertThat(nomination.cuts()).hasSize(1);
        assertThat(nomination.answersTable().rowCount()).isZero();
    }

    @ParameterizedTest
    @MethodSource("simpleRules")
    void oneUnitIsNominatedByAllButNaturalBreaksWhichNeedTwoScores(NominationRule rule) {
        boolean breaks = rule instanceof NominationRule.NaturalBreaks;
        Nomination one = rule.nominate(Example.ranking(5));
        Nomination tied = rule.nominate(Example.ranking(5, 5, 5));
        assertThat(Example.nominees(one)).isEqualTo(breaks ? "" : "A");
        assertThat(Example.nominees(tied)).isEqualTo(breaks ? "" : "ABC");
        assertThat(one.isDecided()).isEqualTo(!breaks);
        if (breaks) {
            assertThat(tied.cuts().get(0).refusal()).contains(Nomination.Refusal.TOO_FEW_SCORES);
            assertThat(Example.sides(tied)).isEqualTo("A disputed, B disputed, C disputed");
        }
    }

    @ParameterizedTest
    @MethodSource("simpleRules")
    void ofTwoUnitsTheBetterIsNominated(NominationRule rule) {
        boolean room = rule.equals(NominationRule.topN(2));
        assertThat(Example.nominees(rule, 2, 9)).isEqualTo(room ? "BA" : "B");
    }

    @Test
    void moreThanAreRankedIsAll() {
        assertThat(Example.nominees(NominationRule.topN(10), 3, 2, 1)).isEqualTo("ABC");
        assertThat(Example.nominees(NominationRule.largestGap(5, 9), 3, 2, 1)).isEqualTo("ABC");
    }

    static List<Arguments> refused() {
        return List.of(
                refused(() -> NominationRule.topN(0), "n must be at least 1, got 0"),
                refused(() -> NominationRule.topN(-3), "n must be at least 1, got -3"),
                refused(() -> NominationRule.atLeast(Double.NaN), "score must be finite, got NaN"),
                refused(() -> NominationRule.above(Double.POSITIVE_INFINITY), "score must be finite, got Infinity"),
                refused(() -> NominationRule.largestGap(0, 3), "least must be at least 1, got 0"),
                refused(() -> NominationRule.largestGap(4, 3), "most must be at least 4 as least is, got 3"),
                refused(() -> NominationRule.naturalBreaks(1), "classes must be at least 2, got 1"),
                refused(() -> NominationRule.naturalBreaks(21), "classes must be at most 20, got 21"),
                refused(() -> NominationRule.withinPoints(-0.5), "points must be at least 0 and finite, got -0.5"),
                refused(
                        () -> NominationRule.withinDeviations(Double.NaN),
                        "deviations must be at least 0 and finite, got NaN"),
                refused(() -> NominationRule.shareInTop(0, 0.5), "k must be at least 1, got 0"),
                refused(() -> NominationRule.shareInTop(4, 1.01), "leastShare must be above 0 and at most 1, got 1.01"),
                refused(
                        () -> NominationRule.shareInTop(4, Double.NaN),
                        "leastShare must be above 0 and at most 1, got NaN"),
                refused(() -> NominationRule.topN(1).perClass(" "), "grouping must not be blank"),
                refused(() -> new Floor("effect", Double.NaN), "least must be finite, got NaN"),
                refused(() -> NominationRule.topN(1).withFloors(), "floors must be at least one"),
                refused(
                        () -> NominationRule.topN(1).withFloors(new Floor("x", 1), new Floor("x", 2)),
                        "nodes of floors must differ, got x twice"),
                refused(
                        () -> NominationRule.topN(1)
                                .perClass("a")
                                .withFloors(new Floor("x", 1))
                                .perClass("b"),
                        "rule must not be per class itself, got WithFloors[rule=PerClass[grouping=a, rule=TopN[n=1,"
                                + " cutTies=INCLUDE_ALL]], floors=[Floor[node=x, least=1.0]]]"),
                refused(
                        () -> NominationRule.topN(1)
                                .withFloors(new Floor("x", 1))
                                .withFloors(new Floor("y", 1)),
                        "rule must be without floors, got WithFloors[rule=TopN[n=1, cutTies=INCLUDE_ALL],"
                                + " floors=[Floor[node=x, least=1.0]]]; give all in one"));
    }

    private static Arguments refused(ThrowingCallable making, String message) {
        return Arguments.of(making, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aRuleThatMakesNoSenseIsRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void extremeScoresLeaveNothingInfinite() {
        double most = Double.MAX_VALUE;
        Nomination gap = NominationRule.largestGap(1, 1).nominate(Example.ranking(most, -most));
        assertThat(gap.cuts().get(0).gap().orElseThrow().size()).isEqualTo(most);
        assertThat(Example.missed(gap, "B").points()).isEqualTo(most);
        Nomination spread = NominationRule.withinDeviations(0).nominate(Example.ranking(most, -most));
        assertThat(Example.nominees(spread)).isEqualTo("A");
        Nomination wide = NominationRule.withinPoints(most).nominate(Example.ranking(-most, -most));
        assertThat(wide.cuts().get(0).score()).hasValue(-most);
    }

    @Test
    void aScoreFarBelowDoesNotBlurTheGapsAbove() {
        assertThat(Example.nominees(NominationRule.largestGap(1, 2), 9, 4, 3, -1e16))
                .isEqualTo("A");
    }

    /** Both divisions cut within what is one tie in whole points, and all of it comes in by either. */
    @Test
    void equallyGoodCutsWithinOneTieAreNoDispute() {
        Ranking whole = Ranking.of(
                Example.scored(70.2, 70.1, 70.0), RankingRule.standard().withPrecision(Precision.decimals(0)));
        NominationRule.NaturalBreaks rule = NominationRule.naturalBreaks(2).withSeveralOptima(EqualCuts.REFUSE);
        assertThat(Example.nominees(rule.nominate(whole))).isEqualTo("ABC");
        Nomination ordered = rule.withCutTies(CutTies.ORDER_BY_UNCLAMPED).nominate(whole);
        assertThat(Example.sides(ordered)).isEqualTo("A in, B disputed, C out");
    }
}
