package org.mattstock.internal.exact;

/** Whether a unit has a value, over all admissible weights: a missing rule that asks for a share of weight may depend on them. */
public enum Standing {
    /** Under all of them. */
    ALWAYS,
    /** Under some of them. */
    DEPENDS,
    /** Under none. */
    NEVER;

    private static final double SLACK = 1e-12;

    static Standing of(boolean always) {
        return always ? ALWAYS : NEVER;
    }

    /** How a share that is at least {@code least} and at most {@code greatest} meets a demand. */
    static Standing ofShare(double least, double greatest, double demanded) {
        // Scoring lets a share pass that misses the demand by 1e-12; between here and there it may go either way.
        if (least >= demanded - SLACK / 2) {
            return ALWAYS;
        }
        return greatest < demanded - 2 * SLACK ? NEVER : DEPENDS;
    }

    /** Both must hold. */
    public Standing and(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
