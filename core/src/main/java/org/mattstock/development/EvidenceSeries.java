package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;

/** Series that came in arrays, as evidence takes them. */
final class EvidenceSeries {
    private EvidenceSeries() {}

    /**
     * With a copy of the values.
     *
     * @param series by unit, indicator and year
     */
    static EvidenceInput input(double[][][] series, EvidenceRule rule) {
        if (rule.groups() instanceof EvidenceRule.Groups.OfGrouping
                || rule.groups() instanceof EvidenceRule.Groups.SizeClasses) {
            throw new IllegalArgumentException(
                    "groups must be together or likePersistence where there is no panel, got " + rule.groups());
        }
        if (series.length == 0 || series[0].length == 0) {
            throw new IllegalArgumentException("series must have a unit with an indicator, got none");
        }
        int indicators = series[0].length;
        int years = series[0][0].length;
        double[] weights = new double[indicators];
        Arrays.fill(weights, 1.0 / indicators);
        double[] unknown = new double[series.length];
        Arrays.fill(unknown, Double.NaN);
        return new EvidenceInput(
                units(series.length),
                IntStream.rangeClosed(1, years).toArray(),
                weights,
                byIndicator(series, indicators, years),
                unknown,
                List.of());
    }

    private static List<Unit> units(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> Unit.of(Integer.toString(number), Integer.toString(number)))
                .toList();
    }

    private static double[][][] byIndicator(double[][][] series, int indicators, int years) {
        double[][][] values = new double[indicators][years][series.length];
        for (int unit = 0; unit < series.length; unit++) {
            requireLength("indicators", unit, series[unit].length, indicators);
            for (int indicator = 0; indicator < indicators; indicator++) {
                requireLength("years in indicator " + (indicator + 1), unit, series[unit][indicator].length, years);
                for (int year = 0; year < years; year++) {
                    values[indicator][year][unit] = finite(series[unit][indicator][year], unit, indicator, year);
                }
            }
        }
        return values;
    }

    private static void requireLength(String what, int unit, int length, int first) {
        if (length != first) {
            throw new IllegalArgumentException("series must have as many " + what + " for every unit, got " + first
                    + " for unit 1 and " + length + " for unit " + (unit + 1));
        }
    }

    private static double finite(double value, int unit, int indicator, int year) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("series must be finite or NaN, got " + value + " for unit " + (unit + 1)
                    + ", indicator " + (indicator + 1) + ", year " + (year + 1));
        }
        return value + 0.0;
    }
}
