package org.mattstock.internal.statistics;

import org.apache.commons.math3.special.Gamma;

/** The upper tail of the chi-square distribution, by the incomplete gamma function of commons-math3. */
public final class ChiSquare {
    private ChiSquare() {}

    /**
     * P(X >= x).
     *
     * @param x at least 0
     * @param degreesOfFreedom at least 1
     */
    public static double upperTail(double x, int degreesOfFreedom) {
        return Math.min(1, Math.max(0, Gamma.regularizedGammaQ(degreesOfFreedom / 2.0, x / 2)));
    }
}
