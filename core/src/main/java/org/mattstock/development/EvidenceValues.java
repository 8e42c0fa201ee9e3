package org.mattstock.development;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.mattstock.internal.text.Decimals;

/** The values that evidence reads, by leaf, year and unit: those of the units' baskets, NaN elsewhere. */
final class EvidenceValues {
    private EvidenceValues() {}

    static double[][][] of(WindowData data, EvidenceRule.Comparison comparison) {
        double[][][] values = new double[data.leaves().size()][][];
        for (int leaf = 0; leaf < values.length; leaf++) {
            double[][] counted = counted(data.directed()[leaf], data.counted()[leaf]);
            values[leaf] = comparison == EvidenceRule.Comparison.RELATIVE ? lessMedian(counted) : counted;
        }
        return values;
    }

    private static double[][] counted(double[][] values, boolean[] counted) {
        double[][] kept = new double[values.length][];
        for (int year = 0; year < kept.length; year++) {
            double[] all = values[year];
            kept[year] = IntStream.range(0, all.length)
                    .mapToDouble(unit -> counted[unit] ? all[unit] : Double.NaN)
                    .toArray();
        }
        return kept;
    }

    /**
     * Each year less the median of the units that have every year, so that the median never moves because other units are
     * in it. On decimals: 79.9 - 79.8 and 80.9 - 80.8 are a tie, which they are not in binary.
     */
    static double[][] lessMedian(double[][] values) {
        int units = values.length == 0 ? 0 : values[0].length;
        int[] complete = IntStream.range(0, units)
                .filter(unit -> Arrays.stream(values).noneMatch(year -> Double.isNaN(year[unit])))
                .toArray();
        double[][] relative = new double[values.length][units];
        for (int year = 0; year < values.length; year++) {
            double[] all = values[year];
            if (complete.length == 0) {
                Arrays.fill(relative[year], Double.NaN);
                continue;
            }
            BigDecimal median = median(Arrays.stream(complete)
                    .mapToDouble(unit -> all[unit])
                    .sorted()
                    .toArray());
            Arrays.setAll(
                    relative[year],
                    unit -> Double.isNaN(all[unit])
                            ? Double.NaN
                            : Decimals.shortest(all[unit]).subtract(median).doubleValue());
        }
        return relative;
    }

    private static BigDecimal median(double[] sorted) {
        BigDecimal low = Decimals.shortest(sorted[(sorted.length - 1) / 2]);
        BigDecimal high = Decimals.shortest(sorted[sorted.length / 2]);
        return low.add(high).multiply(new BigDecimal("0.5"));
    }
}
