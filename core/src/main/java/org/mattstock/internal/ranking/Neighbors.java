package org.mattstock.internal.ranking;

import java.util.Arrays;

/** Tells whether two values that have different places are level. Buffers are used again; one instance is used by one thread. */
public final class Neighbors {
    /** By place: its value; NaN for one that nobody has. */
    private double[] byPlace = new double[0];

    /**
     * Whether a value is level with the next that is not equal to it.
     *
     * @param values NaN for none
     * @param doubled twice the place of each value, those of equal values under any rule for ties; 0 for NaN
     */
    public boolean areLevel(double[] values, int[] doubled, Level level) {
        int n = values.length;
        if (byPlace.length <= n) {
            byPlace = new double[n + 1];
        }
        Arrays.fill(byPlace, 0, n + 1, Double.NaN);
        for (int i = 0; i < n; i++) {
            byPlace[doubled[i] >> 1] = values[i];
        }
        return areLevel(byPlace, n, level.share(), level.magnitude());
    }

    private static boolean areLevel(double[] byPlace, int n, double share, double magnitude) {
        double before = Double.NaN;
        boolean level = false;
        for (int place = 1; place <= n; place++) {
            double value = byPlace[place];
            double gap = Math.abs(before - value);
            level |= gap > 0 && gap <= share * Math.max(Math.abs(before), magnitude);
            before = Double.isNaN(value) ? before : value;
        }
        return level;
    }
}
