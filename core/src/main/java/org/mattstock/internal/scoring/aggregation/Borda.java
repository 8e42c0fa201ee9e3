package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.given.Places;

/** {@link org.mattstock.definition.Aggregation.Borda}. */
final class Borda implements AggregationMethod {
    /** Where there is nobody else to beat. */
    private static final double NEITHER = 0.5;

    @Override
    public Combined combine(Parts parts, boolean[] peers, Owners owners) {
        Gathered beaten = beaten(parts, peers);
        double[] values = new double[parts.kept.length];
        for (int unit = 0; unit < values.length; unit++) {
            beaten.all(unit);
            values[unit] = parts.kept[unit] ? beaten.sum() / beaten.weight() : Double.NaN;
        }
        return Combined.of(values);
    }

    /** Of each part the share of the other peers with a value that each unit beats. */
    private static Gathered beaten(Parts parts, boolean[] peers) {
        double[][] shares = new double[parts.count()][];
        for (int part = 0; part < shares.length; part++) {
            Places among = new Places(Places.sorted(parts.used[part], peers));
            shares[part] = parts.used[part].clone();
            for (int unit = 0; unit < shares[part].length; unit++) {
                if (!Double.isNaN(shares[part][unit])) {
                    double share = among.shareBelow(shares[part][unit]);
                    shares[part][unit] = Double.isNaN(share) ? NEITHER : share;
                }
            }
        }
        return new Gathered(shares, parts.weights);
    }

    @Override
    public double without(int part, int unit, Parts parts, double[][] places, boolean[] peers) {
        Gathered beaten = beaten(parts, peers);
        beaten.others(part, unit);
        return beaten.count == 0 ? Double.NaN : beaten.sum() / beaten.weight();
    }

    /** Shares are at most 1. */
    @Override
    public double magnitude(double[] parts, double[] weights, int units) {
        return 1;
    }

    @Override
    public Optional<UnitFormula> formula() {
        return Optional.empty();
    }
}
