package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Values of one indicator, by year and unit, NaN where there is none, less the median unit of each year. */
public final class EvidenceValues {
    private EvidenceValues() {}

    /**
     * Each year less the median of the units that have every year that anybody has, so that the median never moves because
     * other units are in it. Where they are fewer than half of those that have any value, a few of them would speak for
     * everybody: the median is then that of all that have the year. On decimals: 79.9 - 79.8 and 80.9 - 80.8 are a tie, which
     * they are not in binary.
     */
    public static double[][] lessMedian(double[][] values) {
        int units = values.length == 0 ? 0 : values[0].length;
        boolean[] basis = basis(values, units);
        double[][] relative = new double[values.length][];
        for (int year = 0; year < values.length; year++) {
            double[] all = values[year];
            double[] sorted = IntStream.range(0, units)
                    .filter(unit -> basis[unit] && !Double.isNaN(all[unit]))
                    .mapToDouble(unit -> all[unit])
                    .sorted()
                    .toArray();
            relative[year] = lessMedian(all, sorted);
        }
        return relative;
    }

    private static boolean[] basis(double[][] values, int units) {
        double[][] years = Arrays.stream(values)
                .filter(year -> Arrays.stream(year).anyMatch(value -> !Double.isNaN(value)))
                .toArray(double[][]::new);
        boolean[] complete = new boolean[units];
        boolean[] any = new boolean[units];
        for (int unit = 0; unit < units; unit++) {
            int column = unit;
            complete[unit] = Arrays.stream(years).noneMatch(year -> Double.isNaN(year[column]));
            any[unit] = Arrays.stream(years).anyMatch(year -> !Double.isNaN(year[column]));
        }
        return 2 * count(complete) >= count(any) ? complete : any;
    }

    private static int count(boolean[] of) {
        int count = 0;
        for (boolean each : of) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private static double[] lessMedian(double[] all, double[] sorted) {
        if (sorted.length == 0) {
            return all.clone();
        }
        double lower = sorted[(sorted.length - 1) / 2];
        double upper = sorted[sorted.length / 2];
        return Arrays.stream(all)
                .map(value -> DecimalDifference.lessMean(value, lower, upper))
                .toArray();
    }
}
