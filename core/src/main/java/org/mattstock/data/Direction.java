package org.mattstock.data;

import org.mattstock.internal.text.Checks;

/**
 * Which values of an indicator are good (riktning). A direction belongs to the <em>use</em> of an indicator, not to the
 * indicator: cost per pupil is a sign of resources in one index and of waste in another. Kolada has no field for it.
 */
public sealed interface Direction permits Direction.Higher, Direction.Lower, Direction.Target {
    /** More is better. */
    record Higher() implements Direction {}

    /** Less is better. */
    record Lower() implements Direction {}

    /**
     * Nearer to a value is better: the indicator is replaced by its distance to the target, and less of that is better.
     *
     * @param value the target, in the indicator's unit; at most 1e100 in size
     */
    record Target(double value) implements Direction {
        /** Checks the target. */
        public Target {
            Checks.moderate("target", value);
        }
    }

    /** More is better. */
    Direction HIGHER = new Higher();

    /** Less is better. */
    Direction LOWER = new Lower();

    /**
     * Nearer to a value is better.
     *
     * @param value the target, in the indicator's unit
     */
    static Direction target(double value) {
        return new Target(value);
    }
}
