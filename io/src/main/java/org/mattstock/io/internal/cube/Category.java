package org.mattstock.io.internal.cube;

import java.util.Objects;

/**
 * One category of a dimension.
 *
 * @param code what it is called in the file; its label where the file has no codes
 * @param label its name; empty where there is none beside the code
 * @param measure the unit of measure of its figures; empty where it says none
 */
public record Category(String code, String label, String measure) {
    /** Checks for null, and leaves out a label that says no more than the code, or that repeats the code before the name. */
    public Category {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(measure, "measure");
        label = code.isEmpty() || !label.startsWith(code + " ")
                ? label
                : label.substring(code.length()).strip();
        label = label.equals(code) ? "" : label;
    }

    /** A category without a unit of measure. */
    public static Category of(String code, String label) {
        return new Category(code, label, "");
    }

    /** The label, or the code where there is none. */
    String name() {
        return label.isEmpty() ? code : label;
    }
}
