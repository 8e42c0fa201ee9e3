package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;

/** An aggregation whose value is a weighted sum of the parts: how it is scaled says all. */
abstract class WeightedSum extends ByUnit implements Additive {
    @Override
    public final Optional<Additive> additive() {
        return Optional.of(this);
    }

    @Override
    public final boolean keepsSense() {
        return true;
    }

    @Override
    public final Contribution contribution() {
        return Contribution.ADDS_UP;
    }

    @Override
    public final double of(double[] values, double[] weights, int count, double applicable) {
        return scaled(Gathered.sum(values, weights, count), Gathered.weight(weights, count), applicable);
    }

    @Override
    public final double magnitude(double[] parts, double[] weights, int units) {
        double weight = Gathered.weight(weights, weights.length);
        return Math.abs(scaled(Gathered.sum(parts, weights, weights.length), weight, weight));
    }

    /**
     * Part after part along the units: a column is contiguous in memory, and every unit's own sum still runs in the order of the
     * parts, so that it has the bits that it would have alone.
     */
    @Override
    public final Combined combine(Parts parts, boolean[] peers, Owners owners) {
        double[] sums = new double[parts.kept.length];
        for (int part = 0; part < parts.count(); part++) {
            add(parts.weights[part], parts.used[part], sums);
        }
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = parts.kept[unit]
                    ? owners.finite(unit, scaled(sums[unit], parts.present[unit], parts.applicable[unit]))
                    : Double.NaN;
        }
        return Combined.of(sums);
    }

    private static void add(double weight, double[] used, double[] sums) {
        for (int unit = 0; unit < sums.length; unit++) {
            if (!Double.isNaN(used[unit])) {
                sums[unit] += weight * used[unit];
            }
        }
    }
}
