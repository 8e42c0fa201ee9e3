package org.mattstock.examples;

import org.mattstock.data.Unit;
import org.mattstock.index.Leaf;
import org.mattstock.index.Node;
import org.mattstock.index.Scores;
import org.mattstock.table.Table;

/** What one unit's score is made of: the value of every node. */
final class OpenedScore {
    private OpenedScore() {}

    static Table of(Scores scores, Unit unit) {
        Table.Builder table = Table.builder("Score of " + unit + " " + scores.year())
                .text("node")
                .text("indicator")
                .decimal("value", 1);
        for (Node node : scores.index().nodes()) {
            var value = scores.node(node.id()).value(unit.id());
            table.row(
                    node.title(),
                    node instanceof Leaf leaf ? leaf.indicator() : "",
                    value.isPresent() ? value.getAsDouble() : null);
        }
        return table.build();
    }
}
