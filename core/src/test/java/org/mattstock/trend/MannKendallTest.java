package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.statistics.Permutations;
import org.mattstock.trend.MannKendall.Continuity;
import org.mattstock.trend.MannKendall.PValues;

class MannKendallTest {
    private static final PValues ALL_ONE = new PValues(1, 1, 1);
    private static final PValues MIDDLE = new PValues(1, 0.5, 0.5);

    private static MannKendall of(double... values) {
        return MannKendall.of(Observations.from(2015, values));
    }

    @Test
    void asManyRisesAsFallsAreHalfwayByTheNormalCurve() {
        MannKendall level = of(1, 4, 3, 2.5);
        assertThat(level.s()).isZero();
        for (Continuity continuity : Continuity.values()) {
            assertThat(level.normal(continuity)).isEqualTo(MIDDLE);
        }
        assertThat(level.exact()).contains(new PValues(1, 0.625, 0.625));
        Observations series = Observations.from(2015, 1, 4, 3, 2.5);
        assertThat(RegionalKendall.of(List.of(series, series)).normal()).isEqualTo(MIDDLE);
        Observations back = Observations.from(2015, 2.5, 3, 4, 1);
        assertThat(PageTest.of(List.of(series, back)).pGreaterNormal()).isEqualTo(0.5);
    }

    @Test
    void ofAConstantSeriesEveryPIsOne() {
        Observations flat = Observations.from(2015, 7, 7, 7, 7);
        assertThat(MannKendall.of(flat).normal(Continuity.UNCORRECTED)).isEqualTo(ALL_ONE);
        assertThat(RegionalKendall.of(List.of(flat, flat)).normal()).isEqualTo(ALL_ONE);
        assertThat(RegionalKendall.of(List.of(flat, flat)).independent()).contains(ALL_ONE);
        assertThat(PageTest.of(List.of(flat, flat)).pGreater()).hasValue(1);
        assertThat(PageTest.of(List.of(flat, flat)).pGreaterNormal()).isEqualTo(1);
    }

    /** Of every order of five values with a tie: both tails of one z, adding up to 1 and falling as S rises. */
    @Test
    void theSidesOfTheNormalCurveAreTheTailsOfZ() {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        TreeMap<Long, Double> greater = new TreeMap<>();
        Permutations.forEachDistinct(new int[] {1, 2, 2, 3, 4}, order -> {
            MannKendall test = of(order[0], order[1], order[2], order[3], order[4]);
            for (Continuity continuity : Continuity.values()) {
                PValues p = test.normal(continuity);
                double z = test.z(continuity);
                assertThat(p.greater()).isCloseTo(normal.cumulativeProbability(-z), within(1e-15));
                assertThat(p.less()).isCloseTo(normal.cumulativeProbability(z), within(1e-15));
                assertThat(p.twoSided()).isCloseTo(2 * Math.min(p.greater(), p.less()), within(1e-15));
            }
            greater.put(test.s(), test.normal(Continuity.CORRECTED).greater());
        });
        assertThat(List.copyOf(greater.values())).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /** By listing every order, for every way in which up to six values can be tied. */
    @Test
    void theSmallestPIsTheSmallestOfAnyOrder() {
        for (int[] values : new int[][] {
            {1, 2, 3},
            {1, 1, 2},
            {1, 1, 1},
            {1, 2, 3, 4},
            {1, 1, 2, 2},
            {1, 2, 2, 2},
            {1, 2, 3, 4, 5},
            {1, 1, 2, 2, 2},
            {1, 2, 3, 4, 5, 6},
            {1, 1, 2, 2, 3, 3},
            {1, 1, 1, 1, 1, 2}
        }) {
            double[] least = {1, 1, 1};
            Permutations.forEachDistinct(values.clone(), order -> {
                PValues p = of(java.util.Arrays.stream(order).asDoubleStream().toArray())
                        .exact()
                        .orElseThrow();
                least[0] = Math.min(least[0], p.twoSided());
                least[1] = Math.min(least[1], p.greater());
                least[2] = Math.min(least[2], p.less());
            });
            double[] given = java.util.Arrays.stream(values).asDoubleStream().toArray();
            assertThat(of(given).smallest()).contains(new PValues(least[0], least[1], least[2]));
        }
    }

    @Test
    void fromThreeValuesNothingCanBeShown() {
        MannKendall three = of(1, 2, 3);
        assertThat(three.smallest()).contains(new PValues(1.0 / 3, 1.0 / 6, 1.0 / 6));
        assertThat(three.canShow(0.05)).isFalse();
        assertThat(three.canShow(0.3)).isFalse();
        assertThat(of(1, 2, 3, 4).canShow(0.05)).isFalse();
        assertThat(of(1, 2, 3, 4).canShow(0.1)).isTrue();
        assertThat(of(1, 2, 2, 2, 2).canShow(0.1)).isFalse();
        assertThat(of(5, 4, 3, 2, 1).canShow(0.05)).isTrue();
        assertThat(of(new double[61]).canShow(0.05)).isTrue();
        assertThatThrownBy(() -> three.canShow(0)).hasMessage("level must be above 0 and below 1, got 0.0");
    }

    @Test
    void exactPValuesBelongToTheVarianceOfAllOrders() {
        MannKendall plain = of(3, 1, 4, 1, 5);
        MannKendall corrected = new MannKendall(plain.n(), plain.s(), 2 * plain.variance(), plain.tieSizes());
        assertThat(corrected.exact()).isEmpty();
        assertThat(corrected.smallest()).isEmpty();
        assertThat(new MannKendall(plain.n(), plain.s(), plain.variance(), plain.tieSizes()).exact())
                .isEqualTo(plain.exact());
    }

    @Test
    void figuresOfNoSeriesAreRefused() {
        assertThatThrownBy(() -> new MannKendall(2, 1, 1, List.of())).hasMessage("n must be at least 3, got 2");
        assertThatThrownBy(() -> new MannKendall(4, 7, 1, List.of())).hasMessage("s must be from -6 to 6, got 7");
        assertThatThrownBy(() -> new MannKendall(4, 0, 1, List.of(3, 2)))
                .hasMessage("tieSizes must be at least 2 each and at most 4 together, got [3, 2]");
        assertThatThrownBy(() -> new MannKendall(4, 0, Double.NaN, List.of()))
                .hasMessage("variance must be at least 0 and finite, got NaN");
    }
}
