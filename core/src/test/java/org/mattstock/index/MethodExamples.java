package org.mattstock.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Selection;
import org.mattstock.definition.ShareBounds;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/**
 * An example of every method: of a normalization on the values 1, 3, 4, 3, and so on as the interfaces' Javadoc says.
 * Results are texts: values with at most three decimals, {@code -} for none.
 */
final class MethodExamples {
    static final int YEAR = Panels.YEAR;
    private static final double NONE = Double.NaN;
    private static final Custom CUSTOM = new Custom("thrice", 1, Map.of("times", 3.0));

    private MethodExamples() {}

    record Example(Class<?> policy, Record method, String expected, Supplier<String> result) {
        @Override
        public String toString() {
            return Policies.name(policy) + " " + method;
        }
    }

    static Stream<Example> all() {
        return Stream.of(
                        selections(),
                        treatments(),
                        imputations(),
                        normalizations(),
                        bounds(),
                        directions(),
                        WeightingExamples.all(),
                        aggregations(),
                        preferences(),
                        missingRules(),
                        RuleExamples.all())
                .flatMap(examples -> examples);
    }

    static Leaf leaf(Normalization normalization) {
        return Leaf.of("x", Direction.HIGHER, normalization);
    }

    static Leaf raw(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    static String scores(Node tree, Panel panel) {
        return scores(CompositeIndex.of("example", tree), panel);
    }

    static String scores(CompositeIndex index, Panel panel) {
        return scores(index, index.tree().id(), panel);
    }

    private static String scores(CompositeIndex index, String node, Panel panel) {
        NodeScores scores = index.score(panel, YEAR, behaviors()).node(node);
        return panel.units().stream()
                .map(unit -> scores.value(unit.id()))
                .map(score -> score.isPresent() ? number(score.getAsDouble()) : "-")
                .collect(Collectors.joining(" "));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }

    /** What the custom methods of the examples do. */
    static Behaviors behaviors() {
        return Behaviors.none()
                .withTreatment("thrice", 1, new Thrice())
                .withNormalization("thrice", 1, new Thrice())
                .withAggregation("thrice", 1, (values, weights, parameters) -> parameters.get("times") * values[0]);
    }

    private record Thrice() implements Behaviors.Treating, Behaviors.Normalizing {
        @Override
        public double[] learn(double[] reference, Map<String, Double> parameters) {
            return new double[0];
        }

        @Override
        public double apply(double value, double[] learned, Map<String, Double> parameters) {
            return parameters.get("times") * value;
        }
    }

    private static Stream<Example> selections() {
        Panel series = Panels.of("A")
                .withYear(2020, "x", 3)
                .withYear(2021, "x", 5)
                .withYear(YEAR, "y", 1)
                .build();
        return Stream.of(
                        Map.entry(new Selection.OfYear(), "-"),
                        Map.entry(new Selection.Latest(2), "5"),
                        Map.entry(new Selection.Latest(1), "-"),
                        Map.entry(new Selection.MeanOf(3, 2), "4"),
                        Map.entry(new Selection.MeanOf(3, 3), "-"))
                .map(entry -> new Example(
                        Selection.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(raw("x").withSelection(entry.getKey()), series)));
    }

    private static Stream<Example> treatments() {
        Panel panel =
                Panels.of("A", "B", "C", "D", "E").with("x", 1.0, 3, 4, 3, 40).build();
        return Stream.of(
                        Map.entry(new Treatment.None(), "1 3 4 3 40"),
                        Map.entry(new Treatment.Winsorize(0.1, 0.8, QuantileType.TYPE_1), "1 3 4 3 4"),
                        Map.entry(new Treatment.Clip(2, 10), "2 3 4 3 10"),
                        Map.entry(
                                new Treatment.QuartileFence(1.5, QuantileType.TYPE_7, Treatment.FenceTo.FENCE),
                                "1.5 3 4 3 5.5"),
                        Map.entry(
                                new Treatment.Logarithm(Treatment.LogarithmForm.NATURAL), "0 1.099 1.386 1.099 3.689"),
                        Map.entry(new Treatment.BoxCox(0.5), "0 1.464 2 1.464 10.649"),
                        Map.entry(new Treatment.FittedBoxCox(), "0 0.902 1.084 0.902 2.008"),
                        Map.entry(new Treatment.YeoJohnson(0.5), "0.828 2 2.472 2 10.806"),
                        Map.entry(new Treatment.FittedYeoJohnson(), "0.556 0.907 0.99 0.907 1.381"),
                        Map.entry(new Treatment.WinsorizeTails(2, 2, 3.5), "1 3 4 3 4"),
                        Map.entry(
                                new Treatment.ShiftedLogarithm(0.01, Treatment.LongTail.RIGHT),
                                "-0.942 0.871 1.221 0.871 3.674"),
                        Map.entry(
                                new Treatment.AsNeeded(
                                        List.of(
                                                new Treatment.Clip(0, 50),
                                                new Treatment.Logarithm(Treatment.LogarithmForm.NATURAL)),
                                        2,
                                        3.5),
                                "0 1.099 1.386 1.099 3.689"),
                        Map.entry((Treatment) CUSTOM, "3 9 12 9 120"))
                .map(entry -> new Example(
                        Treatment.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(raw("x").withTreatment(entry.getKey()), panel)));
    }

    private static Stream<Example> imputations() {
        Panels panels = Panels.of("A", "B", "C", "D")
                .withYear(2021, "x", 9, 9, 9, 7)
                .with("x", 1.0, 3, 4, NONE)
                .withYear(2024, "x", 9, 9, 9, 10)
                .with("y", 1, 5, 8, 4);
        panels.builder()
                .grouping(new Grouping("half", "Half", List.of(group("first", "A", "B"), group("second", "C", "D"))));
        Panel panel = panels.build();
        Panel onALine = Panels.of("A", "B", "C", "D")
                .with("x", 1.0, 3, 4, NONE)
                .with("y", 1, 3, 4, 6)
                .build();
        Imputation draw = Imputation.normalDraw(7);
        Example drawn =
                new Example(Imputation.class, (Record) draw, "1 3 4 6", () -> scores(imputed(draw), "x", onALine));
        return Stream.concat(Stream.of(drawn), imputations(panel));
    }

    private static Stream<Example> imputations(Panel panel) {
        return Stream.of(
                        Map.entry(new Imputation.None(), "1 3 4 -"),
                        Map.entry(new Imputation.Mean(), "1 3 4 2.667"),
                        Map.entry(new Imputation.GroupMean("half"), "1 3 4 4"),
                        Map.entry(new Imputation.Median(), "1 3 4 3"),
                        Map.entry(new Imputation.GroupMedian("half"), "1 3 4 4"),
                        Map.entry(new Imputation.Latest(1), "1 3 4 7"),
                        Map.entry(new Imputation.Constant(0), "1 3 4 0"),
                        Map.entry(new Imputation.Linear(Imputation.Outside.EMPTY, 3), "1 3 4 8"),
                        Map.entry(
                                new Imputation.NearestNeighbors(
                                        1, Imputation.Distance.GOWER, Imputation.Blend.INVERSE_DISTANCE),
                                "1 3 4 3"),
                        Map.entry(Imputation.regression(Imputation.Predictors.PRESENT), "1 3 4 2.378"),
                        Map.entry(Imputation.expectationMaximization(), "1 3 4 2.378"))
                .map(entry -> new Example(
                        Imputation.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(imputed(entry.getKey()), "x", panel)));
    }

    private static CompositeIndex imputed(Imputation imputation) {
        return CompositeIndex.of("example", Branch.of("root", "Root", raw("x").withImputation(imputation), raw("y")));
    }

    static Grouping.Group group(String id, String... units) {
        return new Grouping.Group(id, id, DefinitionSamples.sorted(units));
    }

    private static Panel fourUnits() {
        return Panels.of("A", "B", "C", "D").with("x", 1.0, 3, 4, 3).build();
    }

    private static Stream<Example> normalizations() {
        return Stream.of(
                        Map.entry(new Normalization.None(), "1 3 4 3"),
                        Map.entry(Normalization.minMax(), "0 66.667 100 66.667"),
                        Map.entry(Normalization.zScore(), "-1.391 0.199 0.993 0.199"),
                        Map.entry(Normalization.rank(), "1 2.5 4 2.5"),
                        Map.entry(Normalization.percentile(), "0 50 100 50"),
                        Map.entry(
                                new Normalization.Goalposts(
                                        0, 4, Normalization.Scale.LINEAR, Normalization.Range.PERCENT),
                                "25 75 100 75"),
                        Map.entry(new Normalization.QuantilePoints(2, QuantileType.TYPE_1), "1 1 2 1"),
                        Map.entry(new Normalization.Bands(List.of(2.0, 4.0), List.of(0.0, 1.0, 5.0)), "0 1 5 1"),
                        Map.entry(
                                Normalization.robustZScore(Normalization.RobustSpread.MEDIAN_ABSOLUTE_DEVIATION, 1),
                                "-4 0 2 0"),
                        Map.entry(
                                Normalization.logistic(1, Normalization.Spread.SAMPLE, Normalization.Range.UNIT),
                                "0.199 0.55 0.73 0.55"),
                        Map.entry(Normalization.borda(TieRule.FRACTIONAL), "0 1.5 3 1.5"),
                        Map.entry(
                                Normalization.placeShare(
                                        Normalization.PlaceFormula.PLACE_OF_ALL,
                                        TieRule.FRACTIONAL,
                                        Normalization.Range.UNIT),
                                "0.25 0.625 1 0.625"),
                        Map.entry(Normalization.partOfMaximum(), "0.25 0.75 1 0.75"),
                        Map.entry(Normalization.ratioToBest(), "0.25 0.75 1 0.75"),
                        Map.entry(Normalization.shareOfSum(), "0.091 0.273 0.364 0.273"),
                        Map.entry(Normalization.vectorShare(), "0.169 0.507 0.676 0.507"),
                        Map.entry(
                                Normalization.pointsAroundMean(
                                        Normalization.Bounds.observed(),
                                        new Normalization.Range(1, 6),
                                        3.5,
                                        Normalization.Clamp.BOTH),
                                "1 4 6 4"),
                        Map.entry(
                                Normalization.polyline(
                                        List.of(1.0, 2.0, 4.0), List.of(0.0, 10.0, 50.0), Normalization.Clamp.NONE),
                                "0 30 50 30"),
                        Map.entry(Normalization.aboveBelowMean(0.2), "-1 0 1 0"),
                        Map.entry(
                                Normalization.deviationBands(List.of(-0.5, 0.5), Normalization.Spread.SAMPLE),
                                "1 2 3 2"),
                        Map.entry(Normalization.distanceToTarget(2.5, Normalization.Range.UNIT), "0 1.333 2 1.333"),
                        Map.entry(Normalization.ratioToTarget(2), "0.5 1.5 2 1.5"),
                        Map.entry((Normalization) CUSTOM, "3 9 12 9"))
                .map(entry -> new Example(
                        Normalization.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(leaf(entry.getKey()), fourUnits())));
    }

    /** The lower quartile of type 1 is 1 and the upper one 3, so that 4 is half a scale above. */
    private static Stream<Example> bounds() {
        return Stream.of(
                        Map.entry(new Normalization.Bounds.Observed(), "0 66.667 100 66.667"),
                        Map.entry(new Normalization.Bounds.Quantiles(0.25, 0.75, QuantileType.TYPE_1), "0 100 150 100"),
                        Map.entry(new Normalization.Bounds.AroundMean(), "-8.333 58.333 91.667 58.333"),
                        Map.entry(new Normalization.Bounds.Given(0, 4), "25 75 100 75"))
                .map(entry -> new Example(
                        Normalization.Bounds.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(
                                leaf(new Normalization.MinMax(
                                        entry.getKey(), Normalization.Range.PERCENT, Normalization.Clamp.NONE)),
                                fourUnits())));
    }

    private static Stream<Example> directions() {
        return Stream.of(
                        Map.entry(Direction.HIGHER, "0 66.667 100 66.667"),
                        Map.entry(Direction.LOWER, "100 33.333 0 33.333"),
                        Map.entry(Direction.target(3), "0 100 50 100"))
                .map(entry -> new Example(
                        Direction.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(Leaf.of("x", entry.getKey(), Normalization.minMax()), fourUnits())));
    }

    /** One unit with the parts 1, 3, 4, 3. */
    static Panel parts() {
        return Panels.of("A")
                .with("p", 1.0)
                .with("q", 3.0)
                .with("r", 4.0)
                .with("s", 3.0)
                .build();
    }

    static Branch branch(String... indicators) {
        return Branch.of(
                "root", "Root", Stream.of(indicators).map(MethodExamples::raw).toArray(Node[]::new));
    }

    /** A is second, first, second, first; B first, second, third, second; C third, third, first, third. */
    private static Panel threeUnits() {
        return Panels.of("A", "B", "C")
                .with("p", 1.0, 2, 0)
                .with("q", 3.0, 2, 0)
                .with("r", 4.0, 2, 5)
                .with("s", 3.0, 2, 1)
                .build();
    }

    /** Of four parts each may give at most half. */
    private static ShareBounds atMostTwice() {
        return new ShareBounds(ShareBounds.Of.STATED_SHARE, new ShareBounds.Within(0, 2), Map.of());
    }

    private static Stream<Example> aggregations() {
        return Stream.of(
                        Map.entry(new Aggregation.Arithmetic(), "2.75 2 1.5"),
                        Map.entry(new Aggregation.Minimum(), "1 2 0"),
                        Map.entry(new Aggregation.Sum(Aggregation.Shortfall.AS_IS), "11 8 6"),
                        Map.entry(new Aggregation.ShareOfMaximum(4), "68.75 50 37.5"),
                        Map.entry((Aggregation) CUSTOM, "3 6 0"),
                        Map.entry(new Aggregation.RankSum(TieRule.FRACTIONAL), "6 8 10"),
                        Map.entry(new Aggregation.MeanRank(TieRule.FRACTIONAL), "1.5 2 2.5"),
                        Map.entry(new Aggregation.Copeland(), "2 0 -2"),
                        Map.entry(new Aggregation.Power(2), "2.958"),
                        Map.entry(new Aggregation.Median(), "3 2 0.5"),
                        Map.entry(new Aggregation.Trimmed(0.25, Aggregation.Cut.SHARE_OF_WEIGHT), "3 2 0.5"),
                        Map.entry(new Aggregation.OrderedWeighted(2), "2.188 2 0.5"),
                        Map.entry(new Aggregation.OrderedPositions(List.of(0.1, 0.4, 0.4, 0.1)), "2.9 2 0.9"),
                        Map.entry(new Aggregation.MazziottaPareto(Aggregation.Penalty.SUBTRACTED), "2.318"),
                        Map.entry(new Aggregation.MeanMin(0.5, 0), "1.875 2 0.75"),
                        Map.entry(new Aggregation.Borda(), "0.75 0.5 0.25"),
                        Map.entry(new Aggregation.Topsis(Aggregation.Scaling.NONE), "0.75 0.475 0.421"),
                        Map.entry(new Aggregation.Vikor(0.5), "1 0.269 0"),
                        Map.entry(new Aggregation.Spotis(0, 4), "0.688 0.5 0.375"),
                        Map.entry(Aggregation.promethee(Aggregation.Preference.usual()), "0.5 0 -0.5"),
                        Map.entry(
                                new Aggregation.Outranking(Aggregation.Preference.usual(), Map.of(), Map.of()),
                                "1 0 -1"),
                        Map.entry(new Aggregation.BenefitOfTheDoubt(atMostTwice()), "1 1 0.526"),
                        Map.entry(new Aggregation.MultiplicativeBenefitOfTheDoubt(ShareBounds.free()), "2.718"),
                        Map.entry(new Aggregation.Geometric(), "2.449"),
                        Map.entry(new Aggregation.Harmonic(), "2.087"))
                .map(entry -> new Example(
                        Aggregation.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(
                                CompositeIndex.of(
                                        "example", branch("p", "q", "r", "s").withAggregation(entry.getKey())),
                                entry.getKey().traits().contains(Aggregation.Trait.POSITIVE_ONLY)
                                        ? parts()
                                        : threeUnits())));
    }

    /** A is ahead of B by -1, 1, 2 and 1, of C by 1, 3, -1 and 2; B of C by 2, 2, -3 and 1. */
    private static Stream<Example> preferences() {
        return Stream.of(
                        Map.entry(Aggregation.Preference.usual(), "0.5 0 -0.5"),
                        Map.entry(Aggregation.Preference.linear(1, 3), "0.25 -0.063 -0.188"))
                .map(entry -> new Example(
                        Aggregation.Preference.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> scores(
                                branch("p", "q", "r", "s").withAggregation(Aggregation.promethee(entry.getKey())),
                                threeUnits())));
    }

    /** A has 2, 4 and nothing; B has 2, 4 and 9; where the third does not apply to A it says so. */
    private static Stream<Example> missingRules() {
        Panel panel = Panels.of("A", "B")
                .with("p", 2.0, 2)
                .with("q", 4.0, 4)
                .with("r", NONE, 9)
                .missing("r", "A", MissingReason.NOT_APPLICABLE)
                .build();
        return Stream.of(
                        Map.entry(new MissingRule.CompleteCases(), "- 5"),
                        Map.entry(new MissingRule.AtLeast(0.6), "3 5"),
                        Map.entry(new MissingRule.AtLeast(0.7), "- 5"),
                        Map.entry(new MissingRule.AtLeastParts(2), "3 5"),
                        Map.entry(new MissingRule.AtLeastParts(3), "- 5"),
                        Map.entry(new MissingRule.SubstituteConstant(0), "2 5"),
                        Map.entry(new MissingRule.Substitute(MissingRule.Statistic.MEAN), "5 5"),
                        Map.entry(new MissingRule.SubstitutePlace(145), "49.333 1.333"),
                        Map.entry(new MissingRule.Fail(), "refused"),
                        Map.entry(new MissingRule.DropNotApplicable(MissingRule.completeCases()), "3 5"))
                .map(entry -> new Example(
                        MissingRule.class,
                        (Record) entry.getKey(),
                        entry.getValue(),
                        () -> orRefused(() -> scores(
                                branch("p", "q", "r")
                                        .withMissing(entry.getKey())
                                        .withAggregation(
                                                entry.getKey() instanceof MissingRule.SubstitutePlace
                                                        ? new Aggregation.MeanRank(TieRule.FRACTIONAL)
                                                        : Aggregation.arithmetic()),
                                panel))));
    }

    private static String orRefused(Supplier<String> result) {
        try {
            return result.get();
        } catch (ScoringException e) {
            return "refused";
        }
    }
}
