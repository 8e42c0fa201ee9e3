package org.mattstock.internal.text;

import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What many records ask of their components. */
public final class Arguments {
    private Arguments() {}

    /** The text itself; refuses one that is blank. */
    public static String notBlank(String name, String value) {
        if (Objects.requireNonNull(value, name).isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
        return value;
    }

    /** Refuses items of which two are equal, and names the first that comes again. */
    public static void distinct(String name, Collection<?> items) {
        Set<Object> seen = new HashSet<>();
        for (Object item : items) {
            if (!seen.add(item)) {
                throw new IllegalArgumentException(name + " must differ, got " + item + " twice");
            }
        }
    }
}
