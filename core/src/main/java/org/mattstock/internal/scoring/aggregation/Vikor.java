package org.mattstock.internal.scoring.aggregation;

import java.util.function.IntToDoubleFunction;
import org.mattstock.definition.Aggregation;
import org.mattstock.internal.scoring.given.Parts;

/** {@link Aggregation.Vikor}. */
final class Vikor extends Compared {
    /** Rounding alone tells nobody apart: sums and shares of weight are at most 1. */
    private static final double ROUNDING = 1e-12;

    private final double majority;

    Vikor(Aggregation.Vikor method) {
        this.majority = method.majority();
    }

    @Override
    IntToDoubleFunction among(Parts parts, boolean[] peers) {
        Ideals ideals = Ideals.of(parts, peers);
        double[] sums = new double[peers.length];
        double[] regrets = new double[peers.length];
        for (int unit = 0; unit < peers.length; unit++) {
            measure(parts, unit, ideals, sums, regrets);
        }
        Span sum = Span.of(sums, parts, peers);
        Span regret = Span.of(regrets, parts, peers);
        return unit -> 1 - majority * sum.share(sums[unit]) - (1 - majority) * regret.share(regrets[unit]);
    }

    /** How far a unit is behind the best of all in its parts, as shares of what lies between the best and the worst. */
    private static void measure(Parts parts, int unit, Ideals ideals, double[] sums, double[] regrets) {
        double weight = 0;
        for (int part = 0; part < parts.count(); part++) {
            double value = parts.used[part][unit];
            if (!Double.isNaN(value)) {
                double behind = ideals.differ(part)
                        ? (ideals.best()[part] - value) / (ideals.best()[part] - ideals.worst()[part])
                        : 0;
                weight += parts.weights[part];
                sums[unit] += parts.weights[part] * behind;
                regrets[unit] = Math.max(regrets[unit], parts.weights[part] * behind);
            }
        }
        sums[unit] /= weight;
        regrets[unit] /= weight;
    }

    /** What peers with a value have, from the least to the most. */
    private record Span(double least, double most) {
        static Span of(double[] values, Parts parts, boolean[] peers) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int unit = 0; unit < values.length; unit++) {
                if (peers[unit] && parts.kept[unit]) {
                    least = Math.min(least, values[unit]);
                    most = Math.max(most, values[unit]);
                }
            }
            return new Span(least, most);
        }

        double share(double value) {
            return most - least > ROUNDING ? (value - least) / (most - least) : 0;
        }
    }
}
