package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.rank.Precision;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** One value of every record that a definition can hold, none of them at its default where it has one. */
final class DefinitionSamples {
    private DefinitionSamples() {}

    /** Methods whose every component can be changed alone, and the examples of all others. */
    static List<Record> policies() {
        List<Record> policies = new ArrayList<>(chosen());
        List<? extends Class<?>> chosen =
                policies.stream().map(Object::getClass).toList();
        MethodExamples.all()
                .map(MethodExamples.Example::method)
                .filter(method -> !chosen.contains(method.getClass()))
                .forEach(policies::add);
        return policies;
    }

    private static List<Record> chosen() {
        return List.of(
                new Selection.OfYear(),
                new Selection.Latest(3),
                new Selection.MeanOf(3, 2),
                new Treatment.None(),
                new Treatment.Winsorize(0.05, 0.95, QuantileType.TYPE_7),
                new Treatment.Clip(2, 10),
                new Custom("own", 2, Map.of("a", 1.0, "b", 2.0)),
                new Imputation.None(),
                new Imputation.Mean(),
                new Imputation.GroupMean("county"),
                new Imputation.Latest(2),
                new Normalization.None(),
                new Normalization.MinMax(
                        new Normalization.Bounds.Given(1, 4),
                        new Normalization.Range(1, 10),
                        Normalization.Clamp.LOWER),
                new Normalization.ZScore(100, 10, Normalization.Spread.POPULATION),
                new Normalization.Rank(TieRule.COMPETITION),
                new Normalization.Percentile(Normalization.Range.UNIT),
                new Normalization.Goalposts(100, 75_000, Normalization.Scale.LOGARITHMIC, Normalization.Range.PERCENT),
                new Normalization.QuantilePoints(4, QuantileType.TYPE_6),
                new Normalization.Bands(List.of(2.0, 4.0), List.of(0.0, 1.0, 5.0)),
                new Normalization.Bounds.Observed(),
                new Normalization.Bounds.Quantiles(0.025, 0.975, QuantileType.TYPE_1),
                new Normalization.Bounds.Given(2, 5),
                new Direction.Higher(),
                new Direction.Lower(),
                new Direction.Target(50),
                new Weighting.Equal(),
                new Weighting.Given(Weighting.Form.SHARES),
                new Aggregation.Arithmetic(),
                new Aggregation.Geometric(),
                new Aggregation.Minimum(),
                new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED),
                new Aggregation.ShareOfMaximum(4),
                new Aggregation.RankSum(TieRule.FRACTIONAL),
                new Aggregation.MeanRank(TieRule.DENSE),
                new Aggregation.Copeland(),
                new MissingRule.CompleteCases(),
                new MissingRule.AtLeast(0.6),
                new MissingRule.SubstituteConstant(50),
                new MissingRule.Substitute(MissingRule.Statistic.MEDIAN),
                new MissingRule.Fail(),
                new MissingRule.DropNotApplicable(new MissingRule.AtLeast(0.5)),
                new Population.Everyone(),
                new Population.OfKind("K"),
                new Population.Listed(sorted("0114", "0180")),
                new Population.InGroup("county", "01"),
                new Requirement.IndicatorAtLeast("N01951", Breakdown.TOTAL, 5_000),
                new Requirement.LeafObserved("health"),
                new Requirement.LeafUnflagged("health", Set.of(Cell.Flag.BREAK), "u"),
                new Requirement.CoverageAtLeast("effects", 0.5),
                new Reference.Period.FittedYear(),
                new Reference.Period.BaseYear(2019),
                new Reference.Period.AllYears(),
                new Reference.Among.WholePopulation(),
                new Reference.Among.OneGroup("county", "01"),
                new Reference.Among.OwnGroup("county"),
                new Precision.UpToRounding(),
                new Precision.Exact(),
                new Precision.Decimals(2, Precision.Rounding.HALF_EVEN),
                new Precision.Tolerance(0.5));
    }

    /** A definition whose rules are all set, with a branch in a branch. */
    static CompositeIndex index() {
        Leaf health = Leaf.of("N00001", Direction.LOWER, Normalization.quantileMinMax(0.025, 0.975))
                .withId("health")
                .withTitle("Health")
                .withBreakdown(Breakdown.WOMEN)
                .withSelection(Selection.latest(3))
                .withDenominator(new Denominator("N01951", Breakdown.TOTAL, 1000))
                .withTreatment(new Treatment.Clip(0, 10))
                .withImputation(new Imputation.GroupMean("county"))
                .withOrder(Leaf.Order.IMPUTE_THEN_TREAT)
                .withOrientation(Leaf.Orientation.NEGATE_BEFORE)
                .withNote(new Leaf.Note("Shows how people are", "Self-reported"));
        Branch effects = Branch.of("effects", "Effects", health, leaf("income"))
                .withMissing(MissingRule.atLeast(0.5))
                .withNormalization(Normalization.minMax());
        Branch root = new Branch(
                "whole",
                "The whole",
                List.of(Branch.Part.of(effects, 2), Branch.Part.of(leaf("quality"), 1)),
                Weighting.relative(),
                Aggregation.sum(),
                new MissingRule.SubstituteConstant(50),
                Optional.of(Normalization.percentile()));
        return new CompositeIndex(
                "sample",
                "Sample",
                "Shows every rule",
                List.of("by hand"),
                root,
                Population.ofKind("K"),
                Eligibility.requiring(new Requirement.LeafObserved("health")),
                Reference.baseYear(2019),
                Degenerate.NEUTRAL,
                RankingRule.standard().withPrecision(Precision.decimals(1)));
    }

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.zScore());
    }

    static SortedSet<String> sorted(String... texts) {
        return new TreeSet<>(List.of(texts));
    }
}
