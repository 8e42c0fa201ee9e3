package org.mattstock.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FavorableSharesTest {
    private static double highest(double[] shares, double[][] rows) {
        return Arrays.stream(rows).mapToDouble(row -> sum(shares, row)).max().orElseThrow();
    }

    private static double sum(double[] shares, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += shares[i] * row[i];
        }
        return sum;
    }

    private static double[] all(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static double[][] rows(int rows, int columns, Random random) {
        double[][] drawn = new double[rows][columns];
        for (double[] row : drawn) {
            Arrays.setAll(row, i -> StrictMath.exp(random.nextGaussian()));
        }
        Arrays.fill(drawn[0], 1);
        return drawn;
    }

    /**
     * As the program is written down: the variables are the shares and then the highest row, and every row is a limit.
     */
    private static double inFull(double[][] rows, double least, double most) {
        int columns = rows[0].length;
        double[] costs = new double[columns + 1];
        costs[columns] = 1;
        double[] one = all(columns + 1, 1);
        one[columns] = 0;
        LinearProgram program = new LinearProgram(costs).equalTo(1, one);
        for (double[] row : rows) {
            double[] limit = Arrays.copyOf(row, columns + 1);
            limit[columns] = -1;
            program.atMost(0, limit);
        }
        for (int i = 0; i < columns; i++) {
            double[] unit = new double[columns + 1];
            unit[i] = 1;
            program.atMost(most, unit);
            unit[i] = -1;
            program.atMost(-least, unit);
        }
        return program.solve()[columns];
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 1",
        "20, 1, 1, 1",
        "40, 2, 0, 1",
        "40, 4, 0, 1",
        "40, 4, 0.1, 0.5",
        "40, 4, 0.25, 0.25",
        "40, 5, 0, 0.2",
        "60, 10, 0.05, 0.2",
        "60, 10, 0, 0.3",
        "60, 20, 0.02, 1"
    })
    void fewLimitsGiveWhatAllOfThemWould(int count, int columns, double least, double most) {
        Random random = new Random(7);
        for (int draw = 0; draw < 20; draw++) {
            double[][] rows = rows(count, columns, random);
            double[] shares = new FavorableShares(rows, all(columns, least), all(columns, most)).solve();

            assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(shares)).allMatch(share -> share >= least - 1e-12 && share <= most + 1e-12);
            assertThat(highest(shares, rows)).isCloseTo(inFull(rows, least, most), within(1e-9));
        }
    }

    /** With (1/3, 2/3) both rows come to 1.5 or less; with any other shares one of them comes to more. */
    @Test
    void whatOneRowLosesTheOtherGains() {
        double[][] rows = {{1, 1}, {3, 0.75}, {0, 2.25}};
        double[] shares = new FavorableShares(rows, all(2, 0), all(2, 1)).solve();
        assertThat(shares).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(1e-12));
    }

    /** A column in which others are far ahead is left alone, as far as its lower bound lets it. */
    @Test
    void largeNumbersDoNoHarm() {
        double[][] rows = {{1, 1, 1}, {1e90, 2, 1}, {1, 1, 2}};
        double[] free = new FavorableShares(rows, all(3, 0), all(3, 1)).solve();
        assertThat(highest(free, rows)).isCloseTo(1.5, within(1e-9));
        double[] bound = new FavorableShares(rows, all(3, 0.1), all(3, 1)).solve();
        assertThat(highest(bound, rows)).isCloseTo(1e89, within(1e80));
    }

    @Test
    void boundsThatLeaveNoRoomAreTheShares() {
        double[][] rows = {{1, 1}, {3, 0.75}};
        double[] bounds = {0.25, 0.75};
        assertThat(new FavorableShares(rows, bounds, all(2, 1)).solve()).containsExactly(bounds);
        assertThat(new FavorableShares(rows, all(2, 0), bounds).solve()).containsExactly(bounds);
    }
}
