package org.mattstock.uncertainty;

/**
 * Sums of the shares of weight with which units came first, and of their squares. Shares are kept as whole multiples of a
 * small power of two, since sums of doubles would depend on the order in which threads finish.
 */
final class CentralTally {
    /** By unit and node. */
    private final long[][] sums;

    private final long[][] squares;
    private final double one;

    private CentralTally(int units, int nodes, double one) {
        this.sums = new long[units][nodes];
        this.squares = new long[units][nodes];
        this.one = one;
    }

    /**
     * Room for shares.
     *
     * @param replicates at most so many are added
     */
    static CentralTally of(int units, int nodes, long replicates) {
        int bits = Math.min(52, Long.numberOfLeadingZeros(Math.max(1, replicates)) - 2);
        return new CentralTally(units, nodes, Math.scalb(1.0, bits));
    }

    CentralTally empty() {
        return new CentralTally(sums.length, sums.length == 0 ? 0 : sums[0].length, one);
    }

    void add(int unit, int node, double share) {
        long fixed = (long) (share * one + 0.5);
        sums[unit][node] += fixed;
        squares[unit][node] += (long) (share * share * one + 0.5);
    }

    double sum(int unit, int node) {
        return sums[unit][node] / one;
    }

    double sumOfSquares(int unit, int node) {
        return squares[unit][node] / one;
    }

    void add(CentralTally other) {
        for (int unit = 0; unit < sums.length; unit++) {
            for (int node = 0; node < sums[unit].length; node++) {
                sums[unit][node] += other.sums[unit][node];
                squares[unit][node] += other.squares[unit][node];
            }
        }
    }
}
