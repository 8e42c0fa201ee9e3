package org.mattstock.coherence;

import java.util.List;
import org.mattstock.coherence.Screening.OfIndicator;
import org.mattstock.table.Table;

/** What was looked through, a row for each indicator. */
final class ScreenedIndicatorsTable {
    private ScreenedIndicatorsTable() {}

    static Table of(String title, List<OfIndicator> indicators) {
        int decimals = Cells.decimals(indicators.stream()
                .flatMap(each -> List.of(
                        each.shape().lowest(),
                        each.shape().median(),
                        each.shape().highest())
                        .stream())
                .toList());
        Table.Builder table = Table.builder("Screening of " + title + ": indicators")
                .text("indicator")
                .text("title")
                .integer("units")
                .decimal("present %", 1)
                .integer("not applicable")
                .decimal("zeros %", 1)
                .integer("distinct")
                .decimal("lowest", decimals)
                .decimal("median", decimals)
                .decimal("highest", decimals)
                .decimal("skewness", 2)
                .decimal("kurtosis", 2)
                .words("flags");
        for (OfIndicator each : indicators) {
            Shape shape = each.shape();
            table.row(
                    each.id(),
                    each.title(),
                    each.units(),
                    Cells.percent(each.present()),
                    each.inapplicable(),
                    Cells.percent(each.zeroShare()),
                    shape.distinct(),
                    shape.lowest(),
                    shape.median(),
                    shape.highest(),
                    shape.skewness(),
                    shape.kurtosis(),
                    Cells.words(each.flags()));
        }
        return table.build();
    }
}
