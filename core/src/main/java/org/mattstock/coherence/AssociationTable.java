package org.mattstock.coherence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
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

    /** What else the pairs of units in the same and in opposite order tell. */
    static Table order(String title, List<Pair> pairs) {
        Table.Builder table = Table.builder(title)
                .text("part")
                .text("title")
                .text("other part")
                .text("other title")
                .integer("units")
                .decimal("tau-a", 3)
                .decimal("tau-c", 3)
                .decimal("gamma", 3)
                .decimal("Somers of other", 3)
                .decimal("Somers of part", 3);
        for (Pair pair : pairs) {
            Optional<Correlation.Concordance> order = pair.concordance();
            table.row(
                    pair.first().id(),
                    pair.first().title(),
                    pair.second().id(),
                    pair.second().title(),
                    pair.units(),
                    of(order, Correlation.Concordance::tauA),
                    of(order, Correlation.Concordance::tauC),
                    order.map(Correlation.Concordance::gamma).orElse(OptionalDouble.empty()),
                    of(order, Correlation.Concordance::somersOfY),
                    of(order, Correlation.Concordance::somersOfX));
        }
        return table.build();
    }

    private static OptionalDouble of(
            Optional<Correlation.Concordance> order, ToDoubleFunction<Correlation.Concordance> coefficient) {
        return order.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(coefficient.applyAsDouble(order.get()));
    }
}
