package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.internal.statistics.Permutations;
import org.mattstock.trend.TrendSlope.Interval;
import org.mattstock.trend.TrendSlope.Line;

class TrendSlopeTest {
    private static final double HUGE = Double.MAX_VALUE;

    private static final List<BiFunction<TrendSlope, Double, Interval>> METHODS =
            List.of(TrendSlope::exactInterval, TrendSlope::interpolatedInterval, TrendSlope::roundedInterval);

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void noMethodReachesNinetyFivePercentWithSoFewValues(int n) {
        double highest = n == 3 ? 2.0 / 3 : 11.0 / 12;
        double[] values = {1, 2, 4, 8};
        TrendSlope slope = TrendSlope.sen(Observations.from(2019, java.util.Arrays.copyOf(values, n)));
        for (BiFunction<TrendSlope, Double, Interval> method : METHODS) {
            assertThat(method.apply(slope, 0.95).isReached()).isFalse();
            assertThat(method.apply(slope, 0.95).attained()).isCloseTo(highest, within(1e-15));
            assertThat(method.apply(slope, 0.95).asked()).isEqualTo(0.95);
        }
        assertThat(slope.exactInterval(highest - 1e-15).isReached()).isTrue();
    }

    /** All series of the reference tables: no method claims a level that so many values cannot have. */
    @Test
    void noMethodReachesWhatExactCountingRefuses() {
        int claimed = 0;
        for (Observations series : ReferenceTable.series().values()) {
            TrendSlope slope = TrendSlope.sen(series);
            for (double level : new double[] {0.5, 0.9, 0.95, 0.99, 0.999}) {
                boolean reachable = slope.exactInterval(level).isReached();
                Interval rounded = slope.roundedInterval(level);
                Interval interpolated = slope.interpolatedInterval(level);
                assertThat(rounded.isReached() && !reachable).isFalse();
                assertThat(interpolated.isReached() && !reachable).isFalse();
                claimed += interpolated.isReached() ? 1 : 0;
            }
        }
        assertThat(claimed).isGreaterThan(1_000);
    }

    /** The level is the share of all orders of trendless values in which 0 lies between the limits. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 6})
    void theAttainedLevelIsTheShareOfOrdersThatTheIntervalCovers(int n) {
        for (double level : new double[] {0.3, 0.6, 0.8, 0.9, 0.95, 0.99}) {
            assertThat(covered(n, slope -> slope.exactInterval(level)))
                    .isCloseTo(attained(n, slope -> slope.exactInterval(level)), within(1e-12));
            assertThat(covered(n, slope -> slope.roundedInterval(level)))
                    .isCloseTo(attained(n, slope -> slope.roundedInterval(level)), within(1e-12));
        }
    }

    private static Observations order(int[] order) {
        double[] values = new double[order.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.pow(1.7, order[i]);
        }
        return Observations.from(2015, values);
    }

    private static double covered(int n, Function<TrendSlope, Interval> method) {
        double[] cases = new double[2];
        Permutations.forEach(n, order -> {
            Interval interval = method.apply(TrendSlope.sen(order(order)));
            boolean covers =
                    interval.lower().orElseThrow() <= 0 && interval.upper().orElseThrow() >= 0;
            cases[0] += covers ? 1 : 0;
            cases[1]++;
        });
        return cases[0] / cases[1];
    }

    private static double attained(int n, Function<TrendSlope, Interval> method) {
        return method.apply(TrendSlope.sen(order(new int[n]))).attained() == 0
                ? 0
                : method.apply(TrendSlope.sen(
                                order(java.util.stream.IntStream.range(0, n).toArray())))
                        .attained();
    }

    @Test
    void equalSlopesBelongToTheInterval() {
        TrendSlope flat = TrendSlope.sen(Observations.from(2015, 5, 5, 5, 5, 5, 5));
        for (BiFunction<TrendSlope, Double, Interval> method : METHODS) {
            assertThat(method.apply(flat, 0.95).isReached()).isTrue();
            assertThat(method.apply(flat, 0.95).lower()).hasValue(0);
        }
    }

    @Test
    void anyLevelBelowOneHasAnAnswer() {
        TrendSlope slope = TrendSlope.sen(Observations.from(2019, 1, 2, 4, 8));
        for (double level : new double[] {Double.MIN_VALUE, 1e-17, 1 - 1e-15, Math.nextDown(1.0)}) {
            METHODS.forEach(
                    method -> assertThat(method.apply(slope, level).attained()).isBetween(0.0, 1.0));
        }
        assertThat(slope.roundedInterval(Math.nextDown(1.0)).upper()).hasValue(4);
    }

    @Test
    void siegelsSlopeHasNoIntervalOfSens() {
        TrendSlope siegel = TrendSlope.siegel(Observations.from(2015, 1, 4, 3, 2.5, 9, 8, 20));
        METHODS.forEach(method -> assertThatThrownBy(() -> method.apply(siegel, 0.95))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("an interval is known for Sen's slope, not for Siegel's: ask TrendSlope.sen"));
    }

    @Test
    void aSlopeOverTheWholeRangeOfDoublesIsFinite() {
        Observations opposite = Observations.of(new int[] {2000, 2004, 2008}, new double[] {-HUGE, 0, HUGE});
        for (TrendSlope slope : List.of(TrendSlope.sen(opposite), TrendSlope.siegel(opposite))) {
            assertThat(slope.perYear()).isCloseTo(HUGE / 4, within(HUGE * 1e-15));
            for (Line line : Line.values()) {
                assertThat(slope.at(2004, line)).isZero();
                assertThat(slope.at(2006, line)).isCloseTo(HUGE / 2, within(HUGE * 1e-15));
                assertThat(slope.at(3000, line)).isEqualTo(HUGE);
            }
        }
        Observations steep = Observations.from(2019, -HUGE, HUGE / 2, HUGE);
        assertThat(TrendSlope.sen(steep).perYear()).isEqualTo(HUGE);
        assertThat(TrendSlope.sen(steep).exactInterval(0.5).upper()).hasValue(HUGE);
        assertThat(LeastSquares.of(steep).intercept()).isEqualTo(-HUGE);
    }

    @Test
    void oneHugeValueAmongSmallOnesMovesNoMedian() {
        TrendSlope slope = TrendSlope.sen(Observations.from(2019, 1, 2, 1e300, 3, 4));
        // Pairs without the huge value: 1, 2/3, 3/4, 1/2, 2/3, 1; four steep ones are split evenly.
        assertThat(slope.perYear()).isCloseTo((2.0 / 3 + 0.75) / 2, within(1e-15));
        assertThat(slope.at(2021, Line.SEPARATE)).isCloseTo(3, within(1e-15));
    }

    @Test
    void yearsFarApartAreNotCountedAround() {
        int[] years = {Integer.MIN_VALUE, 0, Integer.MAX_VALUE};
        assertThat(TrendSlope.sen(Observations.of(years, new double[] {1, 2, 3}))
                        .perYear())
                .isCloseTo(0x1p-31, within(1e-18));
        TrendBatch.Results results = TrendBatch.over(years).run(new double[][] {{1}, {2}, {3}});
        assertThat(results.slope(0)).isCloseTo(0x1p-31, within(1e-18));
        assertThatThrownBy(
                        () -> TrendSlope.sen(Observations.from(2019, 1, 2, 3)).at(Double.NaN, Line.JOINT))
                .hasMessage("year must be from -2147483648 to 2147483647, got NaN");
    }
}
