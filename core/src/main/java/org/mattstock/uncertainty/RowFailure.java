package org.mattstock.uncertainty;

/**
 * The first definition of a design that gave no figure.
 *
 * @param number which one, counted from the first row and over the columns of rows
 * @param reason why; empty where none failed
 */
record RowFailure(long number, String reason) {
    static final RowFailure NONE = new RowFailure(Long.MAX_VALUE, "");

    /** Said where the rankings have no unit in common. */
    static final String NO_PLACE = "no unit has a place there and in the definition's own ranking";

    /** Whichever comes first. */
    RowFailure or(long other, String otherReason) {
        return other < number ? new RowFailure(other, otherReason) : this;
    }

    RowFailure or(RowFailure other) {
        return or(other.number, other.reason);
    }
}
