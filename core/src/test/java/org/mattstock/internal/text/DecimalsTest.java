package org.mattstock.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "2.25,1,2.3,2.2", "1.005,2,1.01,1.0", "2.675,2,2.68,2.68", "0.15,1,0.2,0.2", "-2.25,1,-2.3,-2.2",
        "2.5,0,3,2", "1e22,3,1e22,1e22", "4.9e-324,15,0,0", "99.95,1,100,100", "2.2499999999999996,1,2.2,2.2"
    })
    void halvesAreThoseOfThePrintedText(double value, int digits, double halfUp, double halfEven) {
        assertThat(Decimals.round(value, digits, RoundingMode.HALF_UP)).isEqualTo(halfUp);
        assertThat(Decimals.round(value, digits, RoundingMode.HALF_EVEN)).isEqualTo(halfEven);
    }

    @Test
    void nothingRoundsToMinusZero() {
        assertThat(1 / Decimals.round(-0.01, 1, RoundingMode.HALF_UP)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void theShortestDecimalReadsBackAsTheValue() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Decimals.shortest(value).doubleValue()).isEqualTo(value);
            }
        }
    }

    /** Cases in which the text that older JDKs print has a digit too many. */
    @ParameterizedTest
    @CsvSource({"2e23,2E+23", "2e-3,0.002", "8.41e21,8.41E+21", "9007199254740993,9007199254740992"})
    void theShortestDecimalDoesNotDependOnTheJdk(double value, String text) {
        assertThat(Decimals.shortest(value).stripTrailingZeros().toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.07,100,7", "0.25,290,73", "0.25,1,1", "0,290,0", "0.29,100,29"})
    void aShareOfACountIsRoundedUpOnlyWhereSomethingIsLeft(double share, int count, int expected) {
        assertThat(Decimals.shareOf(share, count, RoundingMode.CEILING)).isEqualTo(expected);
    }

    @Test
    void asManyDecimalsAreNeededAsAreWrittenUpToAMost() {
        assertThat(Decimals.needed(new double[] {60, 70.5, Double.NaN}, 3)).isEqualTo(1);
        assertThat(Decimals.needed(new double[] {1 / 3.0}, 3)).isEqualTo(3);
        assertThat(Decimals.needed(new double[] {1200, Double.NaN}, 3)).isZero();
        assertThat(Decimals.needed(new double[0], 3)).isZero();
    }
}
