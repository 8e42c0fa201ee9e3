package org.mattstock.internal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The normal distribution under which rows with gaps are likeliest: expectation and maximization in turn (Dempster, Laird and
 * Rubin 1977; Little and Rubin, Statistical Analysis with Missing Data, ch. 11), from the columns' own means and deviations and no
 * correlation, until no mean and no covariance moves. Rows count in the order of their figures, so that no other order moves a bit.
 * Rows with the same gaps are taken together: a step costs by pattern and not by row.
 */
public final class NormalFit {
    /** How many steps there are at most. */
    public static final int LIMIT = 10_000;
    /** In units of a column's deviation: what moves less is rounding. */
    private static final double STILL = 1e-12;

    private final int columns;
    private final int rows;
    private final Standardized units;
    private final List<Pattern> patterns = new ArrayList<>();

    private double[] means;
    private double[][] covariance;

    private NormalFit(double[][] sorted, int columns) {
        this.columns = columns;
        this.rows = sorted.length;
        this.units = Standardized.of(sorted, columns);
        this.means = new double[columns];
        this.covariance = new double[columns][columns];
        for (int column = 0; column < columns; column++) {
            covariance[column][column] = units.halves()[column] > 0 ? 1 : 0;
        }
        for (double[] row : sorted) {
            BitSet known = NormalModel.known(row);
            Pattern last = patterns.isEmpty() ? null : patterns.get(patterns.size() - 1);
            if (last == null || !last.known.equals(known)) {
                last = new Pattern(known, columns);
                patterns.add(last);
            }
            last.add(row, units);
        }
    }

    /** Rows with the same gaps: how many, their sums and sums of products. */
    private static final class Pattern {
        private final BitSet known;
        private final double[] sums;
        private final double[][] products;
        private int count;

        Pattern(BitSet known, int columns) {
            this.known = known;
            this.sums = new double[columns];
            this.products = new double[columns][columns];
        }

        void add(double[] row, Standardized units) {
            count++;
            int[] there = known.stream().toArray();
            for (int a : there) {
                double value = units.in(a, row[a]);
                sums[a] += value;
                for (int b : there) {
                    products[a][b] += value * units.in(b, row[b]);
                }
            }
        }
    }

    /**
     * What a fit came to.
     *
     * @param model the distribution
     * @param isSettled whether nothing moves any more; otherwise the steps were at their end
     */
    public record Result(NormalModel model, boolean isSettled) {}

    /**
     * Fits rows.
     *
     * @param rows by row and column, all of one length, NaN for a gap; one without any value says nothing and is left out
     * @return empty where there are no more rows than columns that vary: what such rows say of a column is rounding
     */
    public static Optional<Result> of(double[][] rows) {
        double[][] sorted = sorted(rows);
        if (sorted.length == 0) {
            return Optional.empty();
        }
        NormalFit fit = new NormalFit(sorted, sorted[0].length);
        return sorted.length > fit.units.varying() ? Optional.of(fit.run()) : Optional.empty();
    }

    /** Those with a value, by gaps and then figures. */
    static double[][] sorted(double[][] rows) {
        return Arrays.stream(rows)
                .filter(row -> !NormalModel.known(row).isEmpty())
                .sorted(NormalFit::compare)
                .toArray(double[][]::new);
    }

    private static int compare(double[] a, double[] b) {
        for (int column = 0; column < a.length; column++) {
            if (Double.isNaN(a[column]) != Double.isNaN(b[column])) {
                return Double.isNaN(a[column]) ? 1 : -1;
            }
        }
        return Arrays.compare(a, b);
    }

    private Result run() {
        boolean isSettled = false;
        for (int step = 0; step < LIMIT && !isSettled; step++) {
            isSettled = step() <= STILL;
        }
        return new Result(new NormalModel(units, means, covariance), isSettled);
    }

    /** One step; how far the mean or covariance that moved most did. */
    private double step() {
        double[] sums = new double[columns];
        double[][] products = new double[columns][columns];
        for (Pattern pattern : patterns) {
            expect(pattern, sums, products);
        }
        double moved = 0;
        double[] oldMeans = means;
        double[][] oldCovariance = covariance;
        means = new double[columns];
        covariance = new double[columns][columns];
        for (int a = 0; a < columns; a++) {
            means[a] = oldMeans[a] + sums[a] / rows;
            moved = Math.max(moved, Math.abs(means[a] - oldMeans[a]));
            for (int b = 0; b <= a; b++) {
                double own = products[a][b] / rows - sums[a] / rows * (sums[b] / rows);
                covariance[a][b] = own;
                covariance[b][a] = own;
                moved = Math.max(moved, Math.abs(own - oldCovariance[a][b]));
            }
        }
        return moved;
    }

    /** Adds what a pattern's rows are expected to sum up to, as distances from the present means. */
    private void expect(Pattern pattern, double[] sums, double[][] products) {
        Conditional conditional = Conditional.of(covariance, pattern.known);
        int n = pattern.count;
        double[] own = new double[columns];
        double[][] squares = new double[columns][columns];
        int[] there = pattern.known.stream().toArray();
        for (int a : there) {
            own[a] = pattern.sums[a] - n * means[a];
            for (int b : there) {
                squares[a][b] = pattern.products[a][b]
                        - means[a] * pattern.sums[b]
                        - means[b] * pattern.sums[a]
                        + n * means[a] * means[b];
            }
        }
        for (int gap = pattern.known.nextClearBit(0); gap < columns; gap = pattern.known.nextClearBit(gap + 1)) {
            own[gap] = conditional.expected(gap, own);
            fill(pattern, conditional, there, gap, squares);
        }
        for (int a = 0; a < columns; a++) {
            sums[a] += own[a];
            for (int b = 0; b <= a; b++) {
                products[a][b] += squares[a][b];
            }
        }
    }

    /** The expected products of a gap's column with those that are there, and with the gaps up to its own. */
    private void fill(Pattern pattern, Conditional conditional, int[] there, int gap, double[][] squares) {
        for (int b : there) {
            double sum = 0;
            for (int known : there) {
                sum += conditional.slope(gap, known) * squares[known][b];
            }
            squares[gap][b] = sum;
            squares[b][gap] = sum;
        }
        for (int other = pattern.known.nextClearBit(0);
                other <= gap;
                other = pattern.known.nextClearBit(other + 1)) {
            double sum = pattern.count * conditional.left(gap, other);
            for (int known : there) {
                sum += conditional.slope(gap, known) * squares[other][known];
            }
            squares[gap][other] = sum;
            squares[other][gap] = sum;
        }
    }
}
