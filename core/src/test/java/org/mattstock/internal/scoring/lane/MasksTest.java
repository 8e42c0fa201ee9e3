package org.mattstock.internal.scoring.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A mask says what a comparison says, for neighbors among the doubles too. */
class MasksTest {
    private static final double[] VALUES = {
        0, Double.MIN_VALUE, 2 * Double.MIN_VALUE, Double.MIN_NORMAL, 0.75 - 1e-12, 0.75, Math.nextUp(0.75), 1, 3, 1e300
    };

    @Test
    void belowIsAComparison() {
        for (double value : VALUES) {
            for (double limit : VALUES) {
                assertThat(Masks.below(value, limit)).isEqualTo(value < limit ? -1 : 0);
                assertThat(Masks.below(-value, limit)).isEqualTo(-value < limit ? -1 : 0);
            }
        }
    }

    @Test
    void aMaskChooses() {
        assertThat(Masks.choose(-1, Double.NEGATIVE_INFINITY, 5)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Masks.choose(0, Double.NEGATIVE_INFINITY, 5)).isEqualTo(5);
        assertThat(Masks.choose(Masks.below(1, 2), 0.1, 0.2)).isEqualTo(0.1);
    }
}
