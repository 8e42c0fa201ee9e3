package org.mattstock.development;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/** Evidence as a table. */
final class EvidenceTable {
    private EvidenceTable() {}

    static Table of(Evidence evidence) {
        Table.Builder table = Table.builder("Evidence: q by " + evidence.nullModel() + ", "
                        + evidence.rule().comparison() + "; moved q by STEP_SIGNS, ABSOLUTE; " + evidence.tested()
                        + " units tested")
                .text("id")
                .text("unit")
                .text("group")
                .integer("place")
                .integer("indicators")
                .integer("rising")
                .integer("falling")
                .decimal("statistic", 2)
                .decimal("p", 4)
                .decimal("smallest p", 4)
                .decimal("q", 3)
                .decimal("q low", 3)
                .decimal("q high", 3)
                .decimal("q any dependence", 3)
                .decimal("p Holm", 3)
                .decimal("p optimistic", 4)
                .decimal("moved statistic", 2)
                .decimal("moved p", 4)
                .decimal("moved q", 3)
                .text("not decidable");
        evidence.units().stream()
                .sorted(Comparator.comparingInt(EvidenceTable::place))
                .forEach(unit -> table.row(row(unit)));
        return table.build();
    }

    private static int place(Evidence.OfUnit unit) {
        return unit.test().map(Evidence.Test::place).orElse(Integer.MAX_VALUE);
    }

    private static @Nullable Object[] row(Evidence.OfUnit of) {
        Evidence.@Nullable Test test = of.test().orElse(null);
        Evidence.@Nullable Span span = test == null ? null : test.qSpan().orElse(null);
        return new @Nullable Object[] {
            of.unit().id(),
            of.unit().name(),
            of.group(),
            test == null ? null : test.place(),
            of.indicators(),
            of.rising(),
            of.falling(),
            test == null ? null : test.statistic(),
            test == null ? null : test.p(),
            test == null ? null : test.smallestP(),
            test == null ? null : test.q(),
            span == null ? null : span.low(),
            span == null ? null : span.high(),
            test == null ? null : test.qAnyDependence(),
            test == null ? null : test.holm(),
            test == null ? null : test.pOptimistic(),
            test == null ? null : test.moved().statistic(),
            test == null ? null : test.moved().p(),
            test == null ? null : test.moved().q(),
            of.undecidable().map(Enum::name).orElse("")
        };
    }
}
