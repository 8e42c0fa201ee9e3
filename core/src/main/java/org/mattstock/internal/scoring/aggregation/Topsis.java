package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.given.Parts;

/** {@link Aggregation.Topsis}. */
final class Topsis extends Compared {
    /** As far from the best as from the worst: also where nobody differs. */
    private static final double HALF_WAY = 0.5;

    private final boolean scales;

    Topsis(Aggregation.Topsis method) {
        this.scales = method.scaling() == Aggregation.Scaling.VECTOR;
    }

    @Override
    IntToDoubleFunction among(Parts parts, boolean[] peers) {
        Ideals ideals = Ideals.of(parts, peers);
        double[] factors = new double[parts.count()];
        double total = Gathered.weight(parts.weights, factors.length);
        for (int part = 0; part < factors.length; part++) {
            double length = scales ? length(parts, part, peers) : 1;
            factors[part] = ideals.differ(part) ? parts.weights[part] / total / length : 0;
        }
        return unit -> closeness(parts, unit, ideals, factors);
    }

    /** That of the vector of all peers' values; where they differ it is more than 0. */
    private static double length(Parts parts, int part, boolean[] peers) {
        double squares = 0;
        for (int unit = 0; unit < peers.length; unit++) {
            double value = parts.used[part][unit];
            squares += peers[unit] && parts.kept[unit] && !Double.isNaN(value) ? value * value : 0;
        }
        return Math.sqrt(squares);
    }

    /** Of the parts that the unit has: a weight for all of them alike would change neither distance's share. */
    private static double closeness(Parts parts, int unit, Ideals ideals, double[] factors) {
        double toBest = 0;
        double toWorst = 0;
        for (int part = 0; part < factors.length; part++) {
            double value = parts.used[part][unit];
            if (factors[part] > 0 && !Double.isNaN(value)) {
                double up = factors[part] * (ideals.best()[part] - value);
                double down = factors[part] * (value - ideals.worst()[part]);
                toBest += up * up;
                toWorst += down * down;
            }
        }
        double both = Math.sqrt(toBest) + Math.sqrt(toWorst);
        return both == 0 ? HALF_WAY : Math.sqrt(toWorst) / both;
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return Optional.of(Normalization.Range.UNIT);
    }
}
