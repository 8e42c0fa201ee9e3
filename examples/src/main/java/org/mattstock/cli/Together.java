package org.mattstock.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;

/** Two panels as one, with what was met in reading either. */
final class Together {
    private Together() {}

    /**
     * Puts them together.
     *
     * @throws IllegalArgumentException if both have a figure for the same cell, or say different things of the same unit or indicator
     */
    static Loaded<Panel> of(Loaded<Panel> first, Loaded<Panel> second) {
        List<Problem> problems = new ArrayList<>(first.problems());
        problems.addAll(second.problems());
        Map<Problem.Kind, Long> counts = new EnumMap<>(Problem.Kind.class);
        counts.putAll(first.counts());
        second.counts().forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        List<Loaded.Understood> understood = new ArrayList<>(first.understood());
        understood.addAll(second.understood());
        return new Loaded<>(first.value().merge(second.value()), problems, counts, understood);
    }
}
