package org.mattstock.internal.scoring.aggregation;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;

/**
 * {@link Aggregation.Copeland}, against all peers that have a value. Two units without a common part draw. A unit that is no
 * peer is compared with the peers and moves nobody.
 */
final class Copeland implements AggregationMethod {
    private static final double DRAW = 1e-12;

    @Override
    public Combined combine(Parts parts, boolean[] peers, Owners owners) {
        double[] scores = new double[parts.kept.length];
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = parts.kept[unit] ? score(parts, peers, unit) : Double.NaN;
        }
        return Combined.of(scores);
    }

    private static double score(Parts parts, boolean[] peers, int unit) {
        int score = 0;
        for (int other = 0; other < peers.length; other++) {
            if (other != unit && peers[other] && parts.kept[other]) {
                double excess = Duels.share(parts, unit, other) - 0.5;
                score += Math.abs(excess) <= DRAW ? 0 : (int) Math.signum(excess);
            }
        }
        return score;
    }

    @Override
    public double without(int part, int unit, Parts parts, double[][] places, boolean[] peers) {
        Parts rest = parts.without(part);
        return Arrays.stream(rest.used).allMatch(values -> Double.isNaN(values[unit]))
                ? Double.NaN
                : score(rest, peers, unit);
    }

    /** Counts are exact. */
    @Override
    public double magnitude(double[] parts, double[] weights, int units) {
        return 0;
    }

    @Override
    public Optional<UnitFormula> formula() {
        return Optional.empty();
    }

    @Override
    public Optional<String> neverPositive() {
        return Optional.of("copeland, which sums to 0 over the units");
    }
}
