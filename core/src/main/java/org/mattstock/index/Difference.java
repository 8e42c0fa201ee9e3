package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.table.Table;

/**
 * Why one unit is ahead of another: how much of the difference of their scores each part explains.
 *
 * <p>In a node whose aggregation looks at one unit at a time, each part that both units have gets its Shapley value: the mean,
 * over all orders in which the parts can change from the second unit's value to the first's, of what the node's value changes
 * by. For an additive aggregation with an affine normalization that is the weighted difference, and what clamps cut off is an
 * item of its own. Parts that count for one unit only, and the weights that the others gain or lose by them, are the item
 * coverage. Everything adds up to the difference at every node, and through all levels in {@link #items()}.
 *
 * <p>In {@link #items()} every amount is in units of the score: where all branches above a leaf are additive with affine
 * normalizations, its lead times the weights and slopes on its way to the root, so that the leaves and the named rest add up
 * to the difference of the scores also where a branch's own values are equal. Below a branch that was read by Shapley values, the
 * amounts of a part's own parts are scaled to what the part as a whole explains.
 *
 * <p>An aggregation by population has no such parts: there, each amount is what leaving out the part would take from the
 * difference, and the amounts do not add up. In {@link #items()} such a node counts as a whole.
 *
 * @param title the title of the index
 * @param first the unit whose lead is explained; it may be behind
 * @param second the unit that it is compared with
 * @param year the year that was scored
 * @param root the whole tree
 */
public record Difference(String title, Unit first, Unit second, int year, OfNode root) {
    /** How the values of two units differ in one node. Every amount counts for the first unit: positive where it is ahead. */
    public sealed interface OfNode permits OfLeaf, OfBranch {
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
    }

    /** How the amounts of the parts were found. */
    public enum Reading {
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
     * @param firstTold whether tables print the first unit's value
     * @param secondTold whether tables print the second unit's value
     */
    public record OfLeaf(
            Leaf node,
            OptionalDouble first,
            OptionalDouble second,
            OptionalDouble firstRaw,
            OptionalDouble secondRaw,
            Told firstTold,
            Told secondTold)
            implements OfNode {
        /** Id and title, in one line. */
        @Override
        public String toString() {
            return ExplanationTable.title(node);
        }

        /** Checks for null. */
        public OfLeaf {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(firstTold, "firstTold");
            Objects.requireNonNull(secondTold, "secondTold");
        }

        boolean isTold() {
            return firstTold == Told.VALUE && secondTold == Told.VALUE;
        }
    }

    /** What tables print of a unit's value in a leaf. Programs have it in any case. */
    public enum Told {
        /** The value, if there is one. */
        VALUE,
        /** Nothing: it was imputed for a figure that the source keeps confidential, and would be read as that. */
        NOTHING
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
    public record OfBranch(
            Branch node,
            OptionalDouble first,
            OptionalDouble second,
            Reading reading,
            List<Part> parts,
            double coverage,
            double reference,
            double clamping,
            double normalizationStep)
            implements OfNode {
        /** Id, title and how many parts, in one line. */
        @Override
        public String toString() {
            return ExplanationTable.title(node) + ", " + parts.size() + " parts";
        }

        /** Copies the parts. */
        public OfBranch {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(reading, "reading");
            parts = List.copyOf(parts);
        }

        /** The named amounts: one for each part that both units have, then the others where not 0. */
        public List<Explanation.Item> items() {
            List<Explanation.Item> items = new ArrayList<>();
            for (Part part : parts) {
                part.amount()
                        .ifPresent(amount ->
                                items.add(Explanation.Item.of(part.node().node(), part.kind(), amount)));
            }
            addOthers(items, 1);
            return List.copyOf(items);
        }

        void addOthers(List<Explanation.Item> items, double factor) {
            Explanation.Item.add(items, node, Explanation.Kind.COVERAGE, factor * coverage);
            Explanation.Item.add(items, node, Explanation.Kind.REFERENCE, factor * reference);
            Explanation.Item.add(items, node, Explanation.Kind.CLAMPING, factor * clamping);
            Explanation.Item.add(items, node, Explanation.Kind.NORMALIZATION_STEP, factor * normalizationStep);
        }
    }

    /**
     * A part of a branch, as it counted for both units.
     *
     * @param node the part itself
     * @param first where the first unit's value comes from
     * @param second where the second unit's value comes from
     * @param amount what the part explains of the branch's difference; empty unless both units have it
     * @param factor the amount per unit of the part's own difference: the weight and slope of an additive branch, else the
     *     amount over that difference; empty where that is nothing but the rounding of arithmetic, or has no meaning
     */
    public record Part(
            OfNode node,
            ExplanationNode.Use first,
            ExplanationNode.Use second,
            OptionalDouble amount,
            OptionalDouble factor) {
        /** The node and what it adds to the difference, in one line. */
        @Override
        public String toString() {
            return node
                    + (amount.isPresent() && isTold(node)
                            ? ", adds " + ExplanationText.number(amount.getAsDouble())
                            : "");
        }

        /** Checks for null. */
        public Part {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(second, "second");
        }

        Explanation.Kind kind() {
            return first == ExplanationNode.Use.OWN && second == ExplanationNode.Use.OWN
                    ? Explanation.Kind.CONTRIBUTION
                    : Explanation.Kind.SUBSTITUTE;
        }
    }

    /** Whether numbers of a node are printed: not of a leaf where one unit's value stands in for a confidential figure. */
    static boolean isTold(OfNode node) {
        return !(node instanceof OfLeaf leaf) || leaf.isTold();
    }

    /** The ids of the leaves whose amounts are not printed. */
    Set<String> untold() {
        return untold(root).collect(Collectors.toSet());
    }

    private static Stream<String> untold(OfNode node) {
        if (node instanceof OfBranch branch) {
            return branch.parts().stream().flatMap(part -> untold(part.node()));
        }
        return isTold(node) ? Stream.of() : Stream.of(node.node().id());
    }

    /** Checks for null. */
    public Difference {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(root, "root");
    }

    /** The first unit's score less the second's. */
    public double total() {
        return root.total().orElseThrow();
    }

    /** The named amounts that add up to the difference, from the leaves through all levels. */
    public List<Explanation.Item> items() {
        List<Explanation.Item> items = new ArrayList<>();
        open(root, 1, total(), items);
        return List.copyOf(items);
    }

    /**
     * Opens a node that explains an amount of the score's difference.
     *
     * @param factor the amount per unit of the node's own difference
     */
    private static void open(OfNode node, double factor, double amount, List<Explanation.Item> items) {
        if (!(node instanceof OfBranch branch) || branch.reading() == Reading.LEAVES_ONE_OUT) {
            items.add(Explanation.Item.of(node.node(), Explanation.Kind.CONTRIBUTION, amount));
            return;
        }
        for (Part part : branch.parts()) {
            part.amount().ifPresent(share -> addPart(part, factor, factor * share, items));
        }
        branch.addOthers(items, factor);
    }

    private static void addPart(Part part, double factor, double amount, List<Explanation.Item> items) {
        OfNode node = part.node();
        if (part.kind() != Explanation.Kind.CONTRIBUTION || !(node instanceof OfBranch)) {
            items.add(Explanation.Item.of(node.node(), part.kind(), amount));
        } else if (part.factor().isPresent()) {
            open(node, factor * part.factor().getAsDouble(), amount, items);
        } else {
            Explanation.Item.add(items, node.node(), Explanation.Kind.ROUNDING, amount);
        }
    }

    /**
     * The tree, a line a node: both units' raw figures and values, what the node explains of its parent's difference, and what
     * of the difference of the scores, as in {@link #items()}. A leaf has no value of a unit, and no points, where it stands in for
     * a confidential figure.
     */
    public Table toTable() {
        return new DifferenceTable(this).tree();
    }

    /** The named amounts that add up to the difference, the largest lead first, and their sum. */
    public Table itemsTable() {
        return new DifferenceTable(this).items();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
