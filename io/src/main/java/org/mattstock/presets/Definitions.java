package org.mattstock.presets;

import java.util.List;
import org.mattstock.index.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Node;

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

    /** How many leaves there are at and below a node. */
    static long leaves(Node node) {
        return node instanceof Branch branch
                ? branch.parts().stream().mapToLong(part -> leaves(part.node())).sum()
                : 1;
    }
}
