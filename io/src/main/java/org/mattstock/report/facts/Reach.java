package org.mattstock.report.facts;

import java.util.List;
import org.mattstock.uncertainty.RankDistribution;

/**
 * How many of the first units have their whole span among a few more.
 *
 * @param half half of the units have a span of at least so many places
 */
public record Reach(int count, int first, int within, int units, int half) {
    /** Of many units, how many of the first are looked at, and among how many they should stay. */
    private static final int FIRST = 40;

    private static final int WITHIN = 50;

    /**
     * Looked up in spans.
     *
     * @param spans in the order of places, one at least
     */
    public static Reach of(List<RankDistribution.Span> spans) {
        int first = Math.min(FIRST, (spans.size() + 1) / 2);
        int within = first == FIRST ? WITHIN : first + Math.max(1, first / 4);
        int count = (int) spans.stream()
                .limit(first)
                .filter(span -> span.worst() <= within)
                .count();
        int[] lengths = spans.stream()
                .mapToInt(span -> span.worst() - span.best() + 1)
                .sorted()
                .toArray();
        return new Reach(count, first, within, spans.size(), lengths[lengths.length / 2]);
    }
}
