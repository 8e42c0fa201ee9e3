package org.mattstock.uncertainty;

/** Monte Carlo errors: how far a figure would move if other replicates were drawn. */
final class Precision {
    private Precision() {}

    /** The standard error of a share of replicates. */
    static double ofShare(double share, long replicates) {
        return replicates == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(share * (1 - share) / replicates);
    }

    /** The standard error of a mean, from sums; infinite for fewer than two. */
    static double ofMean(double sum, double sumOfSquares, long count) {
        if (count < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double variance = Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1));
        return Math.sqrt(variance / count);
    }

    /** Whether every unit's shares and mean place are as precise as a rule wants. */
    static boolean isReached(Tally tally, UncertaintyAnalysis.Stopping rule) {
        int units = tally.unranked.length;
        long replicates = tally.replicates();
        long[] above = new long[units];
        double[] sum = new double[units];
        double[] squares = new double[units];
        for (int place = 0; place < units; place++) {
            for (int unit = 0; unit < units; unit++) {
                long count = tally.places[place][unit];
                above[unit] += count;
                sum[unit] += (double) count * (place + 1);
                squares[unit] += (double) count * (place + 1) * (place + 1);
                if (count > 0 && ofShare((double) above[unit] / replicates, replicates) > rule.shareError()) {
                    return false;
                }
            }
        }
        for (int unit = 0; unit < units; unit++) {
            if (above[unit] > 0 && ofMean(sum[unit], squares[unit], above[unit]) > rule.placeError()) {
                return false;
            }
        }
        return true;
    }
}
