package org.mattstock.internal.ranking;

import java.util.Arrays;

/**
 * Indexes in order, divided into groups of equal values. Whoever sorts fills in {@link #order} and {@link #groupOf}; places are
 * read out without a branch for every value, since no processor guesses which of two neighbors are equal.
 */
final class Groups {
    /** The indexes, best first; longer than {@link #size} if an earlier vector was. */
    int[] order = new int[0];
    /** By position: the number of the group, from 0. */
    int[] groupOf = new int[0];
    /** How many values there are. */
    int size;
    /** How many groups there are. */
    int count;

    private int[] starts = new int[1];
    private double[] placeOf = new double[0];
    /** By group, where they were gathered around these. */
    private double[] bests = new double[0];

    private boolean gathered;

    /** Makes room. */
    void resize(int n) {
        size = n;
        gathered = false;
        if (order.length < n) {
            order = new int[n];
            groupOf = new int[n];
            starts = new int[n + 1];
            placeOf = new double[n];
            bests = new double[n];
        }
    }

    /** Sorts by insertion, equal values staying in their order; whether few moves were enough. */
    boolean insert(double[] values, First first) {
        double sign = first == First.LOWEST ? 1 : -1;
        long movesLeft = size + 64L;
        for (int i = 1; i < size; i++) {
            int index = order[i];
            double value = sign * values[index];
            int free = i;
            while (free > 0 && sign * values[order[free - 1]] > value) {
                order[free] = order[free - 1];
                free--;
            }
            order[free] = index;
            movesLeft -= i - free;
            if (movesLeft < 0) {
                return false;
            }
        }
        return true;
    }

    /** Divides by equality as numbers. */
    void divide(double[] values) {
        int group = 0;
        double before = size == 0 ? 0 : values[order[0]];
        for (int i = 0; i < size; i++) {
            double value = values[order[i]];
            group += value == before ? 0 : 1;
            groupOf[i] = group;
            before = value;
        }
        count = size == 0 ? 0 : group + 1;
    }

    /** Whether a value is in the group of the best. */
    interface Near {
        boolean is(double best, double value);
    }

    /** Divides by nearness to the best of a group. */
    void gather(double[] values, Near near) {
        gathered = true;
        count = 0;
        for (int i = 0; i < size; i++) {
            double value = values[order[i]];
            if (i == 0 || !near.is(bests[count - 1], value)) {
                bests[count++] = value;
            }
            groupOf[i] = count - 1;
        }
        sortWithin();
    }

    /** Joins groups of equal values that are level; mostly there are none, and it is enough to look. */
    void join(double[] values, Level level) {
        if (hasNeighbors(values, level)) {
            gather(values, level::has);
        }
    }

    /** Whether some values are level with the next, but not equal. */
    private boolean hasNeighbors(double[] values, Level level) {
        double before = size == 0 ? 0 : values[order[0]];
        boolean found = false;
        for (int i = 1; i < size; i++) {
            double value = values[order[i]];
            found |= value != before && level.has(before, value);
            before = value;
        }
        return found;
    }

    /** Gives all of a group the best value of the group; whether that may change any. */
    boolean level(double[] values) {
        for (int i = 0; gathered && i < size; i++) {
            values[order[i]] = bests[groupOf[i]];
        }
        return gathered;
    }

    /** Writes the place of each value, from 1, at its index. */
    void places(Ties ties, double[] places) {
        if (count == size || ties == Ties.ORDINAL) {
            for (int i = 0; i < size; i++) {
                places[order[i]] = i + 1;
            }
            return;
        }
        findStarts();
        for (int group = 0; group < count; group++) {
            placeOf[group] = ties.place(starts[group], starts[group + 1], group);
        }
        for (int i = 0; i < size; i++) {
            places[order[i]] = placeOf[groupOf[i]];
        }
    }

    /** Puts the indexes of every group in ascending order. */
    void sortWithin() {
        findStarts();
        for (int group = 0; group < count; group++) {
            Arrays.sort(order, starts[group], starts[group + 1]);
        }
    }

    private void findStarts() {
        for (int i = 0; i < size; i++) {
            starts[groupOf[i] + 1] = i + 1;
        }
    }
}
