package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.mattstock.internal.statistics.Moments;

/**
 * Least squares on several columns with an intercept, by the QR decomposition of commons-math3. Columns are centered
 * and divided by their length before, so that neither a large mean nor a small unit of measure costs a digit. What is
 * said of a row depends on its own figures and the coefficients only: equal rows are equal to the bit.
 */
public final class LinearRegression {
    /** A column of whose length less than this is left beside the ones before it says nothing of its own. */
    private static final double DEPENDENT = 1e-6;

    /** Residuals of this share of the numbers that were added up are their rounding. */
    private static final double ROUNDING = 1e-12;

    private final CenteredColumn[] columns;
    private final CenteredColumn target;
    private final double[][] triangle;
    private final double[] slopes;
    private final double[] residuals;
    private final double[] leverages;
    private final boolean perfect;

    private LinearRegression(
            CenteredColumn[] columns,
            CenteredColumn target,
            double[][] triangle,
            double[] slopes,
            double[][] rows,
            double[] y) {
        this.columns = columns;
        this.target = target;
        this.triangle = triangle;
        this.slopes = slopes;
        residuals = new double[y.length];
        leverages = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            residuals[i] = y[i] - at(rows[i]);
            leverages[i] = leverage(rows[i]);
        }
        perfect = Arrays.stream(residuals).allMatch(each -> Math.abs(each) <= ROUNDING * magnitude());
        if (perfect) {
            Arrays.fill(residuals, 0);
        }
    }

    /** The fit of y on the columns; none of them may depend on those before it, see {@link #dependent}. */
    public static LinearRegression of(double[][] rows, double[] y) {
        int count = rows[0].length;
        CenteredColumn[] columns = columns(rows, count);
        CenteredColumn target = CenteredColumn.of(y);
        double[] slopes = new double[count];
        double[][] triangle = new double[count][count];
        if (count > 0) {
            QRDecomposition decomposition = decomposed(rows, columns);
            slopes = decomposition
                    .getSolver()
                    .solve(new ArrayRealVector(target.all(y), false))
                    .toArray();
            triangle = decomposition
                    .getR()
                    .getSubMatrix(0, count - 1, 0, count - 1)
                    .getData();
        }
        return new LinearRegression(columns, target, triangle, slopes, rows, y);
    }

    /**
     * The first column that is constant, or a sum of multiples of those before it as far as rounding lets tell; empty
     * if each says something of its own.
     */
    public static OptionalInt dependent(double[][] rows) {
        CenteredColumn[] columns = columns(rows, rows[0].length);
        for (int j = 0; j < columns.length; j++) {
            if (columns[j].length() == 0) {
                return OptionalInt.of(j);
            }
        }
        double[][] triangle = columns.length == 0
                ? new double[0][0]
                : decomposed(rows, columns).getR().getData();
        for (int j = 0; j < columns.length; j++) {
            if (Math.abs(triangle[j][j]) < DEPENDENT) {
                return OptionalInt.of(j);
            }
        }
        return OptionalInt.empty();
    }

    private static CenteredColumn[] columns(double[][] rows, int count) {
        CenteredColumn[] columns = new CenteredColumn[count];
        for (int j = 0; j < count; j++) {
            columns[j] = CenteredColumn.of(column(rows, j));
        }
        return columns;
    }

    private static double[] column(double[][] rows, int j) {
        double[] column = new double[rows.length];
        for (int i = 0; i < column.length; i++) {
            column[i] = rows[i][j];
        }
        return column;
    }

    private static QRDecomposition decomposed(double[][] rows, CenteredColumn[] columns) {
        double[][] centered = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            centered[i] = row(columns, rows[i]);
        }
        return new QRDecomposition(new Array2DRowRealMatrix(centered, false));
    }

    private static double[] row(CenteredColumn[] columns, double[] row) {
        double[] centered = new double[columns.length];
        for (int j = 0; j < centered.length; j++) {
            centered[j] = columns[j].of(row[j]);
        }
        return centered;
    }

    /** What the fit says of a row. */
    public double at(double[] row) {
        double sum = 0;
        double[] centered = row(columns, row);
        for (int j = 0; j < slopes.length; j++) {
            sum += slopes[j] * centered[j];
        }
        return target.back(sum);
    }

    /**
     * What the fit says of a row, or its figure itself where the fit leaves nothing of any and the two differ by
     * rounding only.
     */
    public double at(double[] row, double figure) {
        double fitted = at(row);
        return perfect && Math.abs(fitted - figure) <= ROUNDING * magnitude() ? figure : fitted;
    }

    /** How far a row lies from the middle of those fitted: for one of them its share in its own fitted value. */
    public double leverage(double[] row) {
        double[] solved = row(columns, row);
        double squares = 0;
        for (int j = 0; j < solved.length; j++) {
            for (int k = 0; k < j; k++) {
                solved[j] -= triangle[k][j] * solved[k];
            }
            solved[j] /= triangle[j][j];
            squares += solved[j] * solved[j];
        }
        return 1.0 / residuals.length + squares;
    }

    public double intercept() {
        double intercept = target.mean();
        for (int j = 0; j < slopes.length; j++) {
            intercept -= slope(j) * columns[j].mean();
        }
        return intercept + 0.0;
    }

    /** By how much y is larger where a column is larger by 1. */
    public double slope(int j) {
        return slopes[j] * target.unit() / columns[j].unit() + 0.0;
    }

    /** By how much y is larger where a column is larger by its sample deviation. */
    public double perDeviation(int j) {
        return slopes[j] * target.unit() / Math.sqrt(residuals.length - 1.0) + 0.0;
    }

    public double slopeError(int j) {
        double[] inverse = solvedFromAbove(j);
        return residualDeviation() * Math.sqrt(Moments.squares(inverse, 0)) / columns[j].unit();
    }

    public double interceptError() {
        double[] zero = new double[columns.length];
        return residualDeviation() * Math.sqrt(leverage(zero));
    }

    /** The j-th row of the inverse of the triangle: its squares add up to the j-th variance, in residual variances. */
    private double[] solvedFromAbove(int j) {
        double[] row = new double[slopes.length];
        for (int k = j; k < row.length; k++) {
            double right = k == j ? 1 : 0;
            for (int m = j; m < k; m++) {
                right -= row[m] * triangle[m][k];
            }
            row[k] = right / triangle[k][k];
        }
        return row;
    }

    /** What is left of each row; all 0 where it is no more than rounding. */
    public double[] residuals() {
        return residuals.clone();
    }

    public double[] leverages() {
        return leverages.clone();
    }

    public double residualDeviation() {
        return target.unit() * Math.sqrt(shareLeft(residuals) / (residuals.length - slopes.length - 1));
    }

    /** The mean of y. */
    public double mean() {
        return target.mean();
    }

    /** The share of the squared distances of y from its mean that the fit takes away. */
    public double r2() {
        return 1 - shareLeft(residuals);
    }

    /** The sum of squared errors as a share of the squared distances of y from its mean. */
    public double shareLeft(double[] errors) {
        double sum = 0;
        for (double error : errors) {
            double share = error / target.unit();
            sum += share * share;
        }
        return sum;
    }

    /** The root of the mean squared error. */
    public double rootMeanSquare(double[] errors) {
        return target.unit() * Math.sqrt(shareLeft(errors) / errors.length);
    }

    /** Whether nothing is beyond the range of a double. */
    public boolean isFinite() {
        boolean finite = Moments.areFinite(residuals)
                && Double.isFinite(magnitude() + intercept() + interceptError() + residualDeviation());
        for (int j = 0; j < slopes.length; j++) {
            finite = finite && Double.isFinite(slope(j) + slopeError(j));
        }
        return finite;
    }

    /**
     * By row, what would be left of it had it not been among the rows of the fit; empty where the others could not have
     * been fitted.
     */
    public OptionalDouble[] leftOut() {
        OptionalDouble[] left = new OptionalDouble[residuals.length];
        for (int i = 0; i < left.length; i++) {
            double rest = 1 - leverages[i];
            left[i] = rest < DEPENDENT ? OptionalDouble.empty() : OptionalDouble.of(residuals[i] / rest);
        }
        return left;
    }

    /** How large the numbers are that fitted values are added up from. */
    public double magnitude() {
        double magnitude = Math.abs(target.mean()) + target.unit();
        for (int j = 0; j < slopes.length; j++) {
            magnitude = Math.max(magnitude, Math.abs(slopes[j]) * target.unit());
        }
        return magnitude;
    }
}
