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

    /** The straight line that it is, of values or of their logarithms; empty for one that is none. */
    default Optional<Scale> scale() {
        return Optional.empty();
    }
}
