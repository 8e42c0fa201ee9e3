package org.mattstock.index;

import java.util.Arrays;

/** Aggregations that look at one unit at a time. Sums run in the order of the parts. */
final class CombineByUnit {
    private final Parts parts;
    private final Setting setting;
    private final double[] values;
    private final double[] weights;
    private int count;

    private CombineByUnit(Parts parts, Setting setting) {
        this.parts = parts;
        this.setting = setting;
        this.values = new double[parts.count()];
        this.weights = new double[parts.count()];
    }

    static double[] combine(Aggregation.ByUnit aggregation, Parts parts, Setting setting) {
        return new CombineByUnit(parts, setting).all(aggregation);
    }

    private double[] all(Aggregation.ByUnit aggregation) {
        boolean positiveOnly = aggregation.traits().contains(Aggregation.Trait.POSITIVE_ONLY);
        double[] result = new double[parts.kept.length];
        for (int unit = 0; unit < result.length; unit++) {
            gather(unit);
            boolean possible = parts.kept[unit] && !(positiveOnly && refuses(unit));
            result[unit] = possible ? setting.finite(parts.branch.id(), unit, one(aggregation, unit)) : Double.NaN;
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
                if (setting.population[unit]) {
                    throw new ScoringException("the parts of " + parts.branch.id()
                            + " must be positive for a geometric mean, got " + values[i] + " for "
                            + setting.units.get(unit));
                }
                return true;
            }
        }
        return false;
    }

    private double one(Aggregation.ByUnit aggregation, int unit) {
        if (aggregation instanceof Aggregation.Arithmetic) {
            return weightedSum() / totalWeight();
        }
        if (aggregation instanceof Aggregation.Geometric) {
            return geometric();
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return minimum();
        }
        if (aggregation instanceof Aggregation.Sum sum) {
            return sum.shortfall() == Aggregation.Shortfall.AS_IS
                    ? weightedSum()
                    : weightedSum() * (parts.applicable[unit] / totalWeight());
        }
        if (aggregation instanceof Aggregation.ShareOfMaximum share) {
            return 100 * weightedSum() / (share.maximum() * totalWeight());
        }
        Custom custom = (Custom) aggregation;
        return setting.behaviors
                .aggregation(custom)
                .aggregate(Arrays.copyOf(values, count), Arrays.copyOf(weights, count), custom.parameters());
    }

    private double totalWeight() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        return sum;
    }

    private double weightedSum() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    private double geometric() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * StrictMath.log(values[i]);
        }
        return StrictMath.exp(sum / totalWeight());
    }

    private double minimum() {
        double least = values[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }
}
