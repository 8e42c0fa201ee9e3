package org.mattstock.development;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Words;

/**
 * One unit's development: three answers side by side, and the class that pattern and evidence make together.
 *
 * @param unit the unit
 * @param basket what it was compared with itself on
 * @param pattern who rises; absent with fewer than 3 composites
 * @param robustness what a rise by the steady rule rests on; absent where there is none
 * @param size how much
 * @param evidence how surely
 * @param standing the class
 * @param contributions what each leaf of the basket added to the composite from the first to the last year, in the order of
 *     the tree; empty where the composite lacks one of the two
 */
public record UnitDevelopment(
        Unit unit,
        Basket basket,
        Optional<Pattern> pattern,
        Optional<Robustness> robustness,
        Size size,
        Evidence.OfUnit evidence,
        Conclusion standing,
        List<Contribution> contributions) {
    /** Copies the list. */
    public UnitDevelopment {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(basket, "basket");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(robustness, "robustness");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(standing, "standing");
        contributions = List.copyOf(contributions);
    }

    /** Pattern and evidence together. Supported means a q-value at most at the evidence rule's level. */
    public enum Conclusion {
        /** The steady rule holds, and the unit stands out. */
        STEADY_AND_SUPPORTED,
        /** The steady rule holds, and luck could have done it. */
        STEADY_UNSUPPORTED,
        /** The unit stands out, and the steady rule does not hold. */
        SUPPORTED_NOT_STEADY,
        /** Neither. */
        NEITHER,
        /** Pattern or evidence cannot be decided: not the same as no development. */
        NOT_DECIDABLE
    }

    /**
     * What one leaf added to the change of the composite: how much lower the last composite would be if the leaf had stood
     * still. They add up to the whole change where all aggregations are arithmetic.
     *
     * @param leaf its id
     * @param indicator its indicator
     * @param points composite points; negative where it held back
     */
    public record Contribution(String leaf, String indicator, double points) {}

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
    public record Robustness(double improved, Optional<Largest> largest, List<String> hangsOn, StepSize steps) {
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
        public enum StepSize {
            /** The rule holds with the honor's deadband too. */
            MATERIAL,
            /** It does not. */
            IMMATERIAL
        }
    }

    /** The leaves that carried the change, largest contribution first; only those above 0. */
    public List<Contribution> carriedBy() {
        return contributions.stream()
                .filter(each -> each.points() > 0)
                .sorted(Comparator.comparingDouble(Contribution::points).reversed())
                .toList();
    }

    /** The unit and what was found, in one line. */
    @Override
    public String toString() {
        return unit + ": " + Words.of(standing).replace('-', ' ');
    }
}
