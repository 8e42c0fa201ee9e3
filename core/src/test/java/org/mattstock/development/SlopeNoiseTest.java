package org.mattstock.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class SlopeNoiseTest {
    private static final int[] TWO_EACH = {2, 2, 2, 2};

    @Test
    void withoutSizesTheVarianceIsPooledByDegreesOfFreedom() {
        double[] unknown = {Double.NaN, Double.NaN, Double.NaN};
        Size.Noise noise = SlopeNoise.fit(new double[] {6, 0, 3}, new int[] {2, 0, 1}, unknown);
        assertThat(noise).isEqualTo(new Size.Noise(3, 3, 0, 3));
        assertThat(noise.of(Double.NaN)).isEqualTo(3);
    }

    @Test
    void scatterThatFollowsTheFormIsFittedExactly() {
        double[] sizes = {1_000, 5_000, 20_000, 100_000};
        double[] squares =
                Arrays.stream(sizes).map(size -> 2 * (0.5 + 4_000 / size)).toArray();
        Size.Noise noise = SlopeNoise.fit(squares, TWO_EACH, sizes);
        assertThat(noise.fixed()).isCloseTo(0.5, within(1e-9));
        assertThat(noise.bySize()).isCloseTo(4_000, within(1e-5));
        assertThat(noise.of(2_000)).isCloseTo(2.5, within(1e-9));
        assertThat(noise.of(Double.NaN)).isCloseTo(noise.pooled(), within(0.0));
    }

    @Test
    void neitherPartFallsBelowZero() {
        double[] sizes = {1_000, 5_000, 20_000, 100_000};
        // Larger units scatter more: no part by size. Scatter by size alone and less than that: no fixed part.
        Size.Noise larger = SlopeNoise.fit(new double[] {2, 4, 6, 8}, TWO_EACH, sizes);
        assertThat(larger.bySize()).isZero();
        assertThat(larger.fixed()).isCloseTo(2.5, within(1e-12));
        double[] steep = {8, 0.5, 0.02, 0.0001};
        Size.Noise bySize = SlopeNoise.fit(steep, TWO_EACH, sizes);
        assertThat(bySize.fixed()).isZero();
        // With no fixed part the likelihood is highest at the mean of scatter times size.
        assertThat(bySize.bySize())
                .isCloseTo((4 * 1_000 + 0.25 * 5_000 + 0.01 * 20_000 + 0.00005 * 100_000) / 4, within(1e-6));
    }

    @Test
    void theLikelihoodIsHighestAtTheFit() {
        double[] sizes = {800, 3_000, 9_000, 30_000, 60_000, 250_000};
        double[] squares = {30, 2, 5, 0.3, 4, 1};
        int[] freedom = {2, 1, 2, 2, 1, 2};
        Size.Noise noise = SlopeNoise.fit(squares, freedom, sizes);
        double best = deviance(squares, freedom, sizes, noise.fixed(), noise.bySize());
        for (double factor : new double[] {0.9, 0.999, 1.001, 1.1}) {
            assertThat(deviance(squares, freedom, sizes, noise.fixed() * factor, noise.bySize()))
                    .isGreaterThan(best);
            assertThat(deviance(squares, freedom, sizes, noise.fixed(), noise.bySize() * factor))
                    .isGreaterThan(best);
        }
    }

    private static double deviance(double[] squares, int[] freedom, double[] sizes, double fixed, double bySize) {
        double sum = 0;
        for (int i = 0; i < sizes.length; i++) {
            double variance = fixed + bySize / sizes[i];
            sum += freedom[i] * StrictMath.log(variance) + squares[i] / variance;
        }
        return sum;
    }

    @Test
    void bothPartsAreFoundAgainInSimulatedScatter() {
        SplittableRandom random = new SplittableRandom(5);
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        int units = 3_000;
        double[] squares = new double[units];
        int[] freedom = new int[units];
        double[] sizes = new double[units];
        for (int i = 0; i < units; i++) {
            sizes[i] = 2_500 * StrictMath.exp(4 * random.nextDouble());
            freedom[i] = 2;
            double variance = 0.4 + 10_000 / sizes[i];
            for (int k = 0; k < 2; k++) {
                double error = normal.inverseCumulativeProbability(random.nextDouble());
                squares[i] += variance * error * error;
            }
        }
        Size.Noise noise = SlopeNoise.fit(squares, freedom, sizes);
        assertThat(noise.fixed()).isCloseTo(0.4, within(0.05));
        assertThat(noise.bySize()).isCloseTo(10_000, within(1_000.0));
    }

    @Test
    void linesWithoutScatterHaveNoNoise() {
        double[] sizes = {1_000, 5_000, 20_000, 100_000};
        assertThat(SlopeNoise.fit(new double[4], TWO_EACH, sizes)).isEqualTo(new Size.Noise(0, 0, 0, 8));
        assertThat(SlopeNoise.fit(new double[0], new int[0], new double[0])).isEqualTo(new Size.Noise(0, 0, 0, 0));
    }
}
