package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;

/** Means, deviations and quantiles against those of numpy, scipy and R. */
class ReferenceStatisticsTest {
    @Test
    void meansDeviationsAndQuantilesOfScipyAreMet() {
        ReferenceTable input = ReferenceTable.read("scipy/means_input.csv");
        ReferenceTable expected = ReferenceTable.read("scipy/means_expected.csv");
        assertThat(input.rows()).hasSize(12);
        for (int row = 0; row < 12; row++) {
            int at = row;
            double[] values = IntStream.range(0, 15)
                    .mapToDouble(i -> input.number(at, "x" + i))
                    .toArray();
            near(Moments.mean(values), expected.number(row, "mean"));
            near(Math.sqrt(Moments.squares(values, Moments.mean(values)) / values.length), expected.number(row, "sd0"));
            near(Math.sqrt(Moments.sampleVariance(values)), expected.number(row, "sd1"));
            Arrays.sort(values);
            for (int percent : new int[] {5, 10, 25, 50, 75, 90, 95}) {
                for (int type = 6; type <= 8; type++) {
                    near(
                            Quantiles.of(type, percent / 100.0, values),
                            expected.number(row, "q" + percent + "_type" + type));
                }
            }
        }
    }

    @Test
    void quartilesOfAsemIndicatorsInRAreMet() {
        ReferenceTable data = ReferenceTable.read("asem-methods/data.csv");
        ReferenceTable expected = ReferenceTable.read("asem-methods/stats.csv");
        assertThat(expected.rows()).hasSize(12);
        for (int row = 0; row < 12; row++) {
            double[] values = Arrays.stream(data.numbers(expected.texts("iCode").get(row)))
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            near(Quantiles.of(7, 0.25, values), expected.number(row, "q1"));
            near(Quantiles.of(7, 0.5, values), expected.number(row, "median"));
            near(Quantiles.of(7, 0.75, values), expected.number(row, "q3"));
            near(Math.sqrt(Moments.sampleVariance(values)), expected.number(row, "sd"));
        }
    }

    private static void near(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
}
