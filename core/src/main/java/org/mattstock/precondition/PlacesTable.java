package org.mattstock.precondition;

import java.util.Optional;
import org.mattstock.data.Unit;
import org.mattstock.rank.RankComparison;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** Raw and adjusted places side by side. */
final class PlacesTable {
    private PlacesTable() {}

    /** Raw and adjusted places of all, and what became of them; a place is empty where a unit has none. */
    static Table of(String title, RankComparison places) {
        Table.Builder table = Table.builder(title)
                .text("id")
                .text("unit")
                .column(place("raw place", places.before().rule()))
                .column(place("adjusted place", places.after().rule()))
                .decimal("places up", places.after().rule().placeColumn().decimals());
        places.after().entries().forEach(each -> row(table, places, each.unit()));
        places.onlyBefore().forEach(each -> row(table, places, each.unit()));
        return table.build();
    }

    private static Column place(String name, RankingRule rule) {
        Column column = rule.placeColumn();
        return new Column(name, column.kind(), column.decimals());
    }

    private static void row(Table.Builder table, RankComparison places, Unit unit) {
        Optional<Ranking.Entry> raw = places.before().entry(unit.id());
        Optional<Ranking.Entry> adjusted = places.after().entry(unit.id());
        Optional<Double> up = raw.flatMap(from -> adjusted.map(to -> from.place() - to.place()));
        table.row(
                unit.id(),
                unit.name(),
                raw.map(each -> places.before().rule().shownPlace(each.place())),
                adjusted.map(each -> places.after().rule().shownPlace(each.place())),
                up);
    }
}
