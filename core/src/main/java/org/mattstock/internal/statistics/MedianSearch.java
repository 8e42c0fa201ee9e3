package org.mattstock.internal.statistics;

/**
 * The median of many columns of numbers that lie side by side, row r holding the r-th number of every column; for columns too
 * long for a {@link MedianNetwork}. Each column has a guess, and is searched between two bounds about it, at a distance that a
 * sample of its rows gives: one pass notes which numbers lie between, and how many below. Where that count shows the median to
 * be among the noted ones, it is selected from them; else, in one column of some hundreds, from all numbers. Guess and sample
 * only make it fast: the median found is the median. Nothing is allocated.
 *
 * <p>No step branches on a comparison of numbers, which a processor would guess wrong every other time, until a handful is
 * left: the number is written down in any case, and the outcome of the comparison moves the end of what is written.
 */
final class MedianSearch {
    /** How far the bounds lie from the guess, in mean distances of the sample: a sixth of the numbers lie between. */
    private static final double REACH = 0.35;

    /** Up to so many numbers are sorted by insertion. */
    private static final int FEW = 8;

    private final int[] sample;
    private final double[] near;
    private final int lower;
    private final int upper;
    private int below;
    private int count;

    /**
     * For columns of a length.
     *
     * @param rows how many numbers a column has
     * @param sample rows whose numbers tell how far those of a column lie from its guess
     */
    MedianSearch(int rows, int[] sample) {
        this.sample = sample.clone();
        this.near = new double[rows + 1];
        this.lower = (rows - 1) / 2;
        this.upper = rows / 2;
    }

    /** Writes the medians of the first columns, whose guesses are given. A column with NaN gets any number, or NaN. */
    void medians(double[][] rows, double[] guesses, double[] medians, int columns) {
        for (int column = 0; column < columns; column++) {
            double guess = guesses[column];
            double reach = REACH * meanDistance(rows, column, guess);
            note(rows, column, guess - reach, guess + reach);
            if (below > lower || upper >= below + count) {
                noteAll(rows, column);
            }
            medians[column] = select(lower - below, upper - below);
        }
    }

    private double meanDistance(double[][] rows, int column, double guess) {
        double sum = 0;
        for (int row : sample) {
            sum += Math.abs(rows[row][column] - guess);
        }
        return sum / sample.length;
    }

    /** A bound that is not a number leaves nothing out. */
    private void note(double[][] rows, int column, double low, double high) {
        int under = 0;
        int noted = 0;
        for (double[] row : rows) {
            double number = row[column];
            int isUnder = number < low ? 1 : 0;
            int isOver = number > high ? 1 : 0;
            near[noted] = number;
            noted += 1 - isUnder - isOver;
            under += isUnder;
        }
        below = under;
        count = noted;
    }

    private void noteAll(double[][] rows, int column) {
        for (int row = 0; row < rows.length; row++) {
            near[row] = rows[row][column];
        }
        below = 0;
        count = rows.length;
    }

    /** The mean of two of the noted numbers, by their places: parts that hold neither are split off, the rest is sorted. */
    private double select(int first, int second) {
        int from = 0;
        int to = count;
        while (to - from > FEW) {
            double pivot = middle(near[from], near[(from + to) >>> 1], near[to - 1]);
            int split = split(from, to, pivot);
            if (split == from) {
                // Nothing lies below the pivot: its equals are split off. Above infinity, or NaN, there is nothing.
                double above = Math.nextUp(pivot);
                split = above > pivot ? split(from, to, above) : to;
                if (split > second) {
                    return pivot;
                }
            }
            if (split > second) {
                to = split;
            } else if (split > first) {
                break;
            } else {
                from = split;
            }
        }
        sort(from, to);
        return mean(first, second);
    }

    /** Brings the numbers below the pivot to the front and says where the others begin. */
    private int split(int from, int to, double pivot) {
        int end = from;
        for (int i = from; i < to; i++) {
            double number = near[i];
            near[i] = near[end];
            near[end] = number;
            end += number < pivot ? 1 : 0;
        }
        return end;
    }

    private static double middle(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void sort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            double number = near[i];
            int at = i;
            while (at > from && near[at - 1] > number) {
                near[at] = near[at - 1];
                at--;
            }
            near[at] = number;
        }
    }

    private double mean(int first, int second) {
        return first == second ? near[first] : (near[first] + near[second]) / 2;
    }
}
