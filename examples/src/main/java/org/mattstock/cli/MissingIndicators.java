package org.mattstock.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;

/**
 * What a definition asks for and the data has not.
 *
 * @param ids the indicators, in the order of the definition
 * @param asked how many it asks for
 */
record MissingIndicators(List<String> ids, int asked) {
    private static final int SHOWN = 5;

    static MissingIndicators of(CompositeIndex index, Panel panel) {
        List<String> asked = asked(index);
        return new MissingIndicators(
                asked.stream().filter(id -> !panel.hasIndicator(id)).toList(), asked.size());
    }

    /** All that a definition asks for: what it adds up, what it divides by, and what it demands of whoever is ranked. */
    static List<String> asked(CompositeIndex index) {
        Stream<String> divided = index.leaves().stream()
                .flatMap(leaf -> Stream.concat(
                        Stream.of(leaf.indicator()), leaf.divisors().stream().map(Denominator.Divisor::indicator)));
        Stream<String> demanded = index.eligibility().requirements().stream()
                .filter(Requirement.IndicatorAtLeast.class::isInstance)
                .map(each -> ((Requirement.IndicatorAtLeast) each).indicator());
        return Stream.concat(divided, demanded).distinct().toList();
    }

    /** The first of them, and how many more there are. */
    String shown() {
        String more = ids.size() > SHOWN ? " and " + (ids.size() - SHOWN) + " more" : "";
        return String.join(", ", ids.subList(0, Math.min(SHOWN, ids.size()))) + more;
    }

    /** That the data lacks some, in one line whatever their number; empty if it lacks none. */
    Optional<String> line(CompositeIndex index) {
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(index.id() + " needs " + asked + " indicators, " + ids.size()
                        + " of them not in the data: " + shown() + "; the command definitions " + index.id()
                        + " lists all");
    }

    Stream<String> all() {
        return ids.stream();
    }
}
