package org.mattstock.internal.scoring.given;

import java.util.Arrays;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.rank.TieRule;

/** Places among sorted values, also for values that are not among them: those get the place that they would have had. */
public final class Places {
    private final double[] sorted;
    private final int[] distinctBelow;
    /** By position of the first of equal values, and one more: the position after the last of them. */
    private final int[] ends;

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
        this.ends = new int[sorted.length + 1];
        ends[sorted.length] = sorted.length;
        for (int i = sorted.length - 1; i >= 0; i--) {
            ends[i] = i + 1 < sorted.length && sorted[i + 1] == sorted[i] ? ends[i + 1] : i + 1;
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
        return Ranker.ascending(Arrays.copyOf(sorted, count));
    }

    public int size() {
        return sorted.length;
    }

    int distinct() {
        return distinctBelow[sorted.length];
    }

    /**
     * How many values are lower. Every step leaves the upper half of what is left, and which values that is is the outcome of a
     * comparison that no branch waits for: a processor would guess it wrong every other time.
     */
    int below(double value) {
        int low = 0;
        int count = sorted.length;
        while (count > 0) {
            int half = (count + 1) >>> 1;
            low += sorted[low + half - 1] < value ? half : 0;
            count -= half;
        }
        return low;
    }

    /** How many values are lower or equal, where it is known how many are lower. */
    private int notAbove(double value, int below) {
        return below < sorted.length && sorted[below] == value ? ends[below] : below;
    }

    /** The place from below, the lowest value having place 1. */
    public double fromBelow(double value, TieRule ties) {
        int below = below(value);
        int last = Math.max(notAbove(value, below), below + 1);
        return place(ties, below + 1, last, distinctBelow[below] + 1);
    }

    /** The place from above, the highest value having place 1. */
    public double fromAbove(double value, TieRule ties) {
        int below = below(value);
        int notAbove = notAbove(value, below);
        int first = sorted.length - notAbove + 1;
        int last = Math.max(sorted.length - below, first);
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
        int equal = notAbove(value, below) - below;
        return equal == 0 ? (double) below / sorted.length : (below + (equal - 1) / 2.0) / (sorted.length - 1);
    }
}
