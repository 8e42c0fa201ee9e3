package org.mattstock.internal.statistics.matrix;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What the covariance of columns says about some of them once the others are known: lines through the known ones, and how the
 * unknown ones still vary about these. Known columns are swept (Beaton 1964), the one that is determined least by those before
 * it first; one that they determine adds nothing and is left out, so that a covariance without an inverse is none the worse.
 */
final class Conditional {
    /** Below this share of its variance a column is determined by others: what is left of it is rounding. */
    static final double ROUNDING = 1e-8;

    /** By column and known column that is used: the slope. */
    private final double[][] swept;

    private final boolean[] used;
    private final double least;

    private Conditional(double[][] swept, boolean[] used, double least) {
        this.swept = swept;
        this.used = used;
        this.least = least;
    }

    /**
     * Of columns of which some are known.
     *
     * @param covariance symmetric; not changed
     */
    static Conditional of(double[][] covariance, BitSet known) {
        double[][] swept = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        boolean[] used = new boolean[swept.length];
        double least = 1;
        for (int pivot = next(covariance, swept, known, used);
                pivot >= 0;
                pivot = next(covariance, swept, known, used)) {
            used[pivot] = true;
            least = Math.min(least, swept[pivot][pivot] / covariance[pivot][pivot]);
            sweep(swept, pivot);
        }
        return new Conditional(swept, used, least);
    }

    /** The known column of which most is left; -1 if the others determine every one. */
    private static int next(double[][] covariance, double[][] swept, BitSet known, boolean[] used) {
        int best = -1;
        double most = ROUNDING;
        for (int column = known.nextSetBit(0); column >= 0; column = known.nextSetBit(column + 1)) {
            double left = used[column] ? 0 : swept[column][column] / covariance[column][column];
            if (left > most) {
                most = left;
                best = column;
            }
        }
        return best;
    }

    /** One half is worked out and mirrored, so that what is symmetric stays so to the bit. */
    private static void sweep(double[][] a, int pivot) {
        double left = a[pivot][pivot];
        double[] before = a[pivot].clone();
        double[] slopes = new double[before.length];
        for (int i = 0; i < before.length; i++) {
            slopes[i] = before[i] / left;
        }
        for (int i = 0; i < before.length; i++) {
            double[] row = a[i];
            double own = before[i];
            for (int j = 0; j <= i; j++) {
                row[j] -= own * slopes[j];
            }
            for (int j = 0; j < i; j++) {
                a[j][i] = row[j];
            }
        }
        for (int i = 0; i < before.length; i++) {
            a[i][pivot] = slopes[i];
            a[pivot][i] = slopes[i];
        }
        a[pivot][pivot] = -1 / left;
    }

    /** By how much a column is expected to differ from its mean, given how much the known ones do. */
    double expected(int column, double[] differences) {
        double sum = 0;
        for (int known = 0; known < used.length; known++) {
            sum += used[known] ? swept[column][known] * differences[known] : 0;
        }
        return sum;
    }

    /** How two unknown columns vary together about their lines. */
    double left(int a, int b) {
        return swept[a][b];
    }

    /** The least share of its variance that was left of a known column when it was used: digits are lost by its inverse. */
    double least() {
        return least;
    }

    /** How many known columns are used. */
    int count() {
        int count = 0;
        for (boolean each : used) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
