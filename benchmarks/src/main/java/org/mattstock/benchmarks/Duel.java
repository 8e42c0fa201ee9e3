package org.mattstock.benchmarks;

import java.util.Objects;

/**
 * Two operations on the same inputs, ready to run.
 *
 * @param ours the library's
 * @param baseline what it is compared to
 * @param inputs how many inputs there are; many, because a branch predictor learns a few by heart
 * @param check throws where ours is wrong, so that a fast wrong result never gets a figure
 */
public record Duel(Operation ours, Operation baseline, int inputs, Runnable check) {
    /** Checks for null and for inputs. */
    public Duel {
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(check, "check");
        if (inputs < 1) {
            throw new IllegalArgumentException("inputs must be positive, got " + inputs);
        }
    }
}
