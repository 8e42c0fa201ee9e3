package org.mattstock.development;

import java.util.Arrays;

/** Each unit's indicators, as far as evidence reads them; the values are by leaf, year and unit, NaN where there is none. */
final class EvidenceBaskets {
    /** The fewest values of an indicator that can speak of a trend. */
    static final int LEAST_VALUES = 3;

    final double[] weights;
    final double[][][] values;
    /** By leaf and unit; NaN where the indicator is absent or cannot speak. */
    final double[][] z;

    final int units;
    final int years;

    EvidenceBaskets(double[] weights, double[][][] values, int years, int units) {
        this.weights = weights;
        this.values = values;
        this.units = units;
        this.years = years;
        this.z = new double[values.length][units];
        double[] series = new double[years];
        for (int leaf = 0; leaf < z.length; leaf++) {
            for (int unit = 0; unit < units; unit++) {
                z[leaf][unit] = StandardizedS.of(series, read(leaf, unit, series));
            }
        }
    }

    /** These baskets without the indicators that lack a year. */
    EvidenceBaskets complete() {
        double[][][] kept = new double[values.length][years][units];
        for (int leaf = 0; leaf < values.length; leaf++) {
            for (int unit = 0; unit < units; unit++) {
                boolean whole = observed(leaf, unit) == years;
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

    int observed(int leaf, int unit) {
        return read(leaf, unit, new double[years]);
    }

    /** The number of indicators with enough values, constant ones included. */
    int indicators(int unit) {
        int count = 0;
        for (int leaf = 0; leaf < values.length; leaf++) {
            count += observed(leaf, unit) >= LEAST_VALUES ? 1 : 0;
        }
        return count;
    }

    /** The number of indicators whose S has a sign: 1 or -1. */
    int moving(int unit, int sign) {
        return (int) Arrays.stream(z).filter(leaf -> leaf[unit] * sign > 0).count();
    }

    /** The share of the basket's cells that are missing; leaves that no unit has are not in it. */
    double missing(int unit) {
        long cells = 0;
        long present = 0;
        for (int leaf = 0; leaf < values.length; leaf++) {
            if (isObservedAnywhere(leaf)) {
                cells += years;
                present += observed(leaf, unit);
            }
        }
        return cells == 0 ? 1 : 1 - (double) present / cells;
    }

    private boolean isObservedAnywhere(int leaf) {
        return Arrays.stream(values[leaf]).flatMapToDouble(Arrays::stream).anyMatch(value -> !Double.isNaN(value));
    }

    /** Every indicator once. */
    int[] once() {
        int[] times = new int[values.length];
        Arrays.fill(times, 1);
        return times;
    }

    /**
     * T = sum w z / sqrt(sum w^2) over the indicators that can speak, each as many times as it was drawn; 0 where none can.
     */
    double statistic(int unit, int[] times) {
        return combined(z, weights, unit, times);
    }

    static double combined(double[][] z, double[] weights, int unit, int[] times) {
        double sum = 0;
        double squares = 0;
        for (int leaf = 0; leaf < z.length; leaf++) {
            double standardized = z[leaf][unit];
            if (!Double.isNaN(standardized)) {
                sum += times[leaf] * weights[leaf] * standardized;
                squares += times[leaf] * weights[leaf] * weights[leaf];
            }
        }
        return squares > 0 ? sum / Math.sqrt(squares) + 0.0 : 0;
    }

    /** The highest statistic that the unit's indicators allow. */
    double highest(int unit) {
        double[][] tops = new double[z.length][units];
        double[] series = new double[years];
        for (int leaf = 0; leaf < z.length; leaf++) {
            tops[leaf][unit] = StandardizedS.highest(series, read(leaf, unit, series));
        }
        return combined(tops, weights, unit, once());
    }
}
