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

    /** Whether it can take the parts of a unit; one outside the population goes without a value and stops nobody. */
    boolean takes(Parts parts, int unit, Owners owners) {
        return true;
    }

    @Override
    public final Combined combine(Parts parts, boolean[] peers, Owners owners) {
        boolean[] taken = new boolean[parts.kept.length];
        for (int unit = 0; unit < taken.length; unit++) {
            taken[unit] = parts.kept[unit] && takes(parts, unit, owners);
        }
        IntToDoubleFunction standing = among(parts, peers);
        double[] values = new double[taken.length];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = taken[unit] ? owners.finite(unit, standing.applyAsDouble(unit)) : Double.NaN;
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

    /** The sum over every other peer that has a value, in the order of units. */
    static double sum(Parts parts, boolean[] peers, int unit, IntToDoubleFunction against) {
        double sum = 0;
        for (int other = 0; other < peers.length; other++) {
            sum += isOpponent(parts, peers, unit, other) ? against.applyAsDouble(other) : 0;
        }
        return sum;
    }

    /** The mean over every other peer that has a value; 0 for who is alone. */
    static double mean(Parts parts, boolean[] peers, int unit, IntToDoubleFunction against) {
        double opponents = sum(parts, peers, unit, other -> 1);
        return opponents == 0 ? 0 : sum(parts, peers, unit, against) / opponents;
    }

    private static boolean isOpponent(Parts parts, boolean[] peers, int unit, int other) {
        return other != unit && peers[other] && parts.kept[other];
    }
}
