package org.mattstock.internal.scoring.given;

import java.util.Arrays;
import org.mattstock.rank.TieRule;

/** Places among sorted values, also for values that are not among them: those get the place that they would have had. */
public final class Places {
    private final double[] sorted;
    private final int[] distinctBelow;

    /**
     * Places among values.
     *
     * @param sorted ascending; kept, not copied
     */
    public Places(double[] sorted) {
        this.sorted = sorted;
        this.distinctBelow = new int[sorted.length + 1];
        for (int i = 1; i <= sorted.length; i++) {
            boolean last = i == sorted.length || sorted[i] != sorted[i - 1];
            distinctBelow[i] = distinctBelow[i - 1] + (last ? 1 : 0);
        }
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
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        return sorted;
    }

    public int size() {
        return sorted.length;
    }

    int distinct() {
        return distinctBelow[sorted.length];
    }

    /** How many values are lower. */
    int below(double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many values are lower or equal. */
    int notAbove(double value) {
        int low = below(value);
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place from below, the lowest value having place 1. */
    public double fromBelow(double value, TieRule ties) {
        int below = below(value);
        int last = Math.max(notAbove(value), below + 1);
        return place(ties, below + 1, last, distinctBelow[below] + 1);
    }

    /** The place from above, the highest value having place 1. */
    public double fromAbove(double value, TieRule ties) {
        int notAbove = notAbove(value);
        int first = sorted.length - notAbove + 1;
        int last = Math.max(sorted.length - below(value), first);
        return place(ties, first, last, distinct() - distinctBelow[notAbove] + 1);
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
        int below = below(value);
        int equal = notAbove(value) - below;
        return equal == 0 ? (double) below / sorted.length : (below + (equal - 1) / 2.0) / (sorted.length - 1);
    }
}
