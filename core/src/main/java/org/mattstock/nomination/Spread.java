package org.mattstock.nomination;

import java.util.Arrays;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.internal.statistics.Quantiles;

/** How far numbers are apart, in ways that a few extreme ones do not move. */
final class Spread {
    /** Makes the median distance to the median an estimate of a normal distribution's standard deviation. */
    private static final double NORMAL = 1.4826;

    private static final int MEDIAN = 2;

    private Spread() {}

    /** 1.4826 times the median distance of the values to their median. */
    static double robustDeviation(double[] values) {
        double middle = median(values);
        double typical = median(Arrays.stream(values)
                .map(value -> Math.abs(Numbers.difference(value, middle)))
                .toArray());
        return Math.min(Double.MAX_VALUE, NORMAL * typical);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Quantiles.of(MEDIAN, 0.5, sorted);
    }
}
