package org.mattstock.index;

import java.util.List;
import java.util.Objects;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * How much of a score rests on observed figures (täckningsgrad): for every node, the share of its effective weight whose
 * leaves have an observed value, neither imputed nor substituted.
 *
 * @param unit the unit
 * @param nodes every node, the root first
 */
public record Coverage(Unit unit, List<OfNode> nodes) {
    /**
     * The coverage of one node.
     *
     * @param node the node's id
     * @param title the node's title
     * @param share from 0 to 1
     */
    public record OfNode(String node, String title, double share) {
        /** Checks the share. */
        public OfNode {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(title, "title");
            Checks.share("share", share);
        }
    }

    /** Copies the nodes. */
    public Coverage {
        Objects.requireNonNull(unit, "unit");
        nodes = List.copyOf(nodes);
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("nodes must hold the root, got none");
        }
    }

    /** The share of the whole index. */
    public double share() {
        return nodes.get(0).share();
    }

    /**
     * The share of one node.
     *
     * @param idOrTitle the node's id, or its title
     * @throws IllegalArgumentException if there is none (the nearest are named), or several have that title
     */
    public double share(String idOrTitle) {
        return Lookup.<OfNode>require("node", "the index's", idOrTitle, nodes, OfNode::node, OfNode::title)
                .share();
    }

    /** Node, title and share in percent. */
    public Table toTable() {
        Table.Builder table =
                Table.builder("Coverage of " + unit).text("node").text("title").decimal("percent", 1);
        nodes.forEach(node -> table.row(node.node(), node.title(), 100 * node.share()));
        return table.build();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
