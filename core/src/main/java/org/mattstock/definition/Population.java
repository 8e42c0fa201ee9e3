package org.mattstock.definition;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;

/**
 * Which units are scored against each other. Units outside it are never part of a fit, since one row for the whole country
 * would move every value; they are scored for comparison and stay unranked.
 */
public sealed interface Population
        permits Population.Everyone, Population.OfKind, Population.Listed, Population.InGroup {
    /** Every unit of the panel. */
    record Everyone() implements Population {}

    /**
     * The units of one kind.
     *
     * @param kind as in {@link Unit#kind()}, such as {@code K} for Kolada's municipalities
     */
    record OfKind(String kind) implements Population {
        /** Checks the kind. */
        public OfKind {
            Checks.notBlank("kind", kind);
        }
    }

    /**
     * A list of units.
     *
     * @param units their ids
     */
    record Listed(SortedSet<String> units) implements Population {
        /** Copies the list. */
        public Listed {
            units = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(units));
            if (units.isEmpty()) {
                throw new IllegalArgumentException("units must not be empty");
            }
        }
    }

    /**
     * The members of one group.
     *
     * @param grouping the grouping's id in the panel
     * @param group the group's id
     */
    record InGroup(String grouping, String group) implements Population {
        /** Checks the ids. */
        public InGroup {
            Checks.notBlank("grouping", grouping);
            Checks.notBlank("group", group);
        }
    }

    /** Every unit of the panel: the default. */
    static Population everyone() {
        return new Everyone();
    }

    /** The units of one kind. */
    static Population ofKind(String kind) {
        return new OfKind(kind);
    }

    /** A list of units, by id. */
    static Population listed(SortedSet<String> units) {
        return new Listed(units);
    }

    /** A list of units, by id. */
    static Population listed(String... units) {
        return new Listed(new TreeSet<>(List.of(units)));
    }

    /** The members of one group. */
    static Population inGroup(String grouping, String group) {
        return new InGroup(grouping, group);
    }
}
