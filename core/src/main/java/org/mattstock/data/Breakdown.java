package org.mattstock.data;

import java.util.Objects;

/**
 * The part of the population that a value describes (könsuppdelning), an open value with three known constants. Ordered by
 * code, in Unicode code points.
 *
 * @param code the code in the source, such as {@code T}; not blank
 */
public record Breakdown(String code) implements Comparable<Breakdown> {
    /** Everybody, Kolada's {@code T}. */
    public static final Breakdown TOTAL = new Breakdown("T");
    /** Women and girls, Kolada's {@code K}. */
    public static final Breakdown WOMEN = new Breakdown("K");
    /** Men and boys, Kolada's {@code M}. */
    public static final Breakdown MEN = new Breakdown("M");

    /** Checks the code. */
    public Breakdown {
        Objects.requireNonNull(code, "code");
        if (code.isBlank()) {
            throw new IllegalArgumentException("code must not be blank");
        }
    }

    /**
     * The breakdown with a code.
     *
     * @param code such as {@code T}, {@code K}, {@code M}
     */
    public static Breakdown of(String code) {
        return new Breakdown(code);
    }

    @Override
    public int compareTo(Breakdown other) {
        return CodePoints.compare(code, other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
