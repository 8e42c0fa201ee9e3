package org.mattstock.internal.exact;

import java.util.Arrays;

/** The order of a few values. */
final class Ascending {
    private Ascending() {}

    /** The indexes of the values, lowest first, equal ones by index; NaN is left out. Sorted by insertion. */
    static int[] of(double[] values) {
        int[] order = new int[values.length];
        int count = 0;
        for (int index = 0; index < values.length; index++) {
            if (!Double.isNaN(values[index])) {
                int place = count++;
                while (place > 0 && values[order[place - 1]] > values[index]) {
                    order[place] = order[place - 1];
                    place--;
                }
                order[place] = index;
            }
        }
        return Arrays.copyOf(order, count);
    }
}
