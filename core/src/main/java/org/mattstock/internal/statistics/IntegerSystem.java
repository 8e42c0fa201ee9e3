package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/** Systems of linear equations in whole numbers, solved exactly: fraction-free elimination (Bareiss 1968). */
public final class IntegerSystem {
    private IntegerSystem() {}

    /**
     * The solution: the unknowns' numerators, and their common denominator (not 0).
     *
     * @param numerators of the unknowns, in their order
     * @param denominator of all
     */
    public record Solution(List<BigInteger> numerators, BigInteger denominator) {
        /** Copies the numerators. */
        public Solution {
            numerators = List.copyOf(numerators);
        }
    }

    /**
     * Solves n equations in n unknowns.
     *
     * @param rows the coefficients of each equation, and behind them its right side; overwritten. May be none
     * @throws IllegalArgumentException if the equations have no unique solution
     */
    public static Solution solve(BigInteger[][] rows) {
        BigInteger last = BigInteger.ONE;
        for (int step = 0; step < rows.length; step++) {
            swap(rows, step, pivot(rows, step));
            BigInteger pivot = rows[step][step];
            for (int row = 0; row < rows.length; row++) {
                if (row != step) {
                    eliminate(rows[row], rows[step], step, pivot, last);
                }
            }
            last = pivot;
        }
        return new Solution(Arrays.stream(rows).map(row -> row[rows.length]).toList(), last);
    }

    /** After this, all rows treated so far have the same number, the pivot, on the diagonal; every division is exact. */
    private static void eliminate(BigInteger[] row, BigInteger[] by, int step, BigInteger pivot, BigInteger last) {
        BigInteger factor = row[step];
        for (int column = 0; column < row.length; column++) {
            row[column] = pivot.multiply(row[column])
                    .subtract(factor.multiply(by[column]))
                    .divide(last);
        }
    }

    private static int pivot(BigInteger[][] rows, int step) {
        for (int row = step; row < rows.length; row++) {
            if (rows[row][step].signum() != 0) {
                return row;
            }
        }
        throw new IllegalArgumentException("equations must have one solution, got a singular system");
    }

    private static void swap(BigInteger[][] rows, int a, int b) {
        BigInteger[] kept = rows[a];
        rows[a] = rows[b];
        rows[b] = kept;
    }
}
