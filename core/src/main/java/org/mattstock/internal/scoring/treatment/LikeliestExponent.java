package org.mattstock.internal.scoring.treatment;

import java.util.function.DoubleUnaryOperator;

/** The exponent of a power under which values are likeliest: where the slope of the likelihood goes through 0. */
final class LikeliestExponent {
    private static final double MOST = 100;

    private LikeliestExponent() {}

    /**
     * Doubles away from 0 until the likelihood falls, and then halves until nothing lies between.
     *
     * @param slope whether the likelihood rises with the exponent (above 0) or falls; how much does not matter
     * @return from -100 to 100
     */
    static double of(DoubleUnaryOperator slope) {
        double low = -1;
        double high = 1;
        while (low > -MOST && slope.applyAsDouble(low) < 0) {
            low = Math.max(2 * low, -MOST);
        }
        while (high < MOST && slope.applyAsDouble(high) > 0) {
            high = Math.min(2 * high, MOST);
        }
        double middle = low + (high - low) / 2;
        while (low < middle && middle < high) {
            if (slope.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = low + (high - low) / 2;
        }
        return middle;
    }
}
