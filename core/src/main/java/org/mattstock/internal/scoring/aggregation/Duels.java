package org.mattstock.internal.scoring.aggregation;

import org.mattstock.internal.scoring.given.Parts;

/** Pairs of units, compared on the parts that both have, whose weights are renormalized. */
public final class Duels {
    private Duels() {}

    /** The share of weight in which a unit is better than another, equal parts counting half; half without a common part. */
    public static double share(Parts parts, int unit, int other) {
        double better = 0;
        double total = 0;
        for (int part = 0; part < parts.count(); part++) {
            double difference = parts.used[part][unit] - parts.used[part][other];
            if (!Double.isNaN(difference)) {
                total += parts.weights[part];
                better += difference > 0 ? parts.weights[part] : difference == 0 ? parts.weights[part] / 2 : 0;
            }
        }
        return total == 0 ? 0.5 : better / total;
    }

    /** Whether two units have a part in common. */
    public static boolean meet(Parts parts, int unit, int other) {
        for (double[] values : parts.used) {
            if (!Double.isNaN(values[unit] - values[other])) {
                return true;
            }
        }
        return false;
    }
}
