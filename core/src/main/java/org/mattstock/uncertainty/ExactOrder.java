package org.mattstock.uncertainty;

/** Orders one replicate by its exact values where keys leave doubt, and counts its places; ties share the better one. */
final class ExactOrder {
    /** Longer runs within one cell are sorted in a time that does not grow with their square. */
    private static final int LONG = 24;

    private final int unitBits;
    private final int[] order;
    private final int[] cells;
    private final double[] column;

    ExactOrder(int units, int unitBits) {
        this.unitBits = unitBits;
        this.order = new int[units];
        this.cells = new int[units];
        this.column = new double[units];
    }

    /**
     * Counts one lane.
     *
     * @param sorted its keys by place
     * @param values by unit and lane
     */
    void count(int[][] sorted, double[][] values, int lane, Tally tally, Firsts firsts) {
        int units = order.length;
        for (int place = 0; place < units; place++) {
            int key = sorted[place][lane];
            order[place] = key & (1 << unitBits) - 1;
            cells[place] = key >>> unitBits;
            column[place] = values[place][lane];
        }
        for (int start = 0, end; start < units; start = end) {
            end = start + 1;
            while (end < units && cells[end] == cells[start]) {
                end++;
            }
            if (end - start > LONG) {
                sortByHeap(start, end);
            } else {
                sortByInsertion(start, end);
            }
        }
        count(lane, tally, firsts);
    }

    private void count(int lane, Tally tally, Firsts firsts) {
        int place = 0;
        for (int position = 0; position < order.length; position++) {
            int unit = order[position];
            if (column[unit] == SlowReplicates.UNRANKED) {
                tally.unranked[unit]++;
                continue;
            }
            if (column[unit] != column[order[place]]) {
                place = position;
            }
            tally.places[place][unit]++;
            if (place == 0) {
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
