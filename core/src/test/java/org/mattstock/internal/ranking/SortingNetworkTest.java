package org.mattstock.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every column is sorted as the JDK sorts it, whatever the number of rows; equal numbers and the largest among them. */
class SortingNetworkTest {
    private final Random random = new Random(7);

    @Test
    void anyNumberOfRowsIsSorted() {
        for (int rows = 0; rows < 140; rows++) {
            requireSorted(rows, Integer.MAX_VALUE);
        }
    }

    /** What sorts all zeros and ones sorts everything (Knuth 5.3.4); these are some of them. */
    @Test
    void zerosAndOnesAreSorted() {
        for (int rows = 0; rows < 70; rows++) {
            requireSorted(rows, 1);
        }
    }

    @Test
    void asManyRowsAsThereAreMunicipalitiesAndTheMostThereMayBe() {
        for (int rows : new int[] {283, 290, 512, 1_023}) {
            requireSorted(rows, 3 * rows);
        }
    }

    private void requireSorted(int rows, int highest) {
        int[][] numbers = new int[rows][SortingNetwork.WIDTH];
        for (int[] row : numbers) {
            Arrays.setAll(row, column -> (int) (random.nextDouble() * (highest + 1.0)));
        }
        int[][] expected = sortedColumns(numbers);
        SortingNetwork network = SortingNetwork.of(rows);
        network.sort(numbers);

        assertThat(network.inOrder(numbers)).as("%d rows", rows).isDeepEqualTo(expected);
    }

    private static int[][] sortedColumns(int[]... rows) {
        int[][] sorted = new int[rows.length][SortingNetwork.WIDTH];
        for (int i = 0; i < SortingNetwork.WIDTH; i++) {
            int column = i;
            int[] numbers =
                    Arrays.stream(rows).mapToInt(row -> row[column]).sorted().toArray();
            for (int row = 0; row < numbers.length; row++) {
                sorted[row][column] = numbers[row];
            }
        }
        return sorted;
    }
}
