package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;

/** An aggregation that looks at one unit at a time: its formula says all. */
abstract class ByUnit implements AggregationMethod, UnitFormula {
    @Override
    public final Optional<UnitFormula> formula() {
        return Optional.of(this);
    }

    /** Between the lowest part and the highest lies every mean, and any other value is looked at. */
    @Override
    public double magnitude(double[] parts, double[] weights, int units) {
        return Gathered.sum(parts, weights, parts.length) / Gathered.weight(weights, weights.length);
    }

    @Override
    public Combined combine(Parts parts, boolean[] peers, Owners owners) {
        Gathered of = new Gathered(parts.used, parts.weights);
        double[] result = new double[parts.kept.length];
        for (int unit = 0; unit < result.length; unit++) {
            of.all(unit);
            boolean possible = parts.kept[unit] && !(needsPositiveParts() && refuses(unit, of, owners));
            result[unit] = possible
                    ? owners.finite(unit, of(of.values, of.weights, of.count, parts.applicable[unit]))
                    : Double.NaN;
        }
        return Combined.of(result);
    }

    /** Which mean it is, in words; asked where parts must be positive. */
    String mean() {
        return "weighted";
    }

    /** Units outside the population are there for comparison only: such a one goes without a value and stops nobody. */
    private boolean refuses(int unit, Gathered parts, Owners owners) {
        for (int i = 0; i < parts.count; i++) {
            if (parts.values[i] <= 0) {
                if (owners.isInPopulation(unit)) {
                    throw new ScoringException("the parts of " + owners.node() + " must be positive for a " + mean()
                            + " mean, got " + parts.values[i] + " for " + owners.unit(unit));
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public double without(int part, int unit, Parts parts, double[][] places, boolean[] peers) {
        Gathered rest = new Gathered(parts.used, parts.weights);
        rest.others(part, unit);
        double weight = rest.weight();
        return weight == 0 ? Double.NaN : of(rest.values, rest.weights, rest.count, weight);
    }
}
