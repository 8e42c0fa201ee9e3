package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.mattstock.internal.statistics.Moments;

/**
 * The principal components of columns with given correlations or covariances, by falling eigenvalue. Components count
 * from 0.
 *
 * <p>The sign of a vector, which nothing in the matrix fixes, is that by which its elements sum to at least 0. Where
 * they sum to 0 within 1e-9, its largest element is positive, the first one of those that are as large within 1e-9.
 */
public final class PrincipalComponents {
    /** What eigenvalues are off by, as a share of their sum, and elements of vectors, several times over. */
    private static final double ROUNDING = 1e-9;
    /** An element of this size is what rounding leaves of 0. */
    private static final double NOTHING = 1e-13;

    private final double[] values;
    private final double[][] vectors;

    private PrincipalComponents(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /**
     * Of a matrix.
     *
     * @param matrix by row, symmetric, of correlations or covariances: no eigenvalue is negative but by rounding
     */
    public static PrincipalComponents of(double[][] matrix) {
        EigenDecomposition found = new EigenDecomposition(new Array2DRowRealMatrix(matrix));
        double[] values = found.getRealEigenvalues();
        Arrays.setAll(values, component -> Math.max(0, values[component]));
        double[][] vectors = new double[values.length][];
        Arrays.setAll(
                vectors, component -> signed(found.getEigenvector(component).toArray()));
        return new PrincipalComponents(values, vectors);
    }

    private static double[] signed(double[] vector) {
        double sum = Moments.sum(vector);
        double sign = Math.abs(sum) > ROUNDING ? sum : largest(vector);
        return Arrays.stream(vector)
                .map(each -> Math.abs(each) <= NOTHING ? 0 : each)
                .map(each -> sign < 0 ? 0 - each : each)
                .toArray();
    }

    private static double largest(double[] vector) {
        double size = Arrays.stream(vector).map(Math::abs).max().orElse(0);
        return Arrays.stream(vector)
                .filter(each -> Math.abs(each) >= size - ROUNDING)
                .findFirst()
                .orElse(0);
    }

    /** How many components there are: as many as columns. */
    public int count() {
        return values.length;
    }

    /** The variance of a component; at least 0. */
    public double eigenvalue(int component) {
        return values[component];
    }

    /** The share of all variance that is a component's. */
    public double share(int component) {
        return values[component] / Moments.sum(values);
    }

    /** The share of all variance that is a component's and of those before. */
    public double cumulatedShare(int component) {
        return Moments.sum(Arrays.copyOf(values, component + 1)) / Moments.sum(values);
    }

    /** A component's vector of length 1: by column. */
    public double[] vector(int component) {
        return vectors[component].clone();
    }

    /**
     * A component's loadings, by column: the vector times the root of the eigenvalue; of correlations, how both
     * correlate.
     */
    public double[] loadings(int component) {
        double root = Math.sqrt(values[component]);
        return Arrays.stream(vectors[component]).map(each -> each * root).toArray();
    }

    /** Whether the elements of a component's vector sum to more than 0: its sign is not just a convention. */
    public boolean hasSign(int component) {
        return Moments.sum(vectors[component]) > ROUNDING;
    }

    /**
     * Whether the first components differ in variance from those behind, by more than rounding: otherwise any mixture
     * would be as good as the last of them.
     *
     * @param components how many, from 1
     */
    public boolean areDetermined(int components) {
        double next = components < values.length ? values[components] : 0;
        return values[components - 1] - next > ROUNDING * Moments.sum(values);
    }
}
