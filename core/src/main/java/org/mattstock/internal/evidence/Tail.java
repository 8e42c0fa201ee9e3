package org.mattstock.internal.evidence;

/** Shares of listed statistics that are at least as high as one. */
final class Tail {
    /** Sums of the same terms in another order differ by less than this. */
    private static final double NOISE = 1e-9;

    private Tail() {}

    /**
     * The share of a complete list, which the statistic itself may have been taken from: never below one of them.
     *
     * @param ascending at least one
     */
    static double share(double[] ascending, double statistic) {
        return (double) Math.max(1, count(ascending, statistic)) / ascending.length;
    }

    /** The share where the statistic is one more beside the list: (1 + how many) / (1 + all). */
    static double shareBeside(double[] ascending, double statistic) {
        return (1.0 + count(ascending, statistic)) / (1.0 + ascending.length);
    }

    private static int count(double[] ascending, double statistic) {
        double least = statistic - NOISE * (1 + Math.abs(statistic));
        int from = 0;
        int to = ascending.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (ascending[middle] < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return ascending.length - from;
    }
}
