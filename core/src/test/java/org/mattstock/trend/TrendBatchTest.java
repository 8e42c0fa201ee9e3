package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.trend.MannKendall.PValues;

class TrendBatchTest {
    private static final int SERIES = 700;

    /** By test: its exact p-values know of the years no more than it does. */
    private final Map<MannKendall, PValues> exact = new HashMap<>();

    private static int[] years(int n, int gap) {
        return IntStream.range(0, n).map(i -> 2000 + i + (i > n / 2 ? gap : 0)).toArray();
    }

    /** Continuous, heavily tied, constant, steep, huge, tiny, with negative zeros and with gaps. */
    private static double value(SplittableRandom random, int series, int year) {
        return switch (series % 10) {
            case 0 -> random.nextInt(4);
            case 1 -> 7.5;
            case 2 -> 1e9 + year + 0.1 * random.nextInt(10);
            case 3 -> random.nextDouble() * Double.MAX_VALUE / 4;
            case 4 -> random.nextInt(-2, 3) * (series % 20 == 4 ? Double.MIN_VALUE : Double.MAX_VALUE / 2);
            case 5 -> random.nextBoolean() ? 0.0 : -0.0;
            case 6 -> random.nextInt(5) == 0 ? Double.NaN : random.nextInt(6);
            case 7 -> 1 / (1e-6 + random.nextDouble());
            default -> random.nextDouble() + 0.1 * year;
        };
    }

    private static double[][] block(int n) {
        SplittableRandom random = new SplittableRandom(n);
        double[][] block = new double[n][SERIES];
        for (int series = 0; series < SERIES; series++) {
            for (int year = 0; year < n; year++) {
                block[year][series] = value(random, series, year);
            }
        }
        return block;
    }

    private static Observations observations(int[] years, double[][] block, int series) {
        int[] present = IntStream.range(0, years.length)
                .filter(year -> !Double.isNaN(block[year][series]))
                .toArray();
        return Observations.of(
                Arrays.stream(present).map(year -> years[year]).toArray(),
                Arrays.stream(present).mapToDouble(year -> block[year][series]).toArray());
    }

    private void compare(int[] years, double[][] block) {
        TrendBatch.Results results = TrendBatch.over(years).run(block);
        for (int series = 0; series < SERIES; series++) {
            Observations one = observations(years, block, series);
            assertThat(results.isPresent(series)).isEqualTo(one.size() >= 3);
            if (results.isPresent(series)) {
                MannKendall test = MannKendall.of(one);
                assertThat(results.test(series)).isEqualTo(test);
                assertThat(results.s(series)).isEqualTo(test.s());
                assertThat(results.variance(series)).isEqualTo(test.variance());
                assertThat(new PValues(results.pTwoSided(series), results.pGreater(series), results.pLess(series)))
                        .isEqualTo(exact.computeIfAbsent(test, of -> of.exact().orElseThrow()));
                assertThat(Double.doubleToRawLongBits(results.slope(series)))
                        .as("slope of %s", one)
                        .isEqualTo(
                                Double.doubleToRawLongBits(TrendSlope.sen(one).perYear()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 10, 12, 25, 40, 60})
    void everyFigureIsThatOfTheSeriesByItself(int n) {
        compare(years(n, 0), block(n));
        compare(years(n, 3), block(n));
    }

    @Test
    void aSeriesWithTwoValuesHasNoFigures() {
        TrendBatch.Results results =
                TrendBatch.over(2019, 2020, 2021).run(new double[][] {{1, 1}, {Double.NaN, 2}, {3, 3}});
        assertThat(results.isPresent(0)).isFalse();
        assertThat(results.slope(0)).isNaN();
        assertThat(results.pTwoSided(0)).isNaN();
        assertThat(results.variance(0)).isNaN();
        assertThat(results.s(0)).isZero();
        assertThat(results.slope(1)).isEqualTo(1);
        assertThat(results.pGreater(1)).isEqualTo(1.0 / 6);
    }

    @Test
    void usedResultsAreOverwritten() {
        TrendBatch batch = TrendBatch.over(2019, 2020, 2021);
        TrendBatch.Results results = TrendBatch.Results.ofSize(1);
        assertThat(results.slope(0)).isNaN();
        batch.run(new double[][] {{1}, {2}, {3}}, results);
        assertThat(results.s(0)).isEqualTo(3);
        batch.run(new double[][] {{1}, {Double.NaN}, {3}}, results);
        assertThat(results.isPresent(0)).isFalse();
        assertThat(results.s(0)).isZero();
        batch.run(new double[][] {{3}, {2}, {2}}, results);
        assertThat(results.s(0)).isEqualTo(-2);
        assertThat(results.test(0).tieSizes()).containsExactly(2);
    }

    @Test
    void moreThanSixtyValuesHaveNoExactProbability() {
        int[] years = years(61, 0);
        double[][] block = new double[61][1];
        Arrays.setAll(block, year -> new double[] {year});
        TrendBatch.Results results = TrendBatch.over(years).run(block);
        assertThat(results.s(0)).isEqualTo(61 * 60 / 2);
        assertThat(results.slope(0)).isEqualTo(1);
        assertThat(results.pTwoSided(0)).isNaN();
        assertThat(results.pLess(0)).isNaN();
    }

    @Test
    void aBlockOfAnotherShapeOrWithInfinityIsRefused() {
        TrendBatch batch = TrendBatch.over(2019, 2020, 2021);
        assertThatThrownBy(() -> batch.run(new double[][] {{1}, {2}}))
                .hasMessage("block must have a row for each of the 3 years, got 2");
        assertThatThrownBy(() -> batch.run(new double[][] {{1}, {2}, {3, 4}}))
                .hasMessage("every row of block must have 1 series, got 2 for 2021");
        assertThatThrownBy(() -> batch.run(new double[][] {{1}, {Double.POSITIVE_INFINITY}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> TrendBatch.Results.ofSize(-1)).hasMessage("size must not be negative, got -1");
        assertThatThrownBy(() -> TrendBatch.Results.ofSize(1).test(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("series must have at least 3 values, got fewer at index 0");
        assertThatThrownBy(() -> TrendBatch.over(2019, 2020)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TrendBatch.over(2019, 2019, 2020)).isInstanceOf(IllegalArgumentException.class);
    }
}
