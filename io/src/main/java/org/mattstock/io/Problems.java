package org.mattstock.io;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Collects the problems of one reading: counts all of them and keeps the first {@value #KEPT} of each kind, so that a file
 * of nothing but problems takes no more room than that. For readers, those of plug-ins included; not thread-safe.
 */
public final class Problems {
    /** How many problems of each kind are kept. */
    public static final int KEPT = 1000;

    private final Map<Problem.Kind, Long> counts = new EnumMap<>(Problem.Kind.class);
    private final List<Problem> kept = new ArrayList<>();

    /** An empty collection. */
    public Problems() {}

    /**
     * Counts a problem, and keeps it if it is among the first of its kind.
     *
     * @param kind what kind
     * @param source the name of the source
     * @param line the line, from 1; 0 for none
     * @param column the field, from 1; 0 for none
     * @param text what it says; asked for only if the problem is kept
     */
    public void add(Problem.Kind kind, String source, long line, int column, Supplier<String> text) {
        Objects.requireNonNull(kind, "kind");
        if (counts.merge(kind, 1L, Long::sum) <= KEPT) {
            kept.add(new Problem(kind, source, line, column, text.get()));
        }
    }

    /** Counts a problem, and keeps it if it is among the first of its kind. */
    public void add(Problem problem) {
        add(problem.kind(), problem.source(), problem.line(), problem.column(), problem::text);
    }

    /** Takes over what another reading met: its counts in full, its problems while there is room. */
    public void addAll(Loaded<?> other) {
        addAll(other.problems(), other.counts());
    }

    /** Takes over what was collected elsewhere: its counts in full, its problems while there is room. */
    public void addAll(Problems other) {
        addAll(List.copyOf(other.kept), other.counts);
    }

    private void addAll(List<Problem> problems, Map<Problem.Kind, Long> counted) {
        Map<Problem.Kind, Long> room = new EnumMap<>(Problem.Kind.class);
        counted.forEach((kind, count) -> room.put(kind, KEPT - counts.getOrDefault(kind, 0L)));
        for (Problem problem : problems) {
            if (room.merge(problem.kind(), -1L, Long::sum) >= 0) {
                kept.add(problem);
            }
        }
        counted.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
    }

    /** How many problems of a kind there were so far. */
    public long count(Problem.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** The value read, with the problems collected so far. */
    public <T> Loaded<T> with(T value) {
        return new Loaded<>(value, kept, counts);
    }
}
