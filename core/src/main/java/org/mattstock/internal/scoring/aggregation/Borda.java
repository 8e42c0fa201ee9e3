package org.mattstock.internal.scoring.aggregation;

import java.util.function.IntToDoubleFunction;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.given.Places;

/** {@link org.mattstock.definition.Aggregation.Borda}. */
final class Borda extends Compared {
    /** Where there is nobody else to beat. */
    private static final double NEITHER = 0.5;

    @Override
    IntToDoubleFunction among(Parts parts, boolean[] peers) {
        double[][] shares = new double[parts.count()][];
        for (int part = 0; part < shares.length; part++) {
            shares[part] = beaten(parts.used[part], peers);
        }
        Gathered beaten = new Gathered(shares, parts.weights);
        return unit -> {
            beaten.all(unit);
            return beaten.sum() / beaten.weight();
        };
    }

    /** The share of the other peers with a value that each unit beats. */
    private static double[] beaten(double[] values, boolean[] peers) {
        Places among = new Places(Places.sorted(values, peers));
        double[] shares = values.clone();
        for (int unit = 0; unit < shares.length; unit++) {
            if (!Double.isNaN(values[unit])) {
                double share = among.shareBelow(values[unit]);
                shares[unit] = Double.isNaN(share) ? NEITHER : share;
            }
        }
        return shares;
    }

    /** Shares are at most 1. */
    @Override
    public double magnitude(double[] parts, double[] weights, int units) {
        return 1;
    }
}
