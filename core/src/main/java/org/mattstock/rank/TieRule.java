package org.mattstock.rank;

/**
 * Which places units with equal scores get. Each rule is shown on the scores 9, 7, 7, 4, best first.
 */
public enum TieRule {
    /** Tied units share the best place: 1 2 2 4. The default, and what most published lists use ("1224"). */
    COMPETITION,
    /** Tied units share the worst place: 1 3 3 4. */
    MODIFIED,
    /** Places follow without gaps: 1 2 2 3. */
    DENSE,
    /** Tied units share the mean place: 1 2.5 2.5 4. Sums of places stay the same whatever the ties. */
    FRACTIONAL,
    /** No shared places: 1 2 3 4, tied units in order of id by Unicode code point, never by locale. */
    ORDINAL
}
