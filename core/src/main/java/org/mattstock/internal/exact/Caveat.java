package org.mattstock.internal.exact;

/** What must be said with exact statements about a tree. */
public enum Caveat {
    /** Differences are in natural logarithms. */
    LOGARITHMS,
    /** Differences are those before the root's normalization. */
    BEFORE_LAST_NORMALIZATION,
    /** A branch's normalization is that of the definition's own weights. */
    FROZEN_NORMALIZATION,
    /** What stands in for a missing branch is that of the definition's own weights. */
    FROZEN_SUBSTITUTES
}
