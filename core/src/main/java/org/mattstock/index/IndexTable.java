package org.mattstock.index;

import java.util.HashMap;
import java.util.Map;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.table.Table;

/** A definition as a table: its tree, parts below what they are parts of. */
final class IndexTable {
    private static final String INDENT = "  ";

    private final Map<String, Double> shares = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final Table.Builder table;

    private IndexTable(CompositeIndex index) {
        table = Table.builder(index.title())
                .text("part")
                .text("indicator")
                .decimal("share in branch", 4)
                .decimal("effective weight", 4)
                .words("how");
        EffectiveWeights all = index.effectiveWeights();
        all.branches().forEach(branch -> put(branch.branch(), branch.share(), branch.weight()));
        all.leaves().forEach(leaf -> put(leaf.leaf(), leaf.share(), leaf.weight()));
    }

    static Table of(CompositeIndex index) {
        IndexTable table = new IndexTable(index);
        table.add(index.tree(), 0);
        return table.table.build();
    }

    private void put(String node, double share, double weight) {
        shares.put(node, share);
        weights.put(node, weight);
    }

    private void add(Node node, int depth) {
        table.row(
                INDENT.repeat(depth) + ExplanationTable.title(node),
                node instanceof Leaf leaf ? leaf.indicator() : null,
                shares.get(node.id()),
                weights.get(node.id()),
                ExplanationText.method(node));
        if (node instanceof Branch branch) {
            branch.parts().forEach(part -> add(part.node(), depth + 1));
        }
    }
}
