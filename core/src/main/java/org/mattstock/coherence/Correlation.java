package org.mattstock.coherence;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.LinearCorrelation;
import org.mattstock.internal.statistics.PairCounts;
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
     * The pairs of units that two columns put in the same order and in opposite order, with the coefficients that are made of
     * them. With C and D for these, n units, and X and Y for the pairs that the first and the second column hold equal:
     *
     * <pre>
     *   tau-a = (C - D) / (n(n-1)/2)                    every pair counts, so that ties keep it from 1
     *   tau-c = 2m (C - D) / (n^2 (m-1))                m the smaller number of different values (A. Stuart 1953)
     *   gamma = (C - D) / (C + D)                       ties do not count (L. A. Goodman, W. H. Kruskal 1954)
     *   Somers' D of y by x = (C - D) / (n(n-1)/2 - X)  pairs that x tells apart (R. H. Somers 1962)
     * </pre>
     *
     * <p>On the example C is 8 and D is 2 of 10 pairs, and all four are 0.6.
     *
     * @param units how many there are, at least 2
     * @param concordant pairs in the same order
     * @param discordant pairs in opposite order
     * @param tiedInX pairs that the first column holds equal, those that both do among them
     * @param tiedInY pairs that the second column holds equal, those that both do among them
     * @param levels the smaller of the numbers of different values, at least 2
     */
    public record Concordance(int units, long concordant, long discordant, long tiedInX, long tiedInY, int levels) {
        /** Checks that there is something to divide by. */
        public Concordance {
            if (units < 2 || levels < 2) {
                throw new IllegalArgumentException(
                        "units and levels must be at least 2, got " + units + " and " + levels);
            }
        }

        private double excess() {
            return (double) (concordant - discordant);
        }

        private double pairs() {
            return (double) units * (units - 1) / 2;
        }

        /** Kendall's tau-a. */
        public double tauA() {
            return excess() / pairs();
        }

        /** Stuart's tau-c, also called Kendall's. */
        public double tauC() {
            return 2 * levels * excess() / ((double) units * units * (levels - 1));
        }

        /** Goodman and Kruskal's gamma; empty where every pair is tied. */
        public OptionalDouble gamma() {
            long untied = concordant + discordant;
            return untied == 0 ? OptionalDouble.empty() : OptionalDouble.of(excess() / untied);
        }

        /** Somers' D of the second column by the first: how far y follows where x tells apart. */
        public double somersOfY() {
            return excess() / (pairs() - tiedInX);
        }

        /** Somers' D of the first column by the second. */
        public double somersOfX() {
            return excess() / (pairs() - tiedInY);
        }
    }

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
     * The pairs of units in the same order and in opposite order, for tau-a, tau-c, gamma and Somers' D.
     *
     * @param x one column; NaN for a missing value
     * @param y the other, as long
     * @throws IllegalArgumentException if the lengths differ, or a value is infinite
     */
    public static Optional<Concordance> concordance(double[] x, double[] y) {
        CompletePairs complete = CompletePairs.of(x, y);
        PairCounts counts = PairCounts.of(complete.x(), complete.y());
        int levels = Math.min(counts.levelsOfX(), counts.levelsOfY());
        return levels < 2
                ? Optional.empty()
                : Optional.of(new Concordance(
                        counts.units(),
                        counts.concordant(),
                        counts.discordant(),
                        counts.tiedInX(),
                        counts.tiedInY(),
                        levels));
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
