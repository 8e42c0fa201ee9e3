package org.mattstock.internal.scoring;

import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Normalization;

/**
 * A normalizer that places values on a straight line, as numbers for loops over a whole column. Every step has the bits that
 * the {@link Normalizer} gives value by value.
 *
 * @param origin see {@link #place}
 * @param width see there
 * @param factor see there
 * @param offset see there
 * @param low where places are cut from below
 * @param high where places are cut from above
 * @param ends the sum of a place and its mirror image; NaN where every place is its own
 */
record Line(double origin, double width, double factor, double offset, double low, double high, double ends) {
    private static final double NOWHERE = Double.POSITIVE_INFINITY;

    /** The line of a normalizer; null for one that is none. */
    static @Nullable Line of(@Nullable Normalizer normalizer) {
        if (normalizer instanceof Normalizer.Standard z) {
            return new Line(z.mean(), z.deviation(), z.newDeviation(), z.newMean(), -NOWHERE, NOWHERE, 2 * z.newMean());
        }
        if (normalizer instanceof Normalizer.Between between && between.scale() == Normalization.Scale.LINEAR) {
            return of(between, between.range().from(), between.range().to());
        }
        if (normalizer instanceof Normalizer.Constant constant) {
            return new Line(0, 1, 0, constant.middle(), -NOWHERE, NOWHERE, Double.NaN);
        }
        return normalizer instanceof Normalizer.Identity ? new Line(0, 1, 1, 0, -NOWHERE, NOWHERE, 0) : null;
    }

    private static Line of(Normalizer.Between between, double from, double to) {
        return new Line(
                between.lower(),
                between.upper() - between.lower(),
                to - from,
                from,
                between.cutsLow() ? from : -NOWHERE,
                between.cutsHigh() ? to : NOWHERE,
                from + to);
    }

    boolean cuts() {
        return low > -NOWHERE || high < NOWHERE;
    }

    /** Replaces values by their places. */
    void place(double[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = offset + factor * ((values[i] - origin) / width) + 0.0;
        }
    }

    /** Cuts places at both ends. */
    void cut(double[] places) {
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.min(Math.max(places[i], low), high) + 0.0;
        }
    }

    /** Replaces places by their mirror images. */
    void mirror(double[] places) {
        if (!Double.isNaN(ends)) {
            for (int i = 0; i < places.length; i++) {
                places[i] = ends - places[i] + 0.0;
            }
        }
    }
}
