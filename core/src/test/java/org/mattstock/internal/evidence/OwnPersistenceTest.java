package org.mattstock.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mattstock.internal.statistics.Normal;

/** How long a unit's deviations last. */
class OwnPersistenceTest {
    private static final double NAN = Double.NaN;

    /** By hand: residuals of 1, 2, 4, 3 about 0.8 t are -0.3, -0.1, 1.1, -0.7; products over squares -0.85 / 1.8. */
    @Test
    void persistenceIsTheLagOneCorrelationOfResidualsLessThatOfIndependentYears() {
        int[] years = {2019, 2020, 2021, 2022};
        EvidenceBaskets one = new EvidenceBaskets(new double[] {1}, new double[][][] {{{1}, {2}, {4}, {3}}}, 4, 1);
        assertThat(OwnPersistence.of(one, years)[0]).isCloseTo(-0.85 / 1.8 + 0.5, within(1e-9));
    }

    @Test
    void persistenceIsZeroOnAverageForIndependentYearsHoweverManyAreMissing() {
        SplittableRandom random = new SplittableRandom(4);
        int[] years = {2010, 2011, 2012, 2013, 2014, 2015};
        double[][][] values = new double[400][6][2];
        for (double[][] leaf : values) {
            for (int year = 0; year < 6; year++) {
                double gap = year == 2 ? NAN : Normal.quantile(random.nextDouble());
                leaf[year] = new double[] {Normal.quantile(random.nextDouble()), gap};
            }
        }
        double[] weights = new double[400];
        Arrays.fill(weights, 1);
        double[] persistence = OwnPersistence.of(new EvidenceBaskets(weights, values, 6, 2), years);
        // A correlation varies by less than 0.5, so that 400 of them have a mean within 0.1.
        assertThat(persistence[0]).isBetween(-0.1, 0.1);
        assertThat(persistence[1]).isBetween(-0.1, 0.1);
    }

    /** Weights 1 and 4 of indicators whose residuals are usual and a hundred times so: -0.85 / 1.8 and +0.85 / 1.8 about -1/2. */
    @Test
    void noIndicatorWeighsMoreThanFourUsualOnes() {
        double[][] usual = {{1, 1, 1}, {2, 2, 2}, {4, 4, 4}, {3, 3, 3}};
        double[][] wild = {{1, 1, 100}, {2, 2, 200}, {4, 4, 200}, {3, 3, 300}};
        EvidenceBaskets both = new EvidenceBaskets(new double[] {1, 1}, new double[][][] {usual, wild}, 4, 3);
        double tame = -0.85 / 1.8 + 0.5;
        double other = OwnPersistence.of(
                new EvidenceBaskets(new double[] {1}, new double[][][] {wild}, 4, 3), new int[] {1, 2, 3, 4})[2];
        double[] persistence = OwnPersistence.of(both, new int[] {1, 2, 3, 4});
        assertThat(persistence[0]).isCloseTo(tame, within(1e-9));
        assertThat(persistence[2]).isCloseTo((tame + 4 * other) / 5, within(1e-9));
    }

    @Test
    void whoHasNothingOffItsLinesStandsWithTheMostPersistent() {
        EvidenceBaskets straight =
                new EvidenceBaskets(new double[] {1}, new double[][][] {{{0.1}, {0.2}, {0.3}, {0.4}}}, 4, 1);
        assertThat(OwnPersistence.of(straight, new int[] {1, 2, 3, 4})).containsExactly(Double.MAX_VALUE);
    }
}
