package org.mattstock.coherence;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.LinearCorrelation;
import org.mattstock.internal.statistics.RankCorrelation;

/**
 * How far two columns of numbers go together (samvariation): from -1, one falls as the other rises, over 0 to 1, they rise
 * together. The numbers of one index belong to the same unit; those of {@code Slice.toArray()} and of two panels' columns with
 * the same units do. Shown on {@code 1 2 3 4 5} against {@code 2 1 4 3 9}.
 *
 * <ul>
 *   <li>A pair of which one is NaN, a missing value, is left out; {@link #pairs} counts the others.
 *   <li>Empty where fewer than two pairs are left, or where one column is constant over them: it tells nobody apart.
 *   <li>The numbers describe the pairs at hand; they are no test and name no cause.
 *   <li>The order of the pairs changes no rank correlation, and Pearson's by roundings only.
 * </ul>
 */
public final class Correlation {
    private Correlation() {}

    /**
     * Pearson's product-moment correlation, of the values themselves: 0.812. One value far away can make it or hide it.
     *
     * @param x one column; NaN for a missing value
     * @param y the other, as long
     * @throws IllegalArgumentException if the lengths differ, or a value is infinite
     */
    public static OptionalDouble pearson(double[] x, double[] y) {
        return CompletePairs.of(x, y).correlation(LinearCorrelation::pearson);
    }

    /**
     * Spearman's rho, Pearson's correlation of the places, tied values sharing their mean place: 0.8.
     *
     * @param x one column; NaN for a missing value
     * @param y the other, as long
     * @throws IllegalArgumentException if the lengths differ, or a value is infinite
     */
    public static OptionalDouble spearman(double[] x, double[] y) {
        return CompletePairs.of(x, y).correlation(RankCorrelation::spearman);
    }

    /**
     * Kendall's tau-b, the pairs of units in the same order less those in opposite order, over the square root of the pairs that
     * are untied in each: 0.6.
     *
     * @param x one column; NaN for a missing value
     * @param y the other, as long
     * @throws IllegalArgumentException if the lengths differ, or a value is infinite
     */
    public static OptionalDouble kendall(double[] x, double[] y) {
        return CompletePairs.of(x, y).correlation(RankCorrelation::kendallTauB);
    }

    /**
     * How many pairs have both numbers: what the correlations rest on.
     *
     * @param x one column; NaN for a missing value
     * @param y the other, as long
     * @throws IllegalArgumentException if the lengths differ, or a value is infinite
     */
    public static int pairs(double[] x, double[] y) {
        return CompletePairs.of(x, y).x().length;
    }

    /** The pairs with both numbers, in their order. */
    private record CompletePairs(double[] x, double[] y) {
        private interface Measure {
            OptionalDouble of(double[] x, double[] y);
        }

        static CompletePairs of(double[] x, double[] y) {
            Objects.requireNonNull(x, "x");
            Objects.requireNonNull(y, "y");
            if (x.length != y.length) {
                throw new IllegalArgumentException(
                        "x and y must have one length, got " + x.length + " and " + y.length);
            }
            double[][] pairs = new double[2][x.length];
            int count = 0;
            for (int i = 0; i < x.length; i++) {
                requireFinite("x", i, x[i]);
                requireFinite("y", i, y[i]);
                if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                    pairs[0][count] = x[i];
                    pairs[1][count++] = y[i];
                }
            }
            return new CompletePairs(Arrays.copyOf(pairs[0], count), Arrays.copyOf(pairs[1], count));
        }

        private static void requireFinite(String column, int index, double value) {
            if (Double.isInfinite(value)) {
                throw new IllegalArgumentException(column + "[" + index + "] must be finite or NaN, got " + value);
            }
        }

        OptionalDouble correlation(Measure measure) {
            return x.length < 2 ? OptionalDouble.empty() : measure.of(x, y);
        }
    }
}
