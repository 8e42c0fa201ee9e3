package org.mattstock.development;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Regression to the mean: who stood low before the window rises on average, by luck running out alone. The slopes' weighted
 * regression on the level <em>before</em> the window takes that off; the window's own first value would not do, since its
 * noise is a part of the slope (pure noise gives a correlation of -0.7).
 */
final class LevelBefore {
    /** With fewer units a regression line says more about two of them than about all. */
    static final int FEWEST = 10;

    private final double[] levels;
    private final int[] known;
    private double mean;
    private double perLevel = Double.NaN;

    private LevelBefore(double[] levels) {
        this.levels = levels;
        this.known = IntStream.range(0, levels.length)
                .filter(i -> !Double.isNaN(levels[i]))
                .toArray();
    }

    /**
     * Fits the regression.
     *
     * @param slopes by unit
     * @param levels by unit; NaN where unknown
     * @param weights the shrinkage whose weights count
     */
    static LevelBefore fit(double[] slopes, double[] levels, Shrinkage weights) {
        LevelBefore fit = new LevelBefore(levels);
        if (fit.known.length >= FEWEST && !fit.isConstant()) {
            fit.regress(slopes, weights);
        }
        return fit;
    }

    private boolean isConstant() {
        return IntStream.of(known).allMatch(i -> levels[i] == levels[known[0]]);
    }

    private void regress(double[] slopes, Shrinkage weights) {
        mean = mean(levels, weights);
        double meanSlope = mean(slopes, weights);
        double squares = 0;
        double products = 0;
        for (int i : known) {
            double distance = levels[i] - mean;
            squares += weights.weight(i) * distance * distance;
            products += weights.weight(i) * distance * (slopes[i] - meanSlope);
        }
        perLevel = products / squares + 0.0;
    }

    private double mean(double[] values, Shrinkage weights) {
        double sum = 0;
        double total = 0;
        double origin = values[known[0]];
        for (int i : known) {
            sum += weights.weight(i) * (values[i] - origin);
            total += weights.weight(i);
        }
        return origin + sum / total;
    }

    /** The change of the slope for one point more before the window; absent where it cannot be had. */
    OptionalDouble perLevel() {
        return Double.isNaN(perLevel) ? OptionalDouble.empty() : OptionalDouble.of(perLevel);
    }

    /** The units whose level is known; none where there is no regression. */
    int[] known() {
        return perLevel().isPresent() ? known.clone() : new int[0];
    }

    /** A slope less what units of this level gained more than units of the mean level. */
    double adjusted(int i, double slope) {
        return slope - perLevel * (levels[i] - mean);
    }
}
