package org.mattstock.coherence;

import java.util.List;
import org.mattstock.coherence.Screening.OfIndicator;
import org.mattstock.coherence.Screening.OfUnit;
import org.mattstock.table.Table;

/** What was flagged, indicators first. */
final class FlaggedTable {
    private FlaggedTable() {}

    static Table of(String title, List<OfIndicator> indicators, List<OfUnit> units) {
        Table.Builder table = Table.builder("Screening of " + title + ": flagged")
                .words("kind")
                .text("id")
                .text("name")
                .decimal("present %", 1)
                .decimal("zeros %", 1)
                .decimal("skewness", 2)
                .decimal("kurtosis", 2)
                .words("flags");
        for (OfIndicator each : indicators) {
            table.row(
                    "indicator",
                    each.id(),
                    each.title(),
                    Cells.percent(each.present()),
                    Cells.percent(each.zeroShare()),
                    each.shape().skewness(),
                    each.shape().kurtosis(),
                    Cells.words(each.flags()));
        }
        for (OfUnit each : units) {
            table.row(
                    "unit",
                    each.unit().id(),
                    each.unit().name(),
                    Cells.percent(each.present()),
                    Cells.percent(each.zeroShare()),
                    null,
                    null,
                    Cells.words(each.flags()));
        }
        return table.build();
    }
}
