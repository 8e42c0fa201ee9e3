package org.mattstock.coherence;

import java.util.List;
import org.mattstock.coherence.Associations.Pair;
import org.mattstock.table.Table;

/** Correlations, a row for each pair. */
final class AssociationTable {
    private AssociationTable() {}

    static Table of(String title, List<Pair> pairs) {
        Table.Builder table = Table.builder(title)
                .text("part")
                .text("title")
                .text("other part")
                .text("other title")
                .integer("units")
                .decimal("Pearson", 3)
                .decimal("Spearman", 3)
                .decimal("tau-b", 3)
                .words("flag");
        for (Pair pair : pairs) {
            table.row(
                    pair.first().id(),
                    pair.first().title(),
                    pair.second().id(),
                    pair.second().title(),
                    pair.units(),
                    pair.pearson(),
                    pair.spearman(),
                    pair.kendall(),
                    pair.concern().map(Enum::name).orElse(""));
        }
        return table.build();
    }
}
