package org.mattstock.internal.simulation.count;

import java.util.Optional;

/** Monte Carlo errors: how far a figure would move if other replicates were drawn. */
public final class MonteCarloError {
    private MonteCarloError() {}

    /** The standard error of a share of replicates; infinite for fewer than two. */
    public static double ofShare(double share, long replicates) {
        return replicates < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(share * (1 - share) / replicates);
    }

    /** The standard error of a mean, from sums; infinite for fewer than two. */
    public static double ofMean(double sum, double sumOfSquares, long count) {
        if (count < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double variance = Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1));
        return Math.sqrt(variance / count);
    }

    /** Whether every unit's shares and mean place are as precise as is wanted. */
    public static boolean isSmallEnough(PlaceTally tally, Goal goal) {
        for (int unit = 0; unit < tally.unranked.length; unit++) {
            Optional<PlaceCounts> counts = tally.counts(unit);
            if (counts.isPresent() && !isSmallEnough(counts.get(), tally.replicates(), goal)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmallEnough(PlaceCounts counts, long replicates, Goal goal) {
        long above = 0;
        for (int number = 0; above < counts.total(); number++) {
            above += counts.count(number);
            if (ofShare((double) above / replicates, replicates) > goal.shareError()) {
                return false;
            }
        }
        return !(counts.mean().standardError() > goal.placeError());
    }
}
