package org.mattstock.io.kolada;

import java.time.Instant;
import java.util.List;

/**
 * The pages of one answer, from the first to the last: all rows, or those that changed since a day.
 *
 * @param pages at least one
 */
record Layer(List<KoladaPage> pages) {
    Layer {
        pages = List.copyOf(pages);
    }

    /** When it was begun to be fetched. */
    Instant fetched() {
        return pages.get(0).fetched();
    }
}
