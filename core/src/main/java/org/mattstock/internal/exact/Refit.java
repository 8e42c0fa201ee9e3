package org.mattstock.internal.exact;

/**
 * What exact statements do where other weights would change a learned parameter too: the normalization of a branch below which
 * weights move, the statistic that stands in for such a branch, or a reference that ineligible units leave.
 */
public enum Refit {
    /** They are refused. */
    REFUSED,
    /** The parameters stay what they were learned to be, and the result says so. */
    FROZEN
}
