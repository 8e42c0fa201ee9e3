package org.mattstock.internal.scoring.aggregation;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.rank.TieRule;

/**
 * {@link Aggregation.Copeland}, against all peers that have a value. Two units without a common part draw. A unit that is no
 * peer is compared with the peers and moves nobody.
 */
final class Copeland implements AggregationMethod {
    /** Each pair once: what one wins the other loses. */
    @Override
    public Combined combine(Parts parts, boolean[] peers, Owners owners) {
        double[] scores = new double[parts.kept.length];
        for (int unit = 0; unit < scores.length; unit++) {
            for (int other = 0; parts.kept[unit] && other < unit; other++) {
                if (parts.kept[other] && (peers[unit] || peers[other])) {
                    int outcome = Duels.outcome(parts, unit, other);
                    scores[unit] += peers[other] ? outcome : 0;
                    scores[other] -= peers[unit] ? outcome : 0;
                }
            }
        }
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = parts.kept[unit] ? scores[unit] : Double.NaN;
        }
        return Combined.of(scores);
    }

    private static double score(Parts parts, boolean[] peers, int unit) {
        int score = 0;
        for (int other = 0; other < peers.length; other++) {
            if (other != unit && peers[other] && parts.kept[other]) {
                score += Duels.outcome(parts, unit, other);
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
    public Optional<LaneAggregation> lanes() {
        return Optional.of(LaneAggregation.ofPlaces(LaneAggregation.Gathering.DUELS, Copeland::order));
    }

    /** Whole numbers, so that who is better of two is the sign of a difference that is 0 or at least 1. */
    private static double[] order(double[] values, AbsentPlace absent) {
        double[] sorted = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        Places among = new Places(sorted);
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? Double.NaN : among.fromBelow(value, TieRule.DENSE))
                .toArray();
    }

    @Override
    public Optional<String> neverPositive() {
        return Optional.of("copeland, which sums to 0 over the units");
    }
}
