package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mattstock.trend.MannKendall.PValues;

/** What must hold of every series, and the traps that short series set. */
class TrendPropertiesTest {
    @Test
    void underAnyDependence290TestsAreMoreThanSixTimesAsStrict() {
        assertThat(MultipleTesting.harmonic(290)).isCloseTo(6.248820, within(5e-7));
    }

    /** Whole numbers, many of them equal, so that shifting and scaling by whole numbers is exact. */
    @Provide
    Arbitrary<double[]> values() {
        return Arbitraries.integers()
                .between(-20, 20)
                .map(Integer::doubleValue)
                .array(Double[].class)
                .ofMinSize(3)
                .ofMaxSize(12)
                .map(boxed ->
                        Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
    }

    @Property(tries = 300, seed = "1")
    void addingAConstantOrScalingUpChangesNoSAndNoP(
            @ForAll("values") double[] values, @ForAll @IntRange(min = -1000, max = 1000) int shift) {
        MannKendall plain = MannKendall.of(Observations.from(2015, values));
        double[] moved = Arrays.stream(values).map(v -> 3 * v + shift).toArray();
        MannKendall other = MannKendall.of(Observations.from(2015, moved));
        assertThat(other).isEqualTo(plain);
        assertThat(other.exact()).isEqualTo(plain.exact());
    }

    @Property(tries = 300, seed = "2")
    void reversingNegatesAndSwapsTheSides(@ForAll("values") double[] values) {
        double[] reversed = new double[values.length];
        Arrays.setAll(reversed, i -> values[values.length - 1 - i]);
        Observations forward = Observations.from(2015, values);
        Observations backward = Observations.from(2015, reversed);
        MannKendall plain = MannKendall.of(forward);
        MannKendall other = MannKendall.of(backward);
        assertThat(other.s()).isEqualTo(-plain.s());
        PValues p = plain.exact().orElseThrow();
        assertThat(other.exact()).contains(new PValues(p.twoSided(), p.less(), p.greater()));
        assertThat(TrendSlope.sen(backward).perYear())
                .isCloseTo(-TrendSlope.sen(forward).perYear(), within(1e-12));
    }

    @Property(tries = 300, seed = "4")
    void theOtherDirectionNegatesAndSwapsTheSides(@ForAll("values") double[] values) {
        double[] flipped = Arrays.stream(values).map(value -> -value).toArray();
        MannKendall plain = MannKendall.of(Observations.from(2015, values));
        MannKendall other = MannKendall.of(Observations.from(2015, flipped));
        assertThat(other.s()).isEqualTo(-plain.s());
        PValues p = plain.exact().orElseThrow();
        assertThat(other.exact()).contains(new PValues(p.twoSided(), p.less(), p.greater()));
        assertThat(TrendSlope.sen(Observations.from(2015, flipped)).perYear())
                .isCloseTo(-TrendSlope.sen(Observations.from(2015, values)).perYear(), within(1e-12));
    }

    @Property(tries = 200, seed = "3")
    void adjustedPValuesAreNeverBelowTheirOwnAndHolmNeverAboveBonferroni(@ForAll("values") double[] values) {
        double[] p = Arrays.stream(values).map(v -> (v + 20) / 40).toArray();
        for (MultipleTesting method : MultipleTesting.values()) {
            double[] adjusted = method.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i], 1.0);
            }
        }
        double[] holm = MultipleTesting.HOLM.adjust(p);
        double[] bonferroni = MultipleTesting.BONFERRONI.adjust(p);
        double[] hochberg = MultipleTesting.HOCHBERG.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(holm[i]).isLessThanOrEqualTo(bonferroni[i]);
            assertThat(hochberg[i]).isLessThanOrEqualTo(holm[i]);
        }
    }

    /** 5,000 series without trend: the share below each level is at most the level, and its 99.9 % error. */
    @Test
    void exactPValuesAreConservativeWhereThereIsNoTrend() {
        SplittableRandom random = new SplittableRandom(20221231);
        int runs = 5_000;
        for (int n : new int[] {4, 5, 8}) {
            int[] below = new int[3];
            double[] levels = {0.01, 0.05, 0.1};
            for (int run = 0; run < runs; run++) {
                double[] values = random.ints(n, 0, 6).asDoubleStream().toArray();
                double p = MannKendall.of(Observations.from(2015, values))
                        .exact()
                        .orElseThrow()
                        .greater();
                for (int i = 0; i < levels.length; i++) {
                    below[i] += p <= levels[i] ? 1 : 0;
                }
            }
            for (int i = 0; i < levels.length; i++) {
                double error = 3.1 * Math.sqrt(levels[i] * (1 - levels[i]) / runs);
                assertThat((double) below[i] / runs).as("n = " + n).isLessThan(levels[i] + error);
            }
        }
    }

    @Test
    void fourValuesCannotReachNinetyFivePercent() {
        TrendSlope.Interval interval =
                TrendSlope.sen(Observations.from(2019, 1, 2, 4, 8)).exactInterval(0.95);
        assertThat(interval.isReached()).isFalse();
        assertThat(interval.attained()).isCloseTo(11.0 / 12, within(1e-15));
        assertThat(interval.lower()).hasValue(1);
        assertThat(interval.upper()).hasValue(4);
    }

    @Test
    void aConstantSeriesHasPOneAndNoNaN() {
        Observations flat = Observations.from(2019, 5, 5, 5, 5);
        MannKendall test = MannKendall.of(flat);
        assertThat(test.exact()).contains(new PValues(1, 1, 1));
        assertThat(test.normal(MannKendall.Continuity.CORRECTED)).isEqualTo(new PValues(1, 1, 1));
        assertThat(test.tauB()).isEmpty();
        assertThat(TrendSlope.sen(flat).perYear()).isZero();
        assertThat(LeastSquares.of(flat).pTwoSided()).isEmpty();
        assertThat(Spearman.of(flat).rho()).isEmpty();
    }

    @Test
    void aLargeOffsetHidesNoTrend() {
        Observations far = Observations.from(2019, 1e9 + 0.1, 1e9 + 0.2, 1e9 + 0.3, 1e9 + 0.4);
        assertThat(MannKendall.of(far).s()).isEqualTo(6);
    }

    @Test
    void aDifferenceOfExactlyTheDeadbandIsFlatThoughDoublesSayOtherwise() {
        assertThat(79.9 - 79.8).isGreaterThan(0.1);
        assertThat(Steps.of(Observations.from(2019, 79.8, 79.9, 80.0), 0.1).flats())
                .isEqualTo(2);
    }

    /** Until JDK 18, 1e23 printed as 9.999999999999999E22. */
    @Test
    void decimalsAreTheShortestOnesOnEveryJdk() {
        assertThat(Steps.of(Observations.from(2019, 1e23, 3e23, 5e23), 2e23).flats())
                .isEqualTo(2);
    }

    @Test
    void withinADeadbandDoesNotCarryOver() {
        Observations creeping = Observations.from(2019, 1.0, 1.1, 1.2, 1.3);
        assertThat(Steps.of(creeping, 0.1).flats()).isEqualTo(3);
        assertThat(Steps.pairsThatRise(creeping, 0.1)).isEqualTo(3);
        assertThat(Steps.pairsRiseByLuck(creeping, 0.1)).hasValue(5.0 / 24);
    }

    @Test
    void gapsAreNeverRenumbered() {
        Observations gap = Observations.of(new int[] {2015, 2016, 2020}, new double[] {1, 2, 6});
        assertThat(TrendSlope.sen(gap).perYear()).isEqualTo(1);
        assertThat(TrendSlope.sen(Observations.from(2015, 1, 2, 6)).perYear()).isEqualTo(2.5);
    }

    @Test
    void anEvenNumberOfSlopesTakesTheMeanOfTheMiddleTwo() {
        assertThat(TrendSlope.sen(Observations.from(2019, 0, 1, 3, 6)).perYear())
                .isEqualTo(2);
    }

    @Test
    void theLevelAtTheMiddleLosesNoDigitsToYearZero() {
        TrendSlope slope = TrendSlope.sen(Observations.from(2019, 0.1, 0.2, 0.3));
        assertThat(slope.at(2020, TrendSlope.Line.JOINT)).isEqualTo(0.2);
    }

    @Test
    void theJointOrderOfTheYearsHasAFloor() {
        Observations rising = Observations.from(2019, 1, 2, 3, 4);
        RegionalKendall basket = RegionalKendall.of(List.of(rising, rising, rising));
        assertThat(basket.jointYearsFloor()).hasValue(1.0 / 24);
        assertThat(basket.jointYears()).hasValue(1.0 / 24);
        assertThat(basket.independent().orElseThrow().greater()).isCloseTo(1.0 / 13824, within(1e-18));
    }

    @Test
    void correctionsForAutocorrelationAreRefusedForShortSeries() {
        Observations short14 = Observations.from(2005, new double[14]);
        assertThatThrownBy(() -> Autocorrelation.hamedRao(short14)).hasMessageContaining("at least 15 values, got 14");
        assertThatThrownBy(() -> Autocorrelation.trendFreePrewhitened(short14))
                .hasMessageContaining("at least 15 values, got 14");
    }

    @Test
    void aPersistentSeriesIsLessSurprisingThanIndependentYearsWouldMakeIt() {
        SplittableRandom random = new SplittableRandom(5);
        double[] values = new double[60];
        for (int i = 1; i < values.length; i++) {
            values[i] = 0.8 * values[i - 1] + random.nextDouble() - 0.5;
        }
        Observations series = Observations.from(1960, values);
        assertThat(Autocorrelation.hamedRao(series).variance())
                .isGreaterThan(MannKendall.of(series).variance());
        assertThat(Autocorrelation.trendFreePrewhitened(series).n()).isEqualTo(59);
    }

    @Test
    void badSeriesAreRefusedByName() {
        assertThatThrownBy(() -> Observations.from(2019, 1, Double.NaN, 2))
                .hasMessage("values must be finite, got NaN for 2020; leave a missing year out");
        assertThatThrownBy(() -> Observations.from(2019, 1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> Observations.of(new int[] {2019, 2019}, new double[] {1, 2}))
                .hasMessage("years must be strictly ascending, got 2019 after 2019");
        Observations two = Observations.from(2019, 1, 2);
        assertThatThrownBy(() -> MannKendall.of(two)).hasMessage("Mann-Kendall needs at least 3 values, got 2");
        assertThatThrownBy(() -> TrendSlope.sen(two)).hasMessageContaining("at least 3 values, got 2");
        assertThatThrownBy(() -> TrendSlope.sen(Observations.from(2019)))
                .hasMessageContaining("at least 3 values, got 0");
        assertThatThrownBy(() -> PageTest.of(List.of())).hasMessage("basket must not be empty");
        assertThatThrownBy(() -> MultipleTesting.HOLM.adjust(0.1, 1.5)).hasMessage("p must be from 0 to 1, got 1.5");
    }
}
