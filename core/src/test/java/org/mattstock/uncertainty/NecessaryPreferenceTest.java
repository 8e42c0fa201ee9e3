package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.uncertainty.NecessaryPreference.Difference;
import org.mattstock.uncertainty.NecessaryPreference.Note;
import org.mattstock.uncertainty.NecessaryPreference.Relation;
import org.mattstock.variation.WeightSet;

class NecessaryPreferenceTest {
    private static Scores scores(Branch root, double[]... values) {
        return CompositeIndex.of("test", root).score(Trees.panel(values), Trees.YEAR);
    }

    @Test
    void aUnitThatIsBetterInEverythingIsAheadWhateverTheWeights() {
        Scores scores =
                scores(Trees.branch("all", 1, 2), new double[] {5, 4}, new double[] {3, 2}, new double[] {2, 9});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.AHEAD);
        assertThat(sure.relation("B", "A")).isEqualTo(Relation.BEHIND);
        assertThat(sure.relation("A", "C")).isEqualTo(Relation.OPEN);
        assertThat(sure.difference("A", "B")).isEqualTo(new Difference(2, 2));
        assertThat(sure.difference("A", "C")).isEqualTo(new Difference(-5, 3));
        assertThat(sure.places("A"))
                .extracting("best", "worst", "ahead", "behind")
                .containsExactly(1, 2, 0, 1);
        assertThat(sure.places("B")).extracting("best", "worst").containsExactly(2, 3);
    }

    /** A leads by 2 in x1 and lags by 1.5 in x2; with shares of (1 - t) / 2 and (1 + t) / 2 they are level at t = 1/7. */
    @Test
    void aBoxDecidesUpToTheDeviationThatMakesTwoUnitsLevel() {
        Scores scores = scores(Trees.branch("all", 1, 2), new double[] {10, 5}, new double[] {8, 6.5});
        assertThat(NecessaryPreference.of(scores, WeightSet.box(0.142)).relation("A", "B"))
                .isEqualTo(Relation.AHEAD);
        assertThat(NecessaryPreference.of(scores, WeightSet.box(0.143)).relation("A", "B"))
                .isEqualTo(Relation.OPEN);
        Difference difference =
                NecessaryPreference.of(scores, WeightSet.box(0.2)).difference("A", "B");
        assertThat(difference.least()).isCloseTo(-0.1, within(1e-15));
        assertThat(difference.greatest()).isCloseTo(0.6, within(1e-15));
    }

    /** Of three parts, two can gain at once in the cone, and must not in shares: 1.5/4 against 0.5 at most. */
    @Test
    void aConeIsWiderThanTheSharesInTheSameBox() {
        Scores scores = scores(Trees.branch("all", 1, 3), new double[] {1, 0, 0}, new double[] {0, 0, 0});
        Difference cone = NecessaryPreference.of(scores, WeightSet.box(0.5)).difference("A", "B");
        WeightSet shares = new WeightSet.Box(0.5, WeightSet.Box.Form.BOX_AND_SIMPLEX);
        Difference slice = NecessaryPreference.of(scores, shares).difference("A", "B");
        assertThat(cone.least()).isCloseTo(0.5 / 3.5, within(1e-15));
        assertThat(cone.greatest()).isCloseTo(1.5 / 2.5, within(1e-15));
        assertThat(slice.least()).isCloseTo(0.5 / 3, within(1e-15));
        assertThat(slice.greatest()).isCloseTo(0.5, within(1e-15));
    }

    @Test
    void anOrderOfImportanceDecidesByMeansOfTheFirstParts() {
        Scores scores = scores(Trees.branch("all", 1, 3), new double[] {3, 0, 2}, new double[] {1, 1, 2.5});
        WeightSet order = WeightSet.ordinal(new WeightSet.AtLeast("x1", "x2"), new WeightSet.AtLeast("x2", "x3"));
        NecessaryPreference sure = NecessaryPreference.of(scores, Map.of("all", order));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.AHEAD);
        assertThat(sure.difference("A", "B")).isEqualTo(new Difference(0.5 / 3, 2));
        assertThat(NecessaryPreference.of(scores, WeightSet.simplex()).relation("A", "B"))
                .isEqualTo(Relation.OPEN);
    }

    @Test
    void twinsAreEqualAndDominanceWithATieIsNeverBehind() {
        Scores scores = scores(
                Trees.branch("all", 1, 2), new double[] {0.1, 0.7}, new double[] {0.1, 0.7}, new double[] {0.1, 0.3});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.EQUAL);
        assertThat(sure.relation("A", "C")).isEqualTo(Relation.NEVER_BEHIND);
        assertThat(sure.relation("C", "B")).isEqualTo(Relation.NEVER_AHEAD);
        assertThat(sure.places("A")).extracting("best", "worst").containsExactly(1, 1);
        assertThat(sure.places("C")).extracting("best", "worst").containsExactly(1, 3);
    }

    @Test
    void aLeadThatIsZeroAtTheBorderIsTooCloseToCall() {
        Scores scores = scores(Trees.branch("all", 1, 2), new double[] {0.3, 0.1}, new double[] {0.1, 0.3});
        WeightSet order = WeightSet.ordinal(new WeightSet.AtLeast("x1", "x2"));
        assertThat(NecessaryPreference.of(scores, Map.of("all", order)).relation("A", "B"))
                .isEqualTo(Relation.TOO_CLOSE);
    }

    @Test
    void withoutMovingWeightsTheRankingItselfComesOut() {
        Scores scores =
                scores(Trees.branch("all", 1, 2), new double[] {1, 1}, new double[] {0.5, 1.5}, new double[] {0, 3});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.fixed());
        assertThat(sure.places()).allSatisfy(each -> {
            assertThat(each.best()).isEqualTo(each.worst());
            assertThat(each.place()).hasValue(each.best());
        });
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.EQUAL);
    }

    @Test
    void placesAreThoseOfTiesThatShareTheBetterOneWhateverTheRule() {
        CompositeIndex index = CompositeIndex.of("test", Trees.branch("all", 1, 2))
                .withRanking(RankingRule.standard().withTies(TieRule.FRACTIONAL));
        Scores scores = index.score(Trees.panel(new double[][] {{1, 2}, {1, 2}}), Trees.YEAR);
        assertThat(NecessaryPreference.of(scores, WeightSet.simplex()).places("B"))
                .extracting("place", "best", "worst")
                .containsExactly(OptionalDouble.of(1), 1, 1);
    }

    @Test
    void oneUnitAndNoUnitHaveNoPairs() {
        NecessaryPreference one =
                NecessaryPreference.of(scores(Trees.branch("all", 1, 2), new double[] {1, 2}), WeightSet.simplex());
        assertThat(one.places("A")).extracting("best", "worst").containsExactly(1, 1);
        assertThat(one.counts().values()).containsOnly(0L);
        assertThat(one.summaryTable().rowCount()).isEqualTo(Relation.values().length);
        NecessaryPreference none = NecessaryPreference.of(
                scores(Trees.branch("all", 1, 2), new double[] {1, Double.NaN}, new double[] {Double.NaN, 1}),
                WeightSet.dirichlet(1));
        assertThat(none.units()).isEmpty();
        assertThat(none.toTable().rowCount()).isZero();
    }

    @Test
    void morePairsThanFitAreRefusedAtOnce() {
        PanelBuilder panel = Panel.builder();
        for (int unit = 0; unit <= 10_000; unit++) {
            panel.value("x1", Breakdown.TOTAL, "e" + unit, Trees.YEAR, unit);
        }
        Scores scores = CompositeIndex.of("test", Trees.branch("all", 1, 1)).score(panel.build(), Trees.YEAR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, WeightSet.simplex()))
                .withMessage("units must be at most 10000, got 10001");
    }

    @Test
    void unequalCoverageIsSaidWhereBoundsOfEachUnitAloneDoNotDecide() {
        Branch root = Trees.branch("all", 1, 3).withMissing(MissingRule.atLeast(0.5));
        double no = Double.NaN;
        Scores scores = scores(root, new double[] {5, 4, no}, new double[] {4.8, no, 3.9}, new double[] {9, 9, 9});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.box(0.25));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.UNEQUAL_COVERAGE);
        assertThat(sure.relation("C", "A")).isEqualTo(Relation.AHEAD);
        assertThat(sure.undecided()).hasSize(1).first().satisfies(pair -> {
            assertThat(pair.first().id()).isEqualTo("A");
            assertThat(pair.second().id()).isEqualTo("B");
        });
    }

    @Test
    void aUnitThatIsScoredUnderSomeWeightsOnlyIsNeverSurelyAheadButMayBeSurelyBehind() {
        Branch root = Trees.branch("all", 1, 2).withMissing(MissingRule.atLeast(0.5));
        double no = Double.NaN;
        Scores scores = scores(root, new double[] {5, no}, new double[] {3, 2}, new double[] {1, no});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.box(0.1));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.VARYING_COVERAGE);
        assertThat(sure.whereBothRanked("A", "B")).isEqualTo(Relation.AHEAD);
        assertThat(sure.difference("A", "B").least()).isGreaterThan(2);
        assertThat(sure.relation("B", "C")).isEqualTo(Relation.AHEAD);
        assertThat(sure.relation("A", "C")).isEqualTo(Relation.VARYING_COVERAGE);
        assertThat(sure.places("B").best()).isEqualTo(1);
        assertThat(sure.places("B").worst()).isEqualTo(2);
        assertThat(sure.places("C").best()).isEqualTo(2);
        assertThat(sure.places("C").worst()).isEqualTo(3);
    }

    /** A part that weighs nothing is no part: at that corner A has a score, with x2 in it nowhere else. */
    @Test
    void weightsOfExactlyZeroAreAdmissibleUnderEveryWeighting() {
        double no = Double.NaN;
        Scores scores =
                scores(Trees.branch("all", 1, 2), new double[] {3, no}, new double[] {2, 9}, new double[] {4, 1});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(sure.units()).extracting(Unit::id).contains("A");
        assertThat(sure.whereBothRanked("A", "B")).isEqualTo(Relation.AHEAD);
        assertThat(sure.whereBothRanked("A", "C")).isEqualTo(Relation.BEHIND);
        assertThat(sure.relation("C", "A")).isEqualTo(Relation.AHEAD);
        assertThat(sure.difference("A", "B")).isEqualTo(new NecessaryPreference.Difference(1, 1));
        assertThat(NecessaryPreference.of(scores, WeightSet.box(0.5)).units())
                .extracting(Unit::id)
                .doesNotContain("A");
    }

    /** Under every weighting a part counts that is switched off now; within a box around 0 it does not. */
    @Test
    void aPartThatIsSwitchedOffWakesOnlyWhereTheSetGivesItWeight() {
        Branch root = Trees.branch("all", 1, 2)
                .withParts(List.of(Branch.Part.of(Trees.leaf(1), 1), Branch.Part.of(Trees.leaf(2), 0)))
                .withWeighting(Weighting.relative());
        double no = Double.NaN;
        Scores scores = scores(
                root.withMissing(MissingRule.atLeast(0)), new double[] {3, 1}, new double[] {2, 9}, new double[] {no, 5
                });
        NecessaryPreference fixed = NecessaryPreference.of(scores, WeightSet.box(1));
        assertThat(fixed.relation("A", "B")).isEqualTo(Relation.AHEAD);
        assertThat(fixed.units()).hasSize(2);
        NecessaryPreference every = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(every.relation("A", "B")).isEqualTo(Relation.OPEN);
        assertThat(every.places("C").best()).isEqualTo(1);
    }

    /** No place is no place among the first, also where nobody would take it away. */
    @Test
    void aUnitThatIsRankedUnderSomeWeightsOnlyIsNotSurelyInTheTop() {
        Branch root = Trees.branch("all", 1, 2).withMissing(MissingRule.atLeast(0.5));
        Scores scores = scores(root, new double[] {5, Double.NaN}, new double[] {3, 2});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.box(0.1));
        assertThat(sure.surelyInTop(2)).extracting(Unit::id).containsExactly("B");
        assertThat(sure.possiblyInTop(1)).extracting(Unit::id).containsExactly("A", "B");
    }

    @Test
    void geometricMeansAreComparedInLogarithms() {
        Branch root = Trees.branch("all", 1, 2).withAggregation(Aggregation.geometric());
        NecessaryPreference sure =
                NecessaryPreference.of(scores(root, new double[] {8, 1}, new double[] {1, 2}), WeightSet.box(0.5));
        assertThat(sure.notes()).contains(Note.LOGARITHMS);
        assertThat(sure.difference("A", "B").least()).isCloseTo((3 * 0.25 - 0.75) * Math.log(2), within(1e-15));
        assertThat(sure.relation("A", "B")).isEqualTo(Relation.TOO_CLOSE);
    }

    @Test
    void aNormalizedBranchIsRefusedOrFrozen() {
        Branch inner = Trees.branch("inner", 1, 2).withNormalization(Normalization.minMax());
        Branch root = Branch.of("root", "root", inner, Trees.leaf(3));
        Scores scores = scores(root, new double[] {5, 4, 90}, new double[] {3, 2, 40}, new double[] {1, 1, 10});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, WeightSet.box(0.1)))
                .withMessage(
                        "the normalization of inner must not be learned anew under other weights for exact statements;"
                                + " fix the weights below it, or have references frozen");
        NecessaryPreference frozen = NecessaryPreference.frozen(scores, Map.of("inner", WeightSet.simplex()));
        assertThat(frozen.notes()).contains(Note.FROZEN_NORMALIZATION);
        // (100 (5..4) - 100 (3..2)) / 3.5 / 2 + 25
        assertThat(frozen.difference("A", "B").least()).isCloseTo(100 * 2 / 3.5 / 2 + 25, within(1e-12));
        assertThat(NecessaryPreference.of(scores, Map.of("root", WeightSet.simplex()))
                        .relation("A", "B"))
                .isEqualTo(Relation.AHEAD);
    }

    @Test
    void theLastNormalizationIsLeftOutWhereItKeepsTheOrder() {
        Branch root = Trees.branch("all", 1, 2).withNormalization(Normalization.minMax());
        Scores scores = scores(root, new double[] {5, 4}, new double[] {3, 2});
        NecessaryPreference sure = NecessaryPreference.of(scores, WeightSet.simplex());
        assertThat(sure.notes()).contains(Note.BEFORE_LAST_NORMALIZATION);
        assertThat(sure.difference("A", "B")).isEqualTo(new Difference(2, 2));
    }

    /** A leads by 2 in all before the z-score, and by less than 0.01 after it: all are at 50.0 and have the same place. */
    @Test
    void aLeadBeforeTheLastNormalizationIsNoPlaceWhereScoresAreRounded() {
        Branch root = Trees.branch("all", 1, 2)
                .withNormalization(new Normalization.ZScore(50, 0.001, Normalization.Spread.SAMPLE));
        CompositeIndex exact = CompositeIndex.of("test", root);
        CompositeIndex rounded =
                exact.withRanking(RankingRule.standard().withPrecision(org.mattstock.rank.Precision.decimals(1)));
        Panel panel = Trees.panel(new double[][] {{10, 5}, {8, 3}, {2, 2}});
        assertThat(NecessaryPreference.of(rounded.score(panel, Trees.YEAR), WeightSet.simplex())
                        .relation("A", "B"))
                .isEqualTo(Relation.NEVER_BEHIND);
        assertThat(NecessaryPreference.of(exact.score(panel, Trees.YEAR), WeightSet.simplex())
                        .relation("A", "B"))
                .isEqualTo(Relation.AHEAD);
    }

    @Test
    void otherAggregationsAreRefusedByNameUnlessNothingMovesInThem() {
        Branch inner = Trees.branch("inner", 1, 2).withAggregation(Aggregation.minimum());
        Scores scores =
                scores(Branch.of("root", "root", inner, Trees.leaf(3)), new double[] {5, 4, 9}, new double[] {3, 2, 4});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, WeightSet.box(0.1)))
                .withMessageStartingWith("aggregation of inner must be additive for exact statements");
        assertThat(NecessaryPreference.of(scores, Map.of("root", WeightSet.box(0.1)))
                        .relation("A", "B"))
                .isEqualTo(Relation.AHEAD);
    }

    @Test
    void unknownBranchesAndPartsAreNamedWithTheNearest() {
        Scores scores = scores(Trees.branch("all", 1, 2), new double[] {5, 4}, new double[] {3, 2});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, Map.of("al", WeightSet.simplex())))
                .withMessage("sets must name branches of the index, got \"al\"; nearest: all");
        WeightSet order = WeightSet.ordinal(new WeightSet.AtLeast("x1", "x3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NecessaryPreference.of(scores, Map.of("all", order)))
                .withMessageStartingWith("demands must name parts of all, got \"x3\"; nearest: ");
    }
}
