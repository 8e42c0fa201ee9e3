package org.mattstock.internal.scoring;

import org.mattstock.internal.scoring.given.Parts;

/**
 * Copeland's score against all peers that have a value. Two units are compared on the parts that both have, whose weights
 * are renormalized; two units without a common part draw. A unit that is no peer is compared with the peers and moves nobody.
 */
public final class CombineCopeland {
    private static final double DRAW = 1e-12;

    private CombineCopeland() {}

    static double[] combine(Parts parts, boolean[] peers) {
        double[] scores = new double[parts.kept.length];
        for (int unit = 0; unit < scores.length; unit++) {
            scores[unit] = parts.kept[unit] ? score(parts, peers, unit) : Double.NaN;
        }
        return scores;
    }

    public static double score(Parts parts, boolean[] peers, int unit) {
        int score = 0;
        for (int other = 0; other < peers.length; other++) {
            if (other != unit && peers[other] && parts.kept[other]) {
                double excess = share(parts, unit, other) - 0.5;
                score += Math.abs(excess) <= DRAW ? 0 : (int) Math.signum(excess);
            }
        }
        return score;
    }

    /** The share of weight in which a unit is better, equal parts counting half. */
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
}
