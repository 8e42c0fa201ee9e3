package org.mattstock.internal.exact;

import org.mattstock.internal.scoring.normalization.Scale;

/**
 * A straight line in a mean: {@code cut(slope * mean + intercept)}. A {@link Scale} takes other roundings on the same way.
 *
 * @param slope at least 0
 * @param intercept what a mean of 0 gets
 * @param scale cuts
 */
record CutLine(double slope, double intercept, Scale scale) {
    /** A scale of means that are multiplied by a factor first. */
    static CutLine of(Scale scale, double factor) {
        return new CutLine(scale.slope() * factor, scale.intercept(), scale);
    }

    /** The place of a mean before it is cut. */
    double place(double mean) {
        return slope * mean + intercept;
    }

    /** The place of a mean. */
    double value(double mean) {
        return scale.cut(place(mean));
    }

    boolean isCut(double mean) {
        double place = place(mean);
        return place < scale.low() || place > scale.high();
    }

    /** How large a place can be for a mean of at most this size. */
    double size(double mean) {
        return slope * mean + Math.abs(intercept);
    }
}
