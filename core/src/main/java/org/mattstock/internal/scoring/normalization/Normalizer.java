package org.mattstock.internal.scoring.normalization;

import java.util.Optional;

/** A normalization with its parameters, in three steps: place on the scale, cut at its ends, mirror where less is better. */
public interface Normalizer {
    /** The place of a value on the scale, before it is cut. */
    double place(double value);

    /** Whether it cuts anything at all. */
    default boolean cuts() {
        return false;
    }

    /** The place after it is cut. */
    default double cut(double place) {
        return place;
    }

    /** The mirrored place of a value, cut or not. */
    double mirror(double value, double place);

    /** The same with places mirrored at last, cuts included, for whoever asks for places only. */
    default Normalizer mirrored() {
        return new MirroredNormalizer(this);
    }

    /** The straight line that it is, of values or of their logarithms; empty for one that is none. */
    default Optional<Scale> scale() {
        return Optional.empty();
    }

    /**
     * How large the numbers are that its places are made of: what rounding may take from a sum of places is a share of it.
     *
     * @param entering how large the numbers are that values were made of; NaN for figures as they are
     * @return NaN if that is not known, and places themselves must be looked at
     */
    default double magnitude(double entering) {
        return Double.NaN;
    }
}
