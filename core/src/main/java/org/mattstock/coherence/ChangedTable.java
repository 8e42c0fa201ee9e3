package org.mattstock.coherence;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.mattstock.coherence.TreatmentReport.Changed;
import org.mattstock.coherence.TreatmentReport.OfLeaf;
import org.mattstock.table.Table;

/** What treatments did, a row for each figure that they changed. */
final class ChangedTable {
    private ChangedTable() {}

    static Table of(String title, List<OfLeaf> leaves) {
        List<Changed> all =
                leaves.stream().flatMap(leaf -> leaf.changed().stream()).toList();
        List<OptionalDouble> figures = all.stream()
                .flatMap(changed -> Stream.of(changed.before(), changed.after()))
                .toList();
        int decimals = Cells.decimals(figures);
        Table.Builder table = Table.builder(title + ": changed figures")
                .text("leaf")
                .text("id")
                .text("unit")
                .decimal("before", decimals)
                .decimal("after", decimals)
                .integer("tied")
                .words("origin");
        for (OfLeaf leaf : leaves) {
            for (Changed changed : leaf.changed()) {
                table.row(
                        leaf.leaf().id(),
                        changed.unit().id(),
                        changed.unit().name(),
                        changed.before(),
                        changed.after(),
                        changed.tied(),
                        changed.origin().name());
            }
        }
        return table.build();
    }
}
