package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.Explanation.Kind;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.index.ExplanationNode.Use;
import org.mattstock.rank.TieRule;

class ExplanationTest {
    private static final Normalization TENTHS = new Normalization.MinMax(
            new Normalization.Bounds.Given(0, 10), Normalization.Range.PERCENT, Normalization.Clamp.BOTH);
    private static final Normalization TWENTY_TO_EIGHTY = new Normalization.MinMax(
            new Normalization.Bounds.Given(20, 80), Normalization.Range.PERCENT, Normalization.Clamp.BOTH);
    private static final double NONE = Double.NaN;

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, TENTHS);
    }

    private static Leaf plain(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    /** A: 12 and 9 give 120, cut to 100, and 90; their mean 95 lies at 125 between 20 and 80, cut to 100. */
    private static Scores renormalized() {
        Branch root = Branch.of("R", "Root", leaf("N1"), leaf("N2")).withNormalization(TWENTY_TO_EIGHTY);
        Panel panel = Panels.of("A", "B").with("N1", 12.0, 5).with("N2", 9.0, 4).build();
        return CompositeIndex.of("example", root).score(panel, Panels.YEAR);
    }

    /** Else a thousand explanations of a thousand units would each place all of them. */
    @Test
    void whoExplainsEverybodyRanksOnce() {
        Scores scores = renormalized();
        assertThat(scores.ranking()).isSameAs(scores.ranking());
    }

    @Test
    void contributionsOffsetAndClampingAddUpToTheScore() {
        Explanation explanation = renormalized().explain("A");
        List<Explanation.Item> items = explanation.items();
        assertThat(items)
                .extracting(Explanation.Item::node, Explanation.Item::kind)
                .containsExactly(
                        tuple("N1", Kind.CONTRIBUTION),
                        tuple("N2", Kind.CONTRIBUTION),
                        tuple("R", Kind.OFFSET),
                        tuple("R", Kind.CLAMPING));
        double[] expected = {100 / 1.2, 90 / 1.2, -100.0 / 3, -25};
        for (int i = 0; i < expected.length; i++) {
            assertThat(items.get(i).amount()).isCloseTo(expected[i], within(1e-12));
        }
        assertThat(sum(items)).isCloseTo(100, within(1e-12));
        assertThat(explanation.node("N1").clamping()).isEqualTo(-20);
        assertThat(explanation.node("N1").items())
                .extracting(Explanation.Item::amount)
                .containsExactly(120.0, -20.0);
    }

    @Test
    void theTreePrintsAsATableForReaders() {
        assertThat(renormalized().explain("A").toString()).isEqualTo("""
                Unit A (A), 2022, place 1 of 2 in Root
                part            raw  year   value  weight %  points  of score  how                              against
                ------------  -----  ----  ------  --------  ------  --------  -------------------------------  ---------------
                Root                       100.00            100.00    100.00  arithmetic; min max; cut by -25  20 to 80, fixed
                  N1          12.00  2022  100.00      50.0   83.33     83.33  min max; cut by -20              0 to 10, fixed
                  N2           9.00  2022   90.00      50.0   75.00     75.00  min max                          0 to 10, fixed
                  (offset)                                   -33.33    -33.33
                  (clamping)                                 -25.00    -25.00""");
    }

    @Property(seed = "21", tries = 150)
    void additiveTreesAddUpAtEveryNodeAndFromLeafToRoot(@ForAll long seed) {
        Scores scores = RandomTrees.scores(seed, RandomTrees.Kind.ADDITIVE);
        for (Unit unit : scores.units()) {
            Explanation explanation = scores.explain(unit.id());
            for (Node node : scores.index().nodes()) {
                ExplanationNode explained = explanation.node(node.id());
                assertThat(explained.value()).isEqualTo(scores.node(node.id()).value(unit.id()));
                if (explained.value().isPresent()) {
                    near(sum(explained.items()), explained.value().getAsDouble());
                } else {
                    assertThat(explained.items()).isEmpty();
                }
            }
            scores.score(unit.id())
                    .ifPresentOrElse(
                            score -> near(sum(explanation.items()), score),
                            () -> assertThat(explanation.items()).isEmpty());
        }
    }

    @Property(seed = "22", tries = 150)
    void everyNodeAddsUpInTheWayItSays(@ForAll long seed) {
        Scores scores = RandomTrees.scores(seed, RandomTrees.Kind.ANY);
        for (Unit unit : scores.units()) {
            Explanation explanation = scores.explain(unit.id());
            scores.index().nodes().forEach(node -> check(explanation.node(node.id())));
            scores.score(unit.id()).ifPresent(score -> near(sum(explanation.items()), score));
        }
    }

    private static void check(ExplanationNode node) {
        if (node.value().isEmpty() || !(node instanceof ExplanationNode.OfBranch branch)) {
            return;
        }
        double aggregated = branch.aggregated().orElseThrow();
        double[] contributions = branch.parts().stream()
                .flatMapToDouble(part -> part.contribution().stream())
                .toArray();
        double sum = Arrays.stream(contributions).sum();
        switch (branch.reading()) {
            case ADDS_UP -> near(sum(branch.items()), branch.value().getAsDouble());
            case ADDS_UP_IN_LOGARITHMS -> near(sum, StrictMath.log(aggregated));
            case LOWEST_DECIDES -> assertThat(contributions).isNotEmpty().containsOnly(aggregated);
            case LEAVES_ONE_OUT -> assertThat(branch.offset()).isZero();
        }
        if (branch.reading() != Reading.ADDS_UP) {
            // Of a large number and what takes it back, the rounding is that of the large number.
            assertThat(aggregated + branch.normalizationStep() + branch.clamping())
                    .isCloseTo(branch.value().getAsDouble(), within(1e-9 * Math.max(1, Math.abs(aggregated))));
        }
    }

    /** RKA's form: clamped leaves, each mean re-normalized and clamped, and a mean of such means once more. */
    @Test
    void threeLevelsOfClampedNormalizationsAddUpForEveryUnit() {
        SplittableRandom random = new SplittableRandom(5);
        String[] ids = new String[80];
        Arrays.setAll(ids, i -> String.format("%04d", i));
        Panels panel = Panels.of(ids);
        for (int k = 0; k < 5; k++) {
            panel.with("N" + k, random.doubles(80, 0, 1).map(x -> x * x * 1e5).toArray());
        }
        Normalization form = Normalization.quantileMinMax(0.025, 0.975);
        Leaf[] leaves = new Leaf[5];
        Arrays.setAll(leaves, k -> Leaf.of("N" + k, k % 2 == 0 ? Direction.HIGHER : Direction.LOWER, form));
        Branch root = Branch.of(
                        "effectiveness",
                        "Effectiveness",
                        Branch.of("quality", "Quality", leaves[0], leaves[1], leaves[2])
                                .withNormalization(form),
                        Branch.of("resources", "Resources", leaves[3], leaves[4])
                                .withNormalization(form))
                .withNormalization(form);
        Scores scores = CompositeIndex.of("rka-form", root).score(panel.build(), Panels.YEAR);
        long clamped = 0;
        for (String id : ids) {
            Explanation explanation = scores.explain(id);
            assertThat(sum(explanation.items())).isCloseTo(scores.score(id).getAsDouble(), within(1e-9));
            clamped += explanation.items().stream()
                    .filter(item -> item.kind() == Kind.CLAMPING)
                    .count();
            double others = sum(scores.difference(id, "0000").root());
            assertThat(others).isCloseTo(scores.difference(id, "0000").total(), within(1e-9));
        }
        assertThat(clamped).as("2 at either end of 3 branches").isEqualTo(3 * 3);
    }

    private static double sum(Difference.OfNode node) {
        return ((Difference.OfBranch) node)
                .items().stream().mapToDouble(Explanation.Item::amount).sum();
    }

    @Test
    void aGeometricMeanIsOpenedInLogarithms() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2")).withAggregation(Aggregation.geometric());
        Panel panel = Panels.of("A", "B").with("N1", 4.0, 1).with("N2", 9.0, 1).build();
        Explanation explanation =
                CompositeIndex.of("example", root).score(panel, Panels.YEAR).explain("A");
        ExplanationNode.OfBranch node = (ExplanationNode.OfBranch) explanation.root();
        assertThat(node.reading()).isEqualTo(Reading.ADDS_UP_IN_LOGARITHMS);
        assertThat(node.parts().get(0).contribution().orElseThrow()).isCloseTo(StrictMath.log(2), within(1e-15));
        assertThat(node.parts().get(1).contribution().orElseThrow()).isCloseTo(StrictMath.log(3), within(1e-15));
        assertThat(explanation.items()).extracting(Explanation.Item::node).containsExactly("R");
    }

    @Test
    void theLowestPartDecidesAMinimum() {
        Branch root =
                Branch.of("R", "Root", plain("N1"), plain("N2"), plain("N3")).withAggregation(Aggregation.minimum());
        Panel panel =
                Panels.of("A").with("N1", 4.0).with("N2", 3.0).with("N3", 3.0).build();
        ExplanationNode.OfBranch node = (ExplanationNode.OfBranch) CompositeIndex.of("example", root)
                .score(panel, Panels.YEAR)
                .explain("A")
                .root();
        assertThat(node.parts())
                .filteredOn(part -> part.contribution().isPresent())
                .extracting(part -> part.node().node().id())
                .containsExactly("N2", "N3");
    }

    /** A beats B on two of three parts, C on all: 2. Without N1 it draws with B: 1. */
    @Test
    void leavingOutAPartOfCopelandShowsWhatItGives() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2"), plain("N3"))
                .withAggregation(new Aggregation.Copeland());
        Panel panel = Panels.of("A", "B", "C")
                .with("N1", 9.0, 5, 1)
                .with("N2", 9.0, 5, 1)
                .with("N3", 5.0, 9, 1)
                .build();
        ExplanationNode.OfBranch node = (ExplanationNode.OfBranch) CompositeIndex.of("example", root)
                .score(panel, Panels.YEAR)
                .explain("A")
                .root();
        assertThat(node.reading()).isEqualTo(Reading.LEAVES_ONE_OUT);
        assertThat(node.value()).hasValue(2);
        assertThat(node.parts())
                .extracting(part -> part.contribution().orElseThrow())
                .containsExactly(1.0, 1.0, 0.0);
    }

    @Test
    void leavingOutAPartOfARankSumTakesItsPlace() {
        Branch places = Branch.of("P", "Places", plain("N1"), plain("N2"))
                .withAggregation(new Aggregation.RankSum(TieRule.COMPETITION))
                .withNormalization(Normalization.rank());
        Panel panel = Panels.of("A", "B", "C")
                .with("N1", 9.0, 5, 1)
                .with("N2", 1.0, 2, 3)
                .build();
        ExplanationNode.OfBranch node = (ExplanationNode.OfBranch)
                CompositeIndex.of("example", Branch.of("R", "Root", places).withNormalization(Normalization.rank()))
                        .withDegenerate(Degenerate.NEUTRAL)
                        .score(panel, Panels.YEAR)
                        .explain("A")
                        .node("P");
        assertThat(node.aggregated()).hasValue(4);
        assertThat(node.parts())
                .extracting(part -> part.contribution().orElseThrow())
                .containsExactly(1.0, 3.0);
        assertThat(node.parts()).extracting(part -> part.place().orElseThrow()).containsExactly(1.0, 3.0);
    }

    @Test
    void aCustomAggregationIsExplainedByLeavingOut() {
        Custom largest = new Custom("largest", 1, Map.of());
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2")).withAggregation(largest);
        Behaviors behaviors = Behaviors.none()
                .withAggregation(
                        "largest",
                        1,
                        (values, weights, parameters) ->
                                Arrays.stream(values).max().orElseThrow());
        Panel panel = Panels.of("A", "B").with("N1", 4.0, 1).with("N2", 9.0, 1).build();
        Scores scores = CompositeIndex.of("example", root).score(panel, Panels.YEAR, behaviors);
        ExplanationNode.OfBranch node =
                (ExplanationNode.OfBranch) scores.explain("A").root();
        assertThat(node.parts())
                .extracting(part -> part.contribution().orElseThrow())
                .containsExactly(0.0, 5.0);
        assertThat(sum(scores.difference("A", "B").root())).isCloseTo(8, within(1e-12));
    }

    @Test
    void aNormalizationOfPlacesIsOneNamedStep() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2")).withNormalization(Normalization.rank());
        Panel panel =
                Panels.of("A", "B").with("N1", 30.0, 10).with("N2", 50.0, 10).build();
        List<Explanation.Item> items = CompositeIndex.of("example", root)
                .score(panel, Panels.YEAR)
                .explain("A")
                .items();
        assertThat(items)
                .extracting(item -> item.kind() + " " + item.amount())
                .containsExactly("CONTRIBUTION 15.0", "CONTRIBUTION 25.0", "NORMALIZATION_STEP -38.0");
    }

    @Test
    void whatStandsInForAMissingPartIsNamed() {
        Branch substituted = Branch.of("S", "Substituted", plain("N1"), plain("N2"))
                .withMissing(new MissingRule.SubstituteConstant(6));
        Panel panel = Panels.of("A", "B").with("N1", 4.0, 1).with("N2", NONE, 1).build();
        Explanation explanation = CompositeIndex.of("example", substituted)
                .score(panel, Panels.YEAR)
                .explain("A");
        assertThat(explanation.items())
                .extracting(item -> item.node() + " " + item.kind() + " " + item.amount())
                .containsExactly("N1 CONTRIBUTION 2.0", "N2 SUBSTITUTE 3.0");
        assertThat(explanation.toString()).contains("substituted");
    }

    @Test
    void partsThatAreLeftOutWeighNothingAndAreStillListed() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2"), plain("N3"))
                .withMissing(new MissingRule.DropNotApplicable(MissingRule.atLeast(0.5)));
        Panel panel = Panels.of("A", "B")
                .with("N1", 4.0, 1)
                .with("N2", NONE, 1)
                .with("N3", NONE, 1)
                .missing("N3", "A", MissingReason.NOT_APPLICABLE)
                .build();
        ExplanationNode.OfBranch node = (ExplanationNode.OfBranch) CompositeIndex.of("example", root)
                .score(panel, Panels.YEAR)
                .explain("A")
                .root();
        assertThat(node.parts())
                .extracting(ExplanationNode.Part::use, ExplanationNode.Part::share)
                .containsExactly(tuple(Use.OWN, 1.0), tuple(Use.LEFT_OUT, 0.0), tuple(Use.NOT_APPLICABLE, 0.0));
    }

    @Test
    void everyStepOfALeafIsShownInOrder() {
        Leaf leaf = Leaf.of("N1", Direction.LOWER, TENTHS)
                .withDenominator(new Denominator("N2", Breakdown.TOTAL, 10))
                .withTreatment(new Treatment.Clip(0, 8))
                .withSelection(Selection.latest(2));
        Panel panel = Panels.of("A")
                .withYear(Panels.YEAR - 1, "N1", 30)
                .withYear(Panels.YEAR - 1, "N2", 20)
                .with("N1", NONE)
                .with("N2", 10.0)
                .build();
        ExplanationNode.OfLeaf node =
                (ExplanationNode.OfLeaf) CompositeIndex.of("example", Branch.of("R", "Root", leaf))
                        .score(panel, Panels.YEAR)
                        .explain("A")
                        .node("N1");
        assertThat(node.raw()).hasValue(30);
        assertThat(node.year()).hasValue(Panels.YEAR - 1);
        assertThat(node.steps())
                .extracting(step -> step.kind() + " " + step.after())
                .containsExactly("DENOMINATOR 15.0", "TREATMENT 8.0", "NORMALIZATION 80.0", "MIRRORING 20.0");
    }

    @Test
    void anImputedValueIsShownAsSuch() {
        Leaf leaf = leaf("N1").withImputation(new Imputation.Mean());
        Panel panel = Panels.of("A", "B", "C")
                .with("N1", NONE, 2, 4)
                .missing("N1", "A", MissingReason.CONFIDENTIAL)
                .build();
        Explanation explanation = CompositeIndex.of("example", Branch.of("R", "Root", leaf))
                .score(panel, Panels.YEAR)
                .explain("A");
        ExplanationNode.OfLeaf node = (ExplanationNode.OfLeaf) explanation.node("N1");
        assertThat(node.missing()).contains(MissingReason.CONFIDENTIAL);
        assertThat(node.steps().get(0).kind()).isEqualTo(Step.Kind.IMPUTATION);
        assertThat(node.value()).hasValue(30);
        assertThat(explanation.toString()).contains("missing: confidential; imputed and not shown, the mean");
    }

    @Test
    void aUnitWithoutAScoreIsExplainedToo() {
        Branch root = Branch.of("R", "Root", plain("N1"), plain("N2"));
        Panel panel = Panels.of("A", "B")
                .with("N1", 4.0, 1)
                .with("N2", NONE, 1)
                .missing("N2", "A", MissingReason.NOT_REPORTED)
                .build();
        Explanation explanation =
                CompositeIndex.of("example", root).score(panel, Panels.YEAR).explain("A");
        assertThat(explanation.score()).isEmpty();
        assertThat(explanation.items()).isEmpty();
        assertThat(explanation.toString())
                .startsWith("Unit A (A), 2022, unranked (missing parts: N2: not reported) in Root");
    }

    @Test
    void eachUnitIsExplainedByTheReferenceOfItsOwnGroup() {
        Branch root = Branch.of("R", "Root", plain("N1")).withNormalization(Normalization.minMax());
        Panels panels = Panels.of("A", "B", "C", "D").with("N1", 2.0, 4, 10, 30);
        panels.builder()
                .grouping(new Grouping(
                        "county",
                        "County",
                        List.of(
                                new Grouping.Group("1", "One", new TreeSet<>(Set.of("A", "B"))),
                                new Grouping.Group("2", "Two", new TreeSet<>(Set.of("C", "D"))))));
        Reference own = new Reference(new Reference.Period.FittedYear(), new Reference.Among.OwnGroup("county"));
        Scores scores = CompositeIndex.of("example", root).withReference(own).score(panels.build(), Panels.YEAR);
        assertThat(sum(scores.explain("B").items())).isEqualTo(100);
        assertThat(scores.explain("B").root().reference().orElseThrow().group()).isEqualTo("1");
        Difference difference = scores.difference("B", "C");
        assertThat(difference.items())
                .extracting(item -> item.kind() + " " + Math.round(item.amount() * 1000) / 1000.0)
                .containsExactly("CONTRIBUTION -165.0", "REFERENCE 265.0");
    }

    @Test
    void anUnknownNodeOrUnitIsRefused() {
        Scores scores = renormalized();
        assertThatThrownBy(() -> scores.explain("Z")).hasMessageContaining("got \"Z\"");
        assertThatThrownBy(() -> scores.explain("A").node("N3"))
                .hasMessage("node must be one of the index's, got \"N3\"; nearest: N1, N2");
    }

    private static double sum(List<Explanation.Item> items) {
        return items.stream().mapToDouble(Explanation.Item::amount).sum();
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Offset.offset(1e-9));
    }
}
