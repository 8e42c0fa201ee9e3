package org.mattstock.internal.scoring;

import org.mattstock.definition.Aggregation;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;

/** Aggregations that look at one unit at a time, for all units. */
final class CombineByUnit {
    private final ByUnitFormula formula;
    private final Parts parts;
    private final Owners owners;
    private final double[] values;
    private final double[] weights;
    private int count;

    private CombineByUnit(Aggregation.ByUnit aggregation, Parts parts, Behaviors behaviors, Owners owners) {
        this.formula = new ByUnitFormula(aggregation, behaviors);
        this.parts = parts;
        this.owners = owners;
        this.values = new double[parts.count()];
        this.weights = new double[parts.count()];
    }

    static double[] combine(Aggregation.ByUnit aggregation, Parts parts, Behaviors behaviors, Owners owners) {
        return new CombineByUnit(aggregation, parts, behaviors, owners).all(aggregation);
    }

    private double[] all(Aggregation.ByUnit aggregation) {
        return aggregation.traits().contains(Aggregation.Trait.ADDITIVE) ? sums() : oneByOne(aggregation);
    }

    /**
     * Weighted sums, part after part along the units: a column is contiguous in memory, and every unit's own sum still runs in
     * the order of the parts, so that it has the bits that it would have alone.
     */
    private double[] sums() {
        double[] sums = new double[parts.kept.length];
        for (int part = 0; part < parts.count(); part++) {
            double[] used = parts.used[part];
            double weight = parts.weights[part];
            for (int unit = 0; unit < sums.length; unit++) {
                if (!Double.isNaN(used[unit])) {
                    sums[unit] += weight * used[unit];
                }
            }
        }
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = parts.kept[unit]
                    ? owners.finite(unit, formula.scaled(sums[unit], parts.present[unit], parts.applicable[unit]))
                    : Double.NaN;
        }
        return sums;
    }

    private double[] oneByOne(Aggregation.ByUnit aggregation) {
        boolean positiveOnly = aggregation.traits().contains(Aggregation.Trait.POSITIVE_ONLY);
        double[] result = new double[parts.kept.length];
        for (int unit = 0; unit < result.length; unit++) {
            gather(unit);
            boolean possible = parts.kept[unit] && !(positiveOnly && refuses(unit));
            result[unit] = possible
                    ? owners.finite(unit, formula.of(values, weights, count, parts.applicable[unit]))
                    : Double.NaN;
        }
        return result;
    }

    private void gather(int unit) {
        count = 0;
        for (int part = 0; part < parts.count(); part++) {
            if (!Double.isNaN(parts.used[part][unit])) {
                values[count] = parts.used[part][unit];
                weights[count] = parts.weights[part];
                count++;
            }
        }
    }

    /** Units outside the population are there for comparison only: such a one goes without a value and stops nobody. */
    private boolean refuses(int unit) {
        for (int i = 0; i < count; i++) {
            if (values[i] <= 0) {
                if (owners.isInPopulation(unit)) {
                    throw new ScoringException("the parts of " + owners.node()
                            + " must be positive for a geometric mean, got " + values[i] + " for "
                            + owners.unit(unit));
                }
                return true;
            }
        }
        return false;
    }
}
