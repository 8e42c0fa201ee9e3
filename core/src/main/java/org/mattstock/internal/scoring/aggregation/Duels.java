package org.mattstock.internal.scoring.aggregation;

import org.mattstock.internal.scoring.given.Parts;

/** Pairs of units, compared on the parts that both have, whose weights are renormalized. */
public final class Duels {
    /** The share of the common weight, twice, by which one must be ahead to win: decimal weights miss one half by their rounding. */
    public static final double DRAW = 2e-12;

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

    /**
     * 1 if a unit wins against another, -1 if it loses, 0 for a draw, also where both have no part. The weight in which it is
     * better, less that in which the other is: to the bit the same with the other sign when asked the other way round.
     */
    public static int outcome(Parts parts, int unit, int other) {
        double net = 0;
        double total = 0;
        for (int part = 0; part < parts.count(); part++) {
            double difference = parts.used[part][unit] - parts.used[part][other];
            if (!Double.isNaN(difference)) {
                total += parts.weights[part];
                net += difference > 0 ? parts.weights[part] : difference < 0 ? -parts.weights[part] : 0;
            }
        }
        return Math.abs(net) <= DRAW * total ? 0 : net > 0 ? 1 : -1;
    }
}
