package org.mattstock.internal.scoring.imputation;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.definition.Imputation;
import org.mattstock.internal.statistics.LinearCorrelation;
import org.mattstock.internal.statistics.matrix.NormalFit;

/**
 * What other figures of the year let expect, by a line of least squares: the conditional mean under mean and covariance of the rows
 * that it is learned from, which have no gaps.
 */
record Regression(Imputation.Regression imputation) implements WithinYear {
    /** Correlations that differ by no more than this differ by rounding. */
    private static final double ROUNDING = 1e-12;

    private static final int FEWEST_PAIRS = 3;

    @Override
    public double[][] impute(Gaps gaps) {
        double[][] result = new double[gaps.values().length][];
        for (int year = 0; year < result.length; year++) {
            result[year] = gaps.values()[year].clone();
            double[][] rows = YearRows.of(gaps, year);
            for (int unit = 0; unit < rows.length; unit++) {
                if (Double.isNaN(result[year][unit])) {
                    double[][] known = new YearRows(rows, gaps.reference(year, unit)).learnedFrom();
                    result[year][unit] = expected(gaps.position(), rows[unit], known);
                }
            }
        }
        return result;
    }

    /** What is expected in one column of a row; NaN if the others teach nothing. */
    private double expected(int wanted, double[] row, double[][] rows) {
        int[] all = IntStream.range(0, row.length).toArray();
        int[] present =
                Arrays.stream(all).filter(column -> !Double.isNaN(row[column])).toArray();
        return switch (imputation.predictors()) {
            case PRESENT -> expected(row, rows, with(wanted, present));
            case MOST_CORRELATED -> expected(row, rows, with(wanted, mostCorrelated(wanted, present, rows)));
            // All columns, the wanted one first: of these the row has what it has.
            case COMPLETE_ROWS ->
                expected(
                        row,
                        rows,
                        with(
                                wanted,
                                Arrays.stream(all)
                                        .filter(column -> column != wanted)
                                        .toArray()));
        };
    }

    /** The first of some columns by the others, learned from rows that have them all. */
    private static double expected(double[] row, double[][] rows, int[] columns) {
        double[][] complete = Arrays.stream(rows)
                .map(each -> at(columns, each))
                .filter(each -> Arrays.stream(each).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        return NormalFit.of(complete)
                .map(fit -> fit.model().completed(at(columns, row))[0] + 0.0)
                .orElse(Double.NaN);
    }

    /** The column that correlates most with the wanted one; none if none does. */
    private static int[] mostCorrelated(int wanted, int[] present, double[][] rows) {
        int[] best = {};
        double most = 0;
        for (int column : present) {
            double[][] pairs = Arrays.stream(rows)
                    .filter(row -> !Double.isNaN(row[wanted]) && !Double.isNaN(row[column]))
                    .toArray(double[][]::new);
            OptionalDouble r = pairs.length < FEWEST_PAIRS
                    ? OptionalDouble.empty()
                    : LinearCorrelation.pearson(column(pairs, wanted), column(pairs, column));
            if (r.isPresent() && Math.abs(r.getAsDouble()) > most + ROUNDING) {
                most = Math.abs(r.getAsDouble());
                best = new int[] {column};
            }
        }
        return best;
    }

    private static int[] with(int wanted, int[] others) {
        return IntStream.concat(IntStream.of(wanted), IntStream.of(others)).toArray();
    }

    private static double[] at(int[] columns, double[] row) {
        return Arrays.stream(columns).mapToDouble(column -> row[column]).toArray();
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    @Override
    public String words() {
        return "by regression on its other figures";
    }
}
