package org.mattstock.internal.evidence;

import java.util.Arrays;

/** Benjamini and Hochberg's q of one unit where the p-values of all others stay as they are. */
public final class HeldOthers {
    private final double[] p;
    private final double[] ascending;

    /** Shares the p-values, by tested unit. */
    public HeldOthers(double[] p) {
        this.p = p;
        this.ascending = p.clone();
        Arrays.sort(ascending);
    }

    /**
     * The q-value that a unit would have with another p-value: the least of n p / rank over it and all that are higher.
     *
     * @param place the unit's number
     * @param other its p-value instead of its own
     */
    public double q(int place, double other) {
        int n = ascending.length;
        int rank = 1;
        boolean skipped = false;
        double least = Double.POSITIVE_INFINITY;
        int seen = 0;
        for (double each : ascending) {
            if (each == p[place] && !skipped) {
                skipped = true;
                continue;
            }
            seen++;
            if (each <= other) {
                rank = seen + 1;
            } else {
                least = Math.min(least, each * ((double) n / (seen + 1)));
            }
        }
        return Math.min(1, Math.min(least, other * ((double) n / rank)));
    }
}
