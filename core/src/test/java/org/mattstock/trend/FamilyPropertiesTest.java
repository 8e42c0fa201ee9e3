package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.internal.statistics.Midranks;
import org.mattstock.trend.Autocorrelation.Lags;
import org.mattstock.trend.MannKendall.PValues;

/** What must hold of the trend family for every series, and where it refuses to answer. */
class FamilyPropertiesTest {
    private static final double[] FLAT = {5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1, 5.1
    };

    /** Moves and scales that lose nothing but the last bits. */
    static Stream<DoubleUnaryOperator> changesOfUnit() {
        return Stream.of(
                v -> v + 100,
                v -> v - 0.3,
                v -> v + 1e6,
                v -> 3 * v,
                v -> v / 3,
                v -> v * 0.01,
                v -> v * 1e12,
                v -> v / 7 + 1000,
                v -> v * 1e-200,
                v -> v * 1e200);
    }

    /** Decimals as they are published, whole numbers, and figures with all the digits of a double. */
    private static List<double[]> series(int least, int most) {
        SplittableRandom random = new SplittableRandom(20231);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double[] values = new double[random.nextInt(least, most + 1)];
            double unit = new double[] {0, 0.1, 0.01, 1}[i % 4];
            double level = 0;
            for (int t = 0; t < values.length; t++) {
                level = 0.5 * level + random.nextDouble() * 4 - 2;
                double figure = level + 0.1 * t;
                values[t] = unit == 0 ? figure : Math.rint(figure / unit) / Math.rint(1 / unit);
            }
            all.add(values);
        }
        return all;
    }

    private static double[] changed(double[] values, DoubleUnaryOperator change) {
        return Arrays.stream(values).map(change).toArray();
    }

    @ParameterizedTest
    @MethodSource("changesOfUnit")
    void anotherUnitChangesNoCorrectionForAutocorrelation(DoubleUnaryOperator change) {
        for (double[] values : series(15, 31)) {
            Observations plain = Observations.from(1990, values);
            Observations moved = Observations.from(1990, changed(values, change));
            same(() -> Autocorrelation.hamedRao(plain), () -> Autocorrelation.hamedRao(moved));
            for (Lags lags : Lags.values()) {
                same(() -> Autocorrelation.yueWang(plain, lags), () -> Autocorrelation.yueWang(moved, lags));
            }
            same(() -> Autocorrelation.trendFreePrewhitened(plain), () -> Autocorrelation.trendFreePrewhitened(moved));
            same(
                    () -> Autocorrelation.biasCorrectedPrewhitened(plain).test(),
                    () -> Autocorrelation.biasCorrectedPrewhitened(moved).test());
        }
    }

    private interface Test2 {
        MannKendall run();
    }

    /** The same test, or no answer from either. */
    private static void same(Test2 plain, Test2 moved) {
        MannKendall expected;
        try {
            expected = plain.run();
        } catch (ArithmeticException none) {
            assertThatThrownBy(moved::run).isInstanceOf(ArithmeticException.class);
            return;
        }
        MannKendall found = moved.run();
        assertThat(found.s()).isEqualTo(expected.s());
        assertThat(found.tieSizes()).isEqualTo(expected.tieSizes());
        assertThat(found.variance()).isCloseTo(expected.variance(), within(1e-6 * expected.variance()));
    }

    @ParameterizedTest
    @MethodSource("changesOfUnit")
    void anotherUnitChangesNoOtherTest(DoubleUnaryOperator change) {
        for (double[] values : series(3, 6)) {
            Observations plain = Observations.from(1990, values);
            Observations moved = Observations.from(1990, changed(values, change));
            LevelShift expected = LevelShift.of(plain);
            LevelShift found = LevelShift.of(moved);
            assertThat(found.exact()).isEqualTo(expected.exact());
            assertThat(found.lastYearsBefore()).isEqualTo(expected.lastYearsBefore());
            assertThat(found.lastYearsBeforeSnht()).isEqualTo(expected.lastYearsBeforeSnht());
            assertThat(found.statistics().u()).isCloseTo(expected.statistics().u(), within(1e-6));
            assertThat(MedianRuns.of(moved)).isEqualTo(MedianRuns.of(plain));
            assertThat(CoxStuart.of(moved, CoxStuart.Parts.HALVES))
                    .isEqualTo(CoxStuart.of(plain, CoxStuart.Parts.HALVES));
            assertThat(PartialMannKendall.of(moved, plain)).isEqualTo(PartialMannKendall.of(plain, plain));
            if (Arrays.stream(moved.values()).allMatch(value -> Math.abs(value) <= 1e70)) {
                assertThat(SerialProduct.of(moved).exact())
                        .isEqualTo(SerialProduct.of(plain).exact());
            }
        }
    }

    /** Whole numbers times twice the common multiple of all distances: a slope, and what is left, in whole numbers. */
    @Test
    void hamedAndRaoRankValuesWithoutTheirSlopeExactly() {
        long common = 360_360;
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 100; round++) {
            long[] values = random.longs(15, 0, 8).toArray();
            long[] slopes = new long[105];
            int next = 0;
            for (int i = 0; i < 15; i++) {
                for (int j = i + 1; j < 15; j++) {
                    slopes[next++] = (values[j] - values[i]) * common / (j - i);
                }
            }
            Arrays.sort(slopes);
            double[] rest = new double[15];
            Arrays.setAll(rest, t -> values[t] * common - slopes[52] * t);
            double expected = hamedRaoFactor(rest);
            Observations series = Observations.from(
                    2001, Arrays.stream(values).mapToDouble(v -> v / 10.0).toArray());
            if (expected > 0) {
                double plain = MannKendall.of(series).variance();
                assertThat(Autocorrelation.hamedRao(series).variance())
                        .isCloseTo(plain * expected, within(1e-9 * plain));
            } else {
                assertThatThrownBy(() -> Autocorrelation.hamedRao(series))
                        .hasMessageStartingWith("Hamed and Rao's variance must be positive, got a factor of -");
            }
        }
    }

    private static double hamedRaoFactor(double[] rest) {
        int n = rest.length;
        double[] ranks = Arrays.stream(Midranks.doubled(rest)).asDoubleStream().toArray();
        double mean = n + 1;
        double squares = Arrays.stream(ranks).map(r -> (r - mean) * (r - mean)).sum();
        double sum = 0;
        for (int lag = 1; lag < n; lag++) {
            double products = 0;
            for (int i = lag; i < n; i++) {
                products += (ranks[i] - mean) * (ranks[i - lag] - mean);
            }
            double r = products / squares;
            sum += Math.abs(r) < 1.959963984540054 / Math.sqrt(n) ? 0 : (n - lag) * (n - lag - 1.0) * (n - lag - 2) * r;
        }
        return 1 + 2 * sum / (n * (n - 1.0) * (n - 2));
    }

    /** The line 0.1 t is no line in doubles. */
    @Test
    void aLineOrAConstantHasNoDependence() {
        double[] line = new double[20];
        Arrays.setAll(line, t -> 0.1 * t);
        for (Observations series : List.of(Observations.from(2001, line), Observations.from(2001, FLAT))) {
            MannKendall plain = MannKendall.of(series);
            assertThat(Autocorrelation.hamedRao(series)).isEqualTo(plain);
            assertThat(Autocorrelation.trendFreePrewhitened(series)).isEqualTo(plain);
            for (Lags lags : Lags.values()) {
                assertThat(Autocorrelation.yueWang(series, lags)).isEqualTo(plain);
            }
            assertThatThrownBy(() -> Autocorrelation.biasCorrectedPrewhitened(series))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("use MannKendall.of");
        }
    }

    @Test
    void aCorrectedVarianceHasNoExactP() {
        Observations series = Observations.from(2001, series(15, 15).get(0));
        assertThat(MannKendall.of(series).exact()).isPresent();
        assertThat(Autocorrelation.yueWang(series, Lags.FIRST_ORDER).exact()).isEmpty();
    }

    @Test
    void reversingOrNegatingSwapsTheSides() {
        for (double[] values : series(5, 7)) {
            Observations forward = Observations.from(2001, values);
            Observations negated = Observations.from(2001, changed(values, v -> -v));
            for (CoxStuart.Parts parts : CoxStuart.Parts.values()) {
                PValues p = CoxStuart.of(forward, parts).exact();
                assertThat(CoxStuart.of(negated, parts).exact())
                        .isEqualTo(new PValues(p.twoSided(), p.less(), p.greater()));
            }
            PartialMannKendall partial = PartialMannKendall.of(forward, Observations.from(2001, values(values.length)));
            PartialMannKendall other = PartialMannKendall.of(negated, Observations.from(2001, values(values.length)));
            assertThat(other.z()).isCloseTo(-partial.z(), within(1e-12));
            assertThat(LevelShift.of(negated).exact())
                    .isEqualTo(LevelShift.of(forward).exact());
            assertThat(SerialProduct.of(negated).exact())
                    .isEqualTo(SerialProduct.of(forward).exact());
        }
    }

    private static double[] values(int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> i * 7 % 5);
        return values;
    }

    @Test
    void aConstantSeriesHasPOneEverywhere() {
        Observations flat = Observations.from(2001, FLAT);
        Observations short8 = Observations.from(2001, Arrays.copyOf(FLAT, 8));
        PValues one = new PValues(1, 1, 1);
        assertThat(CoxStuart.of(flat, CoxStuart.Parts.THIRDS).exact()).isEqualTo(one);
        assertThat(CoxStuart.of(flat, CoxStuart.Parts.THIRDS).zOfPackages()).isEmpty();
        assertThat(MedianRuns.of(flat).exact()).isEqualTo(one);
        assertThat(MedianRuns.of(flat).normal()).isEqualTo(one);
        assertThat(SerialProduct.of(short8).exact()).contains(one);
        assertThat(SerialProduct.of(flat).normal()).isEqualTo(one);
        assertThat(LevelShift.of(flat).lastYearsBefore()).isEmpty();
        assertThat(BlockBootstrap.of(flat, 2, 99, 1).pValues()).isEqualTo(one);
        Observations rising = Observations.from(2001, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(PartialMannKendall.of(short8, rising).exact()).contains(one);
        assertThat(PartialMannKendall.of(short8, rising).normal()).isEqualTo(one);
    }

    @Test
    void aConstantCovariateLeavesMannKendall() {
        Observations series = Observations.from(2001, 3, 1, 4, 1, 5, 9);
        PartialMannKendall test = PartialMannKendall.of(series, Observations.from(2001, Arrays.copyOf(FLAT, 6)));
        MannKendall plain = MannKendall.of(series);
        assertThat(test.correlation()).isZero();
        assertThat(test.z()).isEqualTo(plain.z(MannKendall.Continuity.UNCORRECTED));
        assertThat(test.exact()).isEqualTo(plain.exact());
    }

    @Test
    void aCovariateThatOrdersTheYearsAlikeLeavesNothing() {
        Observations series = Observations.from(2001, 3, 1, 4, 1, 5, 9);
        Observations square = Observations.from(2001, 9, 1, 16, 1, 25, 81);
        PartialMannKendall test = PartialMannKendall.of(series, square);
        assertThat(test.correlation()).isCloseTo(1, within(1e-15));
        assertThat(test.partialS()).isZero();
        assertThat(test.variance()).isZero();
        assertThat(test.normal()).isEqualTo(new PValues(1, 1, 1));
        assertThat(test.exact()).contains(new PValues(1, 1, 1));
    }

    @Test
    void everyYearAfterWhichTheSumIsLargestIsNamed() {
        LevelShift test = LevelShift.of(Observations.from(2001, 0.1, 0.3, 0.2, 0.3, 0.1));
        assertThat(test.lastYearsBefore()).containsExactly(2001, 2004);
        assertThat(test.lastYearsBeforeSnht()).containsExactly(2001, 2004);
        LevelShift shifted = LevelShift.of(Observations.from(2001, 1, 1, 1, 9, 9, 9));
        assertThat(shifted.lastYearsBefore()).containsExactly(2003);
        assertThat(shifted.exact()).contains(new LevelShift.OfFour(0.3, 0.1, 0.1, 0.1));
    }

    @Test
    void trendsThatCancelAreHeterogeneousAndNoCommonTrend() {
        Observations up = Observations.from(2001, 1, 2, 3, 4, 5, 6, 7, 8);
        Observations down = Observations.from(2001, 8, 7, 6, 5, 4, 3, 2, 1);
        TrendHeterogeneity test = TrendHeterogeneity.ofTable(List.of(List.of(up, down), List.of(up, down)));
        assertThat(test.trend().chiSquare()).isZero();
        assertThat(test.homogeneity().p()).isLessThan(1e-6);
        TrendHeterogeneity.Split split = test.byPart().orElseThrow();
        assertThat(split.groups().chiSquare()).isZero();
        assertThat(split.indicators().chiSquare()).isCloseTo(test.total().chiSquare(), within(1e-12));
        assertThat(split.interaction().chiSquare()).isCloseTo(0, within(1e-12));
    }

    @Test
    void whatCannotBeAnsweredIsRefusedByName() {
        Observations flat = Observations.from(2001, FLAT);
        Observations gap = Observations.of(new int[] {2001, 2002, 2004}, new double[] {1, 2, 3});
        Observations gaps =
                Observations.of(new int[] {2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2011}, new double[10]);
        assertThatThrownBy(() -> CoxStuart.of(Observations.from(2001, 1, 2), CoxStuart.Parts.HALVES))
                .hasMessage("the Cox-Stuart test needs at least 3 values, got 2");
        assertThatThrownBy(() -> BlockBootstrap.of(Observations.from(2001, 1, 2, 3), 1, 9, 1))
                .hasMessage("a block bootstrap needs at least 10 values, got 3");
        assertThatThrownBy(() -> BlockBootstrap.of(gaps, 1, 9, 1))
                .hasMessage("a block bootstrap needs consecutive years, got 10 values from 2001 to 2011");
        assertThatThrownBy(() -> BlockBootstrap.of(flat, 6, 9, 1)).hasMessage("blockLength must be from 1 to 5, got 6");
        assertThatThrownBy(() -> BlockBootstrap.of(flat, 2, 0, 1)).hasMessage("draws must be from 1 to 1000000, got 0");
        assertThatThrownBy(() -> BlockBootstrap.ofBlocks(flat, 5, new int[][] {{2001, 2002, 2003}}))
                .hasMessage("firstYears must have 4 blocks of 5 years a draw, got 3");
        assertThatThrownBy(() -> BlockBootstrap.ofBlocks(flat, 5, new int[][] {{2001, 2002, 2003, 2013}}))
                .hasMessage("firstYears must be from 2001 to 2012, got 2013");
        assertThatThrownBy(() -> SerialProduct.of(Observations.from(2001, 1, 2, 1e71)))
                .hasMessage("values must be from -1.0E70 to 1.0E70, got 1.0E71");
        assertThatThrownBy(() -> PartialMannKendall.of(gap, Observations.from(2001, 1, 2, 3)))
                .hasMessageStartingWith("the partial Mann-Kendall test needs the same years of every series");
        assertThatThrownBy(() -> LevelShift.of(gap).simulated(0, 1))
                .hasMessage("draws must be from 1 to 1000000, got 0");
        assertThatThrownBy(() -> TrendHeterogeneity.of(List.of(gap))).hasMessage("series must be at least 2, got 1");
        assertThatThrownBy(() -> TrendHeterogeneity.of(List.of(gap, flat)))
                .hasMessageStartingWith("series 2 must not be constant: it has no z");
        assertThatThrownBy(() -> TrendHeterogeneity.ofTable(List.of(List.of(gap, gap), List.of(gap))))
                .hasMessage("each group must have the 2 indicators of the first, got 1 in group 2");
        assertThatThrownBy(() -> TrendHeterogeneity.of(List.of(gap, Observations.from(2001, 1, 2))))
                .hasMessage("heterogeneity of trends, series 2, needs at least 3 values, got 2");
    }

    /** A power of two, so that every figure keeps its digits. */
    @Test
    void theAutocorrelationOfVeryLargeAndVerySmallFiguresIsThatOfOthers() {
        double[] plain = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        for (int exponent : new int[] {1000, -1000}) {
            double[] scaled = Arrays.stream(plain)
                    .map(value -> Math.scalb(value, exponent))
                    .toArray();
            assertThat(Autocorrelation.atLag(scaled, 1)).isEqualTo(Autocorrelation.atLag(plain, 1));
        }
    }
}
