package org.mattstock.internal.statistics;

import java.util.Arrays;

/**
 * The largest eigenvalue of a matrix of positive numbers and its eigenvector, which is positive (Perron). The matrix is squared
 * again and again, so that even an eigenvalue close by loses its part: nothing is ever subtracted, and no digits are lost.
 *
 * @param value the eigenvalue
 * @param vector by row, with sum 1
 */
public record Perron(double value, double[] vector) {
    /** Powers up to two to this one: what is left of another eigenvalue is below rounding unless they differ by less. */
    private static final int SQUARINGS = 60;

    /**
     * Of a square matrix.
     *
     * @param matrix rows of positive numbers
     */
    public static Perron of(double[][] matrix) {
        double[][] power = matrix;
        for (int i = 0; i < SQUARINGS; i++) {
            power = square(power);
        }
        double[] vector = new double[matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            vector[row] = sum(power[row]);
        }
        vector = scaled(image(matrix, scaled(vector)));
        return new Perron(sum(image(matrix, vector)), vector);
    }

    private static double[][] square(double[][] matrix) {
        int n = matrix.length;
        double[][] square = new double[n][n];
        double largest = 0;
        for (int row = 0; row < n; row++) {
            for (int via = 0; via < n; via++) {
                for (int column = 0; column < n; column++) {
                    square[row][column] += matrix[row][via] * matrix[via][column];
                }
            }
            largest = Math.max(largest, Arrays.stream(square[row]).max().orElse(0));
        }
        int down = -Math.getExponent(largest);
        for (double[] row : square) {
            Arrays.setAll(row, column -> Math.scalb(row[column], down));
        }
        return square;
    }

    private static double[] image(double[][] matrix, double[] vector) {
        double[] image = new double[vector.length];
        for (int row = 0; row < image.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                image[row] += matrix[row][column] * vector[column];
            }
        }
        return image;
    }

    private static double[] scaled(double[] vector) {
        double sum = sum(vector);
        return Arrays.stream(vector).map(each -> each / sum).toArray();
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
