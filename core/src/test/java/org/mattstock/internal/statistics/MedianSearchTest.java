package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MedianSearchTest {
    private static final int COLUMNS = 400;

    /** Continuous, few different values, all equal, one far away, tiny, infinite. */
    private static double number(SplittableRandom random, int column) {
        return switch (column % 6) {
            case 0 -> random.nextDouble();
            case 1 -> random.nextInt(4);
            case 2 -> -3;
            case 3 -> random.nextInt(20) == 0 ? 1e300 : random.nextDouble();
            case 4 -> random.nextInt(-3, 4) * Double.MIN_VALUE;
            default -> random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(9);
        };
    }

    private static double guess(SplittableRandom random, int column) {
        return switch (column / 6 % 6) {
            case 0 -> 0.5;
            case 1 -> random.nextInt(-3, 4);
            case 2 -> 1e308;
            case 3 -> Double.NEGATIVE_INFINITY;
            case 4 -> Double.NaN;
            default -> 0;
        };
    }

    @Test
    void aColumnWithNaNHarmsNoOther() {
        double[][] numbers = new double[45][3];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = new double[] {row % 2 == 0 ? Double.NaN : row, Double.NaN, row};
        }
        double[] medians = new double[3];
        new MedianSearch(45, new int[] {0, 22}).medians(numbers, new double[] {5, Double.NaN, 9}, medians, 3);
        assertThat(medians[1]).isNaN();
        assertThat(medians[2]).isEqualTo(22);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 45, 300, 301})
    void whateverTheGuessTheMedianIsFound(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        double[][] numbers = new double[rows][COLUMNS];
        for (double[] row : numbers) {
            Arrays.setAll(row, column -> number(random, column) + 0.0);
        }
        double[] guesses = new double[COLUMNS];
        Arrays.setAll(guesses, column -> guess(random, column));
        double[] medians = new double[COLUMNS];
        new MedianSearch(rows, new int[] {0, rows / 2}).medians(numbers, guesses, medians, COLUMNS);
        for (int column = 0; column < COLUMNS; column++) {
            int of = column;
            double[] sorted =
                    Arrays.stream(numbers).mapToDouble(row -> row[of]).sorted().toArray();
            assertThat(medians[column]).as("column " + column).isEqualTo(Pairs.median(sorted));
        }
    }
}
