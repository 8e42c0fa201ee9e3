package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Weighting;
import org.mattstock.internal.statistics.Moments;

/** By how far the values of parts are from even shares. */
record Entropy(Weighting.Entropy weighting) implements LearningMethod {
    /** Up to here powers of e beyond the highest are less than rounding. */
    private static final double SMALL = 0.1;

    private static final int MOST_POWERS = 18;

    @Override
    public double[] learn(PartColumns columns) {
        columns.requireNotNegative("which are no shares");
        double[] divergences = new double[columns.parts()];
        for (int part = 0; part < divergences.length; part++) {
            divergences[part] = columns.isConstant(part) ? 0 : divergence(columns.inRange(part));
        }
        return divergences;
    }

    /**
     * 0 for even shares, 1 where one row has all. A share is (1 + e) / n with e how far a value is from the mean, as a part
     * of the mean, and {@code 1 + (sum of p ln p) / ln n} is the mean of {@code (1 + e) ln (1 + e) - e} over ln n: terms
     * none of which is negative, so that nothing is lost where all values are large and much alike. That the mean is
     * rounded changes them in second order only.
     */
    private static double divergence(double[] values) {
        double mean = Moments.mean(values);
        double sum = 0;
        for (double value : values) {
            sum += term((value - mean) / mean);
        }
        return sum / (values.length * StrictMath.log(values.length));
    }

    /** {@code (1 + e) ln (1 + e) - e}; of a small e, which would be nearly all taken away again, by its power series. */
    private static double term(double e) {
        if (e <= -1) {
            return 1;
        }
        if (Math.abs(e) > SMALL) {
            return (1 + e) * StrictMath.log1p(e) - e;
        }
        double sum = 0;
        for (int power = MOST_POWERS; power >= 2; power--) {
            sum = 1.0 / (power * (power - 1)) - e * sum;
        }
        return e * e * sum;
    }
}
