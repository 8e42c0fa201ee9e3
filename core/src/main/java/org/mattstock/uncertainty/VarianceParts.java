package org.mattstock.uncertainty;

/**
 * The variance of a figure that is known for every combination of some factors, divided among the factors and what they do together.
 * Every combination weighs the same, so that the parts add up to the variance, whatever the figure is (analysis of variance with one
 * figure for each cell).
 */
final class VarianceParts {
    /** By factor: how many alternatives it has. */
    private final int[] sizes;
    /** By set of factors, a bit each. */
    private final double[] parts;

    private VarianceParts(int... sizes) {
        this.sizes = sizes;
        this.parts = new double[1 << sizes.length];
    }

    /**
     * The parts by set of factors, the first factor as the lowest bit; that of the empty set is 0.
     *
     * @param figures by combination, the last factor's alternatives next to each other
     * @param sizes by factor: how many alternatives it has
     */
    static double[] of(double[] figures, int... sizes) {
        VarianceParts found = new VarianceParts(sizes);
        found.divide(figures, 0, 0);
        found.parts[0] = 0;
        return found.parts;
    }

    /** Into what is the same under all alternatives of a factor, and what is left. */
    private void divide(double[] figures, int factor, int set) {
        if (factor == sizes.length) {
            parts[set] = meanSquare(figures);
            return;
        }
        double[] means = means(figures, factor);
        double[] rest = new double[figures.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = figures[i] - means[i];
        }
        divide(means, factor + 1, set);
        divide(rest, factor + 1, set | (1 << factor));
    }

    private static double meanSquare(double... figures) {
        double sum = 0;
        for (double figure : figures) {
            sum += figure * figure;
        }
        return sum / figures.length;
    }

    /** By combination: the mean over the factor's alternatives. */
    private double[] means(double[] figures, int factor) {
        int step = 1;
        for (int later = factor + 1; later < sizes.length; later++) {
            step *= sizes[later];
        }
        int size = sizes[factor];
        double[] means = new double[figures.length];
        for (int start = 0; start < figures.length; start += step * size) {
            for (int offset = start; offset < start + step; offset++) {
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += figures[offset + i * step];
                }
                for (int i = 0; i < size; i++) {
                    means[offset + i * step] = sum / size;
                }
            }
        }
        return means;
    }
}
