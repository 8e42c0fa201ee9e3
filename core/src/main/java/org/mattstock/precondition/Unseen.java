package org.mattstock.precondition;

import java.util.OptionalDouble;
import org.mattstock.internal.statistics.LinearRegression;

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
            double[][] others = others(rows, fold, folds);
            if (others.length <= rows[0].length + 1
                    || LinearRegression.dependent(others).isPresent()) {
                return none(folds);
            }
            LinearRegression regression = LinearRegression.of(others, others(values, fold, folds));
            for (int i = fold; i < values.length; i += folds) {
                errors[i] = values[i] - regression.at(rows[i], values[i]);
            }
        }
        return of(folds, errors, all);
    }

    private static double[][] others(double[][] rows, int fold, int folds) {
        double[][] others = new double[rows.length - size(rows.length, fold, folds)][];
        int next = 0;
        for (int i = 0; i < rows.length; i++) {
            if (i % folds != fold) {
                others[next++] = rows[i];
            }
        }
        return others;
    }

    private static double[] others(double[] values, int fold, int folds) {
        double[] others = new double[values.length - size(values.length, fold, folds)];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (i % folds != fold) {
                others[next++] = values[i];
            }
        }
        return others;
    }

    private static int size(int count, int fold, int folds) {
        return (count - fold + folds - 1) / folds;
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
