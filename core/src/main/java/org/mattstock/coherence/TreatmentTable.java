package org.mattstock.coherence;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mattstock.coherence.TreatmentReport.OfLeaf;
import org.mattstock.coherence.TreatmentReport.Test;
import org.mattstock.fit.Learned;
import org.mattstock.index.Policies;
import org.mattstock.table.Table;

/** What treatments did, a row or two for each leaf. */
final class TreatmentTable {
    private TreatmentTable() {}

    static Table of(String title, List<OfLeaf> leaves) {
        int decimals = Cells.decimals(leaves.stream()
                .flatMap(leaf -> Stream.of(leaf.before(), leaf.after()))
                .flatMap(shape -> Stream.of(shape.lowest(), shape.median(), shape.highest()))
                .toList());
        Table.Builder table = Table.builder(title)
                .text("leaf")
                .text("group")
                .words("stage")
                .words("treatment")
                .integer("step")
                .decimal("lower limit", decimals)
                .decimal("upper limit", decimals)
                .integer("changed")
                .integer("values")
                .decimal("lowest", decimals)
                .decimal("median", decimals)
                .decimal("highest", decimals)
                .decimal("skewness", 2)
                .decimal("kurtosis", 2)
                .words("test");
        for (OfLeaf leaf : leaves) {
            if (!leaf.changed().isEmpty()) {
                before(table, leaf);
            }
            after(table, leaf);
        }
        return table.build();
    }

    private static void before(Table.Builder table, OfLeaf leaf) {
        Shape before = leaf.before();
        table.row(
                leaf.leaf().id(),
                leaf.group(),
                "before",
                "",
                null,
                null,
                null,
                null,
                before.count(),
                before.lowest(),
                before.median(),
                before.highest(),
                before.skewness(),
                before.kurtosis(),
                "");
    }

    private static void after(Table.Builder table, OfLeaf leaf) {
        Shape after = leaf.after();
        table.row(
                leaf.leaf().id(),
                leaf.group(),
                leaf.changed().isEmpty() ? "unchanged" : "after",
                Policies.name((Record) leaf.taken()).replace('-', ' '),
                leaf.step().map(OptionalInt::of).orElse(OptionalInt.empty()),
                leaf.limits().map(Learned.Limits::lower),
                leaf.limits().map(Learned.Limits::upper),
                leaf.changed().size(),
                after.count(),
                after.lowest(),
                after.median(),
                after.highest(),
                after.skewness(),
                after.kurtosis(),
                leaf.test() == Test.NONE ? "" : leaf.test().name());
    }
}
