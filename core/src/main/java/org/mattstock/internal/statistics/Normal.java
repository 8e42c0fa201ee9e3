package org.mattstock.internal.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;

/** Tail probabilities and quantiles of the normal and Student's distribution; the one place that asks commons-math3 for them. */
public final class Normal {
    private static final double NEAR = 4;
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

    /**
     * P(T >= t) for Student's distribution. Up to |t| = {@value #NEAR} by its finite series (Abramowitz and Stegun 26.7.3 and
     * 26.7.4), which is quick; beyond by the incomplete beta function, which keeps the digits of a far tail.
     */
    public static double upperTailStudent(double t, int degreesOfFreedom) {
        if (Math.abs(t) <= NEAR) {
            return (1 - withinStudent(t, degreesOfFreedom)) / 2;
        }
        double half = twoSidedStudent(t, degreesOfFreedom) / 2;
        return t > 0 ? half : 1 - half;
    }

    /** The share nearer to 0 than t, with the sign of t. */
    private static double withinStudent(double t, int n) {
        double sine = t / Math.sqrt(n + t * t);
        double cosine2 = n / (n + t * t);
        boolean odd = n % 2 == 1;
        double term = odd ? Math.sqrt(cosine2) : 1;
        double sum = n == 1 ? 0 : term;
        for (int k = odd ? 3 : 2; k <= n - 2; k += 2) {
            term *= (k - 1.0) / k * cosine2;
            sum += term;
        }
        return odd ? 2 / Math.PI * (StrictMath.atan(t / Math.sqrt(n)) + sine * sum) : sine * sum;
    }
}
