package org.mattstock.instrument;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Cells of tables. */
final class Cells {
    private Cells() {}

    /** A number, or an empty cell. */
    static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
