package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.table.Table;

/**
 * Why a unit has its score (varför denna placering): the whole tree with the raw figures, what was done to them, what they
 * were normalized against, weights and contributions.
 *
 * <p>In a tree of additive aggregations the {@link #items()} add up to the score: what each leaf contributed through all
 * levels, what affine normalizations of branches added (offset), what other normalizations changed in one lump
 * (normalization step) and what clamps of branches cut off (clamping). A leaf contributes its final value; what its own clamp
 * cut off stands with the leaf. A branch that is not additive counts in its parent with its value as a whole and is opened
 * at its own node, by its own {@link ExplanationNode.Reading}. A part of weight 0 explains nothing; the table names it.
 *
 * @param title the title of the index
 * @param unit the unit
 * @param year the year that was scored
 * @param entry its place by the definition's rule; empty if it is unranked
 * @param unranked why it is unranked; empty if it is ranked
 * @param ranked how many units are ranked
 * @param root the whole tree
 */
public record Explanation(
        String title,
        Unit unit,
        int year,
        Optional<Ranking.Entry> entry,
        Optional<Unranked> unranked,
        int ranked,
        ExplanationNode root) {
    /** What a named amount is. */
    public enum Kind {
        /** A leaf, or a branch as a whole. */
        CONTRIBUTION,
        /** The value that the missing rule put in the place of a missing part. */
        SUBSTITUTE,
        /** What the affine normalization of a branch adds to its scaled contributions. */
        OFFSET,
        /** What another normalization of a branch changed, in one lump. */
        NORMALIZATION_STEP,
        /** What a clamp cut off. */
        CLAMPING
    }

    /**
     * A named amount.
     *
     * @param node the id of the node that it belongs to
     * @param title the node's title
     * @param kind what it is
     * @param amount in units of the score, or of the value of the node that is opened
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
    public Explanation {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(entry, "entry");
        Objects.requireNonNull(unranked, "unranked");
        Objects.requireNonNull(root, "root");
    }

    /** The score; empty if the unit has none. */
    public OptionalDouble score() {
        return root.value();
    }

    /**
     * The explanation of one node.
     *
     * @param nodeId the node's id
     * @throws IllegalArgumentException if the index has no such node, or if it has weight 0 and so explains nothing
     */
    public ExplanationNode node(String nodeId) {
        return find(root, Objects.requireNonNull(nodeId, "nodeId"))
                .orElseThrow(() -> new IllegalArgumentException(
                        isDefined(nodeId)
                                ? "node must have weight to explain anything, got " + nodeId + " of weight 0"
                                : "node must be one of the index's, got " + nodeId));
    }

    private boolean isDefined(String nodeId) {
        return Tree.nodes(root.node()).stream().anyMatch(node -> node.id().equals(nodeId));
    }

    private static Optional<ExplanationNode> find(ExplanationNode node, String id) {
        if (node.node().id().equals(id)) {
            return Optional.of(node);
        }
        return node instanceof ExplanationNode.OfBranch branch
                ? branch.parts().stream()
                        .flatMap(part -> find(part.node(), id).stream())
                        .findFirst()
                : Optional.empty();
    }

    /**
     * The named amounts that add up to the score, from the leaves through all levels; none for a unit without a score. Where
     * the root is not additive, that is the score itself: see {@link #root()} for how it came about.
     */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        if (score().isPresent()) {
            addItems(root, 1, items);
        }
        return List.copyOf(items);
    }

    /** A branch whose parts would give more than a double can hold, and lose as much again, counts as a whole. */
    private static void addItems(ExplanationNode node, double factor, List<Item> items) {
        List<Item> opened = new ArrayList<>();
        if (node instanceof ExplanationNode.OfBranch branch && branch.reading() == ExplanationNode.Reading.ADDS_UP) {
            open(branch, factor, opened);
        }
        if (opened.isEmpty() || !opened.stream().allMatch(item -> Double.isFinite(item.amount()))) {
            double amount = factor * node.value().orElseThrow();
            opened = List.of(Item.of(node.node(), Kind.CONTRIBUTION, amount));
        }
        items.addAll(opened);
    }

    private static void open(ExplanationNode.OfBranch branch, double factor, List<Item> items) {
        for (ExplanationNode.Part part : branch.parts()) {
            if (part.use() == ExplanationNode.Use.OWN) {
                addItems(part.node(), factor * part.slope().orElseThrow(), items);
            } else if (part.use() == ExplanationNode.Use.SUBSTITUTED) {
                double amount = factor * part.contribution().orElseThrow();
                items.add(Item.of(part.node().node(), Kind.SUBSTITUTE, amount));
            }
        }
        Item.add(items, branch.node(), Kind.OFFSET, factor * branch.offset());
        Item.add(items, branch.node(), Kind.NORMALIZATION_STEP, factor * branch.normalizationStep());
        Item.add(items, branch.node(), Kind.CLAMPING, factor * branch.clamping());
    }

    /** The tree, a line a node: raw figure and its year, what was done, value, weight, and what it gave to its parent. */
    public Table toTable() {
        return new ExplanationTable(this).tree();
    }

    /** The named amounts that add up to the score, and their sum. */
    public Table itemsTable() {
        return new ExplanationTable(this).items();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toText();
    }
}
