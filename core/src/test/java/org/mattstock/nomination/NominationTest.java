package org.mattstock.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.nomination.Nomination.Answer;
import org.mattstock.nomination.Nomination.Verdict;
import org.mattstock.nomination.NominationRule.CutTies;
import org.mattstock.nomination.NominationRule.Floor;
import org.mattstock.rank.Precision;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.uncertainty.JointBand;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

class NominationTest {
    private static final Scores SCORES = ScoredExample.scores();

    private static List<String> ids(List<Answer> answers) {
        return answers.stream().map(answer -> answer.unit().id()).toList();
    }

    @Test
    void everyUnitGetsAnAnswer() {
        Nomination nomination = NominationRule.topN(4).nominate(SCORES);
        assertThat(nomination.answersTable().toText()).isEqualTo("""
                top 4: 4 nominated, 2 not, 1 not eligible
                place  id    unit            score  unclamped  answer         points short  places short  detail
                -----  ----  -------------  ------  ---------  -------------  ------------  ------------  ---------------------------------------------------------------
                    1  9001  Exempelköping  100.00     110.00  NOMINATED
                    1  9002  Exempelvik     100.00     106.00  NOMINATED
                    1  9003  Exempelstad    100.00     104.00  NOMINATED
                    4  9004  Exempelby       80.00      80.00  NOMINATED
                    5  9005  Exempelhamn     70.00      70.00  NOT_NOMINATED        10.000             1
                    6  9006  Exempeldal      60.00      60.00  NOT_NOMINATED        20.000             2
                       9007  Exempelnäs                        NOT_ELIGIBLE                               MISSING_PARTS: X1 (results): no figure, X2 (quality): no figure""");
        assertThat(nomination.cutsTable().toText()).isEqualTo("""
                top 4: 4 nominated, 2 not, 1 not eligible
                candidates  nominees  bound        cut     gap  next gap  median gap  noise  undecided
                ----------  --------  --------  ------  ------  --------  ----------  -----  ---------
                         6         4  AT_LEAST  80.000  10.000    24.000      10.000""");
        assertThat(nomination.toString()).isEqualTo("""
                top 4: 4 nominated, 2 not, 1 not eligible
                place  id    unit            score  unclamped
                -----  ----  -------------  ------  ---------
                    1  9001  Exempelköping  100.00     110.00
                    1  9002  Exempelvik     100.00     106.00
                    1  9003  Exempelstad    100.00     104.00
                    4  9004  Exempelby       80.00      80.00""");
    }

    @Test
    void theOriginIsKept() {
        assertThat(NominationRule.topN(4).nominate(SCORES).origin())
                .contains(new NominationBasis.Origin(
                        SCORES.definitionHash(),
                        SCORES.panelDigest(),
                        ScoredExample.YEAR,
                        SCORES.fitted().parameters().hash(),
                        List.of(ScoredExample.YEAR)));
        assertThat(NominationRule.topN(4).nominate(SCORES.ranking()).origin()).isEmpty();
    }

    /** Three are tied at 100, which is where scores are cut. */
    @Test
    void unitsAtTheTopOfTheScaleAreToldApart() {
        NominationRule.TopN two = NominationRule.topN(2);
        assertThat(ids(two.nominate(SCORES).nominees())).containsExactly("9001", "9002", "9003");
        assertThat(two.withCutTies(CutTies.EXCLUDE_ALL).nominate(SCORES).nominees())
                .isEmpty();
        Nomination ordered = two.withCutTies(CutTies.ORDER_BY_UNCLAMPED).nominate(SCORES);
        assertThat(ids(ordered.nominees())).containsExactly("9001", "9002");
        assertThat(ordered.answer("9003").verdict())
                .isEqualTo(new Verdict.NotNominated(3, 2, 1, Nomination.How.ORDERED_WITHIN_TIE));
        assertThat(ordered.answer("9001").verdict())
                .isEqualTo(new Verdict.Nominated(1, Nomination.How.ORDERED_WITHIN_TIE));
        assertThat(ids(NominationRule.withinPoints(5)
                        .withCutTies(CutTies.ORDER_BY_UNCLAMPED)
                        .nominate(SCORES)
                        .nominees()))
                .containsExactly("9001", "9002");
        assertThat(ids(NominationRule.largestGap(1, 2)
                        .withCutTies(CutTies.ORDER_BY_UNCLAMPED)
                        .nominate(SCORES)
                        .nominees()))
                .containsExactly("9001");
    }

    /** Without the scores there is only what the ranking ranks by. */
    @Test
    void ofARankingAloneTheRankedScoreIsCut() {
        Nomination nomination =
                NominationRule.topN(2).withCutTies(CutTies.ORDER_BY_UNCLAMPED).nominate(SCORES.ranking());
        assertThat(ids(nomination.nominees())).containsExactly("9001", "9002", "9003");
        assertThat(nomination.answersTable().columns())
                .noneMatch(column -> column.name().equals("unclamped"));
    }

    @Test
    void whoIsKeptOutWithATieStandsOnTheCut() {
        Nomination nomination =
                NominationRule.topN(2).withCutTies(CutTies.EXCLUDE_ALL).nominate(SCORES);
        assertThat(nomination.answer("9003").verdict())
                .isEqualTo(new Verdict.NotNominated(1, 0, 1, Nomination.How.TIED_AT_CUT));
        assertThat(nomination.cuts().get(0).bound()).isEqualTo(NominationRule.Bound.ABOVE);
        assertThat(nomination.cuts().get(0).score().orElseThrow()).isCloseTo(110, within(1e-9));
        Verdict.NotNominated next = Example.missed(nomination, "9004");
        assertThat(next.points()).isCloseTo(30, within(1e-9));
        assertThat(next.places()).isEqualTo(4);
    }

    @Test
    void aRefusedTieSaysWhoIsInEitherWay() {
        Nomination nomination =
                NominationRule.topN(3).withCutTies(CutTies.REFUSE).nominate(Example.ranking(9, 5, 5, 5, 1));
        assertThat(nomination.isDecided()).isFalse();
        assertThat(nomination.nominees()).isEmpty();
        assertThat(nomination.reserves(2)).isEmpty();
        assertThat(nomination.cuts().get(0).refusal()).contains(Nomination.Refusal.TIED_AT_CUT);
        assertThat(nomination.cuts().get(0).score()).isEmpty();
        assertThat(Example.sides(nomination)).isEqualTo("A in, B disputed, C disputed, D disputed, E out");
        assertThat(nomination.toTable().title()).isEqualTo("top 3: undecided, 0 nominated, 5 not, 0 not eligible");
        assertThat(nomination.answersTable().shown(0, 4)).isEqualTo("UNDECIDED");
    }

    @Test
    void reservesComeInOrderAndTiedOnesTogether() {
        Nomination nomination = NominationRule.topN(1).nominate(Example.ranking(9, 8, 7, 7, 5));
        assertThat(ids(nomination.reserves(1))).containsExactly("B");
        assertThat(ids(nomination.reserves(2))).containsExactly("B", "C", "D");
        assertThat(ids(nomination.reserves(3))).containsExactly("B", "C", "D");
        assertThat(ids(nomination.reserves(9))).containsExactly("B", "C", "D", "E");
        assertThat(nomination.reserves(0)).isEmpty();
        assertThatThrownBy(() -> nomination.reserves(-1)).hasMessage("n must be at least 0, got -1");
    }

    @Test
    void whoIsBelowAFloorIsPassedOverAndTheNextComesIn() {
        Nomination nomination = NominationRule.topN(3)
                .withFloors(new Floor("quality", 70), new Floor("results", 75))
                .nominate(SCORES);
        assertThat(ids(nomination.nominees())).containsExactly("9001", "9002", "9003");
        Nomination strict = NominationRule.topN(3)
                .withFloors(new Floor("quality", 90), new Floor("results", 65))
                .nominate(SCORES);
        assertThat(strict.answersTable().toText()).isEqualTo("""
                top 3 of those with quality at least 90, results at least 65: 2 nominated, 4 not, 1 not eligible
                place  id    unit            score  unclamped  answer        points short  places short  detail
                -----  ----  -------------  ------  ---------  ------------  ------------  ------------  ---------------------------------------------------------------
                    1  9001  Exempelköping  100.00     110.00  NOMINATED
                    1  9002  Exempelvik     100.00     106.00  NOMINATED
                    1  9003  Exempelstad    100.00     104.00  BELOW_FLOOR                               quality 80.000 against 90
                    4  9004  Exempelby       80.00      80.00  BELOW_FLOOR                               quality 70.000 against 90
                    5  9005  Exempelhamn     70.00      70.00  BELOW_FLOOR                               quality 70.000 against 90
                    6  9006  Exempeldal      60.00      60.00  BELOW_FLOOR                               quality no value against 90, results 60.000 against 65
                       9007  Exempelnäs                        NOT_ELIGIBLE                              MISSING_PARTS: X1 (results): no figure, X2 (quality): no figure""");
        assertThat(strict.reserves(5)).isEmpty();
    }

    @Test
    void positionsAndPlacesPartWhereSomebodyIsPassedOver() {
        Nomination nomination =
                NominationRule.topN(1).withFloors(new Floor("results", 120)).nominate(SCORES);
        assertThat(nomination.toTable().toText()).isEqualTo("""
                top 1 of those with results at least 120: 1 nominated, 5 not, 1 not eligible
                place  id    unit          score  unclamped
                -----  ----  -----------  ------  ---------
                    1  9003  Exempelstad  100.00     104.00""");
        Nomination second = NominationRule.topN(1)
                .withFloors(new Floor("quality", 0), new Floor("results", 0))
                .nominate(NominationInput.of(SCORES, RankingRule.standard().withTies(TieRule.MODIFIED)));
        assertThat(second.toTable().columns()).extracting("name").contains("position", "place");
    }

    @Test
    void floorsNeedScoresAndKnownNodes() {
        NominationRule rule = NominationRule.topN(1).withFloors(new Floor("qualty", 50));
        assertThatThrownBy(() -> rule.nominate(SCORES.ranking()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("floors need scores, got a ranking alone; floors: [Floor[node=qualty, least=50.0]]");
        assertThatThrownBy(() -> rule.nominate(SCORES)).hasMessageContaining("quality");
    }

    @Test
    void aRulePerClassTakesEachClassAsAWholeRanking() {
        Nomination nomination = NominationRule.topN(1).perClass("size").nominate(SCORES);
        assertThat(nomination.answersTable().toText()).isEqualTo("""
                top 1 in each size: 3 nominated, 3 not, 1 not eligible
                group  place  id    unit            score  unclamped  answer         points short  places short  detail
                -----  -----  ----  -------------  ------  ---------  -------------  ------------  ------------  ---------------------------------------------------------------
                large      1  9001  Exempelköping  100.00     110.00  NOMINATED                                  TIED_AT_CUT
                large      1  9002  Exempelvik     100.00     106.00  NOMINATED                                  TIED_AT_CUT
                small      1  9003  Exempelstad    100.00     104.00  NOMINATED
                large      4  9004  Exempelby       80.00      80.00  NOT_NOMINATED        26.000             1
                small      5  9005  Exempelhamn     70.00      70.00  NOT_NOMINATED        34.000             1
                small      6  9006  Exempeldal      60.00      60.00  NOT_NOMINATED        44.000             2
                              9007  Exempelnäs                        NOT_ELIGIBLE                               MISSING_PARTS: X1 (results): no figure, X2 (quality): no figure""");
        assertThat(nomination.cuts())
                .extracting(Nomination.Cut::group)
                .containsExactly(Optional.of("large"), Optional.of("small"), Optional.of("tiny"));
        assertThat(ids(nomination.reserves(1))).containsExactly("9004", "9005");
    }

    @Test
    void floorsAndClassesGoTogetherInAnyOrder() {
        Floor floor = new Floor("results", 80);
        Nomination inner =
                NominationRule.topN(1).withFloors(floor).perClass("size").nominate(SCORES);
        Nomination outer =
                NominationRule.topN(1).perClass("size").withFloors(floor).nominate(SCORES);
        assertThat(inner.answers()).isEqualTo(outer.answers());
        assertThat(inner.cuts()).isEqualTo(outer.cuts());
        assertThat(inner.answer("9005").verdict()).isInstanceOf(Verdict.BelowFloor.class);
    }

    @Test
    void aUnitInNoClassIsNotNominated() {
        Grouping some = new Grouping(
                "some", "Some", List.of(new Grouping.Group("one", "One", new TreeSet<>(List.of("A", "C")))));
        NominationInput input = NominationInput.of(Example.ranking(3, 2, 1)).withGrouping(some);
        Nomination nomination = NominationRule.topN(1).perClass("some").nominate(input);
        assertThat(Example.nominees(nomination)).isEqualTo("A");
        assertThat(nomination.answer("B").verdict()).isEqualTo(new Verdict.InNoGroup("some"));
        assertThat(nomination.notNominated()).hasSize(2);
        assertThatThrownBy(() -> NominationRule.topN(1).perClass("som").nominate(input))
                .hasMessage("grouping must be one of the input's, got \"som\"; nearest: Some (some)");
    }

    @Test
    void sharesOfTriedDefinitionsMayDecide() {
        NominationInput input = NominationInput.of(Example.ranking(9, 8, 7, 6))
                .withShares(2, Map.of("A", 0.7, "B", 0.4, "C", 0.9, "D", 0.4));
        Nomination nomination = NominationRule.shareInTop(2, 0.7).nominate(input);
        assertThat(ids(nomination.nominees())).containsExactly("A", "C");
        assertThat(nomination.answer("C").verdict()).isEqualTo(new Verdict.Nominated(1, Nomination.How.CLEAR));
        assertThat(Example.missed(nomination, "D").points()).isEqualTo(0.7 - 0.4);
        assertThat(Example.missed(nomination, "B").position()).isEqualTo(3);
        assertThat(nomination.cuts().get(0).measure()).isEqualTo(Nomination.Measure.SHARE);
        assertThatThrownBy(() -> NominationRule.shareInTop(3, 0.5).nominate(input))
                .hasMessage("shares in the top 3 must come with the input; there are those of: [2]");
    }

    /** A leads in one indicator, B in the other, each by as much: either is first in about half of the weightings, C in none. */
    @Test
    void sharesComeFromAnAnalysisAsTheyAre() {
        PanelBuilder panel = Panel.builder();
        double[][] figures = {{9, 5}, {5, 9}, {3, 3}};
        for (int unit = 0; unit < 3; unit++) {
            for (int x = 0; x < 2; x++) {
                panel.value("x" + x, Breakdown.TOTAL, "900" + (unit + 1), 2022, figures[unit][x]);
            }
        }
        CompositeIndex index = CompositeIndex.of(
                "all",
                Branch.of(
                        "all",
                        "All",
                        Leaf.of("x0", Direction.HIGHER, Normalization.none()),
                        Leaf.of("x1", Direction.HIGHER, Normalization.none())));
        RankDistribution tried = UncertaintyAnalysis.of(index)
                .vary(Variation.weights("all", WeightSet.simplex()))
                .replicates(1_000)
                .run(panel.build(), 2022);
        NominationInput input = NominationInput.of(tried.scores()).withShares(1, tried);
        assertThat(ids(NominationRule.shareInTop(1, 0.4).nominate(input).nominees()))
                .containsExactlyInAnyOrder("9001", "9002");
        assertThat(ids(NominationRule.shareInTop(1, 0.6).nominate(input).nominees()))
                .isEmpty();
        assertThat(ids(NominationRule.shareInTop(10, 1)
                        .nominate(input.withShares(10, tried))
                        .nominees()))
                .hasSize(3);
        assertThatThrownBy(() -> NominationInput.of(Example.ranking(9)).withShares(1, tried))
                .hasMessageStartingWith("every ranked unit must have a share, got none for ");
    }

    /** What is said of two nominees at once is at least as wide as what is said of each. */
    @Test
    void theNomineesAreHeldTogetherByTheJointBandOfWhatTheyWereNominatedFrom() {
        Scores scores = ScoredExample.scores();
        RankDistribution tried = UncertaintyAnalysis.of(scores.index())
                .vary(Variation.weights("total", WeightSet.simplex()))
                .replicates(1_000)
                .run(scores.panel(), ScoredExample.YEAR);
        Nomination nomination = NominationRule.topN(2).nominate(NominationInput.of(scores));
        JointBand band = nomination.jointBand(tried, 0.9);
        assertThat(band.units())
                .extracting(JointBand.OfUnit::unit)
                .containsExactlyInAnyOrderElementsOf(nomination.nominees().stream()
                        .map(Nomination.Answer::unit)
                        .toList());
        assertThat(band.coverage()).isGreaterThanOrEqualTo(Math.max(0.9, band.spanCoverage()));

        RankDistribution other = UncertaintyAnalysis.of(scores.index().withId("another"))
                .vary(Variation.weights("total", WeightSet.simplex()))
                .replicates(10)
                .run(scores.panel(), ScoredExample.YEAR);
        assertThatThrownBy(() -> nomination.jointBand(other, 0.9))
                .hasMessageStartingWith("spans must be of what was nominated from, ");
    }

    @Test
    void sharesAreThoseOfEveryRankedUnit() {
        NominationInput input = NominationInput.of(Example.ranking(9, 8));
        assertThatThrownBy(() -> input.withShares(1, Map.of("A", 1.0)))
                .hasMessage("every ranked unit must have a share, got none for Bköping (B)");
        assertThatThrownBy(() -> input.withShares(1, Map.of("A", 1.5)))
                .hasMessage("shares must be from 0 to 1, got 1.5 for A");
        assertThatThrownBy(() -> input.withShares(0, Map.of())).hasMessage("k must be at least 1, got 0");
    }

    @Test
    void theGapIsHeldAgainstTheNoise() {
        NominationInput input = NominationInput.of(Example.ranking(9, 8, 3));
        Nomination.Gap same = gap(input.withNoise(3));
        assertThat(same.noise()).hasValue(Math.sqrt(18));
        assertThat(same.overNoise()).hasValue(5 / Math.sqrt(18));
        Map<String, Double> own = Map.of("A", 100.0, "B", 3.0, "C", 4.0);
        assertThat(gap(input.withNoise(own)).overNoise()).hasValue(1);
        assertThatThrownBy(() -> input.withNoise(0))
                .hasMessage("standard errors must be positive and finite, got 0.0 for every unit");
        assertThatThrownBy(() -> input.withNoise(Map.of("A", 1.0)))
                .hasMessage("every ranked unit must have a standard error, got none for Bköping (B)");
        assertThatThrownBy(() -> input.withNoise(Map.of("A", Double.NaN)))
                .hasMessage("standard errors must be positive and finite, got NaN for A");
    }

    private static Nomination.Gap gap(NominationInput input) {
        return NominationRule.largestGap(1, 2)
                .nominate(input)
                .cuts()
                .get(0)
                .gap()
                .orElseThrow();
    }

    @Test
    void halvesOfPlacesAreShown() {
        Ranking halves = Example.shared().withRule(RankingRule.standard().withTies(TieRule.FRACTIONAL));
        assertThat(NominationRule.topN(1).nominate(halves).answersTable().shown(3, 0))
                .isEqualTo("4.5");
    }

    @Test
    void whoIsUnrankedIsNotEligibleForTheRankingsReason() {
        Nomination nomination = NominationRule.topN(5).nominate(withUnranked(UnrankedReason.NO_SCORE));
        assertThat(nomination.answer("J").verdict()).isEqualTo(new Verdict.NotEligible(UnrankedReason.NO_SCORE, ""));
        assertThat(nomination.answer("J").standing()).isEmpty();
        assertThatThrownBy(() -> nomination.answer("Jköpin")).hasMessageContaining("Jköping (J)");
    }

    @Test
    void whoIsOutsideThePopulationIsNotCountedAndGetsNoAnswer() {
        Nomination nomination = NominationRule.topN(5).nominate(withUnranked(UnrankedReason.OUTSIDE_POPULATION));
        assertThat(nomination.answers())
                .extracting(answer -> answer.unit().id())
                .containsExactly("A", "B");
        assertThat(nomination.notEligible()).isEmpty();
        assertThat(nomination.toTable().title()).endsWith("2 nominated, 0 not, 0 not eligible");
        assertThat(nomination)
                .isEqualTo(NominationRule.topN(5)
                        .nominate(Ranking.of(
                                Example.scored(3, 2), RankingRule.standard().withPrecision(Precision.decimals(0)))));
    }

    private static Ranking withUnranked(UnrankedReason reason) {
        return Ranking.of(
                Example.scored(3, 2),
                List.of(new Unranked(Example.unit(9), reason, "")),
                RankingRule.standard().withPrecision(Precision.decimals(0)));
    }
}
