package org.mattstock.development;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a rise rests on: how broad it is, what carries most of it, and whether it is there without any single leaf.
 *
 * @param improved the share of the basket's weight that improved from the first to the last year with a composite, 0 to 1
 * @param largest the leaf with the largest contribution; absent where the composite itself has not risen, or lacks the
 *     window's first or last year
 * @param hangsOn the leaves without which the steady rule does not hold, or only by immaterial steps, each left out alone, in
 *     the order of the tree. A leaf that is left out is taken to have stood still, and the others have its weight in proportion
 *     to their own
 * @param steps whether the rule holds still if an immaterial step is none
 */
public record Robustness(double improved, Optional<Largest> largest, List<String> hangsOn, Steps steps) {
    /** Copies the list. */
    public Robustness {
        Objects.requireNonNull(largest, "largest");
        Objects.requireNonNull(steps, "steps");
        hangsOn = List.copyOf(hangsOn);
    }

    /**
     * The leaf that carries most of a rise.
     *
     * @param leaf its id
     * @param share its contribution as a share of the whole change; above 1 where others held back
     */
    public record Largest(String leaf, double share) {
        /** Checks for null. */
        public Largest {
            Objects.requireNonNull(leaf, "leaf");
        }
    }

    /** Whether steps are large enough to speak of. */
    public enum Steps {
        /** The rule holds with the honor's deadband too. */
        MATERIAL,
        /** It does not. */
        IMMATERIAL
    }
}
