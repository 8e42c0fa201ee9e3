package org.mattstock.internal.scoring.given;

import java.util.Arrays;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.rank.TieRule;

/** Places among sorted values, also for values that are not among them: those get the place that they would have had. */
public final class Places {
    private final int size;
    /** How many different values there are. */
    private final int distinct;
    /** Each of them once, ascending: of rounded figures a few, however many units there are. */
    private final double[] values;
    /** By different value, and one more: how many values are lower. */
    private final int[] lower;

    /**
     * Places among values.
     *
     * @param sorted ascending
     */
    public Places(double[] sorted) {
        this.size = sorted.length;
        this.values = new double[size];
        this.lower = new int[size + 1];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                values[count] = sorted[i];
                lower[count++] = i;
            }
        }
        lower[count] = size;
        this.distinct = count;
    }

    /** The values of those peers that have one, ascending. */
    public static double[] sorted(double[] values, boolean[] peers) {
        double[] sorted = new double[values.length];
        int count = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (peers[unit] && !Double.isNaN(values[unit])) {
                sorted[count++] = values[unit];
            }
        }
        return Ranker.ascending(Arrays.copyOf(sorted, count));
    }

    public int size() {
        return size;
    }

    /** How many different values are lower. */
    private int rank(double value) {
        return below(values, distinct, value);
    }

    /** How many of some ascending values are lower than one. */
    public static int below(double[] ascending, double value) {
        return below(ascending, ascending.length, value);
    }

    /**
     * Every step leaves the upper half of what is left, and which values that is is the outcome of a comparison that no branch
     * waits for: a processor would guess it wrong every other time.
     */
    private static int below(double[] ascending, int size, double value) {
        int low = 0;
        int count = size;
        while (count > 0) {
            int half = (count + 1) >>> 1;
            low += ascending[low + half - 1] < value ? half : 0;
            count -= half;
        }
        return low;
    }

    /** How many different values are lower or equal, where it is known how many are lower. */
    private int through(double value, int rank) {
        return rank < distinct && values[rank] == value ? rank + 1 : rank;
    }

    /** The place from below, the lowest value having place 1. */
    public double fromBelow(double value, TieRule ties) {
        int rank = rank(value);
        int below = lower[rank];
        int last = Math.max(lower[through(value, rank)], below + 1);
        return place(ties, below + 1, last, rank + 1);
    }

    /** The place from above, the highest value having place 1. */
    public double fromAbove(double value, TieRule ties) {
        int rank = rank(value);
        int through = through(value, rank);
        int first = size - lower[through] + 1;
        int last = Math.max(size - lower[rank], first);
        return place(ties, first, last, distinct - through + 1);
    }

    private static double place(TieRule ties, int first, int last, int dense) {
        return switch (ties) {
            case COMPETITION, ORDINAL -> first;
            case MODIFIED -> last;
            case DENSE -> dense;
            case FRACTIONAL -> (first + last) / 2.0;
        };
    }

    /** The share of the other values that are lower, equal ones counting half. */
    public double shareBelow(double value) {
        int rank = rank(value);
        int below = lower[rank];
        int equal = lower[through(value, rank)] - below;
        return equal == 0 ? (double) below / size : (below + (equal - 1) / 2.0) / (size - 1);
    }
}
