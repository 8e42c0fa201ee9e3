package org.mattstock.internal.ranking;

import java.math.BigDecimal;
import java.util.Arrays;
import org.mattstock.internal.text.Decimals;

/**
 * Places of the values of a vector: sorted, divided into groups of equal values, and placed by a tie rule. Results are kept
 * until the next call, and buffers are used again, so that ranking many vectors with one ranker allocates nothing. One
 * ranker is used by one thread.
 *
 * <p>Values are equal as numbers ({@code -0.0} equals {@code 0.0}), up to rounding, or within a tolerance: a group then starts
 * at its best value and takes all that are near to that value. NaN is refused. Within a group, indexes ascend.
 */
public final class Ranker {
    /** Differences of doubles come with this relative error at most; nearer to the tolerance than that, decimals decide. */
    private static final double NOISE = 4 * Math.ulp(1.0);

    private final Sorter sorter = new Sorter();
    private final Groups groups = new Groups();

    /** The places of the values of one vector, from 1, for those who rank once. */
    public static double[] places(double[] values, First first, Ties ties) {
        double[] places = new double[values.length];
        new Ranker().rank(values, first).places(ties, places);
        return places;
    }

    /** The values ascending, for those who sort once: a copy, several times faster than a sort by comparison. */
    public static double[] ascending(double[] values) {
        int[] order = new Ranker().rank(values, First.LOWEST).groups.order;
        double[] ascending = new double[values.length];
        for (int i = 0; i < ascending.length; i++) {
            ascending[i] = values[order[i]];
        }
        return ascending;
    }

    /** Sorts and groups values that are equal as numbers. */
    public Ranker rank(double[] values, First first) {
        sorter.sort(values, first, groups);
        return this;
    }

    /** Sorts and groups values that are level with the best of their group. */
    public Ranker rank(double[] values, First first, Level level) {
        sorter.sort(values, first, groups);
        if (!level.isExact()) {
            groups.join(values, level);
        }
        return this;
    }

    /**
     * Gives all of a group the best value of the group.
     *
     * @param values those that were ranked
     * @return whether that may change any
     */
    public boolean level(double[] values) {
        return groups.level(values);
    }

    /**
     * Sorts and groups values that are equal within a tolerance. Differences are those of the values' decimal texts: 0.8 is
     * within 0.1 of 0.7, although their difference as doubles is more.
     *
     * @param values finite
     * @param tolerance the largest difference, positive
     * @param first which end is place 1
     */
    public Ranker rankWithin(double[] values, double tolerance, First first) {
        sorter.sort(values, first, groups);
        groups.gather(values, (best, value) -> within(best, value, tolerance));
        return this;
    }

    /** Writes the place of each value, from 1, at its index. */
    public void places(Ties ties, double[] places) {
        groups.places(ties, places);
    }

    /** The indexes of the values, best first, tied ones ascending; a copy. */
    public int[] order() {
        return Arrays.copyOf(groups.order, groups.size);
    }

    private static boolean within(double best, double value, double tolerance) {
        double difference = Math.abs(best - value);
        double noise = NOISE * Math.max(Math.abs(best), Math.abs(value));
        if (Math.abs(difference - tolerance) > noise) {
            return difference < tolerance;
        }
        BigDecimal exact =
                Decimals.shortest(best).subtract(Decimals.shortest(value)).abs();
        return exact.compareTo(Decimals.shortest(tolerance)) <= 0;
    }
}
