package org.mattstock.internal.ranking;

/** Puts the values of a cell in the order of the exact values, and moves what comes after them. */
final class SharedCells {
    /** In a cell with more values than this, the square of their number would count. */
    private static final int MOST_MEMBERS = 24;

    private final int[] members;
    private final int[] firsts;
    /** Every cell takes a look at all values. */
    private final int mostCells;

    private double[] values = new double[0];
    private int[] cells = new int[0];
    private int[] doubled = new int[0];
    private int n;
    private double sign;
    private Ties ties = Ties.COMPETITION;
    private int settled;
    private int size;

    /** For so many repeats at most. */
    SharedCells(int mostRepeats) {
        this.members = new int[Math.max(MOST_MEMBERS, mostRepeats + 1)];
        this.firsts = new int[mostRepeats];
        this.mostCells = 2 * mostRepeats;
    }

    /** Takes a vector, whose cells ascend from the best value. */
    void start(double[] values, int n, int[] cells, First first, Ties ties, int[] doubled) {
        this.values = values;
        this.n = n;
        this.cells = cells;
        this.doubled = doubled;
        this.ties = ties;
        this.sign = first == First.LOWEST ? 1 : -1;
        this.settled = 0;
    }

    /**
     * Settles the cells of values that share one with an earlier value. So far, a cell has one place, and room for one value.
     *
     * @param repeats the indexes of these values, ascending
     * @param firstOf by place from 0, the lowest index of a value in the cell
     */
    void settleRepeats(int[] repeats, int count, int[] firstOf) {
        for (int i = 0; i < count; i++) {
            firsts[i] = firstOf[cells[repeats[i]]];
        }
        for (int i = 0; i < count; i++) {
            if (firsts[i] >= 0) {
                settleRepeat(i, repeats, count);
            }
        }
    }

    private void settleRepeat(int repeat, int[] repeats, int count) {
        int first = firsts[repeat];
        members[0] = first;
        size = 1;
        for (int i = repeat; i < count; i++) {
            if (firsts[i] == first) {
                members[size++] = repeats[i];
                firsts[i] = -1;
            }
        }
        settle(cells[first]);
    }

    private void settle(int cell) {
        sort();
        int groups = place(doubled[members[0]] / 2 - 1);
        move(cells, n, cell, 2 * ((ties == Ties.DENSE ? groups : size) - 1), doubled);
    }

    /**
     * Places the values of a cell for which there is room.
     *
     * @param count how many values it holds
     * @param start how many come before
     * @return whether that was done
     */
    boolean settleWithin(int cell, int count, int start) {
        if (count > MOST_MEMBERS || ++settled > mostCells) {
            return false;
        }
        gather(cell, count);
        if (ties == Ties.DENSE) {
            settle(cell);
        } else {
            sort();
            place(start);
        }
        return true;
    }

    private void gather(int cell, int count) {
        size = 0;
        for (int i = 0; size < count; i++) {
            if (cells[i] == cell) {
                members[size++] = i;
            }
        }
    }

    private void sort() {
        for (int i = 1; i < size; i++) {
            int member = members[i];
            double value = sign * values[member];
            int free = i;
            while (free > 0 && sign * values[members[free - 1]] > value) {
                members[free] = members[free - 1];
                free--;
            }
            members[free] = member;
        }
    }

    /** Returns how many groups of equal values there are. */
    private int place(int start) {
        int group = 0;
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && values[members[to]] == values[members[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                int shift = ties == Ties.ORDINAL ? i - from : 0;
                doubled[members[i]] = (int) (2 * ties.place(start + from, start + to, start + group)) + 2 * shift;
            }
            group++;
        }
        return group;
    }

    /** Moves what lies in later cells. */
    private static void move(int[] cells, int n, int cell, int by, int[] doubled) {
        for (int i = 0; i < n; i++) {
            doubled[i] += ((cell - cells[i]) >> 31) & by;
        }
    }
}
