package org.mattstock.internal.evidence;

import java.util.Arrays;
import org.mattstock.internal.statistics.Pairs;

/**
 * How a unit's deviations from its own straight lines hang on from one year to the next: the mean over its indicators of their
 * correlation with those of the year before, less what independent years would give.
 *
 * <p>With residuals e of the least-squares line over the years that are there, r = sum e(t) e(t+1) / sum e(t)^2 over the years
 * t that are followed by one with a value. For independent normal years its mean is exactly the sum of the same elements of the
 * projection on residuals, divided by n - 2: -1/2 for four years. It is subtracted, so that a gap moves nobody. An indicator
 * weighs as its residuals' sum of squares does in that of the median unit, at most {@value #MOST_WEIGHT}: levels that wander
 * stray furthest and tell most, but no figure decides. Only the order of the units is used: short series say little of one of
 * them.
 */
public final class OwnPersistence {
    private static final int LEAST_VALUES = 4;
    private static final double MOST_WEIGHT = 4;
    /** Residuals below this share of the series are rounding. */
    private static final double STRAIGHT = 1e-18;
    /** Beyond this many steps to a unit, differences are rounding. */
    private static final double STEPS = 1e9;

    private final int[] years;
    private final double[] residuals;
    /** The years that are there, less their mean. */
    private final double[] centered;

    /** Of the series that was looked at last. */
    private double squares;

    private double excess;

    private OwnPersistence(int[] years) {
        this.years = years;
        this.residuals = new double[years.length];
        this.centered = new double[years.length];
    }

    /**
     * By unit; the highest there is where no indicator has four values that leave its line, since those spread most whom nothing
     * else is known of.
     *
     * @param years the calendar years of the values
     */
    public static double[] of(EvidenceBaskets baskets, int[] years) {
        OwnPersistence one = new OwnPersistence(years);
        double[] sums = new double[baskets.units];
        double[] weights = new double[baskets.units];
        for (double[][] leaf : baskets.values) {
            one.add(leaf, sums, weights);
        }
        double[] all = new double[baskets.units];
        Arrays.setAll(
                all,
                unit -> weights[unit] == 0 ? Double.MAX_VALUE : Math.rint(sums[unit] / weights[unit] * STEPS) / STEPS);
        return all;
    }

    private void add(double[][] values, double[] sums, double[] weights) {
        double[] sizes = new double[sums.length];
        double[] found = new double[sums.length];
        for (int unit = 0; unit < sums.length; unit++) {
            look(values, unit);
            sizes[unit] = squares;
            found[unit] = excess;
        }
        double[] moving = Arrays.stream(sizes).filter(size -> size > 0).sorted().toArray();
        double usual = moving.length == 0 ? 1 : Pairs.median(moving);
        for (int unit = 0; unit < sums.length; unit++) {
            double weight = Math.min(MOST_WEIGHT, sizes[unit] / usual);
            sums[unit] += weight * found[unit];
            weights[unit] += weight;
        }
    }

    /** Leaves 0 and 0 for a series that has too few values or none off its line. */
    private void look(double[][] values, int unit) {
        int n = 0;
        double first = 0;
        double mean = 0;
        for (int t = 0; t < years.length; t++) {
            if (!Double.isNaN(values[t][unit])) {
                first = n == 0 ? values[t][unit] : first;
                n++;
                mean += years[t];
            }
        }
        squares = 0;
        excess = 0;
        if (n >= LEAST_VALUES) {
            look(values, unit, n, mean / n, first);
        }
    }

    private void look(double[][] values, int unit, int n, double meanYear, double first) {
        double squaredYears = 0;
        double product = 0;
        double mean = 0;
        double size = 0;
        for (int t = 0; t < years.length; t++) {
            residuals[t] = values[t][unit] - first;
            centered[t] = years[t] - meanYear;
            if (!Double.isNaN(residuals[t])) {
                squaredYears += centered[t] * centered[t];
                product += centered[t] * residuals[t];
                mean += residuals[t] / n;
                size += residuals[t] * residuals[t];
            }
        }
        for (int t = 0; t < years.length; t++) {
            residuals[t] -= mean + product / squaredYears * centered[t];
        }
        correlate(n, squaredYears, size);
    }

    private void correlate(int n, double squaredYears, double size) {
        double sum = 0;
        double neighbors = 0;
        double expected = 0;
        for (int t = 0; t < years.length; t++) {
            sum += Double.isNaN(residuals[t]) ? 0 : residuals[t] * residuals[t];
            if (t > 0 && years[t] == years[t - 1] + 1 && !Double.isNaN(residuals[t - 1] * residuals[t])) {
                neighbors += residuals[t - 1] * residuals[t];
                expected -= 1.0 / n + centered[t - 1] * centered[t] / squaredYears;
            }
        }
        if (sum > STRAIGHT * size) {
            squares = sum;
            excess = neighbors / sum - expected / (n - 2);
        }
    }
}
