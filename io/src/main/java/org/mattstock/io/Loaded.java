package org.mattstock.io;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.mattstock.table.Table;

/**
 * What a reader returns: the value that it could read, and the problems that it met.
 *
 * @param <T> what was read, such as a panel
 * @param value what could be read
 * @param problems the first {@value Problems#KEPT} of each kind, in the order in which they were met
 * @param counts how many problems of each kind there were, the ones not kept included; kinds without any are left out
 * @param understood what each source was understood as, where its reader found anything out
 */
public record Loaded<T>(T value, List<Problem> problems, Map<Problem.Kind, Long> counts, List<Understood> understood) {
    /**
     * What a source was understood as.
     *
     * @param source its name
     * @param options how it can be read again without finding anything out
     */
    public record Understood(String source, ReadOptions options) {}

    /** Copies problems and counts. */
    public Loaded {
        Objects.requireNonNull(value, "value");
        problems = List.copyOf(problems);
        Map<Problem.Kind, Long> sorted = new EnumMap<>(Problem.Kind.class);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
        understood = List.copyOf(understood);
    }

    /** A value with the problems met, of sources that say themselves what they are. */
    public Loaded(T value, List<Problem> problems, Map<Problem.Kind, Long> counts) {
        this(value, problems, counts, List.of());
    }

    /** A value read without any problem. */
    public static <T> Loaded<T> of(T value) {
        return new Loaded<>(value, List.of(), Map.of());
    }

    /** How many problems there were. */
    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many problems of a kind there were. */
    public long count(Problem.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /**
     * The value, if nothing was lost and nothing is in doubt: problems whose effect is only
     * {@link Problem.Effect#NOTED} are let pass.
     *
     * @throws ReadException with the first problem that is more than a note, if there is one
     */
    public T orThrow() {
        for (Problem problem : problems) {
            if (problem.kind().effect() != Problem.Effect.NOTED) {
                throw new ReadException(problem, count());
            }
        }
        return value;
    }

    /** Something made of the value, with the same problems. */
    public <R> Loaded<R> map(Function<? super T, ? extends R> change) {
        return new Loaded<>(change.apply(value), problems, counts, understood);
    }

    /** The same with what its sources were understood as. */
    public Loaded<T> withUnderstood(List<Understood> sources) {
        return new Loaded<>(value, problems, counts, sources);
    }

    /** One row for each kind of problem: how many, what they cost, and the first of them. */
    public Table toTable() {
        Table.Builder table = Table.builder("Problems")
                .text("kind")
                .integer("count")
                .text("effect")
                .text("first");
        counts.forEach((kind, count) -> table.row(
                kind.name(),
                count,
                kind.effect().name(),
                problems.stream()
                        .filter(problem -> problem.kind() == kind)
                        .map(Problem::toString)
                        .findFirst()
                        .orElse("")));
        return table.build();
    }
}
