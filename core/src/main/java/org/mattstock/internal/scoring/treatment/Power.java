package org.mattstock.internal.scoring.treatment;

import java.util.Arrays;
import java.util.Optional;

/**
 * A power by which figures are treated, and what it must not do: figures crowd together at {@code -1 / lambda} where their power
 * is next to nothing beside the 1 that is taken off, and a double then no longer tells them apart.
 *
 * @param name of whom it is
 * @param exponent lambda
 */
public record Power(String name, double exponent) {
    /** Figures that differ by a smaller share are the same but for rounding, before they are treated too. */
    private static final double ROUNDING = 1e-12;

    /** Six digits of the distances between figures are left: a ten-thousandth of a point on a scale to 100. */
    private static final double LEAST_SPREAD = 1e-10;

    /** Figures that lie close by themselves lose little in treatment. */
    private static final double OWN_LOSS = 1e-3;

    /**
     * What figures lose.
     *
     * @param before finite
     * @param after of each, finite
     * @return a sentence without its end; empty where they keep order and digits
     */
    public Optional<String> loss(double[] before, double[] after) {
        double[] figures = before.clone();
        double[] powers = after.clone();
        Arrays.sort(figures);
        Arrays.sort(powers);
        int first = 0;
        for (int i = 1; i < figures.length; i++) {
            if (powers[i] > powers[first]) {
                first = i;
            } else if (figures[i] - figures[first] > ROUNDING * largest(figures[first], figures[i])) {
                return Optional.of(figures[first] + " and " + figures[i] + " both become " + powers[first]);
            }
        }
        int last = figures.length - 1;
        if (last < 1) {
            return Optional.empty();
        }
        double spread = (powers[last] - powers[0]) / largest(powers[0], powers[last]);
        double own = (figures[last] - figures[0]) / largest(figures[0], figures[last]);
        return spread < LEAST_SPREAD && spread < OWN_LOSS * own
                ? Optional.of(figures[0] + " to " + figures[last] + " become " + powers[0] + " to " + powers[last]
                        + ", where fewer than six digits tell them apart")
                : Optional.empty();
    }

    private static double largest(double one, double other) {
        return Math.max(Math.abs(one), Math.abs(other));
    }

    /** In words. */
    @Override
    public String toString() {
        return name + " power with exponent " + exponent;
    }
}
