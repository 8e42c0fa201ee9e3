package org.mattstock.definition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.internal.text.Checks;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/**
 * How values of different units of measure become comparable (normering). Parameters are learned on the reference and kept
 * with the result. Each is shown on the reference 1, 3, 4, 3 with more being better.
 *
 * <p>Every method that looks at the reference can reverse the order of two units when a third comes or goes: with min-max and
 * equal weights, A(10, 5), B(8, 6.5), C(7, 4) puts A first, and adding D(0, 4.9), which comes last, puts B first, since D
 * stretches the first scale. A fixed or base-year reference, or {@link Goalposts}, does not do that.
 */
public sealed interface Normalization
        permits Normalization.None,
                Normalization.MinMax,
                Normalization.ZScore,
                Normalization.Rank,
                Normalization.Percentile,
                Normalization.Goalposts,
                Normalization.QuantilePoints,
                Normalization.Bands,
                Normalization.RobustZScore,
                Normalization.Logistic,
                Normalization.Borda,
                Normalization.PlaceShare,
                Normalization.PartOfMaximum,
                Normalization.RatioToBest,
                Normalization.ShareOfSum,
                Normalization.VectorShare,
                Normalization.PointsAroundMean,
                Normalization.Polyline,
                Normalization.AboveBelowMean,
                Normalization.DeviationBands,
                Normalization.DistanceToTarget,
                Normalization.RatioToTarget,
                Custom {
    /** The value itself, when parts are on one scale already: 1 3 4 3. Less is better negates it. */
    record None() implements Normalization {}

    /**
     * Min-max, {@code from + (to - from) (x - lo) / (hi - lo)}: 0, 66.7, 100, 66.7 with observed bounds.
     *
     * @param bounds where lo and hi come from
     * @param range the scale that lo and hi are brought to
     * @param clamp what happens to values outside lo and hi; the value before the clamp is kept
     */
    record MinMax(Bounds bounds, Range range, Clamp clamp) implements Normalization {
        /** Checks for null. */
        public MinMax {
            Objects.requireNonNull(bounds, "bounds");
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(clamp, "clamp");
        }
    }

    /**
     * Standard scores, {@code mean + deviation (x - m) / s}: -1.4, 0.2, 1.0, 0.2 with sample deviation. Mirrored about the
     * mean where less is better.
     *
     * @param mean the mean of the result, at most 1e100 in size
     * @param deviation the standard deviation of the result, from 1e-100 to 1e100
     * @param spread the divisor of the reference's variance
     */
    record ZScore(double mean, double deviation, Spread spread) implements Normalization {
        /** Checks the scale. */
        public ZScore {
            Objects.requireNonNull(spread, "spread");
            Checks.moderate("mean", mean);
            Checks.moderatelyPositive("deviation", deviation);
        }
    }

    /**
     * The place from below, 1 being worst: 1, 2.5, 4, 2.5 with fractional ties. A value that is not in the reference gets the
     * place that it would have had there. Where less is better, places are counted from the other end and the tie rule keeps
     * its meaning: with competition ties 1, 2, 4, 2, and 4, 2, 1, 2 where less is better.
     * Tied are values that are equal as numbers; those of a branch that differ by the rounding of the arithmetic are not.
     *
     * @param ties which places tied values get
     */
    record Rank(TieRule ties) implements Normalization {
        /** Checks that ties have a place of their own. */
        public Rank {
            requireEqualForEqual(ties);
        }
    }

    /**
     * The share of the other reference values that are below, ties counting half, on a range: 0, 50, 100, 50. Ties are those of
     * {@link Rank}.
     *
     * @param range the scale that the lowest and the highest place are brought to
     */
    record Percentile(Range range) implements Normalization {
        /** Checks for null. */
        public Percentile {
            Objects.requireNonNull(range, "range");
        }
    }

    /**
     * Fixed goalposts, cut at both ends and never fitted: with 0 and 4, 25, 75, 100, 75. What others do never moves a score.
     *
     * @param lower the value that gets the low end of the range
     * @param upper the value that gets the high end; at least 1e-100 above {@code lower}, both at most 1e100 in size
     * @param scale whether distances are measured on the values or on their logarithms
     * @param range the scale of the result
     */
    record Goalposts(double lower, double upper, Scale scale, Range range) implements Normalization {
        /** Checks the posts. */
        public Goalposts {
            Objects.requireNonNull(scale, "scale");
            Objects.requireNonNull(range, "range");
            Checks.apart("lower", lower, "upper", upper);
            if (scale == Scale.LOGARITHMIC && lower <= 0) {
                throw new IllegalArgumentException("lower must be positive on a logarithmic scale, got " + lower);
            }
        }
    }

    /**
     * One point for the lowest quantile class of the reference, two for the next, and so on: with 2 classes of type 1, 1, 1, 2,
     * 1. A value on a cut belongs to the class below it, unless the other is said.
     *
     * @param classes how many classes, from 2 to 1,000: 4 gives quartile points
     * @param quantileType the quantile definition of the cuts
     * @param onCut the class of a value on a cut, as values enter: where less is better and places are mirrored at last, the class
     *     below is the better one
     */
    record QuantilePoints(
            int classes,
            QuantileType quantileType,
            @AddedLater(unless = "below") OnCut onCut) implements Normalization {
        private static final int MOST_CLASSES = 1_000;

        /** Checks the number of classes. */
        public QuantilePoints {
            Objects.requireNonNull(quantileType, "quantileType");
            Objects.requireNonNull(onCut, "onCut");
            Checks.between("classes", classes, 2, MOST_CLASSES);
        }

        /** Points in which a value on a cut belongs to the class below it. */
        public QuantilePoints(int classes, QuantileType quantileType) {
            this(classes, quantileType, OnCut.BELOW);
        }

        /** What is as usual goes without saying. */
        @Override
        public String toString() {
            String above = onCut == OnCut.ABOVE ? ", onCut=ABOVE" : "";
            return "QuantilePoints[classes=" + classes + ", quantileType=" + quantileType + above + "]";
        }
    }

    /**
     * Points by absolute cuts: with cuts 2 and 4 and points 0, 1, 5, the result is 0, 1, 5, 1. A value on a cut belongs to the
     * class above it.
     *
     * @param cuts ascending, at most 1,000
     * @param points one more than there are cuts, at most 1e100 in size
     */
    record Bands(List<Double> cuts, List<Double> points) implements Normalization {
        private static final int MOST_CUTS = 1_000;

        /** Checks that cuts ascend and the numbers fit. */
        public Bands {
            cuts = List.copyOf(cuts);
            points = List.copyOf(points);
            if (cuts.isEmpty() || points.size() != cuts.size() + 1) {
                throw new IllegalArgumentException("points must be one more than cuts, and cuts at least one, got "
                        + points.size() + " points and " + cuts.size() + " cuts");
            }
            Checks.between("cuts", cuts.size(), 1, MOST_CUTS);
            points.forEach(point -> Checks.moderate("points", point));
            Checks.finite("cuts", cuts.get(0));
            for (int i = 1; i < cuts.size(); i++) {
                Checks.ordered("cuts[" + (i - 1) + "]", cuts.get(i - 1), "cuts[" + i + "]", cuts.get(i));
            }
        }
    }

    /**
     * Robust standard scores, {@code (x - median) / (factor * spread)}: -4, 0, 2, 0 with the median absolute deviation, which is
     * 0.5 there, and factor 1. A few extreme values move neither median nor spread. Mirrored about 0 where less is better. A
     * spread of 0, as where more than half of all values are equal, tells nobody apart: an error, or 0 for all.
     *
     * @param spread what distances from the median are measured in
     * @param factor what the spread is multiplied by, from 1e-100 to 1e100: 1.4826 makes the median absolute deviation that of a
     *     normal distribution, 1 leaves it as it is
     */
    record RobustZScore(RobustSpread spread, double factor) implements Normalization {
        /** Checks the factor. */
        public RobustZScore {
            Objects.requireNonNull(spread, "spread");
            Checks.moderatelyPositive("factor", factor);
        }
    }

    /**
     * The logistic curve of standard scores, {@code from + (to - from) / (1 + exp(-slope * z))}: 0.199, 0.55, 0.73, 0.55 with
     * slope 1, sample deviation and 0 to 1. Extreme values come near the ends of the range and never stand out, with nothing
     * cut; the mean has the middle, which is what all get where values do not differ. Mirrored within the range where less is
     * better.
     *
     * @param slope how steep the curve is at the mean, from 1e-100 to 1e100; with 1.7 it is close to the normal distribution
     * @param spread the divisor of the reference's variance
     * @param range the scale whose ends values come near to
     */
    record Logistic(double slope, Spread spread, Range range) implements Normalization {
        /** Checks the slope. */
        public Logistic {
            Objects.requireNonNull(spread, "spread");
            Objects.requireNonNull(range, "range");
            Checks.moderatelyPositive("slope", slope);
        }
    }

    /**
     * How many are lower, {@code place - 1} with places from below (Borda count): 0, 1.5, 3, 1.5 with fractional ties. In all else
     * like {@link Rank}, also where less is better and for values that are not in the reference.
     *
     * @param ties which places tied values get: with competition ties those that are strictly lower are counted
     */
    record Borda(TieRule ties) implements Normalization {
        /** Checks that ties have a place of their own. */
        public Borda {
            requireEqualForEqual(ties);
        }
    }

    /**
     * The place from below as a share, on a range: 0.25, 0.625, 1, 0.625 as {@code place / n} with fractional ties and 0 to 1.
     * Places are those of {@link Rank}, also where less is better; a value above the whole reference has the place after the
     * last and may lie a step beyond the range.
     *
     * @param formula which share
     * @param ties which places tied values get
     * @param range the scale that shares 0 and 1 are brought to
     */
    record PlaceShare(PlaceFormula formula, TieRule ties, Range range) implements Normalization {
        /** Checks that ties have a place of their own. */
        public PlaceShare {
            Objects.requireNonNull(formula, "formula");
            requireEqualForEqual(ties);
            Objects.requireNonNull(range, "range");
        }
    }

    /**
     * Parts of the highest value, {@code x / highest}: 0.25, 0.75, 1, 0.75. Where less is better {@code 1 - x / highest}: 0.75,
     * 0.25, 0, 0.25. Zero stays zero, so values need a true zero; a highest value that is not above 0 is an error, or gives 0.5 to
     * all, as values do that are all equal.
     */
    record PartOfMaximum() implements Normalization {}

    /**
     * The ratio to the best value, {@code x / highest}, and where less is better {@code lowest / x}: 0.25, 0.75, 1, 0.75, and 1,
     * 0.333, 0.25, 0.333. The best has 1, and twice as good is twice the score in either direction. A reference with a value that
     * is not above 0 is an error, or gives 1 to all, as values do that are all equal; where less is better, another year's value
     * of 0 or below has no ratio and is refused.
     */
    record RatioToBest() implements Normalization {}

    /**
     * Each value's share of the sum, {@code x / sum}: 0.091, 0.273, 0.364, 0.273. Where less is better the share that its reciprocal
     * has of theirs, {@code (1 / x) / sum(1 / x)}: 0.522, 0.174, 0.13, 0.174. Either way shares add up to 1 over the reference. A
     * sum that is not above 0 is an error, or gives {@code 1 / n} to all, as values do that are all equal; where less is better
     * and a value is 0 or below, reciprocals say nothing, and values are refused.
     */
    record ShareOfSum() implements Normalization {}

    /**
     * Values over the length of their vector, {@code x / sqrt(sum(x^2))}: 0.169, 0.507, 0.676, 0.507. Where less is better {@code
     * 1 - x / sqrt(sum(x^2))}, as packages for decisions do for costs. Squares of the results add up to 1 over the reference;
     * values that are all equal are an error, or give {@code 1 / sqrt(n)} to all.
     */
    record VectorShare() implements Normalization {}

    /**
     * Points around the mean of all: the low end of a range at the lower bound, a stated middle at the mean, the high end at the
     * upper bound, and a straight line on either side of the mean. With observed bounds and 1, 3.5 and 6: 1, 4, 6, 4, the mean
     * being 2.75. Above the middle is above the mean, however skew the figures are; Kommunebarometeret publishes marks from 1 to
     * 6 with 3.5 at the national mean, but neither how the ends are chosen nor that the lines are straight: both are parameters,
     * or properties, of this method.
     *
     * <p>Each value of the reference counts once in the mean. Where less is better, the mean keeps the middle, and the lower
     * bound has the high end. A mean that is not between the bounds, as with quantiles of very skew figures, is an error, or
     * gives the middle to all. A mean that is known from outside is a bend of a {@link Polyline}.
     *
     * @param bounds where the ends are
     * @param range the points at the ends
     * @param middle the points at the mean, at least 1e-100 from either end
     * @param clamp what happens to values outside the bounds; the value before the clamp is kept
     */
    record PointsAroundMean(Bounds bounds, Range range, double middle, Clamp clamp) implements Normalization {
        /** Checks that the middle is within the range. */
        public PointsAroundMean {
            Objects.requireNonNull(bounds, "bounds");
            Objects.requireNonNull(range, "range");
            Objects.requireNonNull(clamp, "clamp");
            Checks.apart("range.from", range.from(), "middle", middle);
            Checks.apart("middle", middle, "range.to", range.to());
        }
    }

    /**
     * A line that bends at given values, never fitted: with 1, 2 and 4 at 0, 10 and 50 points: 0, 30, 50, 30. Marks from 1 to 6
     * with 3.5 at a national mean that is given from outside are three values and three points. Where less is better, the points
     * are counted from the other end: the highest value has the first.
     *
     * @param values ascending by at least 1e-100, from 2 to 1,000, at most 1e100 in size
     * @param points as many, ascending likewise
     * @param clamp what happens to values beyond the first and the last, where the line goes on as it came; the value before the
     *     clamp is kept
     */
    record Polyline(List<Double> values, List<Double> points, Clamp clamp) implements Normalization {
        private static final int MOST_VALUES = 1_000;

        /** Checks that both lists ascend and are of one length. */
        public Polyline {
            values = List.copyOf(values);
            points = List.copyOf(points);
            Objects.requireNonNull(clamp, "clamp");
            Checks.between("values", values.size(), 2, MOST_VALUES);
            if (points.size() != values.size()) {
                throw new IllegalArgumentException("points must be as many as values, got " + points.size()
                        + " points and " + values.size() + " values");
            }
            requireAscending("values", values);
            requireAscending("points", points);
        }
    }

    /**
     * Above the mean, about there, or below: 1 for values more than a share of the mean above it, -1 for those more than that
     * below, else 0: -1, 0, 1, 0 with a share of 0.2, the mean being 2.75 (OECD, Handbook on Constructing Composite Indicators).
     * Each value of the reference counts once in the mean. Signs are turned where less is better. A mean that is not above 0 has
     * no shares: an error, or 0 for all.
     *
     * @param share how far from the mean is still about there, from 0 to 1
     */
    record AboveBelowMean(double share) implements Normalization {
        /** Checks the share. */
        public AboveBelowMean {
            Checks.share("share", share);
        }
    }

    /**
     * Points by bands of standard deviations around the mean, from 1: with cuts -0.5 and 0.5 and sample deviation 1, 2, 3, 2. A
     * value on a cut belongs to the band above it. Where less is better, the first band has the most points.
     *
     * @param cuts in deviations from the mean, ascending by at least 1e-100, from 1 to 1,000 of them
     * @param spread the divisor of the reference's variance
     */
    record DeviationBands(List<Double> cuts, Spread spread) implements Normalization {
        private static final int MOST_CUTS = 1_000;

        /** Checks that cuts ascend. */
        public DeviationBands {
            cuts = List.copyOf(cuts);
            Objects.requireNonNull(spread, "spread");
            Checks.between("cuts", cuts.size(), 1, MOST_CUTS);
            Checks.moderate("cuts[0]", cuts.get(0));
            requireAscending("cuts", cuts);
        }
    }

    /**
     * How far the way is gone from the worst value to a target, {@code (x - lowest) / (target - lowest)}, and where less is better
     * {@code (highest - x) / (highest - target)}: with target 2.5 and 0 to 1: 0, 1.333, 2, 1.333, and 2, 0.667, 0, 0.667. Better
     * than the target is above the range, and nothing is cut. Where no value of the reference is worse than the target, everybody
     * has reached it and gets the high end.
     *
     * <p>To have reached the target and to be beyond it is the same where values are cut there first: with {@link Treatment#clip} at
     * the target, on the side that is better.
     *
     * <p>The target is one to reach; for figures that should be neither above nor below it, see {@link
     * org.mattstock.data.Direction#target}.
     *
     * @param target the value that gets the high end of the range, at most 1e100 in size
     * @param range the scale that the worst value and the target are brought to
     */
    record DistanceToTarget(double target, Range range) implements Normalization {
        /** Checks the target. */
        public DistanceToTarget {
            Objects.requireNonNull(range, "range");
            Checks.moderate("target", target);
        }
    }

    /**
     * The ratio to a target, {@code x / target}, and where less is better {@code target / x}: with target 2: 0.5, 1.5, 2, 1.5, and 2,
     * 0.667, 0.5, 0.667. The target has 1, and what others do never moves a score. Where less is better, a value of 0 or below
     * has no ratio and is refused.
     *
     * @param target the value that gets 1, from 1e-100 to 1e100
     */
    record RatioToTarget(double target) implements Normalization {
        /** Checks the target. */
        public RatioToTarget {
            Checks.moderatelyPositive("target", target);
        }
    }

    /** Where the bounds of a min-max come from. */
    sealed interface Bounds permits Bounds.Observed, Bounds.Quantiles, Bounds.AroundMean, Bounds.Given {
        /** The lowest and the highest value of the reference. */
        record Observed() implements Bounds {}

        /**
         * Two quantiles of the reference, so that a few extreme values do not set the scale for all.
         *
         * @param lower the lower probability, from 0 to 1
         * @param upper the upper probability, above {@code lower}
         * @param quantileType the quantile definition
         */
        record Quantiles(double lower, double upper, QuantileType quantileType) implements Bounds {
            /** Checks the probabilities. */
            public Quantiles {
                Objects.requireNonNull(quantileType, "quantileType");
                Checks.share("lower", lower);
                Checks.share("upper", upper);
                Checks.ordered("lower", lower, "upper", upper);
            }
        }

        /**
         * The mean of the reference, less and plus half its range: the goalposts of the adjusted Mazziotta-Pareto index, which has
         * them at 70 and 130. Values may lie outside, the mean lies in the middle, and with a base year as the reference all years
         * compare. About another value than the mean, a national one say, they are {@link Given}.
         */
        record AroundMean() implements Bounds {}

        /**
         * Two given values.
         *
         * @param lower the value that gets the low end of the range
         * @param upper the value that gets the high end; at least 1e-100 above {@code lower}, both at most 1e100 in size
         */
        record Given(double lower, double upper) implements Bounds {
            /** Checks the bounds. */
            public Given {
                Checks.apart("lower", lower, "upper", upper);
            }
        }

        /** The lowest and the highest value of the reference. */
        static Bounds observed() {
            return new Observed();
        }

        /** Two quantiles of the reference. */
        static Bounds quantiles(double lower, double upper, QuantileType quantileType) {
            return new Quantiles(lower, upper, quantileType);
        }

        /** The mean of the reference, less and plus half its range. */
        static Bounds aroundMean() {
            return new AroundMean();
        }

        /** Two given values. */
        static Bounds given(double lower, double upper) {
            return new Given(lower, upper);
        }
    }

    /**
     * The two ends of a bounded scale.
     *
     * @param from the low end
     * @param to the high end; at least 1e-100 above {@code from}, both at most 1e100 in size
     */
    record Range(double from, double to) {
        /** From 0 to 100: what readers of Swedish comparisons expect. */
        public static final Range PERCENT = new Range(0, 100);
        /** From 0 to 1. */
        public static final Range UNIT = new Range(0, 1);

        /** Checks the ends. */
        public Range {
            Checks.apart("from", from, "to", to);
        }
    }

    /** What happens to values outside the bounds. */
    enum Clamp {
        /** They stay outside the range. */
        NONE,
        /** They are cut at both ends. */
        BOTH,
        /** They are cut at the low end only. */
        LOWER,
        /** They are cut at the high end only. */
        UPPER
    }

    /** The divisor of a variance. */
    enum Spread {
        /** n - 1. */
        SAMPLE,
        /** n. */
        POPULATION
    }

    /** How distances between goalposts are measured. */
    enum Scale {
        /** On the values. */
        LINEAR,
        /** On their natural logarithms. Values that are not positive get the low end. */
        LOGARITHMIC
    }

    /** The class of a value on the cut between two. */
    enum OnCut {
        /** The one below. */
        BELOW,
        /** The one above. */
        ABOVE
    }

    /** What a robust standard score measures distances from the median in. */
    enum RobustSpread {
        /** The median of the distances from the median. */
        MEDIAN_ABSOLUTE_DEVIATION,
        /** The upper quartile less the lower one, both of type 7. */
        INTERQUARTILE_RANGE
    }

    /** Which share a place is, among {@code n} values of the reference. */
    enum PlaceFormula {
        /** {@code place / n}: the share at or below, with modified ties. */
        PLACE_OF_ALL,
        /** {@code (place - 1) / n}: the share strictly below, with competition ties. */
        LOWER_OF_ALL,
        /** {@code (place - 0.5) / n} (Hazen). */
        MIDDLE_OF_ALL,
        /** {@code place / (n + 1)} (Weibull). */
        PLACE_OF_ALL_AND_ONE,
        /** {@code (place - 3/8) / (n + 1/4)} (Blom): about the normal quantiles of a sample. */
        BLOM,
        /** {@code (place - 1) / (n - 1)}: from 0 for the lowest to 1 for the highest, as {@link Percentile} with fractional ties. */
        LOWER_OF_OTHERS
    }

    /** The value itself. */
    static Normalization none() {
        return new None();
    }

    /** Min-max over the observed values to 0..100, with nothing to cut in the fitted year. */
    static Normalization minMax() {
        return new MinMax(new Bounds.Observed(), Range.PERCENT, Clamp.NONE);
    }

    /** Min-max. */
    static Normalization minMax(Bounds bounds, Range range, Clamp clamp) {
        return new MinMax(bounds, range, clamp);
    }

    /** Min-max between two quantiles of type 1 to 0..100, cut at both ends: the form of RKA's published method. */
    static Normalization quantileMinMax(double lower, double upper) {
        return new MinMax(new Bounds.Quantiles(lower, upper, QuantileType.TYPE_1), Range.PERCENT, Clamp.BOTH);
    }

    /** Standard scores with mean 0 and sample deviation 1. */
    static Normalization zScore() {
        return new ZScore(0, 1, Spread.SAMPLE);
    }

    /** Standard scores with another mean and deviation. */
    static Normalization zScore(double mean, double deviation, Spread spread) {
        return new ZScore(mean, deviation, spread);
    }

    /** Places from below, tied values sharing the mean place. */
    static Normalization rank() {
        return new Rank(TieRule.FRACTIONAL);
    }

    /** Places from below. */
    static Normalization rank(TieRule ties) {
        return new Rank(ties);
    }

    /** The share of the others that are below, in percent. */
    static Normalization percentile() {
        return new Percentile(Range.PERCENT);
    }

    /** The share of the others that are below, on a range. */
    static Normalization percentile(Range range) {
        return new Percentile(range);
    }

    /** Fixed goalposts on the values, to 0..1. */
    static Normalization goalposts(double lower, double upper) {
        return new Goalposts(lower, upper, Scale.LINEAR, Range.UNIT);
    }

    /** Fixed goalposts. */
    static Normalization goalposts(double lower, double upper, Scale scale, Range range) {
        return new Goalposts(lower, upper, scale, range);
    }

    /** Points by quantile class of the reference. */
    static Normalization quantilePoints(int classes, QuantileType quantileType) {
        return new QuantilePoints(classes, quantileType);
    }

    /** Points by quantile class of the reference, with the class of a value on a cut. */
    static Normalization quantilePoints(int classes, QuantileType quantileType, OnCut onCut) {
        return new QuantilePoints(classes, quantileType, onCut);
    }

    /** Points by absolute cuts. */
    static Normalization bands(List<Double> cuts, List<Double> points) {
        return new Bands(cuts, points);
    }

    /** Robust standard scores. */
    static Normalization robustZScore(RobustSpread spread, double factor) {
        return new RobustZScore(spread, factor);
    }

    /** The logistic curve of standard scores. */
    static Normalization logistic(double slope, Spread spread, Range range) {
        return new Logistic(slope, spread, range);
    }

    /** How many are lower. */
    static Normalization borda(TieRule ties) {
        return new Borda(ties);
    }

    /** The place from below as a share. */
    static Normalization placeShare(PlaceFormula formula, TieRule ties, Range range) {
        return new PlaceShare(formula, ties, range);
    }

    /** Parts of the highest value. */
    static Normalization partOfMaximum() {
        return new PartOfMaximum();
    }

    /** The ratio to the best value. */
    static Normalization ratioToBest() {
        return new RatioToBest();
    }

    /** Each value's share of the sum. */
    static Normalization shareOfSum() {
        return new ShareOfSum();
    }

    /** Values over the length of their vector. */
    static Normalization vectorShare() {
        return new VectorShare();
    }

    /** Points around the mean of all. */
    static Normalization pointsAroundMean(Bounds bounds, Range range, double middle, Clamp clamp) {
        return new PointsAroundMean(bounds, range, middle, clamp);
    }

    /** A line that bends at given values. */
    static Normalization polyline(List<Double> values, List<Double> points, Clamp clamp) {
        return new Polyline(values, points, clamp);
    }

    /** Above the mean, about there, or below. */
    static Normalization aboveBelowMean(double share) {
        return new AboveBelowMean(share);
    }

    /** Points by bands of standard deviations around the mean. */
    static Normalization deviationBands(List<Double> cuts, Spread spread) {
        return new DeviationBands(cuts, spread);
    }

    /** How far the way is gone from the worst value to a target. */
    static Normalization distanceToTarget(double target, Range range) {
        return new DistanceToTarget(target, range);
    }

    /** The ratio to a target. */
    static Normalization ratioToTarget(double target) {
        return new RatioToTarget(target);
    }

    /** A normalization of one's own, by its name. */
    static Normalization custom(String id, int version, Map<String, Double> parameters) {
        return new Custom(id, version, parameters);
    }

    private static void requireEqualForEqual(TieRule ties) {
        Objects.requireNonNull(ties, "ties");
        if (ties == TieRule.ORDINAL) {
            throw new IllegalArgumentException("ties must not be ORDINAL: equal values must get equal scores");
        }
    }

    private static void requireAscending(String name, List<Double> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            Checks.apart(name + "[" + (i - 1) + "]", numbers.get(i - 1), name + "[" + i + "]", numbers.get(i));
        }
    }
}
