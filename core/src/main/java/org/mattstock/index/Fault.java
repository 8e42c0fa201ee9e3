package org.mattstock.index;

import java.util.Objects;

/**
 * Something wrong in a definition.
 *
 * @param path where, such as {@code tree.parts[2].weight}
 * @param message the rule and the value that breaks it
 */
public record Fault(String path, String message) {
    /** Checks for null. */
    public Fault {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
