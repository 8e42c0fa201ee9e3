package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ObservationsTest {
    private static final int FIRST = Integer.MIN_VALUE;
    private static final int LAST = Integer.MAX_VALUE;

    @Test
    void betweenTakesAnyYears() {
        Observations series = Observations.from(2000, 1, 2, 3, 4);
        assertThat(series.between(2001, LAST)).isEqualTo(Observations.from(2001, 2, 3, 4));
        assertThat(series.between(FIRST, LAST)).isEqualTo(series);
        assertThat(series.between(FIRST, 2000)).isEqualTo(Observations.from(2000, 1));
        assertThat(series.between(LAST, LAST).size()).isZero();
        assertThat(series.between(2003, 2001).size()).isZero();
        Observations late = Observations.from(LAST - 1, 1, 2);
        assertThat(late.between(LAST, LAST)).isEqualTo(Observations.from(LAST, 2));
    }

    @Test
    void yearsBeyondTheLastAreRefusedByName() {
        assertThat(Observations.from(LAST, 1).years()).containsExactly(LAST);
        assertThat(Observations.from(LAST).size()).isZero();
        assertThatThrownBy(() -> Observations.from(LAST, 1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("firstYear must be at most 2147483646 for 2 values, got 2147483647");
    }

    @Test
    void negativeZeroIsZero() {
        Observations series = Observations.from(2019, 0.0, -0.0);
        assertThat(series).isEqualTo(Observations.from(2019, -0.0, 0.0));
        assertThat(series.toString()).isEqualTo("2019: 0.0, 2020: 0.0");
    }
}
