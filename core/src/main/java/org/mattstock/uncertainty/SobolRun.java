package org.mattstock.uncertainty;

import java.util.Arrays;
import org.mattstock.internal.simulation.draw.SplitMix;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.uncertainty.SensitivityIndices.Index;

/**
 * Saltelli's design for any model whose factors are independent, however many numbers a factor consists of: a factor is drawn
 * as one long, from which the model starts a stream of its own.
 *
 * <p>Row {@code r} draws from {@code SplitMix.of(seed, r)} first the longs of sample A, factor by factor, then those of sample
 * B. Bootstrap {@code k} draws rows from {@code SplitMix.of(seed, -1 - k)}.
 */
final class SobolRun {
    private static final int QUANTILE_TYPE = 7;

    private final int factors;
    private final long seed;

    SobolRun(int factors, long seed) {
        this.factors = factors;
        this.seed = seed;
    }

    /** What depends on the factors. */
    interface Model {
        /**
         * The value of the model.
         *
         * @param draws one for each factor
         * @return NaN where there is none: the whole row is left out
         */
        double at(long[] draws);
    }

    /** Asked after each row. */
    interface Listener {
        /** Whether to go on. */
        boolean isGoOn(int done);
    }

    /** Runs the design; rows without a value are left out. */
    SobolSample run(Model model, int rows, Listener listener) {
        double[][] values = new double[rows][];
        int kept = 0;
        for (int row = 0; row < rows; row++) {
            double[] found = row(model, row);
            if (Arrays.stream(found).noneMatch(Double::isNaN)) {
                values[kept++] = found;
            }
            if (!listener.isGoOn(row + 1)) {
                break;
            }
        }
        return sample(values, kept);
    }

    /** A, B, then A with each factor from B. */
    private double[] row(Model model, int row) {
        SplitMix random = SplitMix.of(seed, row);
        long[] a = draws(random);
        long[] b = draws(random);
        double[] values = new double[factors + 2];
        values[0] = model.at(a.clone());
        values[1] = model.at(b.clone());
        for (int factor = 0; factor < factors; factor++) {
            long[] mixed = a.clone();
            mixed[factor] = b[factor];
            values[factor + 2] = model.at(mixed);
        }
        return values;
    }

    private long[] draws(SplitMix random) {
        long[] draws = new long[factors];
        Arrays.setAll(draws, factor -> random.nextLong());
        return draws;
    }

    private SobolSample sample(double[][] values, int rows) {
        double[][] columns = new double[factors + 2][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = values[row][column];
            }
        }
        return new SobolSample(columns[0], columns[1], Arrays.copyOfRange(columns, 2, columns.length));
    }

    /**
     * Indices with percentile intervals over bootstraps of the rows.
     *
     * @param sample at least two rows
     * @param bootstraps how many, at least 1
     * @param level from 0 to 1
     * @return by factor: first-order and total
     */
    Index[][] indices(SobolSample sample, int bootstraps, double level) {
        SobolSample centered = sample.centered();
        SobolSample.Indices[] found = centered.indices();
        double[][] first = new double[factors][bootstraps];
        double[][] total = new double[factors][bootstraps];
        for (int k = 0; k < bootstraps; k++) {
            SobolSample.Indices[] again =
                    centered.resampled(SplitMix.of(seed, -1L - k)).centered().indices();
            for (int factor = 0; factor < factors; factor++) {
                first[factor][k] = again[factor].first();
                total[factor][k] = again[factor].total();
            }
        }
        Index[][] indices = new Index[factors][];
        for (int factor = 0; factor < factors; factor++) {
            indices[factor] = new Index[] {
                interval(found[factor].first(), first[factor], level),
                interval(found[factor].total(), total[factor], level)
            };
        }
        return indices;
    }

    private static Index interval(double value, double[] bootstraps, double level) {
        Arrays.sort(bootstraps);
        double tail = (1 - level) / 2;
        return new Index(
                value,
                Quantiles.of(QUANTILE_TYPE, tail, bootstraps),
                Quantiles.of(QUANTILE_TYPE, 1 - tail, bootstraps));
    }
}
