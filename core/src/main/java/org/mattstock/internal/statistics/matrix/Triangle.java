package org.mattstock.internal.statistics.matrix;

/** The lower triangle whose product with its own transpose is a covariance (Cholesky), with zeros where nothing varies. */
final class Triangle {
    private Triangle() {}

    /**
     * Of a covariance, which may be singular.
     *
     * @param covariance symmetric, in units in which its columns vary by about 1 where they vary
     */
    static double[][] of(double[][] covariance) {
        int n = covariance.length;
        double[][] lower = new double[n][n];
        for (int column = 0; column < n; column++) {
            double left = covariance[column][column];
            for (int k = 0; k < column; k++) {
                left -= lower[column][k] * lower[column][k];
            }
            if (left <= Conditional.ROUNDING) {
                continue;
            }
            lower[column][column] = Math.sqrt(left);
            for (int row = column + 1; row < n; row++) {
                double sum = covariance[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= lower[row][k] * lower[column][k];
                }
                lower[row][column] = sum / lower[column][column];
            }
        }
        return lower;
    }
}
