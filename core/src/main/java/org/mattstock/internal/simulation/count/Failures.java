package org.mattstock.internal.simulation.count;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why replicates failed, counted by kind. What is kept depends on the replicates only, not on who worked them off: the kinds
 * that are first in the order of their text, so that one of them is never let go by a thread that has seen more than the others.
 */
public final class Failures {
    /** More different kinds than this are counted together. */
    static final int MOST_KINDS = 100;

    /** The kind of all that are let go. */
    public static final String OTHER = "other reasons";

    private static final String BEFORE_VALUE = ", got ";

    private final TreeMap<String, Kind> kinds = new TreeMap<>();
    private @Nullable Kind others;

    /**
     * Failures of one kind.
     *
     * @param count how many replicates
     * @param replicate the lowest of them
     * @param message what was said of that one
     */
    public record Kind(long count, long replicate, String message) {
        Kind and(Kind other) {
            Kind first = other.replicate < replicate ? other : this;
            return new Kind(count + other.count, first.replicate, first.message);
        }
    }

    /** Adds a failed replicate: its kind is the rule that the message begins with, without the value that broke it. */
    public void add(long replicate, String message) {
        String line = message.lines().findFirst().orElse("");
        int value = line.indexOf(BEFORE_VALUE);
        add(value < 0 ? line : line.substring(0, value), new Kind(1, replicate, message));
    }

    /** Adds what another thread has seen. */
    void add(Failures other) {
        other.kinds.forEach(this::add);
        if (other.others != null) {
            letGo(other.others);
        }
    }

    void write(CountWriter to) {
        Map<String, Kind> all = byKind();
        to.count(all.size());
        all.forEach((name, kind) ->
                to.text(name).count(kind.count).count(kind.replicate).text(kind.message));
    }

    void read(CountReader from) {
        int size = from.count(MOST_KINDS + 1);
        for (int i = 0; i < size; i++) {
            String name = from.text();
            Kind kind = new Kind(from.count(Long.MAX_VALUE), from.count(Long.MAX_VALUE), from.text());
            if (name.equals(OTHER)) {
                letGo(kind);
            } else {
                add(name, kind);
            }
        }
    }

    private void add(String name, Kind kind) {
        kinds.merge(name, kind, Kind::and);
        if (kinds.size() > MOST_KINDS) {
            letGo(kinds.pollLastEntry().getValue());
        }
    }

    private void letGo(Kind kind) {
        others = others == null ? kind : others.and(kind);
    }

    /** By kind, in the order of their text; all that were let go last. */
    public Map<String, Kind> byKind() {
        Map<String, Kind> all = new LinkedHashMap<>(kinds);
        if (others != null) {
            all.put(OTHER, others);
        }
        return Collections.unmodifiableMap(all);
    }
}
