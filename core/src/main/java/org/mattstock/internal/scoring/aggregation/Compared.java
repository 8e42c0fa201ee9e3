package org.mattstock.internal.scoring.aggregation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;

/** An aggregation that holds a unit against the others: how one unit stands among the peers says all. */
abstract class Compared implements AggregationMethod {
    /**
     * How a unit that the missing rule keeps stands among the peers.
     *
     * @param peers by unit: whether it counts for others
     */
    abstract IntToDoubleFunction among(Parts parts, boolean[] peers);

    @Override
    public final Combined combine(Parts parts, boolean[] peers, Owners owners) {
        IntToDoubleFunction standing = among(parts, peers);
        double[] values = new double[parts.kept.length];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = parts.kept[unit] ? owners.finite(unit, standing.applyAsDouble(unit)) : Double.NaN;
        }
        return Combined.of(values);
    }

    @Override
    public final double without(int part, int unit, Parts parts, double[][] places, boolean[] peers) {
        Parts rest = parts.without(part);
        return Arrays.stream(rest.used).allMatch(values -> Double.isNaN(values[unit]))
                ? Double.NaN
                : among(rest, peers).applyAsDouble(unit);
    }

    @Override
    public final Optional<UnitFormula> formula() {
        return Optional.empty();
    }
}
