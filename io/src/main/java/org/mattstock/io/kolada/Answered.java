package org.mattstock.io.kolada;

import java.net.URI;
import java.util.List;

/**
 * All that is known of one request: the answer to it, and what has changed since, as it was asked for later.
 *
 * @param request the address of the first page
 * @param layers the answer, then changes, the latest last; at least one
 */
record Answered(URI request, List<Layer> layers) {
    Answered {
        layers = List.copyOf(layers);
    }

    Layer latest() {
        return layers.get(layers.size() - 1);
    }
}
