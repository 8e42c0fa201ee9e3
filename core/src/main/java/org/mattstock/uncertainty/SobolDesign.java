package org.mattstock.uncertainty;

import java.util.Arrays;
import org.mattstock.internal.simulation.draw.SplitMix;
import org.mattstock.internal.text.Digest;

/**
 * Saltelli's design for any model whose factors are independent, however many numbers a factor consists of: each row is the row of
 * sample A, that of sample B, and then A with each factor from B.
 *
 * <p>Where it is drawn, a factor is one long, from which the model starts a stream of its own: row {@code r} draws from
 * {@code SplitMix.of(seed, r)} first the longs of A, factor by factor, then those of B. Where it is given, a factor is a number from
 * 0 to below 1, whose bits stand for it here.
 */
interface SobolDesign {
    /** How many factors it is for. */
    int factors();

    /** What the factors of a row are: by column of the design and factor. */
    long[][] row(long row);

    /** How many times a model is asked for each row. */
    default int columns() {
        return factors() + 2;
    }

    static SobolDesign drawn(int factors, long seed) {
        return new Drawn(factors, seed);
    }

    /** The columns of a row from those of both samples. */
    private static long[][] mixed(long[] a, long... b) {
        long[][] columns = new long[a.length + 2][];
        columns[0] = a;
        columns[1] = b;
        for (int factor = 0; factor < a.length; factor++) {
            columns[factor + 2] = a.clone();
            columns[factor + 2][factor] = b[factor];
        }
        return columns;
    }

    /** A design whose longs are drawn. */
    record Drawn(int factors, long seed) implements SobolDesign {
        @Override
        public long[][] row(long row) {
            SplitMix random = SplitMix.of(seed, row);
            long[] a = draws(random);
            return SobolDesign.mixed(a, draws(random));
        }

        private long[] draws(SplitMix random) {
            long[] draws = new long[factors];
            Arrays.setAll(draws, factor -> random.nextLong());
            return draws;
        }
    }

    /** A design that somebody else has drawn. */
    final class Given implements SobolDesign {
        /** By row and factor: bits of numbers from 0 to below 1. */
        private final long[][] a;

        private final long[][] b;

        private Given(long[][] a, long[][] b) {
            this.a = a;
            this.b = b;
        }

        /** Two samples, by row and factor. */
        static Given of(double[][] a, double[][] b) {
            if (a.length != b.length) {
                throw new IllegalArgumentException(
                        "sample must have as many rows in b as in a, " + a.length + ", got " + b.length);
            }
            int factors = a.length == 0 ? 0 : a[0].length;
            return new Given(bits("a", a, factors), bits("b", b, factors));
        }

        /** A ready list: all rows of A, all rows of B, all rows of A with the first factor from B, and so on. */
        static Given ofRows(double[][] rows) {
            int columns = rows.length == 0 ? 2 : rows[0].length + 2;
            if (rows.length % columns != 0) {
                throw new IllegalArgumentException(
                        "sample must have " + columns + " rows for each row of the design: a, b, and a"
                                + " with each factor from b, got " + rows.length);
            }
            int size = rows.length / columns;
            Given given = of(Arrays.copyOfRange(rows, 0, size), Arrays.copyOfRange(rows, size, 2 * size));
            long[][] all = bits("rows", rows, columns - 2);
            for (int row = 0; row < size; row++) {
                long[][] expected = given.row(row);
                for (int column = 2; column < columns; column++) {
                    if (!Arrays.equals(expected[column], all[column * size + row])) {
                        throw new IllegalArgumentException(
                                "sample rows[" + (column * size + row) + "] must be rows[" + row
                                        + "] with the number of factor " + (column - 1) + " from rows[" + (size + row)
                                        + "], got "
                                        + Arrays.toString(rows[column * size + row]));
                    }
                }
            }
            return given;
        }

        private static long[][] bits(String name, double[][] rows, int factors) {
            long[][] bits = new long[rows.length][factors];
            for (int row = 0; row < rows.length; row++) {
                if (rows[row].length != factors) {
                    throw new IllegalArgumentException("sample " + name + "[" + row
                            + "] must have as many numbers as a[0], " + factors + ", got " + rows[row].length);
                }
                for (int factor = 0; factor < factors; factor++) {
                    bits[row][factor] = bits(name, row, factor, rows[row][factor]);
                }
            }
            return bits;
        }

        private static long bits(String name, int row, int factor, double value) {
            if (!(value >= 0 && value < 1)) {
                throw new IllegalArgumentException(
                        "sample " + name + "[" + row + "][" + factor + "] must be from 0 to below 1, got " + value);
            }
            return Double.doubleToLongBits(value + 0.0);
        }

        int rows() {
            return a.length;
        }

        @Override
        public int factors() {
            return a.length == 0 ? 0 : a[0].length;
        }

        @Override
        public long[][] row(long row) {
            int number = Math.toIntExact(row);
            return SobolDesign.mixed(a[number].clone(), b[number].clone());
        }

        /** A hash of all numbers. */
        String digest() {
            Digest digest = Digest.start("given-design/1").integer(a.length).integer(factors());
            for (int row = 0; row < a.length; row++) {
                for (int factor = 0; factor < factors(); factor++) {
                    digest.integer(a[row][factor]).integer(b[row][factor]);
                }
            }
            return digest.hex();
        }
    }
}
