package org.mattstock.inference;

import java.util.Objects;
import org.mattstock.data.Unit;

/**
 * The two units that a verification hangs on: of all pairs of one inside and one outside, the pair whose estimates are least apart in
 * standard errors of their difference.
 *
 * @param inside the one of the top
 * @param outside the one outside
 * @param distance their difference in standard errors, at least 0; infinite where both figures are known and differ
 */
public record ClosestPair(Unit inside, Unit outside, double distance) {
    /** Checks the distance. */
    public ClosestPair {
        Objects.requireNonNull(inside, "inside");
        Objects.requireNonNull(outside, "outside");
        if (!(distance >= 0)) {
            throw new IllegalArgumentException("distance must be at least 0, got " + distance);
        }
    }

    /** The pair of positions from, to (not included) against those from there on; the first one by place where several are as close. */
    static ClosestPair of(Estimates estimates, int from, int to) {
        int inside = from;
        int outside = to;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            for (int j = to; j < estimates.bestFirst().size(); j++) {
                double lead = estimates.lead(i, j);
                double z = lead == 0 ? 0 : lead / estimates.error(i, j);
                if (z < least) {
                    least = z;
                    inside = i;
                    outside = j;
                }
            }
        }
        return new ClosestPair(
                estimates.bestFirst().get(inside).unit(),
                estimates.bestFirst().get(outside).unit(),
                least);
    }
}
