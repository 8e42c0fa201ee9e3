package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;
import org.mattstock.rank.UnrankedReason;

/** Unit A has parts 2, 4 and one missing; B and C have all. */
class MissingRuleTest {
    private static final double NONE = Double.NaN;
    private static final Panels SHARED = Panels.of("A", "B", "C")
            .with("X", 2, 3, 6)
            .with("Y", 4, 3, 6)
            .with("Z", NONE, 1, 8)
            .missing("Z", "A", MissingReason.NOT_REPORTED);
    private static final Panels INAPPLICABLE = Panels.of("A", "B", "C")
            .with("X", 2, 3, 6)
            .with("Y", 4, 3, 6)
            .with("Z", NONE, 1, 8)
            .missing("Z", "A", MissingReason.NOT_APPLICABLE);

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    private static Branch branch(Aggregation aggregation, MissingRule rule) {
        return Branch.of("all", "All", leaf("X"), leaf("Y"), leaf("Z"))
                .withAggregation(aggregation)
                .withMissing(rule);
    }

    private static double ofA(Aggregation aggregation, MissingRule rule) {
        return SHARED.score(branch(aggregation, rule))[0];
    }

    private static MissingRule substitute(MissingRule.Statistic statistic) {
        return new MissingRule.Substitute(statistic);
    }

    @Test
    void eachRuleGivesItsDocumentedMean() {
        assertThat(ofA(Aggregation.arithmetic(), MissingRule.completeCases())).isNaN();
        assertThat(ofA(Aggregation.arithmetic(), MissingRule.atLeast(0.6))).isEqualTo(3);
        assertThat(ofA(Aggregation.arithmetic(), MissingRule.atLeast(0.7))).isNaN();
        assertThat(ofA(Aggregation.arithmetic(), new MissingRule.SubstituteConstant(0)))
                .isEqualTo(2);
        assertThat(ofA(Aggregation.arithmetic(), substitute(MissingRule.Statistic.MEAN)))
                .isEqualTo(3.5);
        assertThat(ofA(Aggregation.arithmetic(), substitute(MissingRule.Statistic.MEDIAN)))
                .isEqualTo(3.5);
        assertThat(ofA(Aggregation.sum(), substitute(MissingRule.Statistic.WORST)))
                .isEqualTo(7);
        assertThat(ofA(Aggregation.sum(), substitute(MissingRule.Statistic.BEST)))
                .isEqualTo(14);
    }

    @Test
    void aSumRenormalizesOnlyIfToldTo() {
        assertThat(ofA(Aggregation.sum(), MissingRule.atLeast(0))).isEqualTo(6);
        assertThat(ofA(new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED), MissingRule.atLeast(0)))
                .isEqualTo(9);
    }

    @Test
    void aMissingPartLeavesTheMaximumToo() {
        assertThat(ofA(new Aggregation.ShareOfMaximum(8), MissingRule.atLeast(0)))
                .isEqualTo(37.5);
        assertThat(ofA(new Aggregation.ShareOfMaximum(8), new MissingRule.SubstituteConstant(0)))
                .isEqualTo(25);
    }

    @Test
    void failNamesUnitAndPart() {
        assertThatThrownBy(() -> ofA(Aggregation.arithmetic(), new MissingRule.Fail()))
                .isInstanceOf(ScoringException.class)
                .hasMessage("every part of all must have a value, got none of Z for Unit A (A)");
    }

    @Test
    void failSparesUnitsOutsideThePopulation() {
        CompositeIndex index = CompositeIndex.of("x", branch(Aggregation.arithmetic(), new MissingRule.Fail()))
                .withPopulation(new Population.Listed(new TreeSet<>(List.of("B", "C"))));
        assertThat(SHARED.score(index)[0]).isNaN();
    }

    @Test
    void whatDoesNotApplyLeavesWeightAndMaximumAndNothingElseDoes() {
        MissingRule drop = new MissingRule.DropNotApplicable(MissingRule.completeCases());
        assertThat(INAPPLICABLE.score(branch(Aggregation.arithmetic(), drop))[0])
                .isEqualTo(3);
        assertThat(INAPPLICABLE.score(branch(new Aggregation.ShareOfMaximum(8), drop))[0])
                .isEqualTo(37.5);
        assertThat(SHARED.score(branch(Aggregation.arithmetic(), drop))[0]).isNaN();
        MissingRule zero = new MissingRule.DropNotApplicable(new MissingRule.SubstituteConstant(0));
        assertThat(INAPPLICABLE.score(branch(new Aggregation.ShareOfMaximum(8), zero))[0])
                .isEqualTo(37.5);
        assertThat(SHARED.score(branch(new Aggregation.ShareOfMaximum(8), zero))[0])
                .isEqualTo(25);
    }

    @Test
    void aRenormalizedSumFillsNoPartThatDoesNotApply() {
        MissingRule drop = new MissingRule.DropNotApplicable(MissingRule.atLeast(0));
        Aggregation sum = new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED);
        assertThat(INAPPLICABLE.score(branch(sum, drop))[0]).isEqualTo(6);
        assertThat(SHARED.score(branch(sum, drop))[0]).isEqualTo(9);
    }

    @Test
    void aUnitToWhichNothingAppliesHasNoValueAndItsBranchDoesNotApplyEither() {
        Panels panel =
                Panels.of("A", "B").with("X", 2, 3).with("Z", NONE, 1).missing("Z", "A", MissingReason.NOT_APPLICABLE);
        MissingRule drop = new MissingRule.DropNotApplicable(MissingRule.completeCases());
        Branch inner = Branch.of("inner", "Inner", leaf("Z")).withMissing(drop);
        Branch outer = Branch.of("outer", "Outer", leaf("X"), inner).withMissing(drop);
        Scores scores = CompositeIndex.of("x", outer).score(panel.build(), Panels.YEAR);
        assertThat(scores.node("inner").value("A")).isEmpty();
        assertThat(scores.node("inner").missing("A")).contains(MissingReason.NOT_APPLICABLE);
        assertThat(scores.score("A")).hasValue(2);
        assertThat(scores.coverage("A").share()).isEqualTo(1);
    }

    @Test
    void theMiddlePlaceStandsInForAMissingPlace() {
        Panels panel = Panels.of("A", "B", "C", "D").with("X", NONE, 3, 2, 1).with("Y", 1, 2, 3, 4);
        Branch branch = Branch.of("all", "All", leaf("X"), leaf("Y"))
                .withAggregation(new Aggregation.MeanRank(TieRule.COMPETITION))
                .withMissing(substitute(MissingRule.Statistic.MEDIAN_RANK));
        CompositeIndex index = new CompositeIndex(
                "x",
                "X",
                "",
                List.of(),
                branch,
                Population.everyone(),
                Eligibility.everybody(),
                Reference.standard(),
                Degenerate.FAIL,
                new RankingRule(TieRule.COMPETITION, Precision.exact(), RankingRule.Order.LOWEST_FIRST));
        assertThat(panel.score(index)).containsExactly(3, 2, 2, 2);
    }

    @Test
    void copelandComparesPairsOnThePartsThatBothHave() {
        Panels panel = Panels.of("A", "B", "C").with("X", 5, 3, NONE).with("Y", NONE, 2, 1);
        Branch branch = Branch.of("all", "All", leaf("X"), leaf("Y"))
                .withAggregation(new Aggregation.Copeland())
                .withMissing(MissingRule.atLeast(0));
        // A beats B on X; B beats C on Y; A and C share no part and draw.
        assertThat(panel.score(branch)).containsExactly(1, 0, -1);
    }

    @Test
    void aShareThatIsMetButForTheLastBitIsMet() {
        Branch branch = Branch.of("all", "All")
                .withParts(List.of(
                        Branch.Part.of(leaf("X"), 0.7), Branch.Part.of(leaf("Y"), 0.1), Branch.Part.of(leaf("Z"), 0.2)))
                .withWeighting(Weighting.shares())
                .withMissing(MissingRule.atLeast(0.8));
        assertThat(0.7 + 0.1).isLessThan(0.8);
        assertThat(SHARED.score(branch)[0]).isNotNaN();
    }

    @Test
    void unrankedUnitsSayWhichLeavesAreMissingAndWhy() {
        Leaf titled = leaf("Z").withTitle("Third");
        Branch branch = Branch.of("all", "All", leaf("X"), leaf("Y"), titled);
        var unranked = CompositeIndex.of("x", branch)
                .score(SHARED.build(), Panels.YEAR)
                .ranking()
                .unranked();
        assertThat(unranked).singleElement().satisfies(one -> {
            assertThat(one.unit().id()).isEqualTo("A");
            assertThat(one.reason()).isEqualTo(UnrankedReason.MISSING_PARTS);
            assertThat(one.detail()).isEqualTo("Third (Z): not reported");
        });
    }

    @Test
    void substitutesAreLearnedOnTheReference() {
        Panels panel = Panels.of("A", "B", "C")
                .with("X", 1, 1, 1)
                .withYear(2021, "Z", NONE, 10, 20)
                .with("Z", NONE, 1, 8);
        Branch branch = Branch.of("all", "All", leaf("Z")).withMissing(substitute(MissingRule.Statistic.MEAN));
        CompositeIndex index = CompositeIndex.of("x", branch).withReference(Reference.baseYear(2021));
        assertThat(panel.score(index)).containsExactly(15, 1, 8);
    }
}
