package org.mattstock.precondition;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.table.Table;

/** What became of each leaf of an index. */
final class AdjustedTable {
    private AdjustedTable() {}

    static Table of(AdjustedIndex adjusted, int year) {
        Table.Builder table = Table.builder("Leaves and what preconditions explain of them, " + year)
                .text("leaf")
                .text("indicator")
                .integer("units")
                .decimal("R2", 3)
                .decimal("R2, each left out", 3)
                .decimal("residual deviation", 3)
                .text("why not");
        for (AdjustedIndex.OfLeaf of : adjusted.leaves()) {
            Optional<ExpectedValueFit> fit = of.change()
                    .filter(change -> new Design(
                                    change, adjusted.rawPanel(), change.basis().of(year))
                            .hasEnough())
                    .map(change -> change.fit(adjusted.rawPanel(), year));
            String why = of.change().isPresent() ? (fit.isPresent() ? "" : "too few figures in the year") : of.kept();
            table.row(
                    of.leaf().id(),
                    of.leaf().indicator(),
                    fit.map(ExpectedValueFit::count),
                    fit.map(ExpectedValueFit::r2),
                    fit.map(each -> each.outOfSample().get(0).r2()).orElse(OptionalDouble.empty()),
                    fit.map(ExpectedValueFit::residualDeviation),
                    why);
        }
        return table.build();
    }
}
