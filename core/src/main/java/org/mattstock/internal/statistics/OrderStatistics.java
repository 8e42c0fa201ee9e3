package org.mattstock.internal.statistics;

import java.util.Arrays;

/**
 * The order statistics of values, of which only those are brought to their places that are asked for: a quantile needs one or
 * two of them, and a sort would find all. Asking in ascending order is fastest, and neighbors come together.
 *
 * <p>A range that holds the place asked for is split about a pivot, and the part that does not hold it is left as it is, until
 * a handful is left, which is sorted by insertion. Which pivot is taken decides the time only, never the result: the value at
 * a place is that of the sorted values, whichever way it came there. Values that crowd about unlucky pivots are sorted after
 * all, so that nothing costs more than sorting does.
 *
 * <p>No step of a split branches on a comparison of values, which a processor would guess wrong every other time: values
 * change places in any case, and the outcome of the comparison moves the end of the lower part.
 */
public final class OrderStatistics {
    /** Up to so many values are sorted by insertion. */
    private static final int FEW = 12;
    /** A pivot that is lucky every other time leaves a handful after so many splits, for each bit of the number of values. */
    private static final int SPLITS_PER_BIT = 3;

    private final double[] values;
    /** Values from here to the next number are in their places; those before are not above them, those after not below. */
    private int sortedFrom;

    private int sortedTo;

    /**
     * Those of values.
     *
     * @param values finite, at least one; taken over, and brought into another order
     */
    public OrderStatistics(double[] values) {
        this.values = values;
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /**
     * The value at a place of the sorted values; whether a zero has a sign is left open.
     *
     * @param place from 0 to one less than there are values
     */
    public double at(int place) {
        if (place < sortedFrom) {
            find(place, 0, sortedFrom);
        } else if (place >= sortedTo) {
            find(place, sortedTo, values.length);
        }
        return values[place];
    }

    private void find(int place, int first, int end) {
        int from = first;
        int to = end;
        int splits = SPLITS_PER_BIT * (Integer.SIZE - Integer.numberOfLeadingZeros(to - from));
        while (to - from > FEW && splits-- > 0) {
            double pivot = pivot(place, from, to);
            int split = split(from, to, pivot);
            if (split > place) {
                to = split;
            } else if (split > from) {
                from = split;
            } else {
                // Nothing is lower than the pivot: its equals are split off, and are in their places.
                from = split(from, to, Math.nextUp(pivot));
                if (from > place) {
                    settle(split, from);
                    return;
                }
            }
        }
        sort(from, to);
        settle(from, to);
    }

    private void settle(int from, int to) {
        sortedFrom = from;
        sortedTo = to;
    }

    /** Of three values the one that most likely leaves a small part about the place. */
    private double pivot(int place, int from, int to) {
        double a = values[from];
        double b = values[(from + to) >>> 1];
        double c = values[to - 1];
        double third = (to - from) / 3.0;
        if (place - from < third) {
            return Math.min(a, Math.min(b, c));
        }
        return to - place < third ? Math.max(a, Math.max(b, c)) : Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    /** Brings the values below the pivot to the front and says where the others begin. */
    private int split(int from, int to, double pivot) {
        double[] v = values;
        int end = from;
        for (int i = from; i < to; i++) {
            double value = v[i];
            v[i] = v[end];
            v[end] = value;
            end += value < pivot ? 1 : 0;
        }
        return end;
    }

    private void sort(int from, int to) {
        if (to - from > FEW) {
            Arrays.sort(values, from, to);
            return;
        }
        for (int i = from + 1; i < to; i++) {
            double value = values[i];
            int at = i;
            while (at > from && values[at - 1] > value) {
                values[at] = values[at - 1];
                at--;
            }
            values[at] = value;
        }
    }
}
