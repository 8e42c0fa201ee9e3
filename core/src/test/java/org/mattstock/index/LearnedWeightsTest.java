package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.instrument.Instrument;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/** Weights that a fit learns from the figures, and what becomes of them. */
class LearnedWeightsTest {
    private static final int YEAR = Panels.YEAR;
    private static final Normalization MIN_MAX = Normalization.minMax();

    static Stream<Weighting> learning() {
        return AnyMethod.of(Weighting.class).stream()
                .filter(weighting -> WeightingMethods.of(weighting).learns());
    }

    private static Branch branch(Weighting weighting, String... indicators) {
        Node[] leaves = Arrays.stream(indicators)
                .map(indicator -> Leaf.of(indicator, Direction.HIGHER, normalization(weighting)))
                .toArray(Node[]::new);
        return Branch.of("root", "Root", leaves).withWeighting(weighting);
    }

    /** Ratios need values above 0. */
    private static Normalization normalization(Weighting weighting) {
        return weighting instanceof Weighting.Merec
                ? Normalization.minMax(
                        new Normalization.Bounds.Observed(), new Normalization.Range(1, 100), Normalization.Clamp.NONE)
                : MIN_MAX;
    }

    private static CompositeIndex index(Weighting weighting) {
        return CompositeIndex.of("index", branch(weighting, "p", "q", "r"));
    }

    private static final double[][] FIGURES = {
        {3, 14, 15, 92, 65, 35, 89, 79}, {27, 18, 28, 18, 28, 45, 90, 45}, {5, 7, 72, 15, 6, 64, 90, 15}
    };

    /** Units of the given ids have the figures, in that order, times a factor. */
    private static Panel panel(double factor, String... units) {
        Panels panels = Panels.of(units);
        for (int i = 0; i < FIGURES.length; i++) {
            double[] values =
                    Arrays.stream(FIGURES[i]).map(value -> value * factor).toArray();
            panels.with(List.of("p", "q", "r").get(i), values);
        }
        return panels.build();
    }

    private static Panel panel() {
        return panel(1, "A", "B", "C", "D", "E", "F", "G", "H");
    }

    @ParameterizedTest
    @MethodSource("learning")
    void renamedUnitsTeachTheSameBits(Weighting weighting) {
        Panel renamed = panel(1, "G", "B", "H", "A", "F", "E", "D", "C");
        assertThat(Panels.weights(index(weighting), renamed, "root"))
                .isEqualTo(Panels.weights(index(weighting), panel(), "root"));
    }

    @ParameterizedTest
    @MethodSource("learning")
    void anotherUnitOfMeasureTeachesTheSameOfMinMax(Weighting weighting) {
        double[] weights = Panels.weights(index(weighting), panel(), "root");
        double[] inOthers =
                Panels.weights(index(weighting), panel(37.5, "A", "B", "C", "D", "E", "F", "G", "H"), "root");
        assertThat(inOthers).containsExactly(weights, within(1e-9));
    }

    @ParameterizedTest
    @MethodSource("learning")
    void equalUnitsTie(Weighting weighting) {
        Panels panels = Panels.of("A", "B", "C", "D", "E", "F", "G", "H", "twin");
        for (int i = 0; i < FIGURES.length; i++) {
            double[] figures = Arrays.copyOf(FIGURES[i], 9);
            figures[8] = figures[2];
            panels.with(List.of("p", "q", "r").get(i), figures);
        }
        double[] scores = Panels.values(index(weighting).score(panels.build(), YEAR), "root");
        assertThat(scores[8]).isEqualTo(scores[2]);
    }

    @ParameterizedTest
    @MethodSource("learning")
    void weightsAddUpToOneAndNoneIsNegative(Weighting weighting) {
        double[] weights = Panels.weights(index(weighting), panel(), "root");
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-15 * weights.length));
        assertThat(Arrays.stream(weights)).allMatch(weight -> weight >= 0);
    }

    /** The scores of the fit, of its frozen form, and of the definition with stated weights are the same bits. */
    @ParameterizedTest
    @MethodSource("learning")
    void statedWeightsScoreTheSame(Weighting weighting) {
        CompositeIndex index = index(weighting);
        CompositeIndex stated = index.withFittedWeights(panel(), YEAR);
        FittedIndex fit = index.fit(panel(), YEAR);
        double[] scores = Panels.values(index.score(panel(), YEAR), "root");

        assertThat(stated.learnsWeights()).isFalse();
        assertThat(stated.withFittedWeights(panel(), YEAR)).isSameAs(stated);
        assertThat(Panels.values(stated.score(panel(), YEAR), "root")).isEqualTo(scores);
        assertThat(Panels.values(FittedIndex.of(index, fit.frozen()).score(panel(), YEAR), "root"))
                .isEqualTo(scores);
        assertThat(index.score(panel(), YEAR).index()).isEqualTo(stated);
        assertThat(fit.index()).isEqualTo(index);
        assertThat(fit.withStatedWeights().parameters())
                .isEqualTo(stated.fit(panel(), YEAR).parameters());
    }

    @Provide
    Arbitrary<RandomIndexes.Case> definitionsThatLearn() {
        return RandomIndexes.learning();
    }

    @Property(tries = 150)
    void whateverElseIsInADefinitionItScoresAsWithStatedWeights(
            @ForAll("definitionsThatLearn") RandomIndexes.Case drawn) {
        FittedIndex fit = drawn.fit();
        FittedIndex frozen = taught(fit) ? FittedIndex.of(drawn.index(), fit.frozen(), AnyMethod.behaviors()) : fit;
        for (int year : drawn.panel().years()) {
            double[] expected = values(drawn.stated().fit().score(drawn.panel(), year));
            assertThat(values(fit.score(drawn.panel(), year))).isEqualTo(expected);
            assertThat(values(frozen.score(drawn.panel(), year))).isEqualTo(expected);
        }
        assertThat(values(drawn.score())).isEqualTo(values(drawn.stated().score()));
    }

    /** Whether every node that counts had values to learn from, without which no fit can be frozen. */
    private static boolean taught(FittedIndex fit) {
        FittedIndex stated = fit.withStatedWeights();
        try {
            FittedIndex.of(stated.index(), stated.frozen(), AnyMethod.behaviors());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static double[] values(Scores scores) {
        return Panels.values(scores, scores.index().tree().id());
    }

    /** What enters the upper branch are the means of the lower ones under the weights that these learned. */
    @Test
    void deeperBranchesLearnFirst() {
        Branch left = branch(Weighting.standardDeviation(), "p", "q").withId("left");
        Branch right = branch(Weighting.equal(), "r").withId("right");
        Branch root = Branch.of("root", "Root", left, right).withWeighting(Weighting.gini());
        CompositeIndex index = CompositeIndex.of("index", root);
        Scores scores = index.score(panel(), YEAR);
        Panels composites = Panels.of("A", "B", "C", "D", "E", "F", "G", "H")
                .with("left", Panels.values(scores, "left"))
                .with("right", Panels.values(scores, "right"));
        Branch above = Branch.of(
                        "root",
                        "Root",
                        Leaf.of("left", Direction.HIGHER, Normalization.none()),
                        Leaf.of("right", Direction.HIGHER, Normalization.none()))
                .withWeighting(Weighting.gini());

        assertThat(Panels.weights(index, panel(), "root"))
                .containsExactly(
                        Panels.weights(CompositeIndex.of("above", above), composites.build(), "root"), within(1e-15));
        assertThat(Panels.weights(index, panel(), "left"))
                .isEqualTo(Panels.weights(CompositeIndex.of("alone", left), panel(), "left"));
    }

    /** A is in no group, B lacks a figure: the others teach what they teach alone. */
    @Test
    void onlyCompleteRowsOfTheReferenceTeach() {
        Panels all =
                Panels.of("A", "B", "C", "D", "E").with("p", 900, 50, 1, 2, 4).with("q", 0, Double.NaN, 3, 5, 4);
        all.builder()
                .grouping(new Grouping(
                        "g",
                        "G",
                        List.of(MethodExamples.group("in", "B", "C"), MethodExamples.group("out", "D", "E"))));
        Branch root = Branch.of(
                        "root",
                        "Root",
                        Leaf.of("p", Direction.HIGHER, Normalization.none()),
                        Leaf.of("q", Direction.HIGHER, Normalization.none()))
                .withWeighting(Weighting.standardDeviation())
                .withMissing(MissingRule.substitute(MissingRule.Statistic.MEAN));
        CompositeIndex index = CompositeIndex.of("index", root);
        Panel three =
                Panels.of("C", "D", "E").with("p", 1, 2, 4).with("q", 3, 5, 4).build();

        assertThat(Panels.weights(
                        index.withReference(Reference.standard().withAmong(new Reference.Among.OwnGroup("g"))),
                        all.build(),
                        "root"))
                .isEqualTo(Panels.weights(index, three, "root"));
    }

    @ParameterizedTest
    @MethodSource("learning")
    void aSinglePartHasAllTheWeight(Weighting weighting) {
        Panel equal = Panels.of("A", "B").with("p", 4, 4).build();
        CompositeIndex index =
                CompositeIndex.of("index", branch(weighting, "p")).withDegenerate(Degenerate.NEUTRAL);
        assertThat(Panels.weights(index, equal, "root")).containsExactly(1);
    }

    @ParameterizedTest
    @MethodSource("learning")
    void partsThatAreAllConstantTeachNothing(Weighting weighting) {
        Panel equal =
                Panels.of("A", "B", "C").with("p", 4, 4, 4).with("q", 1, 1, 1).build();
        CompositeIndex index =
                CompositeIndex.of("index", branch(weighting, "p", "q")).withDegenerate(Degenerate.NEUTRAL);
        assertThatThrownBy(() -> index.fit(equal, YEAR))
                .isInstanceOf(ScoringException.class)
                .hasMessageStartingWith("weights of root must be learned from ");
    }

    @ParameterizedTest
    @MethodSource("learning")
    void aSingleCompleteRowTeachesNothing(Weighting weighting) {
        Panel panel = Panels.of("A", "B", "C")
                .with("p", 1, 2, Double.NaN)
                .with("q", Double.NaN, 1, 4)
                .build();
        CompositeIndex index = CompositeIndex.of("index", branch(weighting, "p", "q"));
        assertThatThrownBy(() -> index.score(panel, YEAR))
                .isInstanceOf(ScoringException.class)
                .hasMessageStartingWith("weights of root must have at least ")
                .hasMessageEndingWith("units with a value in every part to be learned from, got 1");
    }

    @Test
    void aConstantPartGetsNoWeightWhereOthersTellUnitsApart() {
        Panel panel =
                Panels.of("A", "B", "C").with("p", 4, 4, 4).with("q", 1, 2, 5).build();
        for (Weighting weighting : List.of(Weighting.standardDeviation(), Weighting.entropy(), Weighting.gini())) {
            CompositeIndex index =
                    CompositeIndex.of("index", branch(weighting, "p", "q")).withDegenerate(Degenerate.NEUTRAL);
            assertThat(Panels.weights(index, panel, "root")).containsExactly(0, 1);
            assertThat(index.score(panel, YEAR).score("C")).hasValue(100);
        }
    }

    private static double[] ofRaw(Weighting weighting, double[]... figures) {
        Panels panels = Panels.of(IntStream.range(0, figures[0].length)
                .mapToObj(unit -> "u" + unit)
                .toArray(String[]::new));
        Branch root = Branch.of("root", "Root").withWeighting(weighting);
        for (int part = 0; part < figures.length; part++) {
            panels.with("x" + part, figures[part]);
            root = root.part(Leaf.of("x" + part, Direction.HIGHER, Normalization.none()));
        }
        return Panels.weights(CompositeIndex.of("raw", root), panels.build(), "root");
    }

    /**
     * Far above 0, divergences are to each other as variances are: of 0, 1, 3, 2 and 2, 1, 0, 9, as 5 to 50. The mean is
     * left out of that, by a part of about the spread over the mean.
     */
    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e8, 1e9, 1e12, 1e15})
    void entropyTellsUnitsApartThatAreFarAboveZero(double offset) {
        double[] near = {offset, offset + 1, offset + 3, offset + 2};
        double[] far = {offset + 2, offset + 1, offset, offset + 9};
        assertThat(ofRaw(Weighting.entropy(), near, far))
                .containsExactly(new double[] {1 / 11.0, 10 / 11.0}, within(5 / offset));
    }

    /** The unit of measure changes nothing, be it so large or so small that sums leave the range of a double. */
    @ParameterizedTest
    @ValueSource(ints = {-1070, -500, 500, 1019})
    void entropyAndGiniTakeFiguresOfAnySize(int power) {
        double[] figures = {1, 8, 2, 14};
        double[] others = {5, 4, 3, 9};
        double[] sized =
                Arrays.stream(figures).map(each -> Math.scalb(each, power)).toArray();
        for (Weighting weighting : List.of(Weighting.entropy(), Weighting.gini())) {
            assertThat(ofRaw(weighting, sized, others)).isEqualTo(ofRaw(weighting, figures, others));
        }
    }

    @Test
    void entropyAndGiniTakeNoNegativeValues() {
        Branch zScores = Branch.of(
                "root",
                "Root",
                Leaf.of("p", Direction.HIGHER, Normalization.zScore()),
                Leaf.of("q", Direction.HIGHER, Normalization.zScore()));
        for (Weighting weighting : List.of(Weighting.entropy(), Weighting.gini())) {
            CompositeIndex index = CompositeIndex.of("index", zScores.withWeighting(weighting));
            assertThatThrownBy(() -> index.fit(panel(), YEAR))
                    .isInstanceOf(ScoringException.class)
                    .hasMessageStartingWith("weights of root must be learned from values that are not negative")
                    .hasMessageEndingWith(" in p");
        }
    }

    @ParameterizedTest
    @MethodSource("learning")
    void noPartMayCarryAWeight(Weighting weighting) {
        Branch carried = branch(Weighting.equal(), "q").part(Leaf.of("p", Direction.HIGHER, MIN_MAX));
        List<Branch.Part> parts = carried.parts().stream()
                .map(part -> Branch.Part.of(part.node(), 2))
                .toList();
        assertThatThrownBy(() ->
                        CompositeIndex.of("index", carried.withParts(parts).withWeighting(weighting)))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("weight must not be given under a weighting that learns, got 2.0");
    }

    @ParameterizedTest
    @MethodSource("learning")
    void whatNeedsWeightsAndHasNoFiguresSaysWhereTheyComeFrom(Weighting weighting) {
        CompositeIndex index = index(weighting);
        String rule = "weights of root must be stated, got " + Policies.name((Record) weighting)
                + ", which learns them from figures; CompositeIndex.withFittedWeights states them";
        assertThatThrownBy(index::effectiveWeights)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(rule);
        assertThatThrownBy(() -> Instrument.of(index))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(rule);
        assertThat(index.toTable().cell(0, 2)).hasValue(1.0);
        assertThat(index.toTable().cell(1, 2)).isEmpty();
        assertThat(index.toString()).contains("weights are learned");
    }

    /** A branch of weight 0 teaches nothing, so that nothing it lacks stops anybody. */
    @Test
    void aBranchOfNoWeightIsNotLearned() {
        Branch off = Branch.of(
                        "off",
                        "Off",
                        Leaf.of("p", Direction.HIGHER, Normalization.none()).withId("p2"),
                        Leaf.of("q", Direction.HIGHER, Normalization.none()).withId("q2"))
                .withWeighting(Weighting.gini());
        Branch root = Branch.of("root", "Root")
                .part(branch(Weighting.equal(), "p").withId("on"), 1)
                .part(off, 0);
        Panel panel = Panels.of("A", "B").with("p", -3, 5).with("q", 1, 1).build();
        Scores scores = CompositeIndex.of("index", root).score(panel, YEAR);

        assertThat(scores.fitted().parameters().find("off", FittedParameters.Step.WEIGHTS, ""))
                .isEmpty();
        assertThat(scores.node("off").value("A")).hasValue(-1);
    }

    @Test
    void theExplanationSaysThatWeightsAreLearned() {
        Scores learned = index(Weighting.entropy()).score(panel(), YEAR);
        Scores stated = learned.index().score(panel(), YEAR);
        ExplanationNode.OfBranch root =
                (ExplanationNode.OfBranch) learned.explain("A").root();

        assertThat(root.weights().map(FittedParameters.Entry::count)).hasValue(8);
        assertThat(learned.explain("A").toTable().toString()).contains("weights are learned");
        assertThat(stated.explain("A").toTable().toString()).doesNotContain("weights are learned");
        assertThat(IntStream.range(0, 3)
                        .mapToDouble(part -> root.parts().get(part).share()))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-15 ? 0 : 1)
                .containsExactly(Arrays.stream(Panels.weights(index(Weighting.entropy()), panel(), "root"))
                        .boxed()
                        .toArray(Double[]::new));
    }

    @Test
    void parametersFromOutsideMustHaveWeightsThatFit() {
        CompositeIndex index = index(Weighting.entropy());
        List<FittedParameters.Entry> entries =
                index.fit(panel(), YEAR).parameters().entries();
        List<FittedParameters.Entry> without = entries.stream()
                .filter(entry -> entry.step() != FittedParameters.Step.WEIGHTS)
                .toList();
        assertThatThrownBy(() -> FittedIndex.of(index, FittedParameters.of(without)))
                .hasMessageContaining("root finds none for its weights");
        assertThatThrownBy(() -> FittedIndex.of(index, with(without, Learned.Weights.of(0.5, 0.5))))
                .hasMessageContaining("root needs 3 weights, got 2");
        assertThatThrownBy(() -> FittedIndex.of(index, with(without, new Learned.Single(1))))
                .hasMessageContaining("root learns Weights in WEIGHTS, got Single");
        assertThat(Panels.values(
                        FittedIndex.of(index, with(without, Learned.Weights.of(0, 0, 1)))
                                .score(panel(), YEAR),
                        "root"))
                .isEqualTo(Panels.values(index.score(panel(), YEAR), "r"));
        assertThatThrownBy(() -> Learned.Weights.of(0.5, 0.4)).hasMessage("weights must sum to 1, got 0.9");
        assertThatThrownBy(() -> Learned.Weights.of(1.5, -0.5)).hasMessageStartingWith("weights must be");
    }

    private static FittedParameters with(List<FittedParameters.Entry> others, Learned learned) {
        FittedParameters.Entry added =
                new FittedParameters.Entry("root", FittedParameters.Step.WEIGHTS, "", 8, learned);
        return FittedParameters.of(
                Stream.concat(others.stream(), Stream.of(added)).toList());
    }

    /** Each year teaches its own weights, and a unit's change is explained as between two definitions. */
    @Test
    void yearsWithOtherWeightsAreComparedAsDefinitionsAre() {
        Panel both = Panels.of("A", "B", "C", "D")
                .withYear(2021, "p", 1, 2, 3, 9)
                .withYear(2021, "q", 4, 3, 2, 3)
                .with("p", 1, 7, 8, 9)
                .with("q", 4, 1, 2, 3)
                .build();
        CompositeIndex index = CompositeIndex.of("index", branch(Weighting.entropy(), "p", "q"));
        ScoresComparison.Change change = ScoresComparison.of(index.score(both, 2021), index.score(both, YEAR))
                .explain("B");
        assertThat(change.items()).extracting(ScoresComparison.Item::cause).contains(ScoresComparison.Cause.DEFINITION);
    }
}
