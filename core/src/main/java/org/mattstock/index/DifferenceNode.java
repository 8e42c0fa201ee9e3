package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;

/** How the values of two units differ in one node. Every amount counts for the first unit: positive where it is ahead. */
public sealed interface DifferenceNode permits DifferenceNode.OfLeaf, DifferenceNode.OfBranch {
    /** The node of the definition. */
    Node node();

    /** The first unit's value; empty if it has none here. */
    OptionalDouble first();

    /** The second unit's value; empty if it has none here. */
    OptionalDouble second();

    /** The first unit's value less the second's; empty if one of them has none. */
    default OptionalDouble total() {
        return first().isPresent() && second().isPresent()
                ? OptionalDouble.of(first().getAsDouble() - second().getAsDouble())
                : OptionalDouble.empty();
    }

    /** How the amounts of the parts were found. */
    enum Reading {
        /** The weighted differences of the parts, which are their Shapley values, and clamping: they add up. */
        WEIGHTED_DIFFERENCES,
        /** The Shapley values of the parts, with normalization and clamping inside: they add up. */
        SHAPLEY_VALUES,
        /**
         * Each amount is what leaving out the part would take from the difference of the aggregated values. They do not add
         * up.
         */
        LEAVES_ONE_OUT
    }

    /**
     * One use of one indicator.
     *
     * @param node the leaf
     * @param first the first unit's normalized value
     * @param second the second unit's normalized value
     * @param firstRaw the first unit's figure in the source
     * @param secondRaw the second unit's figure in the source
     */
    record OfLeaf(
            Leaf node, OptionalDouble first, OptionalDouble second, OptionalDouble firstRaw, OptionalDouble secondRaw)
            implements DifferenceNode {
        /** Checks for null. */
        public OfLeaf {
            Objects.requireNonNull(node, "node");
        }
    }

    /**
     * An aggregation of parts.
     *
     * @param node the branch
     * @param first the first unit's value
     * @param second the second unit's value
     * @param reading how the amounts of the parts were found
     * @param parts every part of the branch but those of weight 0, in order
     * @param coverage what comes of parts that count for one unit only, and of the weights that they carry
     * @param reference what comes of the two units being normalized against different groups
     * @param clamping what comes of clamps, where they are not inside the amounts
     * @param normalizationStep what comes of a normalization that is not affine, where it is not inside the amounts
     */
    record OfBranch(
            Branch node,
            OptionalDouble first,
            OptionalDouble second,
            Reading reading,
            List<Part> parts,
            double coverage,
            double reference,
            double clamping,
            double normalizationStep)
            implements DifferenceNode {
        /** Copies the parts. */
        public OfBranch {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(reading, "reading");
            parts = List.copyOf(parts);
        }

        /** The named amounts: one for each part that both units have, then the others where not 0. */
        public List<Difference.Item> items() {
            List<Difference.Item> items = new ArrayList<>();
            for (Part part : parts) {
                part.amount()
                        .ifPresent(amount ->
                                items.add(Difference.Item.of(part.node().node(), part.kind(), amount)));
            }
            addOthers(items, 1);
            return List.copyOf(items);
        }

        void addOthers(List<Difference.Item> items, double factor) {
            Difference.Item.add(items, node, Difference.Kind.COVERAGE, factor * coverage);
            Difference.Item.add(items, node, Difference.Kind.REFERENCE, factor * reference);
            Difference.Item.add(items, node, Difference.Kind.CLAMPING, factor * clamping);
            Difference.Item.add(items, node, Difference.Kind.NORMALIZATION_STEP, factor * normalizationStep);
        }
    }

    /**
     * A part of a branch, as it counted for both units.
     *
     * @param node the part itself
     * @param first where the first unit's value comes from
     * @param second where the second unit's value comes from
     * @param amount what the part explains of the branch's difference; empty unless both units have it
     * @param factor the amount per unit of the part's own difference; empty where that difference is 0 or has no meaning
     */
    record Part(
            DifferenceNode node,
            ExplanationNode.Use first,
            ExplanationNode.Use second,
            OptionalDouble amount,
            OptionalDouble factor) {
        /** Checks for null. */
        public Part {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }

        Difference.Kind kind() {
            return first == ExplanationNode.Use.OWN && second == ExplanationNode.Use.OWN
                    ? Difference.Kind.CONTRIBUTION
                    : Difference.Kind.SUBSTITUTE;
        }
    }
}
