package org.mattstock.coherence;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.mattstock.internal.statistics.OrderStatistics;
import org.mattstock.internal.statistics.Quantiles;

/** Medians of numbers, NaN being none. Sizes stay within a double, so that any figures can be compared. */
final class Spread {
    /** What makes the median distance a standard deviation where numbers are normal. */
    private static final double NORMAL = 1.4826;

    /** In shares of the figures, what arithmetic in doubles may leave of nothing. */
    private static final double ROUNDING = 0x1p-40;

    private Spread() {}

    /** The median of the numbers that pass, the mean of the two in the middle; NaN if there are fewer than so many. */
    static double median(double[] numbers, int least) {
        double[] present = present(numbers, number -> true);
        if (present.length < least) {
            return Double.NaN;
        }
        return Quantiles.position(2, 0.5, present.length).in(new OrderStatistics(present));
    }

    /** 1.4826 times the median distance from a center; NaN if there are fewer than so many. */
    static double about(double center, double[] numbers, int least) {
        double[] distances = Arrays.stream(numbers)
                .map(number -> Math.abs(within(number - center)))
                .toArray();
        return within(NORMAL * median(distances, least));
    }

    static double[] present(double[] numbers, DoublePredicate which) {
        return Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number) && which.test(number))
                .toArray();
    }

    /** NaN if one is; 0 for what is only rounding. */
    static double change(double before, double after) {
        double change = within(after - before);
        return Math.abs(change) <= ROUNDING * Math.max(Math.abs(before), Math.abs(after)) ? 0 : change;
    }

    static double within(double number) {
        return Math.min(Math.max(number, -Double.MAX_VALUE), Double.MAX_VALUE);
    }
}
