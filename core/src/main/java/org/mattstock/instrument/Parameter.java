package org.mattstock.instrument;

import java.util.Objects;

/**
 * A choice in a ready instrument or process, as a reader needs it: what was chosen, and what that rests on.
 *
 * @param name what is chosen, such as "weight of each area"
 * @param value what was chosen, in words; for an unknown parameter what is left open
 * @param basis what it rests on
 */
public record Parameter(String name, String value, Basis basis) {
    /** Refuses a blank name. */
    public Parameter {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(basis, "basis");
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }
}
