package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The least-squares fit {@code cell = row effect + column effect} to an incomplete matrix of whole numbers, exact, with row
 * effects that sum to 0.
 *
 * @param rows the numerators of the row effects
 * @param columns the numerators of the column effects
 * @param denominator of all effects; not 0
 */
public record TwoWayFit(List<BigInteger> rows, List<BigInteger> columns, BigInteger denominator) {
    /** Copies the lists. */
    public TwoWayFit {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * The fit of some cells.
     *
     * @param cells by row and column
     * @param given which cells count; they connect all rows and columns
     * @throws IllegalArgumentException if they do not
     */
    public static TwoWayFit of(BigInteger[][] cells, boolean[][] given) {
        int rows = cells.length;
        int columns = cells[0].length;
        if (rows <= columns) {
            return new Elimination(cells, given).fit().centered();
        }
        BigInteger[][] turned = new BigInteger[columns][rows];
        boolean[][] turnedGiven = new boolean[columns][rows];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column][row] = cells[row][column];
                turnedGiven[column][row] = given[row][column];
            }
        }
        TwoWayFit fit = new Elimination(turned, turnedGiven).fit();
        return new TwoWayFit(/* rows= */ fit.columns, /* columns= */ fit.rows, fit.denominator).centered();
    }

    private TwoWayFit centered() {
        BigInteger count = BigInteger.valueOf(rows.size());
        BigInteger sum = rows.stream().reduce(BigInteger.ZERO, BigInteger::add);
        return new TwoWayFit(
                rows.stream().map(each -> each.multiply(count).subtract(sum)).toList(),
                columns.stream().map(each -> each.multiply(count).add(sum)).toList(),
                denominator.multiply(count));
    }

    /**
     * The normal equations without the columns, each of which is the mean of its cells less their row effects. The last row's
     * effect is held at 0. Equations are multiplied by the least common multiple of the columns' counts.
     */
    private static final class Elimination {
        private final BigInteger[][] cells;
        private final boolean[][] given;
        private final BigInteger[] sums;
        private final BigInteger[] shares;
        private final BigInteger multiple;

        Elimination(BigInteger[][] cells, boolean[][] given) {
            this.cells = cells;
            this.given = given;
            int columns = cells[0].length;
            sums = new BigInteger[columns];
            BigInteger[] counts = new BigInteger[columns];
            Arrays.fill(sums, BigInteger.ZERO);
            Arrays.fill(counts, BigInteger.ZERO);
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < columns; column++) {
                    if (given[row][column]) {
                        sums[column] = sums[column].add(cells[row][column]);
                        counts[column] = counts[column].add(BigInteger.ONE);
                    }
                }
            }
            multiple = Arrays.stream(counts).reduce(BigInteger.ONE, Elimination::leastCommonMultiple);
            shares = Arrays.stream(counts).map(multiple::divide).toArray(BigInteger[]::new);
        }

        TwoWayFit fit() {
            BigInteger[][] equations = new BigInteger[cells.length - 1][];
            for (int row = 0; row < equations.length; row++) {
                equations[row] = equation(row);
            }
            IntegerSystem.Solution solution = IntegerSystem.solve(equations);
            List<BigInteger> effects = new ArrayList<>(solution.numerators());
            effects.add(BigInteger.ZERO);
            List<BigInteger> ofColumns = new ArrayList<>(Collections.nCopies(shares.length, BigInteger.ZERO));
            for (int column = 0; column < shares.length; column++) {
                ofColumns.set(column, ofColumn(column, effects, solution.denominator()));
            }
            return new TwoWayFit(
                    effects.stream().map(multiple::multiply).toList(),
                    ofColumns,
                    solution.denominator().multiply(multiple));
        }

        private BigInteger[] equation(int row) {
            BigInteger[] equation = new BigInteger[cells.length];
            Arrays.fill(equation, BigInteger.ZERO);
            int right = cells.length - 1;
            for (int column = 0; column < shares.length; column++) {
                if (given[row][column]) {
                    equation[row] = equation[row].add(multiple);
                    for (int other = 0; other < right; other++) {
                        if (given[other][column]) {
                            equation[other] = equation[other].subtract(shares[column]);
                        }
                    }
                    BigInteger distance =
                            multiple.multiply(cells[row][column]).subtract(shares[column].multiply(sums[column]));
                    equation[right] = equation[right].add(distance);
                }
            }
            return equation;
        }

        private BigInteger ofColumn(int column, List<BigInteger> effects, BigInteger denominator) {
            BigInteger left = sums[column].multiply(denominator);
            for (int row = 0; row < cells.length; row++) {
                if (given[row][column]) {
                    left = left.subtract(effects.get(row));
                }
            }
            return left.multiply(shares[column]);
        }

        private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
            return a.divide(a.gcd(b)).multiply(b);
        }
    }
}
