package org.mattstock.trend;

import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.Normal;

/** The three p-values of a statistic: counted over equally likely cases, of an exact distribution, or of the normal curve. */
final class Tails {
    private final double seen;
    private final double gap;
    private long cases;
    private long asFar;
    private long asHigh;
    private long asLow;

    /**
     * A count that has not begun, of a statistic whose mean under the null is 0.
     *
     * @param seen the statistic of the series
     * @param gap how far apart two statistics may be and still be meant to be equal
     */
    Tails(double seen, double gap) {
        this.seen = seen;
        this.gap = gap;
    }

    void count(double statistic) {
        cases++;
        asFar += Math.abs(statistic) >= Math.abs(seen) - gap ? 1 : 0;
        asHigh += statistic >= seen - gap ? 1 : 0;
        asLow += statistic <= seen + gap ? 1 : 0;
    }

    MannKendall.PValues pValues() {
        return new MannKendall.PValues((double) asFar / cases, (double) asHigh / cases, (double) asLow / cases);
    }

    /** Of a count: two-sided is twice the smaller tail, at most 1. */
    static MannKendall.PValues exact(ExactDistribution counts, int seen) {
        double greater = counts.atLeast(seen);
        double less = counts.atMost(seen);
        return new MannKendall.PValues(Math.min(1, 2 * Math.min(greater, less)), greater, less);
    }

    /** By the normal approximation; 1 where there is no variance. */
    static MannKendall.PValues normal(double z, double variance) {
        return variance == 0
                ? new MannKendall.PValues(1, 1, 1)
                : new MannKendall.PValues(Normal.twoSided(z), Normal.upperTail(z), Normal.upperTail(-z));
    }
}
