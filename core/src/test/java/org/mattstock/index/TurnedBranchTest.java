package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.development.Development;
import org.mattstock.fit.CellFormulas;
import org.mattstock.instrument.TrafficLights;
import org.mattstock.rank.TieRule;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.JointImprovement;
import org.mattstock.uncertainty.NecessaryPreference;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** A burden: its parts say how much there is of something bad, and the index counts what is left without it. */
class TurnedBranchTest {
    private static final Offset<Double> ROUNDING = within(1e-13);
    private static final Panel PANEL = Panels.of("P", "Q", "R")
            .with("a", 2, 5, 4)
            .with("b", 8, 6, 1)
            .with("c", 1, 2, 3)
            .build();

    private static Leaf leaf(String id) {
        return Leaf.of(
                id,
                Direction.HIGHER,
                new Normalization.Goalposts(0, 10, Normalization.Scale.LINEAR, Normalization.Range.UNIT));
    }

    private static Branch burden() {
        return Branch.of("burden", "Burden", leaf("a"), leaf("b"))
                .withAggregation(Aggregation.geometric())
                .withDirection(Direction.LOWER);
    }

    private static Scores score(Branch tree) {
        return CompositeIndex.of("index", tree).score(PANEL, Panels.YEAR);
    }

    private static Branch whole() {
        return Branch.of("whole", "Whole", burden(), leaf("c"));
    }

    @Test
    void theIndexCountsOneMinusTheBurden() {
        double[] values = Panels.values(score(burden()), "burden");
        assertThat(values[0]).isEqualTo(0.6, ROUNDING);
        assertThat(values[1]).isEqualTo(1 - Math.sqrt(0.3), ROUNDING);
        assertThat(score(burden()).ranking().requireEntry("P").place()).isEqualTo(2);
        assertThat(score(burden()).ranking().requireEntry("Q").place()).isEqualTo(3);
    }

    @Test
    void turningTheLeavesIsAnotherIndex() {
        Branch leaves = burden().withDirection(Direction.HIGHER)
                .withParts(List.of(
                        Branch.Part.of(leaf("a").withDirection(Direction.LOWER)),
                        Branch.Part.of(leaf("b").withDirection(Direction.LOWER))));
        assertThat(Panels.values(score(leaves), "burden")[0]).isEqualTo(0.4, ROUNDING);
    }

    @Test
    void forArithmeticMeansTurningTheBranchIsTurningItsLeaves() {
        Branch branch = burden().withAggregation(Aggregation.arithmetic());
        assertThat(Panels.values(score(branch), "burden")).containsExactly(new double[] {0.5, 0.45, 0.75}, ROUNDING);
    }

    @Test
    void aMeanOfZScoresChangesItsSign() {
        Branch means = Branch.of(
                "burden",
                "Burden",
                leaf("a").withNormalization(Normalization.zScore()),
                leaf("b").withNormalization(Normalization.zScore()));
        double[] plain = Panels.values(score(means), "burden");
        double[] turned = Panels.values(score(means.withDirection(Direction.LOWER)), "burden");
        assertThat(turned).containsExactly(Arrays.stream(plain).map(z -> -z).toArray(), ROUNDING);
    }

    @Test
    void itsOwnNormalizationTurnsItWhereItHasOne() {
        Branch sum = Branch.of("burden", "Burden", leaf("a"), leaf("b"))
                .withAggregation(Aggregation.sum())
                .withNormalization(Normalization.minMax())
                .withDirection(Direction.LOWER);
        assertThat(Panels.values(score(sum), "burden"))
                .containsExactly(new double[] {100.0 / 6, 0, 100}, within(1e-10));
    }

    @Test
    void placesAmongBurdensCountFromTheOtherEnd() {
        Branch places = Branch.of("burden", "Burden", leaf("a"), leaf("b"))
                .withAggregation(new Aggregation.MeanRank(TieRule.FRACTIONAL))
                .withNormalization(Normalization.minMax())
                .withDirection(Direction.LOWER);
        // Places of a are 3, 1, 2 and of b 1, 2, 3, the most burdened first: means 2, 1.5, 2.5.
        assertThat(Panels.values(score(places), "burden")).containsExactly(new double[] {50, 0, 100}, ROUNDING);
    }

    @Test
    void whereThereIsNoScaleToTurnOnItSaysSo() {
        Leaf plain = Leaf.of("a", Direction.HIGHER, Normalization.none());
        assertThatThrownBy(() ->
                        score(Branch.of("burden", "Burden", plain, leaf("b")).withDirection(Direction.LOWER)))
                .hasMessageContaining("tree.direction")
                .hasMessageContaining("none of a in burden; give the branch a normalization, such as goalposts");
        assertThatThrownBy(() -> score(burden().withAggregation(Aggregation.sum())))
                .hasMessageContaining("sum of 0.0..1.0 in burden");
        assertThatThrownBy(() -> score(
                        Branch.of("burden", "Burden", leaf("a"), leaf("b").withNormalization(Normalization.minMax()))
                                .withDirection(Direction.LOWER)))
                .hasMessageContaining("arithmetic of 0.0..1.0 and 0.0..100.0 in burden");
        assertThatThrownBy(() -> score(burden().withDirection(Direction.target(0.5))))
                .hasMessageContaining("direction of a branch must be HIGHER or LOWER");
    }

    @Test
    void whatStaysBetterWhenLowIsNotTurned() {
        Leaf kept =
                Leaf.of("a", Direction.LOWER, Normalization.none()).withOrientation(Leaf.Orientation.LESS_STAYS_BETTER);
        assertThatThrownBy(() -> score(Branch.of("burden", "Burden", kept).withDirection(Direction.LOWER)))
                .hasMessageContaining("direction must be HIGHER where less stays better in a part");
    }

    @Test
    void aPartOfWeightZeroNeedsNoScale() {
        Branch branch = Branch.of("burden", "Burden")
                .part(leaf("a"), 1)
                .part(Leaf.of("b", Direction.HIGHER, Normalization.none()), 0)
                .withDirection(Direction.LOWER);
        assertThat(Panels.values(score(branch), "burden")).containsExactly(new double[] {0.8, 0.5, 0.6}, ROUNDING);
    }

    @Test
    void definitionsWithoutItKeepTheirHash() {
        CompositeIndex plain = CompositeIndex.of("index", burden().withDirection(Direction.HIGHER));
        assertThat(CompositeIndex.of("index", burden()).hash()).isNotEqualTo(plain.hash());
        assertThat(DefinitionHash.of(new Branch(
                        "b",
                        "",
                        burden().parts(),
                        burden().weighting(),
                        burden().aggregation(),
                        burden().missing(),
                        burden().normalization())))
                .isEqualTo(DefinitionHash.of(burden().withId("b").withDirection(Direction.HIGHER)));
    }

    @Test
    void whatPartsContributeAddsUpToTheScore() {
        Branch inner = burden().withAggregation(Aggregation.arithmetic());
        Scores scores = score(Branch.of("whole", "Whole", inner, leaf("c")));
        Explanation explanation = scores.explain("P");
        assertThat(explanation.items().stream()
                        .mapToDouble(Explanation.Item::amount)
                        .sum())
                .isEqualTo((0.5 + 0.1) / 2, ROUNDING);
        ExplanationNode.OfBranch found = (ExplanationNode.OfBranch)
                ((ExplanationNode.OfBranch) explanation.root()).parts().get(0).node();
        assertThat(found.offset()).isEqualTo(1, ROUNDING);
        assertThat(found.parts())
                .extracting(part -> part.contribution().orElseThrow())
                .allMatch(each -> each < 0);
        assertThat(explanation.toTable().toText()).contains("turned: less is better");
        assertThat(CompositeIndex.of("index", whole()).toTable().toText())
                .contains("geometric, points are logarithms; less is better");
    }

    @Test
    void whatPartsExplainAddsUpToTheDifference() {
        for (Aggregation aggregation :
                List.of(Aggregation.arithmetic(), Aggregation.geometric(), Aggregation.minimum())) {
            Scores scores = score(Branch.of("whole", "Whole", burden().withAggregation(aggregation), leaf("c")));
            double[] values = Panels.values(scores, "whole");
            assertThat(scores.difference("P", "R").items().stream()
                            .mapToDouble(Explanation.Item::amount)
                            .sum())
                    .as("%s", aggregation)
                    .isEqualTo(values[0] - values[2], ROUNDING);
        }
    }

    @Test
    void aMissingPartThatIsHighMakesTheBurdenHigh() {
        Panel gap = Panels.of("P", "Q", "R", "S")
                .with("a", 2, 5, 4, 9)
                .with("b", Double.NaN, 6, 1, 3)
                .build();
        Branch tree = burden().withAggregation(Aggregation.arithmetic()).withMissing(MissingRule.atLeast(0.5));
        MissingBounds.OfUnit bounds = CompositeIndex.of("index", tree)
                .score(gap, Panels.YEAR)
                .missingBounds()
                .units()
                .get(0);
        assertThat(bounds.ifLow().score().orElseThrow())
                .isLessThan(bounds.ifHigh().score().orElseThrow());
    }

    @Test
    void everyReplicateTurnsItToo() {
        RankDistribution run = UncertaintyAnalysis.of(CompositeIndex.of("index", whole()))
                .vary(Variation.weights("whole", WeightSet.box(0.5)))
                .replicates(50)
                .run(PANEL, Panels.YEAR);
        assertThat(run.failed()).isZero();
        // 0.6 and 0.1, 0.452 and 0.2, 0.8 and 0.3: R leads in both parts.
        assertThat(run.shareAt("R", 1).value()).isEqualTo(1);
        assertThat(run.shareAt("Q", 1).value()).isZero();
    }

    @Test
    void exactStatementsTakeItAsItIsAndRefuseToMoveItsWeights() {
        NecessaryPreference exact = NecessaryPreference.of(score(whole()), Map.of("whole", WeightSet.simplex()));
        assertThat(exact.relation("R", "P")).isEqualTo(NecessaryPreference.Relation.AHEAD);
        assertThat(exact.relation("P", "Q").isDecided()).isFalse();
        Branch additive = Branch.of("whole", "Whole", burden().withAggregation(Aggregation.arithmetic()), leaf("c"));
        assertThatThrownBy(() -> NecessaryPreference.of(score(additive), Map.of("burden", WeightSet.simplex())))
                .hasMessageContaining("direction of burden must be HIGHER for exact statements");
    }

    @Test
    void aSpreadsheetTurnsItToo() {
        CellFormulas.OfBranch cells = (CellFormulas.OfBranch) score(burden()).inCells().nodes().stream()
                .filter(CellFormulas.OfBranch.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(cells.normalized().orElseThrow().text()).isEqualTo("IF(ISNUMBER({x}),1-{x},\"\")");
    }

    @Test
    void whoWouldReadItsLeavesTheWrongWayRefusesIt() {
        assertThatThrownBy(() -> TrafficLights.of(score(whole())))
                .hasMessageContaining("direction of a branch must be HIGHER for traffic lights")
                .hasMessageContaining("got LOWER at burden");
        assertThatThrownBy(() ->
                        Development.of(CompositeIndex.of("index", whole())).run(PANEL))
                .hasMessageContaining("direction of a branch must be HIGHER in a development");
        assertThatThrownBy(() -> JointImprovement.of(score(whole()), "P", 1))
                .hasMessageContaining("direction of a branch must be HIGHER for joint improvements");
    }

    @Test
    void theWayBackEndsAtATurnedBranch() {
        assertThat(Improvement.of(score(whole()), "P", 1).leaves())
                .extracting(Improvement.OfLeaf::outcome)
                .containsExactly(
                        Improvement.Outcome.NOT_TRACED, Improvement.Outcome.NOT_TRACED, Improvement.Outcome.REACHABLE);
    }
}
