package org.mattstock.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers every distinct pair of reason and status text from 1, so that a missing cell costs a number and not a text. */
final class ReasonBook {
    /** Codes are unsigned 16-bit numbers, of which {@link ChunkBuilder} keeps a few for itself. */
    static final int MOST = 65_000;

    private final int limit;
    private final Map<Cell.Missing, Integer> codes = new HashMap<>();
    private final List<Cell.Missing> entries = new ArrayList<>();
    private List<Cell.Missing> snapshot = List.of();
    private Cell.@Nullable Missing latest;
    private int latestCode;

    ReasonBook(int limit) {
        this.limit = limit;
    }

    int code(Cell.Missing missing) {
        if (!missing.equals(latest)) {
            Integer known = codes.get(missing);
            latestCode = known != null ? known : add(missing);
            latest = missing;
        }
        return latestCode;
    }

    private int add(Cell.Missing missing) {
        if (entries.size() >= limit) {
            throw new IllegalStateException("distinct reasons and status texts must not be more than " + limit
                    + ", got another one: \"" + missing.status() + "\"");
        }
        entries.add(missing);
        codes.put(missing, entries.size());
        return entries.size();
    }

    /** The pairs so far, the first with code 1. */
    List<Cell.Missing> dictionary() {
        if (snapshot.size() != entries.size()) {
            snapshot = List.copyOf(entries);
        }
        return snapshot;
    }
}
