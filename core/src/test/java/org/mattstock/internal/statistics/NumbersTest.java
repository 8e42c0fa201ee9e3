package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void whatRoundingLosesMakesNoDifference() {
        double sum = 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1 + 0.1;
        assertThat(sum).isLessThan(0.8);
        assertThat(Numbers.isEqual(sum, 0.8)).isTrue();
        assertThat(Numbers.reaches(sum, 0.8)).isTrue();
        assertThat(Numbers.reaches(0.8 - 1e-14, 0.8)).isFalse();
        assertThat(Numbers.reaches(0.9, 0.8)).isTrue();
        assertThat(Numbers.isEqual(0.9, 0.8)).isFalse();
    }

    @Test
    void anInfiniteNumberEqualsItselfOnly() {
        double infinite = Double.POSITIVE_INFINITY;
        assertThat(Numbers.isEqual(infinite, infinite)).isTrue();
        assertThat(Numbers.isEqual(infinite, -infinite)).isFalse();
        assertThat(Numbers.isEqual(infinite, Double.MAX_VALUE)).isFalse();
        assertThat(Numbers.reaches(-infinite, 1)).isFalse();
        assertThat(Numbers.reaches(1, -infinite)).isTrue();
        assertThat(Numbers.reaches(1, infinite)).isFalse();
        assertThat(Numbers.difference(Double.MAX_VALUE, -Double.MAX_VALUE)).isEqualTo(Double.MAX_VALUE);
    }
}
