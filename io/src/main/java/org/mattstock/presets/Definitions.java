package org.mattstock.presets;

import java.util.List;
import org.mattstock.index.CompositeIndex;

/** What the ready definitions share. */
final class Definitions {
    private Definitions() {}

    /** The same definition with its texts for readers. */
    static CompositeIndex described(CompositeIndex index, String title, String description, List<String> sources) {
        return new CompositeIndex(
                index.id(),
                title,
                description,
                sources,
                index.tree(),
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.ranking());
    }
}
