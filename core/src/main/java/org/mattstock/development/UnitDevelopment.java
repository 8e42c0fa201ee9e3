package org.mattstock.development;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Unit;

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

    /** The leaves that carried the change, largest contribution first; only those above 0. */
    public List<Contribution> carriedBy() {
        return contributions.stream()
                .filter(each -> each.points() > 0)
                .sorted(Comparator.comparingDouble(Contribution::points).reversed())
                .toList();
    }
}
