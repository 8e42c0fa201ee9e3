package org.mattstock.index;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.scoring.NodeValues;

/** Numbers that may be missing: NaN in arrays, empty in results, nothing in the cell of a table. */
final class Optionals {
    private Optionals() {}

    static OptionalDouble of(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** A unit's value as tables have it: nothing in place of what stands in for a confidential figure. */
    static @Nullable Double told(NodeValues values, int unit) {
        return values.isStandIn(unit) ? null : orNull(values.values[unit]);
    }

    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
