package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a unit's deviations from its own straight lines hang on from one year to the next: the mean over its indicators of their
 * correlation with those of the year before, less what independent years would give.
 *
 * <p>With residuals e of the least-squares line over the years that are there, r = sum e(t) e(t+1) / sum e(t)^2 over the years
 * t that are followed by one with a value. For independent normal years its mean is exactly the sum of the same elements of the
 * projection on residuals, divided by n - 2: -1/2 for four years. It is subtracted, so that a gap moves nobody. Every indicator
 * counts alike, and none beyond 1, so that no figure decides. Only the order of the units is used: short series say little of
 * one of them.
 */
public final class OwnPersistence {
    private static final int LEAST_VALUES = 4;
    /** Residuals below this share of the series are rounding. */
    private static final double STRAIGHT = 1e-18;
    /** Beyond this many steps to a unit, differences are rounding. */
    private static final double STEPS = 1e9;

    private final int[] years;
    private final double[] residuals;
    /** The years that are there, less their mean. */
    private final double[] centered;

    private OwnPersistence(int[] years) {
        this.years = years;
        this.residuals = new double[years.length];
        this.centered = new double[years.length];
    }

    /**
     * By unit; NaN where no indicator has four values that leave its line.
     *
     * @param years the calendar years of the values
     */
    static double[] of(EvidenceBaskets baskets, int[] years) {
        OwnPersistence one = new OwnPersistence(years);
        double[] all = new double[baskets.units];
        for (int unit = 0; unit < all.length; unit++) {
            double sum = 0;
            int indicators = 0;
            for (double[][] leaf : baskets.values) {
                double excess = one.excess(leaf, unit);
                sum += Double.isNaN(excess) ? 0 : excess;
                indicators += Double.isNaN(excess) ? 0 : 1;
            }
            all[unit] = indicators == 0 ? Double.NaN : Math.rint(sum / indicators * STEPS) / STEPS;
        }
        return all;
    }

    /**
     * Classes of equally many units by persistence, "1 of 4" for those that hang on least. Equal ones share the class of the
     * lower; unknown ones are in the highest, whose spread is the widest. As many classes as leave each of them units enough.
     *
     * @param tested the units that are divided
     * @param most the most classes
     * @param least the fewest units of a class
     * @return by unit; empty for those not tested, and for all where two classes would have too few units
     */
    public static List<String> classes(EvidenceBaskets baskets, int[] years, int[] tested, int most, int least) {
        double[] persistence = of(baskets, years);
        Arrays.setAll(persistence, unit -> Double.isNaN(persistence[unit]) ? Double.MAX_VALUE : persistence[unit]);
        return IntStream.iterate(Math.min(most, tested.length / least), count -> count > 1, count -> count - 1)
                .mapToObj(count -> SizeClassNames.of(persistence, tested, count))
                .filter(names -> smallest(names, tested) >= least)
                .findFirst()
                .orElse(Collections.nCopies(baskets.units, ""));
    }

    private static int smallest(List<String> names, int[] tested) {
        List<String> all = Arrays.stream(tested).mapToObj(names::get).toList();
        return all.stream()
                .distinct()
                .mapToInt(name -> Collections.frequency(all, name))
                .min()
                .orElse(0);
    }

    private double excess(double[][] values, int unit) {
        int n = 0;
        double first = Double.NaN;
        double mean = 0;
        for (int t = 0; t < years.length; t++) {
            if (!Double.isNaN(values[t][unit])) {
                first = n == 0 ? values[t][unit] : first;
                n++;
                mean += years[t];
            }
        }
        return n < LEAST_VALUES ? Double.NaN : excess(values, unit, n, mean / n, first);
    }

    private double excess(double[][] values, int unit, int n, double meanYear, double first) {
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
        return excess(n, squaredYears, size);
    }

    private double excess(int n, double squaredYears, double size) {
        double squares = 0;
        double neighbors = 0;
        double expected = 0;
        for (int t = 0; t < years.length; t++) {
            squares += Double.isNaN(residuals[t]) ? 0 : residuals[t] * residuals[t];
            if (t > 0 && years[t] == years[t - 1] + 1 && !Double.isNaN(residuals[t - 1] * residuals[t])) {
                neighbors += residuals[t - 1] * residuals[t];
                expected -= 1.0 / n + centered[t - 1] * centered[t] / squaredYears;
            }
        }
        return squares > STRAIGHT * size ? neighbors / squares - expected / (n - 2) : Double.NaN;
    }
}
