package org.mattstock.development;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;
import org.mattstock.trend.TrendSlope;

/**
 * How large a unit's change is, in points of the composite per calendar year, more being better. Whether the change is steady,
 * and whether it stands out from luck, are other questions with types of their own.
 *
 * <p>A slope over a few years is mostly noise, more so for a small unit, so the extreme slopes of a list belong to small units
 * and shrink when the years go on. Therefore each slope stands beside its value drawn towards the mean of all units (empirical
 * Bayes; Morris 1983, Parametric Empirical Bayes Inference, JASA 78):
 *
 * <ul>
 *   <li>slope_i ~ N(theta_i, s_i^2), theta_i ~ N(mu, A);
 *   <li>s_i^2 = f (c + d / denominator_i) / sum (t - mean t)^2, from the scatter about each unit's own line, fitted over all
 *       units ({@link Noise}); f is what Sen's slope costs beside least squares under normal errors, 1 for three consecutive
 *       years and up to 1.17 for more;
 *   <li>A by Paule and Mandel's method of moments (1982), never below 0; mu the mean weighted by 1 / (A + s_i^2);
 *   <li>theta_i has the mean mu + k_i (slope_i - mu) with k_i = A / (A + s_i^2), and the variance
 *       k_i s_i^2 + (1 - k_i)^2 / sum 1 / (A + s_j^2).
 * </ul>
 *
 * <p>Places are those of the expected place, 1 + sum P(theta_j &gt; theta_i) (Laird and Louis 1989), not of the drawn-in slope:
 * a unit whose value is uncertain is placed nearer to the middle. A movement that all units share counts as real, and errors of
 * different years as independent; where levels wander from year to year, a part of the wandering is taken for development.
 *
 * @param unit the unit
 * @param values how many years it has a composite
 * @param absolute by the composite itself; absent with fewer than 3 values
 * @param relative by the composite less that year's median unit; absent with fewer than 3 values
 */
public record Size(Unit unit, int values, Optional<Slope> absolute, Optional<Slope> relative) {
    /** Checks that nothing is null. */
    public Size {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(absolute, "absolute");
        Objects.requireNonNull(relative, "relative");
    }

    /**
     * Sen's slope with what the other units tell about it.
     *
     * @param perYear Sen's slope, composite points per calendar year
     * @param interval its exact interval, with the level that so few values attain (91.7 % with 4)
     * @param shrunken the slope drawn towards the mean of all units; absent where fewer than 3 units have a slope
     * @param adjusted the same after taking off what units of its level before the window gained on average (regression to the
     *     mean); absent where that level is unknown, or known for fewer than 10 units, or the same for all. It stands beside;
     *     no order of the library is by it
     */
    public record Slope(
            double perYear, TrendSlope.Interval interval, Optional<Shrunken> shrunken, Optional<Shrunken> adjusted) {
        /** Checks that nothing is null. */
        public Slope {
            Objects.requireNonNull(interval, "interval");
            Objects.requireNonNull(shrunken, "shrunken");
            Objects.requireNonNull(adjusted, "adjusted");
        }
    }

    /**
     * A slope drawn towards the mean of all units.
     *
     * @param perYear the mean of what the model leaves possible, composite points per calendar year
     * @param deviation its standard deviation
     * @param kept how much of the distance to the mean is kept: 0 (nothing) to 1 (the slope itself); more for larger units
     * @param shareAboveZero the share, under the model, of what is possible that lies above 0. It is as good as the model, and
     *     not the probability that the unit improved
     * @param expectedPlace the mean of the places that are possible, 1 for the largest; (n + 1) / 2 for all where nothing tells
     *     the units apart
     * @param place the place by the expected place; equal ones share the better place
     */
    public record Shrunken(
            double perYear, double deviation, double kept, double shareAboveZero, double expectedPlace, int place) {}

    /**
     * What was fitted over all units to draw slopes towards their mean.
     *
     * @param units how many units have a slope
     * @param noise the variance of one year's composite about a unit's own line
     * @param absolute how the slopes of the composite vary
     * @param relative how the slopes of the composite less the median unit vary
     */
    public record Model(int units, Noise noise, Spread absolute, Spread relative) {
        /** Checks that nothing is null. */
        public Model {
            Objects.requireNonNull(noise, "noise");
            Objects.requireNonNull(absolute, "absolute");
            Objects.requireNonNull(relative, "relative");
        }

        /** One row for each number of the model. */
        public Table toTable() {
            return Table.builder("Size model")
                    .text("number")
                    .decimal("absolute", 6)
                    .decimal("relative", 6)
                    .row("units", units, units)
                    .row("mean slope", absolute.mean(), relative.mean())
                    .row("true variance of slopes", absolute.variance(), relative.variance())
                    .row("slope per point of level before", absolute.perLevel(), relative.perLevel())
                    .row("noise variance", noise.pooled(), noise.pooled())
                    .row("noise variance, fixed part", noise.fixed(), noise.fixed())
                    .row("noise variance, part divided by size", noise.bySize(), noise.bySize())
                    .build();
        }
    }

    /**
     * The error variance of one year's composite, from the scatter of the relative composite about each unit's own
     * least-squares line: {@code fixed + bySize / denominator}, fitted by iterated weighted least squares with weights
     * df / variance^2 (the gamma likelihood), both parts at least 0.
     *
     * @param pooled the pooled variance of all units, used for a unit whose denominator is unknown
     * @param fixed the part that does not depend on size; the pooled variance where fewer than 3 units have a denominator, or
     *     all the same
     * @param bySize the part that is divided by the denominator; 0 in those cases
     * @param degreesOfFreedom the number of values less two for each unit
     */
    public record Noise(double pooled, double fixed, double bySize, int degreesOfFreedom) {
        /**
         * The variance for a unit.
         *
         * @param denominator how large it is; NaN where unknown
         */
        double of(double denominator) {
            return Double.isNaN(denominator) ? pooled : fixed + bySize / denominator;
        }
    }

    /**
     * How the true slopes of units vary.
     *
     * @param mean the mean slope, mu
     * @param variance the variance of true slopes, A; 0 where the slopes differ no more than noise makes them
     * @param perLevel the slope's regression on the level before the window, per composite point, over the units that have one;
     *     absent where it cannot be had
     */
    public record Spread(double mean, double variance, OptionalDouble perLevel) {
        /** Checks that nothing is null. */
        public Spread {
            Objects.requireNonNull(perLevel, "perLevel");
        }

        /** Whether nothing tells the units apart: all slopes are drawn to the mean, and all places are shared. */
        public boolean isAllShrunk() {
            return variance == 0;
        }
    }

    /** One row for each number, absolute and relative side by side. */
    public Table toTable() {
        Table.Builder table = Table.builder(unit.toString())
                .text("number")
                .decimal("absolute", 4)
                .decimal("relative", 4);
        List<SizeNumber> numbers = SizeNumber.ALL;
        for (SizeNumber number : numbers) {
            table.row(number.name(), number.of(absolute), number.of(relative));
        }
        return table.build();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
