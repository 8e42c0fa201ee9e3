package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The baseline of what is learned from a sorted column is right itself. */
class SortingTest {
    @ParameterizedTest
    @CsvSource({
        "MIN_MAX, 100, 0, 25, 0",
        "QUANTILE_MIN_MAX, 100, 0, 25, 0",
        "RANK, 4, 1.5, 3, 1.5",
        "PERCENTILE, 100, 16.666666666666664, 66.66666666666666, 16.666666666666664",
        "QUANTILE_POINTS, 4, 1, 3, 1"
    })
    void placesOfFourValues(Sorting way, double a, double b, double c, double d) {
        double[] sums = {1, 1, 1, 1, 1};
        int[] counts = new int[5];

        way.addPlaces(new double[] {9, 5, Double.NaN, 6, 5}, sums, counts);

        assertThat(sums).containsExactly(1 + a, 1 + b, 1, 1 + c, 1 + d);
        assertThat(counts).containsExactly(1, 1, 0, 1, 1);
        assertThat(way.shown())
                .isEqualTo(way.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
}
