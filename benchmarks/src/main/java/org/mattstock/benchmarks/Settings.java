package org.mattstock.benchmarks;

/**
 * How long and how often is measured.
 *
 * @param forks how many Java virtual machines, one after the other, measure a pair
 * @param windows how many windows each measures after its warm-up
 * @param windowNanos the least CPU time of a window
 * @param batchNanos the least CPU time between two readings of the clock, for the faster of the two
 * @param rounds the least number of rounds in a window
 * @param warmUpNanos the CPU time after which the warm-up ends, stable or not
 * @param times an operation does its work over at most so many times, where that is a choice
 */
record Settings(int forks, int windows, long windowNanos, long batchNanos, int rounds, long warmUpNanos, int times) {
    private static final long MILLI = 1_000_000;

    Settings {
        if (forks < 1 || windows < 1 || rounds < 1) {
            throw new IllegalArgumentException(
                    "forks, windows and rounds must be positive, got " + forks + ", " + windows + ", " + rounds);
        }
    }

    /** Five forks of seven windows, each after up to a minute of warm-up. */
    static Settings full() {
        return new Settings(5, 7, 200 * MILLI, MILLI, 5, 60_000 * MILLI, Integer.MAX_VALUE);
    }

    /** Just enough to run every line once; the figures mean nothing. */
    static Settings smoke() {
        return new Settings(1, 1, MILLI, MILLI / 10, 1, MILLI, 64);
    }

    Settings withForks(int other) {
        return new Settings(other, windows, windowNanos, batchNanos, rounds, warmUpNanos, times);
    }
}
