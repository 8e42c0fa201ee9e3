package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.table.Table;

/** The table of all scores: ranked units best first, then the others. */
final class ScoresTable {
    private final Scores scores;
    private final List<Node> parts;

    ScoresTable(Scores scores, Node root) {
        this.scores = scores;
        this.parts = root instanceof Branch branch
                ? branch.parts().stream().map(Branch.Part::node).toList()
                : List.of();
    }

    Table table() {
        Ranking ranking = scores.ranking();
        boolean whole = isWhole(ranking);
        Table.Builder empty = Table.builder(scores.index().title() + " " + scores.year());
        Table.Builder table = (whole ? empty.integer("place") : empty.decimal("place", 1))
                .text("id")
                .text("unit")
                .decimal("score", 2);
        parts.forEach(part -> table.decimal(part.id(), 2));
        table.decimal("coverage, %", 1).text("not ranked");
        ranking.entries().forEach(entry -> table.row(row(entry.unit(), place(entry.place(), whole), "")));
        for (Unranked unranked : ranking.unranked()) {
            table.row(row(unranked.unit(), null, unranked.reason().name()));
        }
        return table.build();
    }

    private static boolean isWhole(Ranking ranking) {
        return ranking.entries().stream().allMatch(entry -> entry.place() == Math.rint(entry.place()));
    }

    /** A shared place may lie between two whole ones; else a file should not say 1.0. */
    private static Object place(double place, boolean whole) {
        return whole ? (Object) (long) place : (Object) place;
    }

    private @Nullable Object[] row(Unit unit, @Nullable Object place, String notRanked) {
        int position = scores.position(unit.id());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(place);
        cells.add(unit.id());
        cells.add(unit.name());
        cells.add(orNull(scores.root().values[position]));
        parts.forEach(part -> cells.add(orNull(scores.values(part.id()).values[position])));
        cells.add(100 * scores.observedShare(position));
        cells.add(notRanked);
        return cells.toArray();
    }

    private static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
