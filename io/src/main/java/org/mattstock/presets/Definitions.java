package org.mattstock.presets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.mattstock.index.CompositeIndex;
import org.mattstock.io.Source;
import org.mattstock.io.json.CompositeIndexJson;

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
                index.ranking(),
                index.outOfRange());
    }

    /** The definition in a resource of this package. */
    static CompositeIndex resource(String id) {
        try {
            return CompositeIndexJson.read(Source.ofResource(Definitions.class, id + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
