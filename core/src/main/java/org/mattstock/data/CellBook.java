package org.mattstock.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers what cells have beside a value: reasons with their status texts, and flags. A real panel has a few, and each cell then
 * takes two bytes for it.
 */
final class CellBook {
    /** Codes are unsigned 16-bit numbers, of which {@link ChunkBuilder} keeps a few for itself. */
    static final int MOST = 65_000;

    private static final int BYTES_PER_ENTRY = 200;
    private static final int BYTES_PER_CHARACTER = 4;

    /** The code of a value without flags. */
    static final int PLAIN = 0;

    private final int limit;
    private final Map<Cell, Integer> codes = new HashMap<>();
    private final List<Cell> entries = new ArrayList<>();
    private List<Cell> snapshot = List.of();
    private Cell.@Nullable Missing latest;
    private int latestCode;
    private long bytes;

    CellBook(int limit) {
        this.limit = limit;
    }

    int code(Cell.Missing missing) {
        if (latest == null || (missing != latest && !missing.equals(latest))) {
            latestCode = number(missing);
            latest = missing;
        }
        return latestCode;
    }

    /** The code of a value's flags. */
    int code(Cell.Flags flags) {
        return flags.isNone() ? PLAIN : number(new Cell.Observed(0, flags));
    }

    private int number(Cell cell) {
        Integer known = codes.get(cell);
        return known != null ? known : add(cell);
    }

    private int add(Cell cell) {
        String status = cell instanceof Cell.Missing missing ? missing.status() : "";
        String text = status.isEmpty() ? cell.flags().letters() : status;
        if (entries.size() >= limit) {
            throw new IllegalStateException("distinct reasons, status texts and flags must not be more than " + limit
                    + ", got another one: \"" + text + "\"");
        }
        entries.add(cell);
        bytes += BYTES_PER_ENTRY
                + (long) BYTES_PER_CHARACTER
                        * (status.length() + cell.flags().letters().length());
        codes.put(cell, entries.size());
        return entries.size();
    }

    /** About how much of the heap the entries take. */
    long bytes() {
        return bytes;
    }

    /** The entries so far, the first with code 1: missing cells, and the flags of values as those of the value 0. */
    List<Cell> dictionary() {
        if (snapshot.size() != entries.size()) {
            snapshot = List.copyOf(entries);
        }
        return snapshot;
    }
}
