package org.mattstock.internal.ranking;

import java.util.Arrays;

/** Tells whether two values are level that are not equal. Buffers are used again; one instance is used by one thread. */
final class Neighbors {
    /** By place: its value; NaN for one that nobody has. */
    private final double[] byPlace;

    /** For so many values at most. */
    Neighbors(int values) {
        this.byPlace = new double[values + 1];
    }

    /**
     * Whether a value is level with the next that is not equal to it.
     *
     * @param values numbers
     * @param n how many
     * @param doubled twice the place of each, those of equal values under any rule for ties
     */
    boolean areLevel(double[] values, int n, int[] doubled, Level level) {
        Arrays.fill(byPlace, 0, n + 1, Double.NaN);
        byPlaces(values, n, doubled, byPlace);
        boolean found = n > 0 && areLevel(byPlace, 1, n + 1, level);
        return found || (hasGaps(byPlace, n) && areLevelAcrossGaps(byPlace, n, level));
    }

    private static void byPlaces(double[] values, int n, int[] doubled, double[] byPlace) {
        for (int i = 0; i < n; i++) {
            byPlace[doubled[i] >> 1] = values[i];
        }
    }

    /** Whether a value is level with the one beside it. No step waits for another: this is the way that mostly ends it. */
    static boolean areLevel(double[] ordered, int from, int to, Level level) {
        double share = level.share();
        double least = share * level.magnitude();
        boolean found = false;
        for (int i = from; i < to - 1; i++) {
            double value = ordered[i];
            double gap = Math.abs(value - ordered[i + 1]);
            found |= gap > 0 && gap <= share * Math.abs(value) + least;
        }
        return found;
    }

    private static boolean hasGaps(double[] byPlace, int n) {
        int gaps = 0;
        for (int place = 1; place <= n; place++) {
            gaps += Double.isNaN(byPlace[place]) ? 1 : 0;
        }
        return gaps > 0;
    }

    private static boolean areLevelAcrossGaps(double[] byPlace, int n, Level level) {
        double before = Double.NaN;
        boolean found = false;
        for (int place = 1; place <= n; place++) {
            double value = byPlace[place];
            if (!Double.isNaN(value)) {
                found |= value != before && level.has(before, value);
                before = value;
            }
        }
        return found;
    }
}
