package org.mattstock.uncertainty;

import org.mattstock.internal.simulation.draw.SplitMix;

/**
 * The values of a model on Saltelli's design: two independent samples, A and B, and for each factor A with that factor from B.
 * Estimators after Saltelli and others (2010), table 2 (b) and (f).
 */
final class SobolSample {
    private final double[] a;
    private final double[] b;
    /** By factor and row. */
    private final double[][] mixed;

    /**
     * Values of equally many rows.
     *
     * @param a on the first sample; at least two
     * @param b on the second sample
     * @param mixed by factor: on the first sample with that factor from the second
     */
    SobolSample(double[] a, double[] b, double[][] mixed) {
        this.a = a;
        this.b = b;
        this.mixed = mixed;
    }

    /**
     * The indices of one factor.
     *
     * @param first the share of the variance that goes when the factor alone is fixed
     * @param total the share that stays when all others are fixed
     */
    record Indices(double first, double total) {}

    int rows() {
        return a.length;
    }

    int factors() {
        return mixed.length;
    }

    /** The mean over both samples. */
    double mean() {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            sum += a[row] + b[row];
        }
        return sum / (2.0 * a.length);
    }

    /** The variance over both samples, by 2 n - 1. */
    double variance() {
        double mean = mean();
        double squares = 0;
        for (int row = 0; row < a.length; row++) {
            squares += (a[row] - mean) * (a[row] - mean) + (b[row] - mean) * (b[row] - mean);
        }
        return squares / (2.0 * a.length - 1);
    }

    /** Both indices of every factor; 0 where nothing varies. */
    Indices[] indices() {
        double variance = variance();
        Indices[] indices = new Indices[mixed.length];
        for (int factor = 0; factor < indices.length; factor++) {
            double products = 0;
            double squares = 0;
            for (int row = 0; row < a.length; row++) {
                double difference = mixed[factor][row] - a[row];
                products += b[row] * difference;
                squares += difference * difference;
            }
            indices[factor] = variance == 0
                    ? new Indices(0, 0)
                    : new Indices(products / a.length / variance, squares / (2.0 * a.length) / variance);
        }
        return indices;
    }

    /**
     * The same values less their mean: the indices are those of the same model, and the first-order ones no longer carry the
     * error of the mean.
     */
    SobolSample centered() {
        double mean = mean();
        double[][] centered = new double[mixed.length][];
        for (int factor = 0; factor < centered.length; factor++) {
            centered[factor] = less(mixed[factor], mean);
        }
        return new SobolSample(less(a, mean), less(b, mean), centered);
    }

    private static double[] less(double[] values, double mean) {
        double[] result = new double[values.length];
        for (int row = 0; row < result.length; row++) {
            result[row] = values[row] - mean;
        }
        return result;
    }

    /** As many rows, drawn from these with replacement. */
    SobolSample resampled(SplitMix random) {
        int[] rows = new int[a.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = random.nextInt(rows.length);
        }
        double[][] picked = new double[mixed.length][];
        for (int factor = 0; factor < picked.length; factor++) {
            picked[factor] = picked(mixed[factor], rows);
        }
        return new SobolSample(picked(a, rows), picked(b, rows), picked);
    }

    private static double[] picked(double[] values, int... rows) {
        double[] result = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            result[row] = values[rows[row]];
        }
        return result;
    }
}
