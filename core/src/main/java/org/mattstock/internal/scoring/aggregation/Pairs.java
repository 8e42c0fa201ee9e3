package org.mattstock.internal.scoring.aggregation;

import java.util.function.IntToDoubleFunction;
import org.mattstock.internal.scoring.given.Parts;

/** What comes of holding a unit against every other peer that has a value. */
final class Pairs {
    private Pairs() {}

    /** The sum, in the order of units. */
    static double sum(Parts parts, boolean[] peers, int unit, IntToDoubleFunction against) {
        double sum = 0;
        for (int other = 0; other < peers.length; other++) {
            sum += isOpponent(parts, peers, unit, other) ? against.applyAsDouble(other) : 0;
        }
        return sum;
    }

    /** The mean; 0 for who is alone. */
    static double mean(Parts parts, boolean[] peers, int unit, IntToDoubleFunction against) {
        double opponents = sum(parts, peers, unit, other -> 1);
        return opponents == 0 ? 0 : sum(parts, peers, unit, against) / opponents;
    }

    private static boolean isOpponent(Parts parts, boolean[] peers, int unit, int other) {
        return other != unit && peers[other] && parts.kept[other];
    }
}
