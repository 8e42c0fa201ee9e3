package org.mattstock.coherence;

import org.mattstock.coherence.Reliability.Without;
import org.mattstock.table.Table;

/** Alpha of all parts, and without each of them. */
final class ReliabilityTable {
    private ReliabilityTable() {}

    static Table of(Reliability found, String title) {
        int parts = found.parts().size();
        Table.Builder table = Table.builder(title + ": " + parts + " parts, " + found.units() + " units")
                .text("without")
                .text("title")
                .integer("parts")
                .decimal("alpha", 3)
                .decimal("standardized alpha", 3)
                .row("", "", parts, found.alpha(), found.standardizedAlpha());
        for (Without each : found.parts()) {
            table.row(
                    each.part().id(),
                    each.part().title(),
                    parts - 1,
                    each.alpha(),
                    each.standardizedAlpha());
        }
        return table.build();
    }
}
