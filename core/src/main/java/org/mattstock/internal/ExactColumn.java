package org.mattstock.internal;

import java.util.Arrays;

/** Places of one column that may lack values, with or without a guess of their order. */
final class ExactColumn {
    private final Ranker ranker = new Ranker();
    private final Groups groups = new Groups();
    private final double[] scratch;

    ExactColumn(int units) {
        this.scratch = new double[units];
    }

    /** Where to put the guessed order of so many units that have a value. */
    int[] order(int present) {
        groups.resize(present);
        return groups.order;
    }

    /** Ranks by the guessed order, equal values in that of their units; where the guess is bad, from the start. */
    void settle(double[] column, First first, Ties ties, int[] doubled) {
        double[] byPlace = scratch;
        double sign = first == First.LOWEST ? 1 : -1;
        for (int i = 0; i < groups.size; i++) {
            byPlace[i] = sign * column[groups.order[i]];
        }
        if (!insert(byPlace)) {
            rank(column, first, ties, doubled);
            return;
        }
        groups.divide(column);
        groups.places(ties, scratch);
        for (int i = 0; i < groups.size; i++) {
            int unit = groups.order[i];
            doubled[unit] = (int) (2 * scratch[unit]);
        }
    }

    /** Whether insertion came to its end within a move per value. */
    private boolean insert(double[] byPlace) {
        int[] order = groups.order;
        int movesLeft = groups.size + 64;
        for (int i = 1; i < groups.size; i++) {
            double value = byPlace[i];
            int unit = order[i];
            int free = i;
            while (free > 0 && byPlace[free - 1] > value) {
                byPlace[free] = byPlace[free - 1];
                order[free] = order[free - 1];
                free--;
            }
            byPlace[free] = value;
            order[free] = unit;
            movesLeft -= i - free;
            if (movesLeft < 0) {
                return false;
            }
        }
        return true;
    }

    /** Ranks those that have a value. */
    void rank(double[] column, First first, Ties ties, int[] doubled) {
        int[] units = new int[column.length];
        double[] values = new double[column.length];
        int present = 0;
        for (int unit = 0; unit < column.length; unit++) {
            units[present] = unit;
            values[present] = column[unit];
            present += Double.isNaN(column[unit]) ? 0 : 1;
        }
        ranker.rank(Arrays.copyOf(values, present), first).places(ties, scratch);
        for (int i = 0; i < present; i++) {
            doubled[units[i]] = (int) (2 * scratch[i]);
        }
    }
}
