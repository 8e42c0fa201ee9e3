package org.mattstock.internal.simulation.count;

import org.mattstock.internal.ranking.Level;

/** Puts the keys of one replicate in the order of the exact values where cells leave doubt, and lets ties share the better place. */
final class ExactOrder {
    /** Longer runs within one cell are sorted in a time that does not grow with their square. */
    private static final int LONG = 24;

    private final int unitBits;
    private final int unitMask;
    private final int lacking;
    private final int[] order;
    private final double[] column;
    private int first;
    private int last;

    /**
     * For keys of so many units.
     *
     * @param unitBits how many low bits hold the unit
     * @param lacking the lowest key of a unit without a value
     */
    ExactOrder(int units, int unitBits, int lacking) {
        this.unitBits = unitBits;
        this.unitMask = (1 << unitBits) - 1;
        this.lacking = lacking;
        this.order = new int[units];
        this.column = new double[units];
    }

    /** Is told of ties. */
    @FunctionalInterface
    interface Ties {
        /**
         * A unit shares a better place than its position among the sorted keys; both from 0. The unit in
         * the low bits of its key may be overwritten.
         */
        void shares(int lane, int unit, int position, int place);
    }

    /** For a lane in which neighbors are near to each other between two positions only. */
    ExactOrder between(int firstPosition, int lastPosition) {
        first = firstPosition;
        last = lastPosition;
        return this;
    }

    /**
     * Settles one lane.
     *
     * @param sorted keys by position
     * @param values by unit and lane; those that are level with the best of a tie get its value
     * @param level which values are tied
     * @param ties is told of each unit that shares a better place than its position
     */
    void settle(int[][] sorted, double[][] values, int lane, Level level, Ties ties, Firsts firsts) {
        int reach = level.isExact() ? 0 : 1;
        for (int start = first, end; start <= last; start = end) {
            end = start + 1;
            while (end <= last && isNear(sorted[end - 1][lane], sorted[end][lane], reach)) {
                end++;
            }
            if (end - start > 1) {
                settle(sorted, start, end, values, lane);
                share(start, end, lane, level, ties);
                note(start, end, values, lane, firsts);
            }
        }
    }

    private boolean isNear(int above, int below, int reach) {
        return below < lacking && (below >>> unitBits) - (above >>> unitBits) <= reach;
    }

    private void settle(int[][] sorted, int start, int end, double[][] values, int lane) {
        int cell = sorted[start][lane] >>> unitBits;
        for (int position = start; position < end; position++) {
            int unit = sorted[position][lane] & unitMask;
            order[position] = unit;
            column[unit] = values[unit][lane];
        }
        if (end - start > LONG) {
            sortByHeap(start, end);
        } else {
            sortByInsertion(start, end);
        }
        for (int position = start; position < end; position++) {
            sorted[position][lane] = (cell << unitBits) | order[position];
        }
    }

    /** Gives those that are level with the best of a tie its place and its value. */
    private void share(int start, int end, int lane, Level level, Ties ties) {
        int place = start;
        for (int position = start + 1; position < end; position++) {
            int unit = order[position];
            double best = column[order[place]];
            if (level.has(best, column[unit])) {
                column[unit] = best;
                ties.shares(lane, unit, position, place);
            } else {
                place = position;
            }
        }
    }

    /** Notes the values after ties, and who shares the first place. */
    private void note(int start, int end, double[][] values, int lane, Firsts firsts) {
        for (int position = start; position < end; position++) {
            int unit = order[position];
            values[unit][lane] = column[unit];
            if (start == 0 && position > 0 && column[unit] == column[order[0]]) {
                firsts.add(lane, unit);
            }
        }
    }

    private void sortByInsertion(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int unit = order[i];
            int free = i;
            while (free > start && column[order[free - 1]] < column[unit]) {
                order[free] = order[free - 1];
                free--;
            }
            order[free] = unit;
        }
    }

    private void sortByHeap(int start, int end) {
        int n = end - start;
        for (int root = n / 2 - 1; root >= 0; root--) {
            sink(start, root, n);
        }
        for (int last = n - 1; last > 0; last--) {
            swap(start, start + last);
            sink(start, 0, last);
        }
    }

    /** The heap has its lowest value on top, so that the highest comes first in the end. */
    private void sink(int start, int from, int n) {
        int root = from;
        while (2 * root + 1 < n) {
            int child = 2 * root + 1;
            if (child + 1 < n && value(start, child + 1) < value(start, child)) {
                child++;
            }
            if (value(start, root) <= value(start, child)) {
                return;
            }
            swap(start + root, start + child);
            root = child;
        }
    }

    private double value(int start, int position) {
        return column[order[start + position]];
    }

    private void swap(int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
}
