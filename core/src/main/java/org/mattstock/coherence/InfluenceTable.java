package org.mattstock.coherence;

import java.util.List;
import org.mattstock.coherence.LeafInfluence.OfLeaf;
import org.mattstock.table.Table;

/** What leaves have to say, beside what they weigh. */
final class InfluenceTable {
    private InfluenceTable() {}

    static Table of(String title, List<OfLeaf> leaves) {
        Table.Builder table = Table.builder(title)
                .text("leaf")
                .text("title")
                .decimal("weight %", 1)
                .decimal("share %", 1)
                .decimal("explained %", 1)
                .integer("units")
                .decimal("correlation", 3)
                .decimal("correlation ratio", 3);
        for (OfLeaf each : leaves) {
            table.row(
                    each.leaf().id(),
                    each.leaf().title(),
                    Cells.percent(each.weight()),
                    Cells.percent(each.share()),
                    Cells.percent(each.explained()),
                    each.units(),
                    each.correlation(),
                    each.correlationRatio());
        }
        return table.build();
    }
}
