package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MomentsTest {
    @Test
    void meanAndVariancesOfThreeNumbers() {
        double[] values = {1, 2, 6};
        assertThat(Moments.sum(values)).isEqualTo(9);
        assertThat(Moments.mean(values)).isEqualTo(3);
        assertThat(Moments.sampleVariance(values)).isEqualTo(7);
        assertThat(Moments.squares(values, Moments.mean(values)) / values.length)
                .isCloseTo(14.0 / 3, within(1e-15));
        assertThat(Math.sqrt(Moments.sampleVariance(values))).isEqualTo(Math.sqrt(7));
        assertThat(Math.sqrt(Moments.squares(values, Moments.mean(values)) / values.length))
                .isEqualTo(Math.sqrt(14.0 / 3));
    }

    @Test
    void equalValuesHaveTheirOwnMeanAndNoSpread() {
        for (int n = 1; n < 50; n++) {
            double[] values = new double[n];
            Arrays.fill(values, 0.1);
            assertThat(Moments.mean(values)).isEqualTo(0.1);
            assertThat(Moments.squares(values, Moments.mean(values)) / values.length)
                    .isZero();
        }
    }

    @Test
    void aLargeCommonLevelDoesNotEatTheSpread() {
        assertThat(Moments.sampleVariance(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}))
                .isEqualTo(30);
    }

    @Test
    void sumsSideBySideHaveTheBitsOfEachAlone() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] columns = new double[Moments.ABREAST][290];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextDouble() - 0.3);
        }
        assertThat(Moments.sums(columns))
                .containsExactly(
                        Arrays.stream(columns).mapToDouble(Moments::sum).toArray());
    }

    @Test
    void oneValueBeyondTheRangeOfADoubleIsFoundWhereverItStands() {
        for (int n = 0; n < 12; n++) {
            assertThat(Moments.areFinite(new double[n])).isTrue();
            for (int i = 0; i < n; i++) {
                double[] values = new double[n];
                Arrays.fill(values, Double.MAX_VALUE);
                assertThat(Moments.areFinite(values)).isTrue();
                values[i] = i % 2 == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
                assertThat(Moments.areFinite(values)).isFalse();
            }
        }
    }

    @Test
    void tooFewValuesAreRefused() {
        assertThatThrownBy(() -> Moments.mean(new double[0])).hasMessage("values must be at least 1, got 0");
        assertThatThrownBy(() -> Moments.sampleVariance(new double[1])).hasMessage("values must be at least 2, got 1");
    }
}
