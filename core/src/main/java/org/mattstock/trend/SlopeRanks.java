package org.mattstock.trend;

import java.util.Arrays;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.KendallNull;

/** What exact counting without ties says of intervals between the slopes of all pairs, of which the lowest has rank 1. */
final class SlopeRanks {
    private final ExactDistribution orders;
    private final double[] ascending;

    /** For n values, at most {@value KendallNull#LONGEST}, and the slopes of their pairs. */
    SlopeRanks(int n, double[] ascending) {
        this.orders = KendallNull.of(n);
        this.ascending = ascending;
    }

    /** The probability of no more inversions: that the true slope lies below the slope of the next rank. */
    double tail(int inversions) {
        return orders.atLeast(ascending.length - 2L * inversions);
    }

    /** The level between two ranks, whole or not; outside those that there are that of the widest interval. */
    double levelBetween(double lower, double upper) {
        int pairs = ascending.length;
        double[] descending = new double[pairs];
        Arrays.setAll(descending, i -> ascending[pairs - 1 - i]);
        return 1
                - (interpolatedTail(before(ascending, lower))
                        + interpolatedTail(before(descending, pairs + 1 - upper)));
    }

    private double interpolatedTail(double inversions) {
        int whole = (int) inversions;
        double share = inversions - whole;
        return share == 0 ? tail(whole) : tail(whole) + share * (tail(whole + 1) - tail(whole));
    }

    /** How many slopes come before the limit at a rank: as many as ranks do, less those that are equal to it. */
    private static double before(double[] sorted, double rank) {
        int at = (int) Math.max(1, rank);
        if (rank > at && sorted[at] != sorted[at - 1]) {
            return rank - 1;
        }
        while (at > 1 && sorted[at - 2] == sorted[at - 1]) {
            at--;
        }
        return at - 1;
    }
}
