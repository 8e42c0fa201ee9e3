package org.mattstock.development;

import java.util.Objects;
import org.mattstock.index.CompositeIndex;

/** How units develop over a window of years by one definition. Immutable; each {@code with} gives a changed copy. */
public final class Development {
    private final CompositeIndex index;

    private Development(CompositeIndex index) {
        this.index = index;
    }

    /**
     * The development by a definition.
     *
     * @param index the definition
     */
    public static Development of(CompositeIndex index) {
        return new Development(Objects.requireNonNull(index, "index"));
    }

    /** The definition. */
    public CompositeIndex index() {
        return index;
    }
}
