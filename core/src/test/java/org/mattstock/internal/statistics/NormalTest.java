package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class NormalTest {
    @Test
    void studentsTailIsTheSameByItsSeriesAndByTheIncompleteBetaFunction() {
        for (int freedom : new int[] {1, 2, 3, 4, 5, 18, 107, 108}) {
            TDistribution slow = new TDistribution(null, freedom);
            for (double t = -6; t <= 12; t += 0.5) {
                double expected = slow.cumulativeProbability(-t);
                assertThat(Normal.upperTailStudent(t, freedom)).isCloseTo(expected, within(1e-10 * expected));
            }
        }
    }
}
