package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Grouping;
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
 * @param group the group of the reference that the unit's values are normalized against; empty where that is the whole
 *     population, and for a unit in no group
 * @param root the whole tree
 */
public record Explanation(
        String title,
        Unit unit,
        int year,
        Optional<Ranking.Entry> entry,
        Optional<Unranked> unranked,
        int ranked,
        Optional<Grouping.Group> group,
        ExplanationNode root) {
    /** What a named amount is, of a score or of the difference of two. */
    public enum Kind {
        /** A leaf, or a branch as a whole. */
        CONTRIBUTION,
        /** A part whose value the missing rule put there; in a difference, for one unit or both. */
        SUBSTITUTE,
        /** What the affine normalization of a branch adds to its scaled contributions; of a score only. */
        OFFSET,
        /** Parts that count for one unit only, and the weights that depend on them; of a difference only. */
        COVERAGE,
        /** Normalization against different groups; of a difference only. */
        REFERENCE,
        /**
         * A branch whose two values differ by the rounding of arithmetic only, and which something above it tells apart, such as
         * places or classes: no part of it can be said to have done that. Of a difference only.
         */
        ROUNDING,
        /** What another normalization of a branch changed, in one lump. */
        NORMALIZATION_STEP,
        /** What clamps cut off. */
        CLAMPING
    }

    /**
     * A named amount.
     *
     * @param node the id of the node that it belongs to
     * @param title the node's title
     * @param kind what it is
     * @param amount in units of the score, or of the value of the node that is opened; in a difference positive where the first
     *     unit is ahead
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
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(root, "root");
    }

    /** The score; empty if the unit has none. */
    public OptionalDouble score() {
        return root.value();
    }

    /**
     * The explanation of one node.
     *
     * @param idOrTitle the node's id, or its title
     * @throws IllegalArgumentException if there is none (the nearest are named), if several have that title, or if it has weight 0
     *     and so explains nothing
     */
    public ExplanationNode node(String idOrTitle) {
        String id = Tree.require(root.node(), idOrTitle).id();
        return nodes(root)
                .filter(one -> one.node().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "node must have weight to explain anything, got " + id + " of weight 0"));
    }

    /** The ids of the leaves that no number is printed of. */
    Set<String> standIns() {
        return nodes(root)
                .filter(ExplanationText::isStandIn)
                .map(node -> node.node().id())
                .collect(Collectors.toSet());
    }

    private static Stream<ExplanationNode> nodes(ExplanationNode node) {
        return node instanceof ExplanationNode.OfBranch branch
                ? Stream.concat(Stream.of(node), branch.parts().stream().flatMap(part -> nodes(part.node())))
                : Stream.of(node);
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

    /**
     * The tree, a line a node: raw figure and its year, what was done, value, weight, and what it gave to its parent. A leaf whose
     * value stands in for a confidential figure has no number of its own there, see {@link ExplanationNode.OfLeaf#isStandIn}.
     */
    public Table toTable() {
        return new ExplanationTable(this).tree();
    }

    /** The named amounts that add up to the score, and their sum; empty where one stands for a confidential figure. */
    public Table itemsTable() {
        return new ExplanationTable(this).items();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
