package org.mattstock.internal.simulation.count;

/** Counts how often units were strictly ahead of each other. */
public final class Wins {
    private Wins() {}

    public static void add(double[][] values, int lanes, int[]... wins) {
        for (int unit = 0; unit < values.length; unit++) {
            for (int other = 0; other < unit; other++) {
                int ahead = count(values[unit], values[other], lanes);
                wins[unit][other] += ahead;
                wins[other][unit] += count(values[other], values[unit], lanes);
            }
        }
    }

    private static int count(double[] values, double[] others, int lanes) {
        int count = 0;
        for (int lane = 0; lane < lanes; lane++) {
            count += values[lane] > others[lane] ? 1 : 0;
        }
        return count;
    }
}
