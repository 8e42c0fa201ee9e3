package org.mattstock.io.kolada;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * All that is known of one request: the answer to it, and what has changed since, as it was asked for later.
 *
 * @param request the address of the first page
 * @param layers the answer, then changes, the latest last; at least one
 */
record Answered(URI request, List<Layer> layers) {
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

    Answered {
        layers = List.copyOf(layers);
    }

    Layer latest() {
        return layers.get(layers.size() - 1);
    }
}
