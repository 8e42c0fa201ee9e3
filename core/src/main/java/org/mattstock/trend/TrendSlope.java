package org.mattstock.trend;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.statistics.Quantiles;

/**
 * A slope per calendar year that a few odd values cannot move: Sen's median of the slopes between all pairs of years (Theil
 * 1950, Sen 1968), or Siegel's repeated median (1982). Gaps are gaps: the slope between 2019 and 2022 is over three years.
 *
 * <p>The line is kept by its level at the middle year of the series, since a level at year 0 would lose digits to
 * cancellation. Slopes and levels are finite for all finite values: where the true one is beyond the range of a double, it is
 * the largest double of its sign.
 *
 * <p>Intervals are known for Sen's slope only: they count how many pairs rise faster, and Siegel's slope is no quantile of
 * the pairs' slopes.
 */
public final class TrendSlope {
    /** What is larger is divided by {@link #LARGE_UNIT} before it is multiplied by distances in years. */
    private static final double LARGE = 0x1p900;

    private static final double LARGE_UNIT = 0x1p64;

    private enum Kind {
        SEN,
        SIEGEL
    }

    private final Kind kind;
    private final Observations series;
    private final double[] sortedSlopes;
    private final double perYear;

    private TrendSlope(Kind kind, Observations series, double[] sortedSlopes, double perYear) {
        this.kind = kind;
        this.series = series;
        this.sortedSlopes = sortedSlopes;
        this.perYear = perYear;
    }

    /**
     * Sen's slope: the median of the slopes {@code (y_j - y_i) / (t_j - t_i)} of all pairs; of an even number, the mean of the
     * two middle ones.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static TrendSlope sen(Observations series) {
        double[] slopes = slopesOf(series, "Sen's slope");
        return new TrendSlope(Kind.SEN, series, slopes, Pairs.median(slopes));
    }

    /**
     * Siegel's slope: the median over the values of the median slope to all others. It stands up to nearly half of the values
     * being odd, Sen's to 29 %. It has no interval.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static TrendSlope siegel(Observations series) {
        double[] slopes = slopesOf(series, "Siegel's slope");
        return new TrendSlope(Kind.SIEGEL, series, slopes, Pairs.repeatedMedianSlope(series.years(), series.values()));
    }

    private static double[] slopesOf(Observations series, String name) {
        series.requireAtLeast(3, name);
        return Pairs.sortedSlopes(series.years(), series.values());
    }

    /** The slope, in the series' unit per calendar year. */
    public double perYear() {
        return perYear;
    }

    /** The number of pairs whose slopes were taken, n(n-1)/2. */
    public int pairs() {
        return sortedSlopes.length;
    }

    /** Where the line lies. */
    public enum Line {
        /** Through the median year and the median value (Conover 1980). */
        SEPARATE,
        /** With as many values above as below: the median of {@code y - slope t}. */
        JOINT,
        /**
         * Siegel's own intercept, counted from the year that is asked: the median over the values of the median level that the
         * lines through it and each other value have in that year, whatever the slope. Over several years it is no straight
         * line.
         */
        REPEATED
    }

    /**
     * The value of the line in a year.
     *
     * @param year within the range of an int; 2020.5 is halfway to 2021
     * @param line where the line lies
     */
    public double at(double year, Line line) {
        if (!(year >= Integer.MIN_VALUE && year <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException(
                    "year must be from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE + ", got " + year);
        }
        double[] values = series.values();
        double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        double unit = largest > LARGE ? LARGE_UNIT : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] /= unit;
        }
        return Numbers.withinRange(at(year, line, values, perYear / unit) * unit);
    }

    private double at(double year, Line line, double[] values, double slope) {
        if (line == Line.REPEATED) {
            return Pairs.repeatedMedianLevel(series.years(), values, year);
        }
        double center =
                Pairs.median(Arrays.stream(series.years()).asDoubleStream().toArray());
        if (line == Line.JOINT) {
            for (int i = 0; i < values.length; i++) {
                values[i] -= slope * (series.year(i) - center);
            }
        }
        Arrays.sort(values);
        return Pairs.median(values) + slope * (year - center);
    }

    /**
     * An interval for Sen's slope.
     *
     * @param asked the level that was asked for
     * @param attained the level that the interval has by exact counting without ties, 1 - P(I &lt;= slopes below it) - P(I
     *     &lt;= slopes above it), with I the inversions of a random order; where a limit is absent, the highest level that so
     *     many values can have
     * @param lower the lower limit; absent where the method gives none
     * @param upper the upper limit; absent where the method gives none
     */
    public record Interval(double asked, double attained, OptionalDouble lower, OptionalDouble upper) {
        /**
         * Whether exact counting grants the asked level. With 3 values no more than 66.7 % can be reached, with 4 no more than
         * 91.7 %, whatever the method.
         */
        public boolean isReached() {
            return attained >= asked;
        }
    }

    /**
     * The exact interval (Hollander and Wolfe), from the distribution of inversions without ties: {@code d} is the largest
     * number with P(I &lt;= d) &lt;= (1 - level) / 2, the limits are the slopes number d + 1 from either end. Where even d = 0 is
     * too many, the widest interval there is, lowest to highest slope, comes with the level that it attains. The attained level
     * is 1 - 2 P(I &lt;= d), also where slopes are equal to a limit, which makes it higher.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException for more than {@value KendallNull#LONGEST} values
     * @throws UnsupportedOperationException for Siegel's slope
     */
    public Interval exactInterval(double level) {
        requireLevel(level);
        if (series.size() > KendallNull.LONGEST) {
            throw new IllegalArgumentException("an exact interval needs at most " + KendallNull.LONGEST
                    + " values, got " + series.size() + "; take the interpolated one");
        }
        SlopeRanks ranks = new SlopeRanks(series.size(), sortedSlopes);
        double tail = (1 - level) / 2;
        int d = 0;
        while (ranks.tail(d + 1) <= tail) {
            d++;
        }
        return new Interval(level, 1 - 2 * ranks.tail(d), slope(d + 1), slope(pairs() - d));
    }

    /**
     * The interval by the normal approximation, interpolated between slopes (Gilbert 1987): ranks M1 = (N - C)/2 and M2 + 1 =
     * (N + C)/2 + 1 with C = z sqrt(var S). A limit is absent where its rank lies outside 1..N. The attained level is
     * interpolated between those of whole ranks, as the limits are; it is the asked one for more than
     * {@value KendallNull#LONGEST} values.
     *
     * @param level above 0 and below 1
     * @throws UnsupportedOperationException for Siegel's slope
     */
    public Interval interpolatedInterval(double level) {
        double reach = reach(level);
        double lower = (pairs() - reach) / 2;
        double upper = (pairs() + reach) / 2 + 1;
        return new Interval(level, attained(level, lower, upper), interpolated(lower), interpolated(upper));
    }

    /**
     * The interval by the normal approximation at rounded ranks, cut to the lowest and highest slope, as SciPy prints it. It
     * always gives two numbers, also where the level cannot be reached: for comparison only. The attained level is the asked
     * one for more than {@value KendallNull#LONGEST} values.
     *
     * @param level above 0 and below 1
     * @throws UnsupportedOperationException for Siegel's slope
     */
    public Interval roundedInterval(double level) {
        double reach = reach(level);
        int lower = (int) Math.max(1, Math.rint((pairs() - reach) / 2));
        int upper = (int) Math.min(pairs(), Math.rint((pairs() + reach) / 2) + 1);
        return new Interval(level, attained(level, lower, upper), slope(lower), slope(upper));
    }

    private double reach(double level) {
        requireLevel(level);
        double variance = MannKendall.of(series).variance();
        return -Normal.quantile((1 - level) / 2) * Math.sqrt(variance);
    }

    /** The level between two ranks; outside 1..N the widest there is. */
    private double attained(double asked, double lower, double upper) {
        return series.size() > KendallNull.LONGEST
                ? asked
                : new SlopeRanks(series.size(), sortedSlopes).levelBetween(lower, upper);
    }

    private OptionalDouble slope(int rank) {
        return OptionalDouble.of(sortedSlopes[rank - 1]);
    }

    private OptionalDouble interpolated(double rank) {
        if (rank < 1 || rank > pairs()) {
            return OptionalDouble.empty();
        }
        int below = (int) rank;
        int above = Math.min(below + 1, pairs());
        return OptionalDouble.of(new Quantiles.Position(below - 1, above - 1, rank - below).in(sortedSlopes));
    }

    private void requireLevel(double level) {
        if (kind == Kind.SIEGEL) {
            throw new UnsupportedOperationException(
                    "an interval is known for Sen's slope, not for Siegel's: ask TrendSlope.sen");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
    }

    @Override
    public String toString() {
        return perYear + " per year";
    }
}
