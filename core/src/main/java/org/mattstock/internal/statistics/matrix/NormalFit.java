package org.mattstock.internal.statistics.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The normal distribution under which rows with gaps are likeliest: expectation and maximization in turn (Dempster, Laird and
 * Rubin 1977; Little and Rubin, Statistical Analysis with Missing Data, ch. 11), from the columns' own means and deviations and no
 * correlation, until no mean and no covariance moves by more
 * than rounding. Rows count in the order of their figures, so that no other order moves a bit.
 * Rows with the same gaps share their lines.
 */
public final class NormalFit {
    /** How many steps there are at most. */
    public static final int LIMIT = 10_000;
    /** In units of a column's deviation: what moves less is at rest, unless columns nearly say the same. */
    private static final double STILL = 1e-12;

    private final int columns;
    private final int rows;
    private final Standardized units;
    private final List<Pattern> patterns = new ArrayList<>();

    private double[] means;
    private double[][] covariance;
    /** The least share of its variance that was left of a known column in the present step. */
    private double least;

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

    /** Rows with the same gaps: in the columns' units, and what is there added up and multiplied. */
    private static final class Pattern {
        private final BitSet known;
        private final List<double[]> rows = new ArrayList<>();
        private final double[] sums;
        private final double[][] products;

        Pattern(BitSet known, int columns) {
            this.known = known;
            this.sums = new double[columns];
            this.products = new double[columns][columns];
        }

        void add(double[] row, Standardized units) {
            double[] scaled = new double[row.length];
            int[] there = known.stream().toArray();
            for (int a : there) {
                scaled[a] = units.in(a, row[a]);
                sums[a] += scaled[a];
                for (int b : there) {
                    products[a][b] += scaled[a] * units.in(b, row[b]);
                }
            }
            rows.add(scaled);
        }
    }

    /**
     * What a fit came to.
     *
     * @param model the distribution
     * @param isSettled whether nothing moves any more; otherwise the steps were at their end, and the rows tell too little
     */
    public record Result(NormalModel model, boolean isSettled) {}

    /**
     * Fits rows.
     *
     * @param rows by row and column, all of one length, NaN for a gap; one without any value says nothing and is left out
     * @return empty where there are no more rows than columns that vary: what such rows say of a column is rounding
     */
    public static Optional<Result> of(double[][] rows) {
        return of(rows, STILL);
    }

    /** Fits rows until nothing moves by more than stated, in units of a column's deviation. */
    static Optional<Result> of(double[][] rows, double still) {
        double[][] sorted = sorted(rows);
        if (sorted.length == 0) {
            return Optional.empty();
        }
        NormalFit fit = new NormalFit(sorted, sorted[0].length);
        return sorted.length > fit.units.varying() ? Optional.of(fit.run(still)) : Optional.empty();
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

    private Result run(double still) {
        boolean isSettled = false;
        for (int step = 0; step < LIMIT && !isSettled; step++) {
            isSettled = step() <= Math.max(still, Math.ulp(1.0) / least);
        }
        return new Result(new NormalModel(units, means, covariance, rows), isSettled);
    }

    /** One step; how far the mean or covariance that moved most did. */
    private double step() {
        double[] sums = new double[columns];
        double[][] products = new double[columns][columns];
        least = 1;
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
        int n = pattern.rows.size();
        int[] there = pattern.known.stream().toArray();
        for (int a : there) {
            sums[a] += pattern.sums[a] - n * means[a];
            for (int b : there) {
                products[a][b] += pattern.products[a][b]
                        - means[a] * pattern.sums[b]
                        - means[b] * pattern.sums[a]
                        + n * means[a] * means[b];
            }
        }
        if (there.length < columns) {
            Conditional conditional = Conditional.of(covariance, pattern.known);
            least = Math.min(least, conditional.least());
            fill(pattern, conditional, sums, products);
        }
    }

    /**
     * Adds what has to do with gaps: row by row, since steep lines through columns that nearly say the same would lose all digits of
     * sums of products.
     */
    private void fill(Pattern pattern, Conditional conditional, double[] sums, double[][] products) {
        int[] gaps = IntStream.range(0, columns)
                .filter(column -> !pattern.known.get(column))
                .toArray();
        double[] distances = new double[columns];
        for (double[] row : pattern.rows) {
            pattern.known.stream().forEach(column -> distances[column] = row[column] - means[column]);
            for (int gap : gaps) {
                distances[gap] = 0;
            }
            for (int gap : gaps) {
                distances[gap] = conditional.expected(gap, distances);
                sums[gap] += distances[gap];
            }
            for (int gap : gaps) {
                for (int other = 0; other < columns; other++) {
                    add(products, gap, other, distances[gap] * distances[other], pattern.known.get(other));
                }
            }
        }
        for (int gap : gaps) {
            for (int other : gaps) {
                products[gap][other] += pattern.rows.size() * conditional.left(gap, other);
            }
        }
    }

    private static void add(double[][] products, int gap, int other, double product, boolean isKnown) {
        products[gap][other] += product;
        if (isKnown) {
            products[other][gap] += product;
        }
    }
}
