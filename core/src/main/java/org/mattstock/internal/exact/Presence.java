package org.mattstock.internal.exact;

import org.mattstock.internal.scoring.given.Shares;

/** Whether a unit has a value, over all admissible weights: a missing rule that asks for a share of weight may depend on them. */
public enum Presence {
    /** Under all of them. */
    ALWAYS,
    /** Under some of them. */
    DEPENDS,
    /** Under none. */
    NEVER;

    static Presence of(boolean always) {
        return always ? ALWAYS : NEVER;
    }

    /** How a share that is at least {@code least} and at most {@code greatest} meets a demand. */
    static Presence ofShare(double least, double greatest, double demanded) {
        // Scoring lets a share pass that misses the demand by the slack; between here and there it may go either way.
        if (least >= demanded - Shares.SLACK / 2) {
            return ALWAYS;
        }
        return greatest < demanded - 2 * Shares.SLACK ? NEVER : DEPENDS;
    }

    /** Both must hold. */
    public Presence and(Presence other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
