package org.mattstock.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mattstock.internal.text.Lookup;

/**
 * A way to divide units into groups, such as counties or the classes of SKR's municipality grouping (kommungruppsindelning).
 * A unit is in at most one group; units may be in none. Overlapping lists are groupings of their own.
 *
 * @param id the id that definitions use, such as {@code county}
 * @param name the name for readers
 * @param groups the groups, kept in order of id
 */
public record Grouping(String id, String name, List<Group> groups) {
    /**
     * One group.
     *
     * @param id the group's id
     * @param name the group's name
     * @param units the ids of its members, kept in order of code points; may be empty
     */
    public record Group(String id, String name, SortedSet<String> units) {
        /** Copies the members. */
        public Group {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(name, "name");
            SortedSet<String> copy = new TreeSet<>(CodePoints::compare);
            copy.addAll(units);
            units = Collections.unmodifiableSortedSet(copy);
        }

        /** Name, id and how many members, in one line. */
        @Override
        public String toString() {
            return name + " (" + id + ", " + units.size() + " units)";
        }
    }

    /** Checks that no unit is in two groups and no group id comes twice. */
    public Grouping {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        List<Group> sorted = new ArrayList<>(groups);
        sorted.sort(Comparator.comparing(Group::id, CodePoints::compare));
        Map<String, String> home = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Group group = sorted.get(i);
            if (i > 0 && sorted.get(i - 1).id().equals(group.id())) {
                throw new IllegalArgumentException("group ids must differ, got " + group.id() + " twice in " + id);
            }
            for (String unit : group.units()) {
                String other = home.put(unit, group.id());
                if (other != null) {
                    throw new IllegalArgumentException("a unit may be in one group of " + id + " only, got " + unit
                            + " in " + other + " and " + group.id());
                }
            }
        }
        groups = List.copyOf(sorted);
    }

    /**
     * The group that a unit is in; empty for one that is in none.
     *
     * @param unitId the unit's id: a grouping knows no names of units
     */
    public Optional<Group> groupOf(String unitId) {
        return groups.stream().filter(group -> group.units().contains(unitId)).findFirst();
    }

    /**
     * The group with this id or name; empty where there is none.
     *
     * @throws IllegalArgumentException if several have that name; they are named
     */
    public Optional<Group> group(String idOrName) {
        return lookup().find(idOrName);
    }

    /**
     * The group with this id or name.
     *
     * @throws IllegalArgumentException if there is none (the nearest are named), or several have that name
     */
    public Group requireGroup(String idOrName) {
        return lookup().require(idOrName);
    }

    private Lookup<Group> lookup() {
        return Lookup.of("group", id + "'s", groups, Group::id, Group::name);
    }

    /** Name and counts, in one line. */
    @Override
    public String toString() {
        int units = groups.stream().mapToInt(group -> group.units().size()).sum();
        return name + " (" + groups.size() + " groups, " + units + " units)";
    }
}
