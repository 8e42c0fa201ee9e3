package org.mattstock.internal.evidence;

import java.util.Arrays;

/** Each unit's indicators, as far as evidence reads them; the values are by leaf, year and unit, NaN where there is none. */
public final class EvidenceBaskets {
    /** The fewest values of an indicator that can speak of a trend. */
    static final int LEAST_VALUES = 3;

    private static final double DECIMALS = 1e12;

    final double[] weights;
    final double[][][] values;
    /** By leaf and unit: S in its standard deviations; NaN where the indicator is absent or cannot speak. */
    final double[][] z;

    /** By leaf and unit: in how many years there is a value. */
    private final int[][] observed;

    public final int units;
    public final int years;

    /**
     * Shares the arrays.
     *
     * @param weights by leaf, above 0
     * @param values by leaf, year and unit
     */
    public EvidenceBaskets(double[] weights, double[][][] values, int years, int units) {
        this.weights = weights;
        this.values = values;
        this.units = units;
        this.years = years;
        this.z = new double[values.length][units];
        this.observed = new int[values.length][units];
        double[] series = new double[years];
        for (int leaf = 0; leaf < z.length; leaf++) {
            for (int unit = 0; unit < units; unit++) {
                observed[leaf][unit] = read(leaf, unit, series);
                z[leaf][unit] = StandardizedS.of(series, observed[leaf][unit]);
            }
        }
    }

    /** These baskets without the indicators that lack a year. */
    public EvidenceBaskets complete() {
        double[][][] kept = new double[values.length][years][units];
        for (int leaf = 0; leaf < values.length; leaf++) {
            for (int unit = 0; unit < units; unit++) {
                boolean whole = observed[leaf][unit] == years;
                for (int year = 0; year < years; year++) {
                    kept[leaf][year][unit] = whole ? values[leaf][year][unit] : Double.NaN;
                }
            }
        }
        return new EvidenceBaskets(weights, kept, years, units);
    }

    /** Writes the present values of a series, in order of year, and says how many there are. */
    int read(int leaf, int unit, double[] target) {
        int n = 0;
        for (int year = 0; year < years; year++) {
            double value = values[leaf][year][unit];
            if (!Double.isNaN(value)) {
                target[n++] = value;
            }
        }
        return n;
    }

    /** The number of indicators with enough values, constant ones included. */
    public int indicators(int unit) {
        int count = 0;
        for (int[] leaf : observed) {
            count += leaf[unit] >= LEAST_VALUES ? 1 : 0;
        }
        return count;
    }

    /** The number of indicators whose S has a sign: 1 or -1. */
    public int moving(int unit, int sign) {
        return (int) Arrays.stream(z).filter(leaf -> leaf[unit] * sign > 0).count();
    }

    /** By unit: the share of the basket's cells that are missing; leaves that no unit has are not in it. */
    public double[] missing() {
        int[][] there = Arrays.stream(observed)
                .filter(leaf -> Arrays.stream(leaf).anyMatch(count -> count > 0))
                .toArray(int[][]::new);
        double[] missing = new double[units];
        for (int unit = 0; unit < units; unit++) {
            long present = 0;
            for (int[] leaf : there) {
                present += leaf[unit];
            }
            missing[unit] = there.length == 0 ? 1 : 1 - (double) present / ((long) there.length * years);
        }
        return missing;
    }

    /** T = sum w z / sqrt(sum w^2) over the indicators that can speak; 0 where none can. */
    public double statistic(int unit) {
        double sum = 0;
        for (int leaf = 0; leaf < z.length; leaf++) {
            sum += Double.isNaN(z[leaf][unit]) ? 0 : weights[leaf] * z[leaf][unit];
        }
        return scaled(unit, sum);
    }

    /** A sum over a unit's indicators in the units of T. */
    double scaled(int unit, double sum) {
        return scaled(sum, length(unit));
    }

    /** To twelve decimals, so that the same terms added up in another order are a tie. */
    static double scaled(double sum, double length) {
        return length > 0 ? Math.rint(sum / length * DECIMALS) / DECIMALS + 0.0 : 0;
    }

    /** The standard deviation that the weighted sum has where indicators are independent. */
    double length(int unit) {
        double squares = 0;
        for (int leaf = 0; leaf < z.length; leaf++) {
            squares += Double.isNaN(z[leaf][unit]) ? 0 : weights[leaf] * weights[leaf];
        }
        return Math.sqrt(squares);
    }

    /** The highest statistic that the unit's indicators allow. */
    public double highest(int unit) {
        double sum = 0;
        double[] series = new double[years];
        for (int leaf = 0; leaf < z.length; leaf++) {
            if (!Double.isNaN(z[leaf][unit])) {
                sum += weights[leaf] * StandardizedS.highest(series, read(leaf, unit, series));
            }
        }
        return scaled(unit, sum);
    }
}
