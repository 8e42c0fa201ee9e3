package org.mattstock.internal.statistics.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;

class NormalFitTest {
    private static final double TOLERANCE = 1e-8;
    private static final double GAP = Double.NaN;

    @ParameterizedTest
    @CsvSource({
        "methods/impute/data.csv, methods/impute/em_parameters.csv, 31",
        "asem-methods/data.csv, methods/impute/asem_em_parameters.csv, 156"
    })
    void meansAndCovariancesAreTheLikeliest(String input, String parameters, int count) {
        ReferenceTable expected = ReferenceTable.read(parameters);
        ReferenceTable data = ReferenceTable.read(input);
        List<String> names =
                expected.where(row -> row.get("quantity").equals("mean")).texts("a");
        double[][] rows = rows(data, names);
        NormalModel model = NormalFit.of(rows).orElseThrow().model();

        assertThat(expected.rows()).hasSize(count);
        for (Map<String, String> row : expected.rows()) {
            double found = switch (row.get("quantity")) {
                case "mean" -> model.mean(names.indexOf(row.get("a")));
                case "covariance_ml" -> model.covariance(names.indexOf(row.get("a")), names.indexOf(row.get("b")));
                default -> likelihood(model, rows);
            };
            double value = Double.parseDouble(row.get("value"));
            assertThat(found).as("%s", row).isCloseTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
        }
    }

    private static double[][] rows(ReferenceTable data, List<String> names) {
        return IntStream.range(0, data.rows().size())
                .mapToObj(row -> names.stream()
                        .mapToDouble(name -> data.number(row, name))
                        .toArray())
                .toArray(double[][]::new);
    }

    /** The log-likelihood of what is there, with its constant; by inverses of parts of the covariance. */
    private static double likelihood(NormalModel model, double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            int[] known = IntStream.range(0, row.length)
                    .filter(column -> !Double.isNaN(row[column]))
                    .toArray();
            double[][] part = Arrays.stream(known)
                    .mapToObj(a -> Arrays.stream(known)
                            .mapToDouble(b -> model.covariance(a, b))
                            .toArray())
                    .toArray(double[][]::new);
            CholeskyDecomposition cholesky = new CholeskyDecomposition(new Array2DRowRealMatrix(part), 1e-6, 0);
            RealVector away = new Array2DRowRealMatrix(Arrays.stream(known)
                            .mapToDouble(column -> row[column] - model.mean(column))
                            .toArray())
                    .getColumnVector(0);
            double distance = away.dotProduct(cholesky.getSolver().solve(away));
            sum -= (known.length * Math.log(2 * Math.PI) + Math.log(cholesky.getDeterminant()) + distance) / 2;
        }
        return sum;
    }

    @Test
    void noOrderOfRowsMovesABit() {
        ReferenceTable data = ReferenceTable.read("methods/impute/data.csv");
        double[][] rows = rows(data, List.of("x0", "x1", "x2", "x3", "x4"));
        double[][] turned = IntStream.range(0, rows.length)
                .mapToObj(row -> rows[rows.length - 1 - row])
                .toArray(double[][]::new);
        double[] row = {GAP, 40, GAP, 3, GAP};

        assertThat(NormalFit.of(turned).orElseThrow().model().completed(row))
                .isEqualTo(NormalFit.of(rows).orElseThrow().model().completed(row));
    }

    @Test
    void columnsThatSayTheSameAreNoneTheWorse() {
        double[][] rows = {{1, 2, 5}, {3, 6, 5}, {4, 8, 5}, {9, 18, 5}, {GAP, 12, 5}, {GAP, GAP, GAP}};
        NormalModel model = NormalFit.of(rows).orElseThrow().model();

        assertThat(model.completed(rows[4])).containsExactly(new double[] {6, 12, 5}, within(1e-9));
        assertThat(model.drawn(rows[4], new double[] {2, 2, 2})).containsExactly(new double[] {6, 12, 5}, within(1e-9));
        assertThat(model.completed(rows[5])[2]).isEqualTo(5);
    }

    /** Their difference is 3e-5, 1e-3 or 0.1 of a deviation: digits are lost, and no more. */
    @ParameterizedTest
    @ValueSource(doubles = {3e-6, 3e-5, 1e-3, 0.1})
    void columnsThatNearlySayTheSameComeToRest(double apart) {
        Random random = new Random(5);
        double[][] rows = new double[100][5];
        for (double[] row : rows) {
            Arrays.setAll(row, column -> random.nextGaussian());
            row[1] = row[0] + apart * random.nextGaussian();
            row[2] = row[3] + row[4] + apart * random.nextGaussian();
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextDouble() < 0.1 ? GAP : row[column];
            }
        }
        assertThat(NormalFit.of(rows).orElseThrow().isSettled()).isTrue();
    }

    @Test
    void aColumnWithoutValuesStaysWithout() {
        double[][] rows = {{1, GAP}, {3, GAP}, {GAP, GAP}};
        assertThat(NormalFit.of(rows).orElseThrow().model().completed(rows[2])).containsExactly(2, GAP);
    }

    @Test
    void figuresOfAnySizeStandSideBySide() {
        double[][] rows = {{1e300, 1e-300}, {3e300, 5e-300}, {4e300, 8e-300}, {GAP, 4e-300}};
        double[] completed = NormalFit.of(rows).orElseThrow().model().completed(rows[3]);
        assertThat(completed[0]).isCloseTo(88e300 / 37, within(1e288));
    }

    @Test
    void noMoreRowsThanColumnsSayNothing() {
        assertThat(NormalFit.of(new double[][] {{1, 2}, {3, 5}})).isEmpty();
        assertThat(NormalFit.of(new double[][] {{GAP, GAP}})).isEmpty();
        assertThat(NormalFit.of(new double[][] {})).isEmpty();
    }
}
