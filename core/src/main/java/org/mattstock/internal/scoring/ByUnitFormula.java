package org.mattstock.internal.scoring;

import java.util.Arrays;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Custom;
import org.mattstock.fit.Behaviors;

/** What an aggregation by unit makes of the parts of one unit. Sums run in the order of the parts. */
public final class ByUnitFormula {
    private final Aggregation.ByUnit aggregation;
    private final Behaviors behaviors;

    public ByUnitFormula(Aggregation.ByUnit aggregation, Behaviors behaviors) {
        this.aggregation = aggregation;
        this.behaviors = behaviors;
    }

    /**
     * The aggregated value.
     *
     * @param values the parts that are used
     * @param weights their weights
     * @param count how many there are, at least one; both arrays may be longer
     * @param applicable the weight of the parts that apply to the unit
     */
    public double of(double[] values, double[] weights, int count, double applicable) {
        if (aggregation instanceof Aggregation.Geometric) {
            return geometric(values, weights, count);
        }
        if (aggregation instanceof Aggregation.Minimum) {
            return minimum(values, count);
        }
        if (aggregation instanceof Custom custom) {
            return behaviors
                    .aggregation(custom)
                    .orElseThrow()
                    .aggregate(Arrays.copyOf(values, count), Arrays.copyOf(weights, count), custom.parameters());
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * values[i];
        }
        return scaled(sum, total(weights, count), applicable);
    }

    /** An additive aggregation from the weighted sum of the parts that are used, their weight, and the weight of all that apply. */
    double scaled(double sum, double total, double applicable) {
        if (aggregation instanceof Aggregation.Sum plain) {
            return plain.shortfall() == Aggregation.Shortfall.AS_IS ? sum : sum * (applicable / total);
        }
        if (aggregation instanceof Aggregation.ShareOfMaximum share) {
            return 100 * sum / (share.maximum() * total);
        }
        return sum / total;
    }

    /**
     * How much an additive aggregation rises for each unit of a part, per unit of that part's weight.
     *
     * @param total the weight of the parts that are used
     * @param applicable the weight of the parts that apply to the unit
     */
    public double perWeight(double total, double applicable) {
        return scaled(1, total, applicable);
    }

    private static double total(double[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i];
        }
        return sum;
    }

    private static double geometric(double[] values, double[] weights, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * StrictMath.log(values[i]);
        }
        return StrictMath.exp(sum / total(weights, count));
    }

    private static double minimum(double[] values, int count) {
        double least = values[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }
}
