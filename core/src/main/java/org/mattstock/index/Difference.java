package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;
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
 * <p>An aggregation by population has no such parts: there, each amount is what leaving out the part would take from the
 * difference, and the amounts do not add up. In {@link #items()} such a node counts as a whole.
 *
 * @param title the title of the index
 * @param first the unit whose lead is explained; it may be behind
 * @param second the unit that it is compared with
 * @param year the year that was scored
 * @param root the whole tree
 */
public record Difference(String title, Unit first, Unit second, int year, DifferenceNode root) {
    /** What a named amount is. */
    public enum Kind {
        /** A leaf, or a branch as a whole. */
        CONTRIBUTION,
        /** A part whose value was put there by the missing rule, for one unit or both. */
        SUBSTITUTE,
        /** Parts that count for one unit only, and the weights that depend on them. */
        COVERAGE,
        /** Normalization against different groups. */
        REFERENCE,
        /** What clamps cut off. */
        CLAMPING,
        /** What a normalization of a branch changed in one lump. */
        NORMALIZATION_STEP
    }

    /**
     * A named amount.
     *
     * @param node the id of the node that it belongs to
     * @param title the node's title
     * @param kind what it is
     * @param amount positive where the first unit is ahead; in units of the score, or of the node that is opened
     */
    public record Item(String node, String title, Kind kind, double amount) {
        /** Checks for null. */
        public Item {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(kind, "kind");
        }

        static Item of(Node node, Kind kind, double amount) {
            return new Item(node.id(), node.title(), kind, amount);
        }

        static void add(List<Item> items, Node node, Kind kind, double amount) {
            if (amount != 0) {
                items.add(of(node, kind, amount));
            }
        }
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
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        addItems(root, Kind.CONTRIBUTION, 1, total(), items);
        return List.copyOf(items);
    }

    /**
     * Opens a node that explains an amount of the score's difference.
     *
     * @param factor the amount per unit of the node's own difference
     */
    private static void addItems(DifferenceNode node, Kind kind, double factor, double amount, List<Item> items) {
        if (!(node instanceof DifferenceNode.OfBranch branch)
                || kind != Kind.CONTRIBUTION
                || branch.reading() == DifferenceNode.Reading.LEAVES_ONE_OUT) {
            items.add(Item.of(node.node(), kind, amount));
            return;
        }
        for (DifferenceNode.Part part : branch.parts()) {
            OptionalDouble share = part.amount();
            if (share.isPresent() && (part.factor().isPresent() || part.kind() == Kind.SUBSTITUTE)) {
                double inner = part.factor().orElse(0);
                addItems(part.node(), part.kind(), factor * inner, factor * share.getAsDouble(), items);
            }
        }
        branch.addOthers(items, factor);
    }

    /** The tree, a line a node: both units' raw figures and values, and what the node explains of its parent's difference. */
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
        return toTable().toText();
    }
}
