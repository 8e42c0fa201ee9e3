package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Unit;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Observed;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.table.Table;

/** The table of all scores: ranked units best first, then the others. */
final class ScoresTable {
    /** Of scores whose rule names none, and of parts at least. */
    private static final int DECIMALS = 2;

    private final TreeValues stages;
    private final Observed observed;
    private final List<NodeValues> parts;

    ScoresTable(TreeValues stages, Observed observed) {
        this.stages = stages;
        this.observed = observed;
        this.parts = stages.root() instanceof BranchValues branch ? branch.nodes() : List.of();
    }

    Table table(String title, Ranking ranking) {
        boolean whole = isWhole(ranking);
        Table.Builder empty = Table.builder(title + " " + stages.year());
        Table.Builder table = (whole ? empty.integer("place") : empty.decimal("place", 1))
                .text("id")
                .text("unit")
                .decimal("score", ranking.rule().decimals().orElse(DECIMALS));
        int ofParts = Math.max(DECIMALS, ranking.rule().decimals().orElse(DECIMALS));
        parts.forEach(part -> table.decimal(part.node().id(), ofParts));
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
        int position = stages.frame().panel.unitIndex(unit.id());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(place);
        cells.add(unit.id());
        cells.add(unit.name());
        cells.add(Optionals.orNull(stages.root().values[position]));
        parts.forEach(part -> cells.add(Optionals.orNull(part.values[position])));
        cells.add(100 * observed.share(stages.root().node().id(), position));
        cells.add(notRanked);
        return cells.toArray();
    }
}
