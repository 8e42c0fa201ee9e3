package org.mattstock.index;

import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.table.Table;

/** A definition as a table: its tree, parts below what they are parts of. */
final class IndexTable {
    private static final String INDENT = "  ";

    private final Table.Builder table;

    private IndexTable(CompositeIndex index) {
        table = Table.builder(index.title())
                .text("part")
                .text("indicator")
                .decimal("share in branch", 4)
                .decimal("effective weight", 4)
                .words("how");
    }

    static Table of(CompositeIndex index) {
        IndexTable table = new IndexTable(index);
        table.add(index.tree(), 0, 1.0, 1.0);
        return table.table.build();
    }

    /** Shares and weights are empty below a branch whose weights are yet to be learned. */
    private void add(Node node, int depth, @Nullable Double share, @Nullable Double weight) {
        table.row(
                INDENT.repeat(depth) + ExplanationTable.title(node),
                node instanceof Leaf leaf ? leaf.indicator() : null,
                share,
                weight,
                ExplanationText.method(node));
        if (node instanceof Branch branch) {
            double[] shares = WeightingMethods.learns(branch) ? new double[0] : WeightingMethods.shares(branch);
            for (int part = 0; part < branch.parts().size(); part++) {
                Double ofPart = shares.length == 0 ? null : Double.valueOf(shares[part]);
                Double inAll = ofPart == null || weight == null ? null : Double.valueOf(weight * ofPart);
                add(branch.parts().get(part).node(), depth + 1, ofPart, inAll);
            }
        }
    }
}
