package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.internal.statistics.Permutations;

/** What is summed over the indicators of a unit. */
class BasketsTest {
    /** Many times what it takes, and much less than listing or adding whole numbers of cases. */
    private static final Duration SOON = Duration.ofSeconds(8);

    private static List<Observations> random(int indicators, int years, int values) {
        SplittableRandom random = new SplittableRandom(indicators + years);
        List<Observations> basket = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            basket.add(Observations.from(
                    2000, random.ints(years, 0, values).asDoubleStream().toArray()));
        }
        return basket;
    }

    /** 1,250 values: the two counts of the same large basket, with and without ties, lie near the normal curve. */
    @ParameterizedTest
    @ValueSource(ints = {6, 1_000_000})
    void fiftyIndicatorsOverTwentyFiveYearsAreCountedAtOnce(int values) {
        RegionalKendall test = RegionalKendall.of(random(50, 25, values));
        MannKendall.PValues p =
                assertTimeoutPreemptively(SOON, () -> test.independent().orElseThrow());
        assertThat(p.twoSided()).isCloseTo(test.normal().twoSided(), within(4e-3));
        assertThat(p.greater()).isCloseTo(test.normal().greater(), within(4e-3));
        assertThat(p.less()).isCloseTo(test.normal().less(), within(4e-3));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 1_000_000})
    void pagesTestOfFiftyIndicatorsOverTwelveYearsIsCountedAtOnce(int values) {
        PageTest test = assertTimeoutPreemptively(SOON, () -> PageTest.of(random(50, 12, values)));
        assertThat(test.pGreater().orElseThrow()).isCloseTo(test.pGreaterNormal(), within(2e-3));
    }

    /** Every order of every indicator, listed. */
    @Test
    void independentIndicatorsAreAsIfAllTheirOrdersWereListed() {
        List<Observations> basket = List.of(
                Observations.from(2019, 1, 3, 2, 4),
                Observations.from(2019, 1, 1, 2, 2),
                Observations.from(2019, 3, 5, 4),
                Observations.from(2019, 7));
        long[] cases = new long[4];
        long seen = RegionalKendall.of(basket).s();
        assertThat(seen).isPositive();
        Permutations.forEach(
                4,
                first -> Permutations.forEach(
                        4,
                        second -> Permutations.forEach(3, third -> {
                            long s = s(basket.get(0), first) + s(basket.get(1), second) + s(basket.get(2), third);
                            cases[0] += Math.abs(s) >= seen ? 1 : 0;
                            cases[1] += s >= seen ? 1 : 0;
                            cases[2] += s <= seen ? 1 : 0;
                            cases[3]++;
                        })));
        MannKendall.PValues p = RegionalKendall.of(basket).independent().orElseThrow();
        assertThat(p.twoSided()).isCloseTo((double) cases[0] / cases[3], within(1e-15));
        assertThat(p.greater()).isCloseTo((double) cases[1] / cases[3], within(1e-15));
        assertThat(p.less()).isCloseTo((double) cases[2] / cases[3], within(1e-15));
    }

    private static long s(Observations series, int[] order) {
        double[] values = series.values();
        long s = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                s += Double.compare(values[order[j]], values[order[i]]);
            }
        }
        return s;
    }

    @Test
    void whatIsTooMuchToCountHasTheNormalCurve() {
        RegionalKendall regional = RegionalKendall.of(random(50, 61, 9));
        assertThat(regional.independent()).isEmpty();
        assertThat(regional.normal().greater()).isBetween(0.0, 1.0);
        PageTest page = PageTest.of(random(3, 13, 9));
        assertThat(page.pGreater()).isEmpty();
        assertThat(page.pGreaterNormal()).isBetween(0.0, 1.0);
        assertThat(assertTimeoutPreemptively(SOON, () -> PageTest.of(random(2_000, 12, 9)))
                        .pGreater())
                .isEmpty();
    }

    @Test
    void aBasketWithoutAPairOfValuesIsRefused() {
        assertThatThrownBy(() -> RegionalKendall.of(List.of(Observations.from(2019, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("regional Kendall needs at least 2 values of one series, got 1");
        assertThatThrownBy(() -> RegionalKendall.of(List.of(Observations.from(2019), Observations.from(2019))))
                .hasMessage("regional Kendall needs at least 2 values of one series, got 0");
        assertThatThrownBy(() -> RegionalKendall.of(List.of())).hasMessage("basket must not be empty");
        assertThatThrownBy(() -> new RegionalKendall(List.of(), 0, 0)).hasMessage("basket must not be empty");
    }

    @Test
    void aSeriesOfOneValueAddsNothing() {
        Observations rising = Observations.from(2019, 1, 2, 3, 4);
        RegionalKendall alone = RegionalKendall.of(List.of(rising));
        RegionalKendall joined = RegionalKendall.of(List.of(Observations.from(2019, 3), rising));
        assertThat(joined.independent()).isEqualTo(alone.independent());
        assertThat(joined.senSlope()).isEqualTo(1);
        assertThat(joined.tauA()).isEqualTo(1);
        assertThat(joined.normal()).isEqualTo(alone.normal());
    }

    @Test
    void theFloorOfJointOrdersIsTheSmallestOfAnyOrder() {
        Observations rising = Observations.from(2019, 1, 2, 3);
        Observations falling = Observations.from(2019, 3, 2, 1);
        Observations tied = Observations.from(2019, 1, 1, 2);
        assertThat(RegionalKendall.of(List.of(rising, rising)).jointYearsFloor())
                .hasValue(1.0 / 6);
        assertThat(RegionalKendall.of(List.of(tied)).jointYearsFloor()).hasValue(1.0 / 3);
        assertThat(RegionalKendall.of(List.of(rising, falling)).jointYearsFloor())
                .hasValue(1);
        assertThat(RegionalKendall.of(List.of(rising, falling)).jointYears()).hasValue(1);
    }
}
