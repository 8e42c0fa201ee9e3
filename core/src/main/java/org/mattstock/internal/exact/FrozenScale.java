package org.mattstock.internal.exact;

import org.mattstock.internal.scoring.normalization.Scale;

/**
 * What a mean goes through under frozen parameters: {@code cut(slope * value + offset)}.
 *
 * @param slope at least 0
 * @param offset what a value of 0 gets
 * @param low where it is cut below; negative infinity where it is not
 * @param high where it is cut above; infinity where it is not
 */
record FrozenScale(double slope, double offset, double low, double high) {
    static final FrozenScale IDENTITY = of(Scale.IDENTITY);

    /** Times a factor. */
    static FrozenScale times(double factor) {
        return IDENTITY.after(factor);
    }

    /** A scale of values, not of their logarithms. */
    static FrozenScale of(Scale scale) {
        return new FrozenScale(scale.slope(), scale.intercept(), scale.low(), scale.high());
    }

    /** This scale for values that are multiplied by a factor first. */
    FrozenScale after(double factor) {
        return new FrozenScale(slope * factor, offset, low, high);
    }

    /** The place of a value before it is cut. */
    double place(double value) {
        return slope * value + offset;
    }

    double cut(double place) {
        return place < low ? low : place > high ? high : place;
    }

    boolean isCut(double value) {
        double place = place(value);
        return place < low || place > high;
    }

    /** How large a place can be for a value of at most this size. */
    double size(double value) {
        return Math.abs(slope) * value + Math.abs(offset);
    }
}
