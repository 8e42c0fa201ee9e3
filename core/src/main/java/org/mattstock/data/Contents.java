package org.mattstock.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a panel holds. Equal where all descriptions and all cells are.
 *
 * @param metadata everything but the cells
 * @param chunks the cells, by key in its order
 */
record Contents(Metadata metadata, Map<ChunkKey, Chunk> chunks) {
    /** Puts the chunks where they are found by key at once, and stay in order. */
    static Contents of(Metadata metadata, SortedMap<ChunkKey, Chunk> chunks) {
        return new Contents(metadata, new LinkedHashMap<>(chunks));
    }

    /** The same cells, described otherwise. */
    Contents with(Metadata other) {
        return new Contents(other, chunks);
    }

    long valueCount() {
        return chunks.values().stream().mapToLong(Chunk::valueCount).sum();
    }
}
