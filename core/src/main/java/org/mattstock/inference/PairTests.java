package org.mattstock.inference;

import java.util.Arrays;
import org.mattstock.internal.statistics.Quantiles;

/**
 * Which differences of estimates stand out of their errors, several at once. The largest standardized error over pairs, as drawn,
 * gives the size that a difference must have; pairs that have it are decided and leave, and what is left needs a smaller one.
 * Positions are those of {@link Estimates#bestFirst}.
 */
final class PairTests {
    private static final int LINEAR_QUANTILE = 7;

    private final Estimates estimates;
    private final double[][] draws;
    private final double level;
    private final PlaceSets.Stepping steps;

    /**
     * Tests over given errors.
     *
     * @param draws by draw and position: errors of the estimates, with their standard errors
     */
    PairTests(Estimates estimates, double[][] draws, double level, PlaceSets.Stepping steps) {
        this.estimates = estimates;
        this.draws = draws;
        this.level = level;
        this.steps = steps;
    }

    /** What pairs decide about one or all: by position the best and the worst place that are left. */
    record Places(int[] best, int[] worst) {}

    /** The places of one position, right for it alone. */
    Places alone(int position) {
        int units = estimates.bestFirst().size();
        Open open = new Open(2 * units);
        for (int other = 0; other < units; other++) {
            if (other != position) {
                open.add(position, other);
            }
        }
        return decide(open, units);
    }

    /** The places of all, right for all at once. */
    Places jointly() {
        int units = estimates.bestFirst().size();
        Open open = new Open(Math.multiplyExact(units, units - 1));
        for (int one = 0; one < units; one++) {
            for (int other = one + 1; other < units; other++) {
                open.add(one, other);
            }
        }
        return decide(open, units);
    }

    private Places decide(Open open, int units) {
        int[] better = new int[units];
        int[] worse = new int[units];
        open.leave(0, better, worse, /* known= */ true);
        boolean goesOn = true;
        while (goesOn && open.count > 0) {
            int before = open.count;
            open.leave(critical(open), better, worse, /* known= */ false);
            goesOn = open.count < before && steps == PlaceSets.Stepping.STEPWISE;
        }
        int[] worst = new int[units];
        for (int unit = 0; unit < units; unit++) {
            better[unit]++;
            worst[unit] = units - worse[unit];
        }
        return new Places(better, worst);
    }

    private double critical(Open open) {
        double[] largest = new double[draws.length];
        for (int draw = 0; draw < draws.length; draw++) {
            largest[draw] = open.largest(draws[draw]);
        }
        Arrays.sort(largest);
        return Quantiles.of(LINEAR_QUANTILE, level, largest);
    }

    /** The ordered pairs that are not decided. */
    private final class Open {
        private final int[] ahead;
        private final int[] behind;
        private final double[] errors;
        private int count;

        Open(int most) {
            ahead = new int[most];
            behind = new int[most];
            errors = new double[most];
        }

        void add(int one, int other) {
            double error = estimates.error(one, other);
            put(count++, one, other, error);
            put(count++, other, one, error);
        }

        private void put(int at, int one, int other, double error) {
            ahead[at] = one;
            behind[at] = other;
            errors[at] = error;
        }

        double largest(double[] drawn) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int pair = 0; pair < count; pair++) {
                largest = Math.max(largest, (drawn[ahead[pair]] - drawn[behind[pair]]) / errors[pair]);
            }
            return largest;
        }

        /** Pairs without any error are known from the start, and leave whatever they say. */
        void leave(double critical, int[] better, int[] worse, boolean known) {
            int left = 0;
            for (int pair = 0; pair < count; pair++) {
                double lead = estimates.lead(ahead[pair], behind[pair]);
                boolean exact = known && errors[pair] == 0;
                boolean decided = exact ? lead > 0 : !known && lead > critical * errors[pair];
                if (decided) {
                    better[behind[pair]]++;
                    worse[ahead[pair]]++;
                } else if (!exact) {
                    put(left++, ahead[pair], behind[pair], errors[pair]);
                }
            }
            count = left;
        }
    }
}
