package org.mattstock.pinned;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.rank.Precision;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/**
 * The methods that definitions are drawn from. Written out by hand on purpose, enum constants included: a method that is added
 * later must not change which cases are drawn, for then nothing would be pinned any more. Never draw from
 * {@code values()} or from the permitted records of an interface here; a new method gets pins of its own.
 */
final class RandomMethods {
    private static final Normalization.Range ONE_TO_TEN = new Normalization.Range(1, 10);

    private final Dice dice;

    RandomMethods(Dice dice) {
        this.dice = dice;
    }

    Selection selection() {
        return switch (dice.below(6)) {
            case 0 -> new Selection.Latest(dice.between(1, 3));
            case 1 -> new Selection.MeanOf(3, dice.between(1, 3));
            default -> new Selection.OfYear();
        };
    }

    Treatment treatment() {
        return switch (dice.below(8)) {
            case 0 -> new Treatment.Winsorize(0.1, 0.8, quantileType());
            case 1 -> new Treatment.Clip(0, 30);
            case 2 -> new Custom("cap", 1, Map.of("share", 0.5));
            default -> new Treatment.None();
        };
    }

    Imputation imputation() {
        return switch (dice.below(8)) {
            case 0 -> new Imputation.Mean();
            case 1 -> new Imputation.GroupMean("county");
            case 2 -> new Imputation.Latest(2);
            default -> new Imputation.None();
        };
    }

    Direction direction() {
        return switch (dice.below(5)) {
            case 0, 1 -> new Direction.Lower();
            case 2 -> new Direction.Target(dice.pick(2.0, 20.5));
            default -> new Direction.Higher();
        };
    }

    /** A normalization whose results are above zero or, one time in fifteen, another. */
    Normalization positive() {
        return switch (dice.below(15)) {
            case 0, 1 -> rank();
            case 2, 3 -> new Normalization.Percentile(ONE_TO_TEN);
            case 4, 5 -> new Normalization.QuantilePoints(dice.between(2, 5), quantileType());
            case 6, 7 -> goalposts();
            case 8, 9 -> new Normalization.Bands(List.of(0.0, 2.0), List.of(1.0, 2.0, 5.0));
            case 10, 11, 12, 13 -> new Normalization.MinMax(bounds(), ONE_TO_TEN, Normalization.Clamp.BOTH);
            default -> normalization();
        };
    }

    Normalization normalization() {
        return switch (dice.below(14)) {
            case 0 -> new Normalization.None();
            case 1, 2, 3 -> new Normalization.MinMax(bounds(), Normalization.Range.PERCENT, clamp());
            case 4 -> new Normalization.MinMax(bounds(), new Normalization.Range(-3, 0.7), clamp());
            case 5, 6 ->
                new Normalization.ZScore(
                        dice.pick(0.0, 50.0),
                        dice.pick(1.0, 12.5),
                        dice.pick(Normalization.Spread.SAMPLE, Normalization.Spread.POPULATION));
            case 7 -> rank();
            case 8 -> new Normalization.Percentile(Normalization.Range.PERCENT);
            case 9 -> goalposts();
            case 10 -> new Normalization.QuantilePoints(dice.between(2, 5), quantileType());
            case 11 -> new Normalization.Bands(List.of(-1.0, 2.0, 40.0), List.of(0.0, 2.5, 5.0, 4.0));
            case 12 -> new Custom("ratio", 2, Map.of("factor", 10.0));
            default -> new Custom("shift", 1, Map.of());
        };
    }

    private Normalization rank() {
        return new Normalization.Rank(
                dice.pick(TieRule.COMPETITION, TieRule.MODIFIED, TieRule.DENSE, TieRule.FRACTIONAL));
    }

    private Normalization goalposts() {
        return dice.oneIn(2)
                ? new Normalization.Goalposts(-1, 60, Normalization.Scale.LINEAR, ONE_TO_TEN)
                : new Normalization.Goalposts(0.5, 80, Normalization.Scale.LOGARITHMIC, ONE_TO_TEN);
    }

    private Normalization.Clamp clamp() {
        return dice.pick(
                Normalization.Clamp.NONE,
                Normalization.Clamp.BOTH,
                Normalization.Clamp.LOWER,
                Normalization.Clamp.UPPER);
    }

    private Normalization.Bounds bounds() {
        return switch (dice.below(4)) {
            case 0 -> new Normalization.Bounds.Quantiles(0.025, 0.975, QuantileType.TYPE_1);
            case 1 -> new Normalization.Bounds.Quantiles(0.1, 0.8, quantileType());
            case 2 -> new Normalization.Bounds.Given(0, 40);
            default -> new Normalization.Bounds.Observed();
        };
    }

    QuantileType quantileType() {
        return dice.pick(
                QuantileType.TYPE_1,
                QuantileType.TYPE_2,
                QuantileType.TYPE_3,
                QuantileType.TYPE_4,
                QuantileType.TYPE_5,
                QuantileType.TYPE_6,
                QuantileType.TYPE_7,
                QuantileType.TYPE_8,
                QuantileType.TYPE_9);
    }

    Aggregation aggregation() {
        return switch (dice.below(16)) {
            case 0, 1 -> new Aggregation.Geometric();
            case 2 -> new Aggregation.Minimum();
            case 3 -> new Aggregation.Sum(Aggregation.Shortfall.AS_IS);
            case 4 -> new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED);
            case 5 -> new Aggregation.ShareOfMaximum(90);
            case 6 -> new Aggregation.RankSum(tiesOfPlaces());
            case 7 -> new Aggregation.MeanRank(tiesOfPlaces());
            case 8 -> new Aggregation.Copeland();
            case 9 -> new Custom("quadratic", 1, Map.of("offset", 0.25));
            default -> new Aggregation.Arithmetic();
        };
    }

    /** One that exact statements and developments can be made of, most of the time. */
    Aggregation plainAggregation() {
        return switch (dice.below(14)) {
            case 0 -> new Aggregation.Sum(Aggregation.Shortfall.AS_IS);
            case 1 -> new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED);
            case 2 -> new Aggregation.ShareOfMaximum(100);
            case 3 -> new Aggregation.Geometric();
            case 4 -> aggregation();
            default -> new Aggregation.Arithmetic();
        };
    }

    /** One of those that look at one unit at a time. */
    Aggregation byUnitAggregation() {
        return switch (dice.below(10)) {
            case 0 -> new Aggregation.Geometric();
            case 1, 2 -> new Aggregation.Minimum();
            case 3 -> new Aggregation.Sum(Aggregation.Shortfall.AS_IS);
            case 4 -> new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED);
            case 5 -> new Aggregation.ShareOfMaximum(100);
            default -> new Aggregation.Arithmetic();
        };
    }

    TieRule tiesOfPlaces() {
        return dice.pick(TieRule.COMPETITION, TieRule.MODIFIED, TieRule.DENSE, TieRule.FRACTIONAL, TieRule.ORDINAL);
    }

    MissingRule missing(boolean places) {
        MissingRule rule = switch (dice.below(20)) {
            case 0, 1, 2 -> new MissingRule.CompleteCases();
            case 3, 4 -> new MissingRule.SubstituteConstant(3);
            case 5 -> new MissingRule.Substitute(MissingRule.Statistic.MEAN);
            case 6 -> new MissingRule.Substitute(MissingRule.Statistic.MEDIAN);
            case 7 -> new MissingRule.Substitute(MissingRule.Statistic.WORST);
            case 8 -> new MissingRule.Substitute(MissingRule.Statistic.BEST);
            case 9 -> new MissingRule.Fail();
            default -> new MissingRule.AtLeast(dice.pick(0.0, 0.25, 0.5, 0.6, 0.75));
        };
        boolean medianRank = dice.oneIn(places ? 3 : 150);
        MissingRule chosen = medianRank ? new MissingRule.Substitute(MissingRule.Statistic.MEDIAN_RANK) : rule;
        return dice.oneIn(4) ? new MissingRule.DropNotApplicable(chosen) : chosen;
    }

    Population population() {
        return switch (dice.below(9)) {
            case 0, 1 -> new Population.OfKind("K");
            case 2 ->
                new Population.Listed(new TreeSet<>(
                        List.of(RandomPanels.id(0), RandomPanels.id(1), RandomPanels.id(2), RandomPanels.id(3))));
            case 3 -> new Population.InGroup("county", "g0");
            default -> new Population.Everyone();
        };
    }

    Reference reference() {
        Reference.Period period = switch (dice.below(5)) {
            case 0 -> new Reference.Period.BaseYear(RandomPanels.FIRST_YEAR);
            case 1 -> new Reference.Period.AllYears();
            default -> new Reference.Period.FittedYear();
        };
        Reference.Among among = switch (dice.below(7)) {
            case 0 -> new Reference.Among.OneGroup("county", "g0");
            case 1 -> new Reference.Among.OwnGroup("county");
            default -> new Reference.Among.WholePopulation();
        };
        return new Reference(period, among);
    }

    Requirement requirement() {
        return switch (dice.below(3)) {
            case 0 -> new Requirement.IndicatorAtLeast("N0", Breakdown.TOTAL, 1);
            case 1 -> new Requirement.LeafObserved("l0");
            default -> new Requirement.CoverageAtLeast("all", 0.7);
        };
    }

    Precision precision() {
        return switch (dice.below(6)) {
            case 0 -> new Precision.Decimals(1, Precision.Rounding.HALF_UP);
            case 1 -> new Precision.Decimals(0, Precision.Rounding.HALF_EVEN);
            case 2 -> new Precision.Tolerance(0.75);
            default -> new Precision.Exact();
        };
    }
}
