package org.mattstock.internal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Values less the median unit of each year. */
class EvidenceValuesTest {
    private static final double NAN = Double.NaN;

    @Test
    void aTieWithTheMedianUnitIsATieThoughDoublesSayOtherwise() {
        double[] unit = {79.9, 80.9, 0.3};
        double[] median = {79.8, 80.8, 0.2};
        assertThat(unit[0] - median[0]).isNotEqualTo(unit[2] - median[2]);
        double[][] values = new double[3][];
        Arrays.setAll(values, year -> new double[] {median[year] - 50, median[year], unit[year]});
        double[][] relative = EvidenceValues.lessMedian(values);
        assertThat(Arrays.stream(relative).mapToDouble(year -> year[2])).containsOnly(0.1);
    }

    @Test
    void theMedianOfTheYearsIsOfTheSameUnitsEveryYear() {
        double[][] values = {{1, 5, 100}, {2, 7, NAN}, {3, 9, 100}};
        // The third unit lacks a year: the medians are 3, 4.5 and 6.
        assertThat((Object[]) EvidenceValues.lessMedian(values))
                .containsExactly(new double[] {-2, 2, 97}, new double[] {-2.5, 2.5, NAN}, new double[] {-3, 3, 94});
    }

    @Test
    void aYearThatNobodyHasIsMissingAndTheOthersAreUsed() {
        double[][] values = {{1, 5, 100}, {NAN, NAN, NAN}, {3, 9, 100}};
        assertThat((Object[]) EvidenceValues.lessMedian(values))
                .containsExactly(new double[] {-4, 0, 95}, new double[] {NAN, NAN, NAN}, new double[] {-6, 0, 91});
    }

    /** One unit of four has every year: it does not speak for the others. */
    @Test
    void aFewUnitsWithEveryYearDoNotMakeTheMedian() {
        double[][] values = {{1, 2, 3, NAN}, {1, 3, NAN, 8}, {1, NAN, 5, 9}};
        assertThat((Object[]) EvidenceValues.lessMedian(values))
                .containsExactly(
                        new double[] {-1, 0, 1, NAN}, new double[] {-2, 0, NAN, 5}, new double[] {-4, NAN, 0, 4});
    }

    @Test
    void differencesAreThoseOfDecimalsAsFarAsThereAreAny() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            double power = StrictMath.pow(10, random.nextInt(10));
            double[] three = random.longs(3, -99_999_999_999_999L / (long) power, 100_000)
                    .mapToDouble(whole -> whole / power)
                    .toArray();
            BigDecimal mean = new BigDecimal(Double.toString(three[1]))
                    .add(new BigDecimal(Double.toString(three[2])))
                    .divide(BigDecimal.valueOf(2));
            double exact =
                    new BigDecimal(Double.toString(three[0])).subtract(mean).doubleValue();
            assertThat(DecimalDifference.lessMean(three[0], three[1], three[2])).isEqualTo(exact);
        }
        assertThat(DecimalDifference.lessMean(1.0 / 3, 1.0 / 7, 1.0 / 7)).isEqualTo(1.0 / 3 - 1.0 / 7);
        assertThat(DecimalDifference.lessMean(1e300, 1e300, -1e300)).isEqualTo(1e300);
        assertThat(DecimalDifference.lessMean(NAN, 1, 2)).isNaN();
    }
}
