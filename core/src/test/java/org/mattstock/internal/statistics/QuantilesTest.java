package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
    @ParameterizedTest
    @CsvSource({"1,1", "2,1.5", "3,1", "4,1", "5,1.5", "6,1.25", "7,1.75", "8,1.4166666666666667", "9,1.4375"})
    void theNineDefinitionsDifferOnFourValues(int type, double expected) {
        assertThat(Quantiles.of(type, 0.25, new double[] {1, 2, 3, 4})).isCloseTo(expected, within(1e-15));
    }

    /** RKA's published method counts in integers: order statistics number (25 n + 999)/1000 and (975 n + 999)/1000. */
    @Test
    void nearestRankMeetsTheIntegerFormulaOfRkaForEveryNumberOfUnits() {
        for (int n = 1; n <= 2000; n++) {
            double[] numbered = numbered(n);
            assertThat(Quantiles.of(1, 0.025, numbered)).as("lo of %d", n).isEqualTo((25 * n + 999) / 1000);
            assertThat(Quantiles.of(1, 0.975, numbered)).as("hi of %d", n).isEqualTo((975 * n + 999) / 1000);
        }
    }

    @Test
    void everyThousandthIsReadAsTheDecimalThatItPrintsAs() {
        for (int n = 1; n <= 400; n++) {
            double[] numbered = numbered(n);
            double[] expected = new double[1000];
            double[] found = new double[1000];
            for (int thousandths = 1; thousandths <= 1000; thousandths++) {
                expected[thousandths - 1] = (thousandths * n + 999) / 1000;
                found[thousandths - 1] = Quantiles.of(1, thousandths / 1000.0, numbered);
            }
            assertThat(found).as("of %d", n).containsExactly(expected);
        }
    }

    /** The short way in whole numbers against decimal numbers of any length. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void wholeNumbersFindThePositionThatDecimalNumbersFind(int type) {
        SplittableRandom random = new SplittableRandom(type);
        for (int i = 0; i < 20_000; i++) {
            int n = 1 + random.nextInt(i % 2 == 0 ? 400 : Integer.MAX_VALUE - 1);
            int digits = random.nextInt(9);
            long decimals = BigDecimal.TEN.pow(digits).longValueExact();
            BigDecimal p = BigDecimal.valueOf(random.nextLong(decimals + 1), digits);
            assertThat(Quantiles.position(type, p.doubleValue(), n))
                    .as("p %s of %d", p, n)
                    .isEqualTo(Quantiles.position(type, p, BigDecimal.ONE, n));
            int classes = 2 + random.nextInt(1_000_000 - 1);
            int k = random.nextInt(classes + 1);
            assertThat(Quantiles.position(type, k, 1, classes, n))
                    .as("%d of %d classes, %d values", k, classes, n)
                    .isEqualTo(Quantiles.position(type, BigDecimal.valueOf(k), BigDecimal.valueOf(classes), n));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void quantilesStayWithinTheSampleAndNeverFall(int type) {
        SplittableRandom random = new SplittableRandom(type);
        for (int n = 1; n <= 25; n++) {
            double[] sorted = random.doubles(n, -1e3, 1e3).sorted().toArray();
            double before = sorted[0];
            for (int percent = 0; percent <= 100; percent++) {
                double quantile = Quantiles.of(type, percent / 100.0, sorted);
                assertThat(quantile).isBetween(before, sorted[n - 1]);
                before = quantile;
            }
            assertThat(before).isEqualTo(sorted[n - 1]);
        }
    }

    /** The definition of types 4 to 9, computed in doubles on h = a + p (n + 1 - a - b) of Hyndman and Fan's plotting positions. */
    @ParameterizedTest
    @CsvSource({"4,0,1", "5,0.5,0.5", "6,0,0", "7,1,1", "8,0.33333333333333333,0.33333333333333333", "9,0.375,0.375"})
    void interpolatedDefinitionsFollowTheirPlottingPositions(int type, double a, double b) {
        SplittableRandom random = new SplittableRandom(type);
        for (int n = 2; n <= 60; n++) {
            double[] sorted = random.doubles(n).sorted().toArray();
            double p = random.nextDouble();
            double h = Math.min(Math.max(a + p * (n + 1 - a - b), 1), n);
            int whole = Math.min((int) Math.floor(h), n - 1);
            double expected = sorted[whole - 1] + (h - whole) * (sorted[whole] - sorted[whole - 1]);
            assertThat(Quantiles.of(type, p, sorted)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void valuesTooFarApartToSubtractAreStillInterpolated() {
        assertThat(Quantiles.of(7, 0.5, new double[] {-1.7e308, 1.7e308})).isZero();
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertThatThrownBy(() -> Quantiles.of(10, 0.5, new double[] {1})).hasMessage("type must be 1 to 9, got 10");
        assertThatThrownBy(() -> Quantiles.of(1, 1.5, new double[] {1})).hasMessage("p must be from 0 to 1, got 1.5");
        assertThatThrownBy(() -> Quantiles.of(1, Double.NaN, new double[] {1})).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> Quantiles.of(1, 0.5, new double[0])).hasMessage("n must be at least 1, got 0");
    }

    private static double[] numbered(int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> i + 1);
        return values;
    }
}
