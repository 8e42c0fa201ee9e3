package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.Trial;

/**
 * Sums of the shares of weight with which units came first, and of their squares. Shares are kept as whole multiples of a
 * small power of two, since sums of doubles would depend on the order in which threads finish.
 */
public final class CentralTally {
    private static final int MOST_BITS = 52;

    /** By node and unit. */
    private final long[][] sums;

    private final long[][] squares;
    private final double one;
    private double[] totals = new double[Draws.BLOCK];

    private CentralTally(int units, int nodes, double one) {
        this.sums = new long[nodes][units];
        this.squares = new long[nodes][units];
        this.one = one;
    }

    /**
     * Room for shares.
     *
     * @param replicates at most so many are added
     */
    public static CentralTally of(int units, int nodes, long replicates) {
        int bits = Math.min(MOST_BITS, Long.numberOfLeadingZeros(Math.max(1, replicates)) - 2);
        return new CentralTally(units, nodes, Math.scalb(1.0, bits));
    }

    /** Room for the shares of a trial; none where no weights vary. */
    public static Optional<CentralTally> of(Trial trial, long replicates) {
        Blueprint blueprint = trial.blueprint();
        return blueprint.reweightedNodes().length == 0
                ? Optional.empty()
                : Optional.of(of(trial.units().size(), blueprint.size(), replicates));
    }

    /**
     * Adds the shares of the parts of one branch.
     *
     * @param parts their nodes
     * @param weights by node and lane
     * @param firsts in which lanes, for which units
     */
    public void add(int[] parts, double[][] weights, Firsts firsts) {
        if (totals.length < firsts.count()) {
            totals = new double[firsts.count()];
        }
        Arrays.fill(totals, 0);
        for (int part : parts) {
            for (int i = 0; i < firsts.count(); i++) {
                totals[i] += weights[part][firsts.lane(i)];
            }
        }
        for (int i = 0; i < firsts.count(); i++) {
            totals[i] = 1 / totals[i];
        }
        for (int part : parts) {
            add(sums[part], squares[part], weights[part], firsts);
        }
    }

    private void add(long[] sum, long[] square, double[] weights, Firsts firsts) {
        for (int i = 0; i < firsts.count(); i++) {
            double share = weights[firsts.lane(i)] * totals[i];
            sum[firsts.unit(i)] += (long) (share * one);
            square[firsts.unit(i)] += (long) (share * share * one);
        }
    }

    /** Room for as many shares of the same size. */
    CentralTally empty() {
        return new CentralTally(sums.length == 0 ? 0 : sums[0].length, sums.length, one);
    }

    /** How many nodes have weights, and how finely their shares are kept. */
    String shape() {
        return "weights of " + sums.length + " nodes in " + Math.getExponent(one) + " bits";
    }

    void write(CountWriter to) {
        to.count(sums.length).count(Math.getExponent(one));
        for (int node = 0; node < sums.length; node++) {
            for (int unit = 0; unit < sums[node].length; unit++) {
                to.count(sums[node][unit]).count(squares[node][unit]);
            }
        }
    }

    static CentralTally read(CountReader from, int units) {
        int nodes = from.size();
        double one = Math.scalb(1.0, from.count(MOST_BITS));
        from.requireRoom(2L * nodes * units);
        CentralTally read = new CentralTally(units, nodes, one);
        for (int node = 0; node < nodes; node++) {
            for (int unit = 0; unit < units; unit++) {
                read.sums[node][unit] = from.count(Long.MAX_VALUE);
                read.squares[node][unit] = from.count(Long.MAX_VALUE);
            }
        }
        return read;
    }

    public double sum(int unit, int node) {
        return sums[node][unit] / one;
    }

    public double sumOfSquares(int unit, int node) {
        return squares[node][unit] / one;
    }

    public void add(CentralTally other) {
        for (int node = 0; node < sums.length; node++) {
            for (int unit = 0; unit < sums[node].length; unit++) {
                sums[node][unit] += other.sums[node][unit];
                squares[node][unit] += other.squares[node][unit];
            }
        }
    }
}
