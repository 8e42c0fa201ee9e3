package org.mattstock.internal.scoring.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told by bits is what is told by comparing. */
class RowsTest {
    private static final double LEAST = 1e-100;
    private static final double MOST = 1e100;

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                1,
                -1,
                LEAST,
                9.999e-101,
                -LEAST,
                MOST,
                1.001e100,
                -MOST,
                Double.MIN_VALUE,
                -Double.MIN_VALUE,
                Double.MAX_VALUE,
                -Double.MAX_VALUE,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN
            })
    void oneValueOutsideIsFound(double value) {
        double[] row = {-1, 1, 2, value, 3, Double.NaN};

        assertThat(Rows.areWithin(row, LEAST, MOST, 1, 5)).isEqualTo(value >= LEAST && value <= MOST);
        assertThat(Rows.areWithin(row, LEAST, MOST, 1, 3)).isTrue();
    }
}
