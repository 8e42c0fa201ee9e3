package org.mattstock.benchmarks;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;

/**
 * Invented figures by year, indicator and unit, the same in every run. About 12 % are missing, as in real panels.
 *
 * @param units ids, ascending
 * @param indicators ids, ascending
 * @param firstYear the year with index 0
 * @param values by year, indicator and unit; NaN where missing
 */
record SyntheticPanel(List<String> units, List<String> indicators, int firstYear, double[][][] values) {
    private static final double MISSING_SHARE = 0.12;

    static SyntheticPanel of(int units, int indicators, int years) {
        SplittableRandom random = new SplittableRandom(20_250_102);
        double[][][] values = new double[years][indicators][units];
        for (double[][] year : values) {
            for (double[] indicator : year) {
                for (int unit = 0; unit < units; unit++) {
                    indicator[unit] = random.nextDouble() < MISSING_SHARE ? Double.NaN : random.nextInt(1_000) / 10.0;
                }
            }
        }
        return new SyntheticPanel(ids("", 1_000, units), ids("N", 10_000, indicators), 1960, values);
    }

    private static List<String> ids(String prefix, int from, int count) {
        return IntStream.range(from, from + count).mapToObj(i -> prefix + i).toList();
    }

    int years() {
        return values.length;
    }

    Panel toPanel() {
        PanelBuilder builder = Panel.builder();
        for (int year = 0; year < years(); year++) {
            for (int indicator = 0; indicator < indicators.size(); indicator++) {
                for (int unit = 0; unit < units.size(); unit++) {
                    put(builder, year, indicator, unit);
                }
            }
        }
        return builder.build();
    }

    private void put(PanelBuilder builder, int year, int indicator, int unit) {
        double value = values[year][indicator][unit];
        String id = indicators.get(indicator);
        if (Double.isNaN(value)) {
            builder.missing(id, Breakdown.TOTAL, units.get(unit), firstYear + year, MissingReason.NOT_REPORTED);
        } else {
            builder.value(id, Breakdown.TOTAL, units.get(unit), firstYear + year, value);
        }
    }

    /** As a long table with a header, in the order of Kolada's files; a missing value is an empty field. */
    String toCsv() {
        StringBuilder text = new StringBuilder("kpi,municipality,year,gender,value\n");
        for (int indicator = 0; indicator < indicators.size(); indicator++) {
            for (int unit = 0; unit < units.size(); unit++) {
                for (int year = 0; year < years(); year++) {
                    double value = values[year][indicator][unit];
                    text.append(indicators.get(indicator))
                            .append(',')
                            .append(units.get(unit))
                            .append(',');
                    text.append(firstYear + year).append(",T,");
                    text.append(Double.isNaN(value) ? "" : Double.toString(value))
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
