package org.mattstock.io.internal.cube;

import java.util.List;
import java.util.Objects;

/**
 * One dimension of a cube.
 *
 * @param id what it is called in the file
 * @param label its name; the id where there is none
 * @param categories in the order of the figures
 * @param meaning what the file says that it is; {@link Meaning#OTHER} where it says nothing
 */
public record Dimension(String id, String label, List<Category> categories, Meaning meaning) {
    /** What a dimension tells apart. */
    public enum Meaning {
        /** Periods. */
        TIME,
        /** Places. */
        UNIT,
        /** What is measured. */
        INDICATOR,
        /** Units of measure. */
        MEASURE,
        /** Anything else. */
        OTHER
    }

    /** Copies the categories. */
    public Dimension {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(meaning, "meaning");
        categories = List.copyOf(categories);
    }

    /** How many categories there are. */
    public int size() {
        return categories.size();
    }

    Dimension with(Meaning other) {
        return new Dimension(id, label, categories, other);
    }
}
