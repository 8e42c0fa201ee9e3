package org.mattstock.internal;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;

/** Tail probabilities and quantiles of the normal and Student's distribution; the one place that asks commons-math3 for them. */
public final class Normal {
    private static final double SQRT_2 = Math.sqrt(2);
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private Normal() {}

    /** P(|Z| >= |z|), by the complementary error function, so that a far tail keeps its digits. */
    public static double twoSided(double z) {
        return Erf.erfc(Math.abs(z) / SQRT_2);
    }

    /** P(Z >= z). */
    public static double upperTail(double z) {
        return Erf.erfc(z / SQRT_2) / 2;
    }

    /** The value that a standard normal stays below with a probability. */
    public static double quantile(double probability) {
        return STANDARD.inverseCumulativeProbability(probability);
    }

    /** P(|T| >= |t|) for Student's distribution. */
    public static double twoSidedStudent(double t, int degreesOfFreedom) {
        return 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(t));
    }
}
