package org.mattstock.internal.scoring.given;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void roundingNeverDecides() {
        double sum = 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1;
        assertThat(sum).isLessThan(0.8);
        assertThat(Shares.meets(sum, 0.8)).isTrue();
    }

    @Test
    void whatIsTrulyTooSmallIsRefused() {
        assertThat(Shares.meets(0.8 - 1e-11, 0.8)).isFalse();
        assertThat(Shares.meets(0.8, 0.8)).isTrue();
    }
}
