package org.mattstock.precondition;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.matrix.LinearRegression;

/** How well a regression tells units that it has not seen. */
final class Unseen {
    private static final int FOLDS = 10;

    private Unseen() {}

    /** Each unit left out by itself. */
    static ExpectedValueFit.OutOfSample one(LinearRegression regression) {
        OptionalDouble[] errors = regression.leftOut();
        double[] known = new double[errors.length];
        for (int i = 0; i < errors.length; i++) {
            if (errors[i].isEmpty()) {
                return none(errors.length);
            }
            known[i] = errors[i].getAsDouble();
        }
        return of(errors.length, known, regression);
    }

    /** By parts, ten or fewer. */
    static ExpectedValueFit.OutOfSample folds(LinearRegression all, double[][] rows, double[] values) {
        int folds = Math.min(FOLDS, values.length);
        double[] errors = new double[values.length];
        for (int fold = 0; fold < folds; fold++) {
            int part = fold;
            int[] others = IntStream.range(0, values.length)
                    .filter(i -> i % folds != part)
                    .toArray();
            double[][] known = Arrays.stream(others).mapToObj(i -> rows[i]).toArray(double[][]::new);
            if (others.length <= rows[0].length + 1
                    || LinearRegression.dependent(known).isPresent()) {
                return none(folds);
            }
            LinearRegression regression = LinearRegression.of(
                    known, Arrays.stream(others).mapToDouble(i -> values[i]).toArray());
            for (int i = fold; i < values.length; i += folds) {
                errors[i] = values[i] - regression.at(rows[i], values[i]);
            }
        }
        return of(folds, errors, all);
    }

    private static ExpectedValueFit.OutOfSample of(int folds, double[] errors, LinearRegression all) {
        double r2 = 1 - all.shareLeft(errors);
        return Double.isFinite(r2)
                ? new ExpectedValueFit.OutOfSample(
                        folds, OptionalDouble.of(r2), OptionalDouble.of(all.rootMeanSquare(errors)))
                : none(folds);
    }

    private static ExpectedValueFit.OutOfSample none(int folds) {
        return new ExpectedValueFit.OutOfSample(folds, OptionalDouble.empty(), OptionalDouble.empty());
    }
}
