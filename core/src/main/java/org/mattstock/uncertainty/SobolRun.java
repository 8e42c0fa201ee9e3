package org.mattstock.uncertainty;

import java.util.Arrays;
import org.mattstock.internal.simulation.draw.SplitMix;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.uncertainty.SensitivityIndices.Index;

/** Indices of figures on Saltelli's design. Bootstrap {@code k} draws rows from {@code SplitMix.of(seed, -1 - k)}. */
final class SobolRun {
    private static final int QUANTILE_TYPE = 7;

    private final int factors;
    private final long seed;

    SobolRun(int factors, long seed) {
        this.factors = factors;
        this.seed = seed;
    }

    /** The figures by row, and column of the design; rows that lack one are left out. */
    SobolSample sample(double[][] rows) {
        double[][] whole = Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        double[][] columns = new double[factors + 2][whole.length];
        for (int row = 0; row < whole.length; row++) {
            for (int column = 0; column < columns.length; column++) {
                columns[column][row] = whole[row][column];
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
