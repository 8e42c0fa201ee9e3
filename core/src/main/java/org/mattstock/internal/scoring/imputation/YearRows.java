package org.mattstock.internal.scoring.imputation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All leaves' figures of one year side by side, and who is learned from: two of equal content are equal.
 *
 * @param values by unit and leaf, in the order of the tree, NaN for a gap
 * @param reference by unit: whether it is learned from
 */
record YearRows(double[][] values, boolean[] reference) {
    /** The leaf's own values, which are to be completed, among the other leaves' figures. */
    static double[][] of(Gaps gaps, int year) {
        double[][][] others = gaps.others();
        double[] own = gaps.values()[year];
        int position = gaps.position();
        double[][] rows = new double[own.length][others.length + 1];
        for (int unit = 0; unit < rows.length; unit++) {
            for (int leaf = 0; leaf < rows[unit].length; leaf++) {
                rows[unit][leaf] = leaf == position ? own[unit] : others[leaf < position ? leaf : leaf - 1][year][unit];
            }
        }
        return rows;
    }

    /** The rows that are learned from, in the order of the units. */
    double[][] learnedFrom() {
        return IntStream.range(0, values.length)
                .filter(unit -> reference[unit])
                .mapToObj(unit -> values[unit])
                .toArray(double[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof YearRows rows
                && Arrays.equals(reference, rows.reference)
                && Arrays.deepEquals(values, rows.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(values) + Arrays.hashCode(reference);
    }
}
