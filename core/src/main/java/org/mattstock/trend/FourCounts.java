package org.mattstock.trend;

/** Counts how often each of the four statistics of a change of level is at least as high as that of the series. */
final class FourCounts {
    private final double[] least;
    private final long[] reached = new long[4];
    private long cases;

    FourCounts(double... least) {
        this.least = least;
    }

    void count(double... statistics) {
        cases++;
        for (int i = 0; i < least.length; i++) {
            reached[i] += statistics[i] >= least[i] ? 1 : 0;
        }
    }

    /** The shares that reached, with so many more cases that do. */
    LevelShift.OfFour shares(int more) {
        return new LevelShift.OfFour(share(0, more), share(1, more), share(2, more), share(3, more));
    }

    private double share(int statistic, int more) {
        return (double) (reached[statistic] + more) / (cases + more);
    }
}
