package org.mattstock.internal.statistics;

/** Ranks from 1 with ties sharing the mean, doubled so that they are whole numbers. */
public final class Midranks {
    private Midranks() {}

    /** Twice the midrank of each value, 2 being the lowest untied one. */
    public static int[] doubled(double[] values) {
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int rank = 1;
            for (double other : values) {
                rank += other < values[i] ? 2 : 0;
                rank += other == values[i] ? 1 : 0;
            }
            ranks[i] = rank;
        }
        return ranks;
    }
}
