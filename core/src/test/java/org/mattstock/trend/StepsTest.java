package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.internal.statistics.Permutations;

class StepsTest {
    /** All orders listed, each of equal values as often as the other. */
    private static double listed(double[] values, double deadband) {
        int seen = Steps.of(Observations.from(2015, values), deadband).rises();
        double[] cases = new double[2];
        Permutations.forEach(values.length, order -> {
            double[] ordered = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
            cases[0] += Steps.of(Observations.from(2015, ordered), deadband).rises() >= seen ? 1 : 0;
            cases[1]++;
        });
        return cases[0] / cases[1];
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1, 2.5})
    void risesByLuckAreThoseOfAllOrdersTiesAndDeadbandIncluded(double deadband) {
        for (double[] values : new double[][] {
            {1, 2},
            {2, 2},
            {1, 2, 3},
            {1, 1, 2},
            {1, 2, 1},
            {5, 5, 5},
            {1, 2, 1, 2},
            {1, 3, 2, 4, 4},
            {2, 1, 2, 2, 3},
            {1, 1, 2, 2, 3, 3},
            {3, 1, 4, 1, 5, 9, 2},
            {1, 2, 3, 4, 5, 6, 7},
            {1, 1, 1, 2, 2, 2, 2}
        }) {
            assertThat(Steps.riseByLuck(Observations.from(2015, values), deadband)
                            .orElseThrow())
                    .as(Arrays.toString(values))
                    .isCloseTo(listed(values, deadband), within(1e-15));
        }
    }

    @Test
    void twoRisesOfThreeValuesWithATieAreImpossibleAndOneIsLuck() {
        assertThat(Steps.riseByLuck(Observations.from(2019, 1, 1, 2), 0)).hasValue(2.0 / 3);
        assertThat(Steps.riseByLuck(Observations.from(2019, 1, 2, 3), 0)).hasValue(1.0 / 6);
    }

    @Test
    void longSeriesAreNotCounted() {
        double[] many = new double[61];
        Arrays.setAll(many, i -> i % 7);
        assertThat(Steps.riseByLuck(Observations.from(1950, many), 0)).isEmpty();
        assertThat(Steps.riseByLuck(Observations.from(1950, Arrays.copyOf(many, 60)), 0))
                .isPresent();
        assertThat(Steps.riseByLuck(Observations.from(1950, Arrays.copyOf(many, 13)), 0.5))
                .isEmpty();
        assertThat(Steps.riseByLuck(Observations.from(1950, Arrays.copyOf(many, 12)), 0.5))
                .isPresent();
    }

    @Test
    void theTotalChangeIsFinite() {
        Observations steep = Observations.from(2019, -Double.MAX_VALUE, Double.MAX_VALUE);
        assertThat(Steps.of(steep, 0).totalChange()).isEqualTo(Double.MAX_VALUE);
    }

    @Test
    void stepsOfNoSeriesAreRefused() {
        assertThatThrownBy(() -> new Steps(-1, 0, 0, 0, 0)).hasMessage("rises must not be negative, got -1");
        assertThatThrownBy(() -> new Steps(2, 0, 0, 3, 0)).hasMessage("longestRise must be from 1 to 2, got 3");
        assertThatThrownBy(() -> new Steps(2, 0, 0, 2, Double.NaN)).hasMessage("totalChange must be finite, got NaN");
    }
}
