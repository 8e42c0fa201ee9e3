package org.mattstock.uncertainty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Unit;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/** Prints places with their doubt. */
final class RankDistributionTable {
    private static final int PERCENT = 100;

    private RankDistributionTable() {}

    static Table of(RankDistribution distribution, double level, int top) {
        Ranking ranking = distribution.scores().ranking();
        boolean isExact = distribution.classWidth() == 1;
        String percent =
                BigDecimal.valueOf(level).movePointRight(2).stripTrailingZeros().toPlainString();
        Table.Builder table = Table.builder(title(distribution, percent))
                .column(ranking.rule().placeColumn())
                .text("id")
                .text("unit")
                .column(ranking.rule().scoreColumn())
                .integer("from")
                .integer("to")
                .decimal(isExact ? "median" : "mean", 1)
                .decimal("% in top " + top, 1)
                .decimal("% unranked", 1);
        for (Unit unit : order(distribution, ranking)) {
            Optional<Ranking.Entry> entry = ranking.entry(unit.id());
            Optional<RankDistribution.Span> span = distribution.span(unit.id(), level);
            table.row(
                    entry.map(ranked -> ranking.rule().shownPlace(ranked.place()))
                            .orElse(null),
                    unit.id(),
                    unit.name(),
                    entry.map(Ranking.Entry::score).orElse(null),
                    span.map(RankDistribution.Span::best).orElse(null),
                    span.map(RankDistribution.Span::worst).orElse(null),
                    (isExact ? distribution.medianPlace(unit.id()) : distribution.meanPlace(unit.id()))
                            .map(RankDistribution.Estimate::value)
                            .orElse(null),
                    PERCENT * distribution.shareInTop(unit.id(), top).value(),
                    PERCENT * distribution.shareUnranked(unit.id()).value());
        }
        return table.build();
    }

    private static String title(RankDistribution distribution, String percent) {
        String failed = distribution.failed() == 0 ? "" : ", " + distribution.failed() + " of them failed";
        String rounded = distribution.classWidth() == 1
                ? ""
                : ", rounded outward by up to " + (distribution.classWidth() - 1) + " places";
        return "Places in " + distribution.replicates() + " tried definitions" + failed + ": from-to is the " + percent
                + " % span under the stated choices, of each unit on its own, not of all at once" + rounded;
    }

    private static List<Unit> order(RankDistribution distribution, Ranking ranking) {
        List<Unit> order = new ArrayList<>(
                ranking.entries().stream().map(Ranking.Entry::unit).toList());
        distribution.units().stream()
                .filter(unit -> ranking.entry(unit.id()).isEmpty())
                .forEach(order::add);
        return order;
    }
}
