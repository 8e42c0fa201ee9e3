package org.mattstock.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.internal.statistics.Moments;

/** NIST's Statistical Reference Datasets, to the certified digits that doubles allow. */
class NistTest {
    /** 15 digits are certified; the data lose a little of the last when their decimals become doubles. */
    private static final double CERTIFIED = 2e-14;

    @Test
    void norris() {
        double[][] rows = data("Norris");
        LeastSquares line = LeastSquares.of(column(rows, 1), column(rows, 0));
        close(line.intercept(), certified("Norris", "B0"), CERTIFIED);
        close(line.interceptError(), certified("Norris", "se_B0"), CERTIFIED);
        close(line.slope(), certified("Norris", "B1"), CERTIFIED);
        close(line.slopeError(), certified("Norris", "se_B1"), CERTIFIED);
        close(line.residualDeviation(), certified("Norris", "residual_sd"), CERTIFIED);
        close(line.r2().orElseThrow(), certified("Norris", "r_squared"), CERTIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NoInt1", "NoInt2"})
    void linesThroughTheOrigin(String name) {
        double[][] rows = data(name);
        LeastSquares line = LeastSquares.throughOrigin(column(rows, 1), column(rows, 0));
        close(line.slope(), certified(name, "B1"), CERTIFIED);
        close(line.slopeError(), certified(name, "se_B1"), CERTIFIED);
        close(line.residualDeviation(), certified(name, "residual_sd"), CERTIFIED);
        close(line.r2().orElseThrow(), certified(name, "r_squared"), CERTIFIED);
    }

    /**
     * The tolerances are what the data lose when they become doubles: 10000000.1 has an error of 1e-9 of the deviation, so
     * that no computation can find the deviation of NumAcc4 to more than eight digits.
     */
    @ParameterizedTest
    @CsvSource({
        "Lew, 1e-14, 1e-14",
        "Lottery, 1e-14, 1e-14",
        "Mavro, 1e-15, 2e-13",
        "Michelso, 1e-15, 2e-13",
        "NumAcc1, 1e-15, 1e-15",
        "NumAcc2, 1e-15, 1e-14",
        "NumAcc3, 1e-15, 1e-9",
        "NumAcc4, 1e-15, 1e-8"
    })
    void univariate(String name, double ofMean, double ofSpread) {
        double[] values = column(data(name), 0);
        assertThat((double) values.length).isEqualTo(certified(name, "n"));
        close(Moments.mean(values), certified(name, "mean"), ofMean);
        close(Math.sqrt(Moments.sampleVariance(values)), certified(name, "sd_n-1"), ofSpread);
        close(Autocorrelation.atLag(values, 1), certified(name, "autocorr_lag1"), ofSpread);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e6, 1e9, -1e9})
    void aLargeOffsetMovesOnlyTheIntercept(double offset) {
        double[][] rows = data("NoInt1");
        double[] shifted = column(rows, 1);
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] += offset;
        }
        LeastSquares plain = LeastSquares.of(column(rows, 1), column(rows, 0));
        LeastSquares far = LeastSquares.of(shifted, column(rows, 0));
        close(far.slope(), plain.slope(), 1e-15);
        close(far.slopeError(), plain.slopeError(), 1e-15);
    }

    private static double certified(String dataset, String quantity) {
        return ReferenceTable.read("nist/certified.csv").rows().stream()
                .filter(row -> row.text("dataset").equals(dataset)
                        && row.text("quantity").equals(quantity))
                .findFirst()
                .orElseThrow()
                .number("certified");
    }

    /** The rows of numbers after the last heading "Data:". */
    private static double[][] data(String name) {
        List<double[]> rows = new ArrayList<>();
        for (String line : lines("nist/" + name + ".dat")) {
            if (line.startsWith("Data:")) {
                rows.clear();
            } else if (line.matches("[-+.0-9eE\\s]*\\d[-+.0-9eE\\s]*")) {
                rows.add(java.util.Arrays.stream(line.trim().split("\\s+"))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        return rows.toArray(double[][]::new);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = Objects.requireNonNull(NistTest.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] column(double[][] rows, int column) {
        return java.util.Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static void close(double computed, double expected, double relative) {
        assertThat(computed).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    /** The error of this slope is smaller than the least double, and yet the fit is not perfect. */
    @Test
    void theTinyAndTheHugeHaveThePValueOfTheSameLineInBetween() {
        double expected = LeastSquares.of(Observations.from(2019, 0, 1, 2, 3, 5))
                .pTwoSided()
                .orElseThrow();
        for (double unit : new double[] {Double.MIN_VALUE, 0x1p1021}) {
            double[] values = {0, unit, 2 * unit, 3 * unit, 5 * unit};
            assertThat(LeastSquares.of(Observations.from(2019, values))
                            .pTwoSided()
                            .orElseThrow())
                    .isCloseTo(expected, within(1e-9 * expected));
        }
    }
}
