package org.mattstock.cli;

import java.util.Map;
import java.util.TreeMap;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.table.Table;

/** A definition as a table for readers: a row for each use of an indicator, with its reasons; without weights that are yet to be learned. */
final class DefinitionTable {
    private DefinitionTable() {}

    static Table of(CompositeIndex index) {
        Map<String, Double> weights = new TreeMap<>();
        if (!index.learnsWeights()) {
            for (EffectiveWeights.OfLeaf leaf : index.effectiveWeights().leaves()) {
                weights.put(leaf.leaf(), leaf.weight());
            }
        }
        Table.Builder table = Table.builder(index.title())
                .text("dimension")
                .text("leaf")
                .text("indicator")
                .text("title")
                .text("good is")
                .decimal("weight", 4)
                .text("why")
                .text("against");
        addRows(table, index.tree(), "", weights);
        return table.build();
    }

    private static void addRows(Table.Builder table, Node node, String dimension, Map<String, Double> weights) {
        if (node instanceof Leaf leaf) {
            table.row(
                    dimension,
                    leaf.id(),
                    leaf.indicator(),
                    leaf.title(),
                    word(leaf.direction()),
                    weights.get(leaf.id()),
                    leaf.note().why(),
                    leaf.note().against());
        } else {
            ((Branch) node).parts().forEach(part -> addRows(table, part.node(), node.title(), weights));
        }
    }

    private static String word(Direction direction) {
        if (direction instanceof Direction.Target target) {
            return "near " + target.value();
        }
        return direction.equals(Direction.HIGHER) ? "high" : "low";
    }
}
