package org.mattstock.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.Precision;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Definitions over the panel of {@link Invented#methods}, each with one method that is looked at. */
final class MethodDefinitions {
    private static final Normalization.Range ODD = new Normalization.Range(-3, 7.5);

    private final Map<String, CompositeIndex> all = new LinkedHashMap<>();

    private MethodDefinitions() {}

    static Map<String, CompositeIndex> all() {
        MethodDefinitions definitions = new MethodDefinitions();
        definitions.normalizations();
        definitions.leaves();
        definitions.aggregations();
        definitions.missingRules();
        definitions.rankings();
        return definitions.all;
    }

    private void add(String name, Node tree) {
        all.put(name, index(tree));
    }

    private static CompositeIndex index(Node tree) {
        return CompositeIndex.of("invented", tree).withDegenerate(Degenerate.NEUTRAL);
    }

    private static Branch mean(Node... parts) {
        return Branch.of("mean", "Mean", parts).withMissing(MissingRule.atLeast(0.5));
    }

    private static Leaf leaf(String id, Direction direction, Normalization normalization) {
        return Leaf.of(id, direction, normalization);
    }

    /** Each on ties and gaps, mirrored, on a column without differences, towards a target, negated, and of a branch. */
    private void normalizations() {
        Map<String, Normalization> each = new LinkedHashMap<>();
        for (QuantileType type : QuantileType.values()) {
            each.put("quantiles-" + type.number(), bounds(type, 0.1, 0.85));
            each.put("points-" + type.number(), Normalization.quantilePoints(5, type));
        }
        for (Normalization.Clamp clamp : Normalization.Clamp.values()) {
            each.put("clamp-" + clamp, Normalization.minMax(Normalization.Bounds.given(12, 40), ODD, clamp));
        }
        each.put("observed", Normalization.minMax());
        each.put("none", Normalization.none());
        each.put("z-sample", Normalization.zScore(50, 10, Normalization.Spread.SAMPLE));
        each.put("z-population", Normalization.zScore(0, 1, Normalization.Spread.POPULATION));
        each.put("percentile", Normalization.percentile(ODD));
        for (TieRule ties : TieRule.values()) {
            if (ties != TieRule.DENSE && ties != TieRule.ORDINAL) {
                each.put("rank-" + ties, Normalization.rank(ties));
            }
        }
        each.put("goalposts", Normalization.goalposts(5, 60));
        each.put("goalposts-ln", Normalization.goalposts(5, 60, Normalization.Scale.LOGARITHMIC, ODD));
        each.put("bands", Normalization.bands(List.of(13.25, 20.0, 45.0), List.of(4.0, 3.0, 1.0, 0.5)));
        each.forEach((name, method) -> add(name, ofEveryKind(method)));
    }

    private static Normalization bounds(QuantileType type, double lower, double upper) {
        return Normalization.minMax(
                Normalization.Bounds.quantiles(lower, upper, type),
                Normalization.Range.PERCENT,
                Normalization.Clamp.BOTH);
    }

    private static Node ofEveryKind(Normalization method) {
        return mean(
                        leaf("a", Direction.HIGHER, method).withId("up"),
                        leaf("a", Direction.LOWER, method).withId("down"),
                        leaf("b", Direction.LOWER, method)
                                .withId("negated")
                                .withOrientation(Leaf.Orientation.NEGATE_BEFORE),
                        leaf("d", Direction.target(-2.5), method).withId("target"),
                        leaf("c", Direction.HIGHER, method).withId("level"),
                        leaf("c", Direction.LOWER, method).withId("level-down"))
                .withNormalization(method);
    }

    private void leaves() {
        Normalization method = bounds(QuantileType.TYPE_1, 0.025, 0.975);
        Leaf plain = leaf("a", Direction.LOWER, method);
        Leaf other = leaf("b", Direction.HIGHER, method);
        add("winsorized", mean(plain.withTreatment(Treatment.winsorize(0.05, 0.9, QuantileType.TYPE_7)), other));
        add("clipped", mean(plain.withTreatment(Treatment.clip(20, 50)), other));
        add(
                "divided",
                mean(plain.withDenominator(new Denominator("big", org.mattstock.data.Breakdown.TOTAL, 1_000)), other));
        add("mean-imputed", mean(plain.withImputation(Imputation.mean()), other));
        add(
                "median-imputed-first",
                mean(
                        plain.withImputation(Imputation.median())
                                .withOrder(Leaf.Order.IMPUTE_THEN_TREAT)
                                .withTreatment(Treatment.winsorize(0.2, 0.8, QuantileType.TYPE_2)),
                        other));
        add("one-leaf", plain);
    }

    private static Branch parts() {
        Normalization method =
                Normalization.goalposts(5, 60, Normalization.Scale.LINEAR, new Normalization.Range(1, 9));
        return Branch.of("parts", "Parts")
                .part(leaf("a", Direction.LOWER, method), 2)
                .part(leaf("b", Direction.HIGHER, method), 0.5)
                .part(leaf("c", Direction.HIGHER, method), 1.25)
                .part(leaf("d", Direction.HIGHER, method), 0);
    }

    private void aggregations() {
        Map<String, Aggregation> each = new LinkedHashMap<>();
        each.put("arithmetic", Aggregation.arithmetic());
        each.put("geometric", Aggregation.geometric());
        each.put("harmonic", Aggregation.harmonic());
        each.put("minimum", Aggregation.minimum());
        each.put("sum", Aggregation.sum());
        each.put("sum-renormalized", Aggregation.sum(Aggregation.Shortfall.RENORMALIZED));
        each.put("share-of-maximum", Aggregation.shareOfMaximum(9));
        each.forEach(
                (name, method) -> add(name, parts().withAggregation(method).withMissing(MissingRule.atLeast(0.4))));
    }

    private void missingRules() {
        Map<String, MissingRule> each = new LinkedHashMap<>();
        each.put("complete", MissingRule.completeCases());
        each.put("at-least", MissingRule.atLeast(0.4667));
        each.put("at-least-parts", MissingRule.atLeastParts(2));
        each.put("constant", MissingRule.substituteConstant(3.5));
        for (MissingRule.Statistic statistic : MissingRule.Statistic.values()) {
            if (statistic != MissingRule.Statistic.MEDIAN_RANK) {
                each.put("substitute-" + statistic, MissingRule.substitute(statistic));
            }
        }
        each.forEach((name, rule) -> add(name, parts().withMissing(rule)));
        each.forEach((name, rule) ->
                add(name + "-geometric", parts().withMissing(rule).withAggregation(Aggregation.geometric())));
    }

    private static Leaf lessStaysBetter(String id) {
        return leaf(id, Direction.LOWER, Normalization.zScore()).withOrientation(Leaf.Orientation.LESS_STAYS_BETTER);
    }

    private void rankings() {
        Node ties = mean(
                leaf("a", Direction.HIGHER, Normalization.none()), leaf("c", Direction.HIGHER, Normalization.none()));
        Node z = mean(lessStaysBetter("a"), lessStaysBetter("b"));
        List<Precision> precisions = List.of(
                Precision.upToRounding(),
                Precision.decimals(1),
                Precision.decimals(0, Precision.Rounding.HALF_EVEN),
                Precision.tolerance(1.7));
        for (TieRule rule : TieRule.values()) {
            for (Precision precision : precisions) {
                RankingRule ranking = RankingRule.standard().withTies(rule).withPrecision(precision);
                String name = rule + "-" + all.size();
                all.put(name, index(ties).withRanking(ranking));
                all.put(name + "-lowest", index(z).withRanking(ranking.withOrder(RankingRule.Order.LOWEST_FIRST)));
            }
        }
    }

    /** The tree with other weights, by part; those of the definition for all others. */
    static Node weighted(Node node, Map<String, Double> tried) {
        if (!(node instanceof Branch branch)) {
            return node;
        }
        List<Branch.Part> parts = new ArrayList<>();
        for (Branch.Part part : branch.parts()) {
            double weight = tried.getOrDefault(part.node().id(), part.weight().orElse(1));
            parts.add(Branch.Part.of(weighted(part.node(), tried), weight));
        }
        return branch.withParts(parts).withWeighting(Weighting.relative());
    }
}
