package org.mattstock.trend;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;

/**
 * A slope per calendar year that a few odd values cannot move: Sen's median of the slopes between all pairs of years (Theil
 * 1950, Sen 1968), or Siegel's repeated median (1982). Gaps are gaps: the slope between 2019 and 2022 is over three years.
 *
 * <p>The line is kept by its level at the middle year of the series, since a level at year 0 would lose digits to
 * cancellation.
 */
public final class TrendSlope {
    private final Observations series;
    private final double[] sortedSlopes;
    private final double perYear;

    private TrendSlope(Observations series, double[] sortedSlopes, double perYear) {
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
        return new TrendSlope(series, slopes, Pairs.median(slopes));
    }

    /**
     * Siegel's slope: the median over the values of the median slope to all others. It stands up to nearly half of the values
     * being odd, Sen's to 29 %.
     *
     * @throws IllegalArgumentException if there are fewer than 3 values
     */
    public static TrendSlope siegel(Observations series) {
        double[] slopes = slopesOf(series, "Siegel's slope");
        return new TrendSlope(series, slopes, Pairs.repeatedMedianSlope(series.years(), series.values()));
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

    /** The value of the line in a year. */
    public double at(double year, Line line) {
        if (line == Line.REPEATED) {
            return Pairs.repeatedMedianLevel(series.years(), series.values(), year);
        }
        double center =
                Pairs.median(Arrays.stream(series.years()).asDoubleStream().toArray());
        return level(center, line) + perYear * (year - center);
    }

    private double level(double center, Line line) {
        double[] levels = series.values();
        if (line == Line.JOINT) {
            for (int i = 0; i < levels.length; i++) {
                levels[i] -= perYear * (series.year(i) - center);
            }
        }
        Arrays.sort(levels);
        return Pairs.median(levels);
    }

    /**
     * An interval for Sen's slope.
     *
     * @param asked the level that was asked for
     * @param attained the level that the interval has, at least the asked one where that can be reached; 1 - 2 P(I &lt;= d)
     * @param lower the lower limit; absent where the method gives none
     * @param upper the upper limit; absent where the method gives none
     */
    public record Interval(double asked, double attained, OptionalDouble lower, OptionalDouble upper) {
        /** Whether the asked level can be reached with so few values. With 4 values no more than 91.7 % can. */
        public boolean isReached() {
            return attained >= asked;
        }
    }

    /**
     * The exact interval (Hollander and Wolfe), from the distribution of inversions without ties: {@code d} is the largest
     * number with P(I &lt;= d) &lt;= (1 - level) / 2, the limits are the slopes number d + 1 from either end. Where even d = 0 is
     * too many, the widest interval there is, lowest to highest slope, comes with the level that it attains.
     *
     * @param level above 0 and below 1
     * @throws IllegalArgumentException for more than {@value KendallNull#LONGEST} values
     */
    public Interval exactInterval(double level) {
        requireLevel(level);
        ExactDistribution orders = KendallNull.of(series.size());
        double tail = (1 - level) / 2;
        int d = 0;
        while (tailOf(orders, d + 1) <= tail) {
            d++;
        }
        double attained = 1 - 2 * tailOf(orders, d);
        return new Interval(level, attained, slope(d + 1), slope(pairs() - d));
    }

    private double tailOf(ExactDistribution orders, int inversions) {
        return orders.atLeast(pairs() - 2L * inversions);
    }

    /**
     * The interval by the normal approximation, interpolated between slopes (Gilbert 1987): ranks M1 = (N - C)/2 and M2 + 1 =
     * (N + C)/2 + 1 with C = z sqrt(var S). A limit is absent where its rank lies outside 1..N.
     *
     * @param level above 0 and below 1
     */
    public Interval interpolatedInterval(double level) {
        double reach = reach(level);
        return new Interval(level, level, interpolated((pairs() - reach) / 2), interpolated((pairs() + reach) / 2 + 1));
    }

    /**
     * The interval by the normal approximation at rounded ranks, cut to the lowest and highest slope, as SciPy prints it. It
     * always gives two numbers, also where the level cannot be reached: for comparison only.
     *
     * @param level above 0 and below 1
     */
    public Interval roundedInterval(double level) {
        double reach = reach(level);
        long lower = Math.max(1, (long) Math.rint((pairs() - reach) / 2));
        long upper = Math.min(pairs(), (long) Math.rint((pairs() + reach) / 2) + 1);
        return new Interval(level, level, slope(lower), slope(upper));
    }

    private double reach(double level) {
        requireLevel(level);
        double variance = MannKendall.of(series).variance();
        return Normal.quantile(1 - (1 - level) / 2) * Math.sqrt(variance);
    }

    private OptionalDouble slope(long rank) {
        return OptionalDouble.of(sortedSlopes[(int) rank - 1]);
    }

    private OptionalDouble interpolated(double rank) {
        if (rank < 1 || rank > pairs()) {
            return OptionalDouble.empty();
        }
        int below = (int) Math.floor(rank);
        double share = rank - below;
        double low = sortedSlopes[below - 1];
        return OptionalDouble.of(share == 0 ? low : low + share * (sortedSlopes[below] - low));
    }

    private static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
    }

    @Override
    public String toString() {
        return perYear + " per year";
    }
}
