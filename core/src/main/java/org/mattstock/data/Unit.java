package org.mattstock.data;

import java.util.Objects;

/**
 * Something that is scored: a municipality, a region, a country, a school. Ordered by id, in Unicode code points.
 *
 * @param id the id, text with its leading zeros kept ({@code 0180}); not blank
 * @param name the name for readers; not blank
 * @param kind what kind of unit it is in the source's words, such as {@code K} for a municipality in Kolada; may be empty
 */
public record Unit(String id, String name, String kind) implements Comparable<Unit> {
    /** Checks id and name. */
    public Unit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        if (id.isBlank()) {
            throw new IllegalArgumentException("id must not be blank");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank (id " + id + ")");
        }
    }

    /** A unit without a stated kind. */
    public static Unit of(String id, String name) {
        return new Unit(id, name, "");
    }

    /** This unit with another kind. */
    public Unit withKind(String newKind) {
        return new Unit(id, name, newKind);
    }

    @Override
    public int compareTo(Unit other) {
        return CodePoints.compare(id, other.id);
    }

    @Override
    public String toString() {
        return name + " (" + id + ")";
    }
}
