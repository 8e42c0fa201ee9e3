package org.mattstock.coherence;

import java.util.List;
import org.mattstock.coherence.Screening.OfUnit;
import org.mattstock.table.Table;

/** What was looked through, a row for each unit. */
final class ScreenedUnitsTable {
    private ScreenedUnitsTable() {}

    static Table of(String title, List<OfUnit> units) {
        Table.Builder table = Table.builder("Screening of " + title + ": units")
                .text("id")
                .text("unit")
                .integer("indicators")
                .decimal("present %", 1)
                .decimal("weight %", 1)
                .integer("not applicable")
                .decimal("zeros %", 1)
                .words("flags");
        for (OfUnit each : units) {
            table.row(
                    each.unit().id(),
                    each.unit().name(),
                    each.indicators(),
                    Cells.percent(each.present()),
                    Cells.percent(each.weight()),
                    each.inapplicable(),
                    Cells.percent(each.zeroShare()),
                    Cells.words(each.flags()));
        }
        return table.build();
    }
}
