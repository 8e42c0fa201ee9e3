package org.mattstock.internal.ranking;

import java.util.Arrays;

/** The values of a vector that are not NaN, and where they come from. */
final class PresentValues {
    private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    /** Every so many values, one is looked at. */
    private static final int STRIDE = 16;

    /** As many as are present, in their order. */
    final double[] values;
    /** What was found for them. */
    final int[] doubled;

    private final int[] indexes;
    private int count;

    PresentValues(int most) {
        this.values = new double[most];
        this.doubled = new int[most];
        this.indexes = new int[most];
    }

    /** A quick guess: where values are lacking, a few of them mostly tell. */
    static boolean seemComplete(double[] values) {
        for (int i = 0; i < values.length; i += STRIDE) {
            if (Double.isNaN(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Takes over the values that are present; returns how many they are. */
    int gather(double[] all) {
        count = gather(all, values, indexes);
        return count;
    }

    /** Without a branch, since nobody guesses which values are lacking. */
    private static int gather(double[] all, double[] values, int[] indexes) {
        int next = 0;
        for (int i = 0; i < all.length; i++) {
            double value = all[i];
            values[next] = value;
            indexes[next] = i;
            long magnitude = Double.doubleToRawLongBits(value) & Long.MAX_VALUE;
            next += 1 + (int) ((INFINITE - magnitude) >> 63);
        }
        return next;
    }

    /** Writes what was found at the indexes of the values, 0 elsewhere. */
    void scatter(int[] all) {
        Arrays.fill(all, 0);
        for (int i = 0; i < count; i++) {
            all[indexes[i]] = doubled[i];
        }
    }
}
