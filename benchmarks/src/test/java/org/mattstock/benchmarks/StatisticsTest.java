package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(Statistics.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThat(Statistics.median(List.of(7.0))).isEqualTo(7);
    }

    @Test
    void quantilesAreThoseOfType7() {
        // R: quantile(c(1, 2, 4, 8, 16), c(.1, .25, .75)) gives 1.4, 2, 8.
        List<Double> values = List.of(16.0, 1.0, 8.0, 2.0, 4.0);

        assertThat(Statistics.quantile(values, 0.1)).isCloseTo(1.4, within(1e-12));
        assertThat(Statistics.quantile(values, 0.25)).isEqualTo(2);
        assertThat(Statistics.quantile(values, 0.75)).isEqualTo(8);
        assertThat(Statistics.relativeSpread(values)).isEqualTo(1.5);
    }

    @Test
    void valuesAgreeUpToTheGivenShare() {
        assertThat(Statistics.agree(List.of(100.0, 105.0, 102.0), 0.05)).isTrue();
        assertThat(Statistics.agree(List.of(100.0, 106.0, 102.0), 0.05)).isFalse();
    }

    @Test
    void nothingHasNoMedian() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Statistics.median(List.of()))
                .withMessage("values must not be empty");
    }
}
