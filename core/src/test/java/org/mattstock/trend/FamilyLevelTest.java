package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.trend.Autocorrelation.Lags;

/** What the Javadoc of the family says of its levels: how many of series without a trend are called one, in percent. */
@Tag("simulation")
class FamilyLevelTest {
    private static final int RUNS = 1_000;
    private static final double[] SHARES = {0, 0.3, 0.6};

    private interface PValue {
        double of(Observations series);
    }

    private static double p(MannKendall test) {
        return test.normal(MannKendall.Continuity.CORRECTED).twoSided();
    }

    static Stream<Arguments> levels() {
        PValue plain = series -> p(MannKendall.of(series));
        PValue hamedRao = series -> p(Autocorrelation.hamedRao(series));
        PValue first = series -> p(Autocorrelation.yueWang(series, Lags.FIRST_ORDER));
        PValue significant = series -> p(Autocorrelation.yueWang(series, Lags.SIGNIFICANT));
        PValue all = series -> p(Autocorrelation.yueWang(series, Lags.ALL));
        PValue trendFree = series -> p(Autocorrelation.trendFreePrewhitened(series));
        PValue corrected =
                series -> p(Autocorrelation.biasCorrectedPrewhitened(series).test());
        PValue blocks = series -> BlockBootstrap.of(series, 3, 400, 1).pValues().twoSided();
        return Stream.of(
                Arguments.of(plain, new int[][] {{5, 12, 26}, {6, 16, 32}, {5, 14, 30}}),
                Arguments.of(hamedRao, new int[][] {{8, 15, 28}, {10, 17, 27}, {9, 15, 19}}),
                Arguments.of(first, new int[][] {{9, 12, 16}, {8, 10, 13}, {7, 7, 9}}),
                Arguments.of(significant, new int[][] {{8, 16, 29}, {11, 20, 27}, {9, 17, 22}}),
                Arguments.of(all, new int[][] {{39, 45, 55}, {47, 51, 56}, {47, 49, 51}}),
                Arguments.of(trendFree, new int[][] {{6, 13, 28}, {6, 16, 39}, {5, 15, 40}}),
                Arguments.of(corrected, new int[][] {{8, 9, 13}, {7, 8, 9}, {6, 7, 7}}),
                Arguments.of(blocks, new int[][] {{4, 7, 14}, {6, 9, 16}, {5, 8, 16}}));
    }

    /** Within half a percent of rounding, and five standard errors of the table's and of these series. */
    @ParameterizedTest
    @MethodSource("levels")
    void asManyAreCalledATrendAsTheTableSays(PValue method, int[][] percent) {
        int[] years = {15, 30, 60};
        for (int n = 0; n < years.length; n++) {
            for (int share = 0; share < SHARES.length; share++) {
                double expected = percent[n][share] / 100.0;
                double error = Math.sqrt(2 * expected * (1 - expected) / RUNS);
                assertThat(called(method, years[n], SHARES[share]))
                        .as(years[n] + " years, share " + SHARES[share])
                        .isCloseTo(expected, within(0.005 + 5 * error));
            }
        }
    }

    /** A series without an answer is not called a trend. */
    private static double called(PValue method, int years, double share) {
        SplittableRandom random = new SplittableRandom(years);
        int called = 0;
        for (int run = 0; run < RUNS; run++) {
            try {
                called += method.of(series(random, years, share)) <= 0.05 ? 1 : 0;
            } catch (ArithmeticException none) {
                continue;
            }
        }
        return (double) called / RUNS;
    }

    private static Observations series(SplittableRandom random, int years, double share) {
        double[] values = new double[years];
        double level = Normal.quantile(random.nextDouble(1e-9, 1)) / Math.sqrt(1 - share * share);
        for (int t = 0; t < years; t++) {
            level = share * level + Normal.quantile(random.nextDouble(1e-9, 1));
            values[t] = level;
        }
        return Observations.from(2001, values);
    }

    @ParameterizedTest
    @CsvSource({"3, 0.00, 0.02", "4, 0.01, 0.045", "5, 0.015, 0.045", "8, 0.03, 0.06"})
    void homogeneityIsRejectedTooSeldomOfFewYears(int years, double least, double most) {
        SplittableRandom random = new SplittableRandom(years);
        int rejected = 0;
        for (int run = 0; run < RUNS; run++) {
            List<Observations> series = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                series.add(series(random, years, 0));
            }
            rejected += TrendHeterogeneity.of(series).homogeneity().p() <= 0.05 ? 1 : 0;
        }
        assertThat((double) rejected / RUNS).isBetween(least, most);
    }
}
