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
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.Unranked;
import org.mattstock.table.Table;

/** The table of all scores: ranked units best first, then the others. */
final class ScoresTable {
    /** Of parts at least. */
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
        RankingRule rule = ranking.rule();
        Table.Builder table = Table.builder(title + " " + stages.year())
                .column(rule.placeColumn())
                .text("id")
                .text("unit")
                .column(rule.scoreColumn());
        int ofParts = Math.max(DECIMALS, rule.decimals().orElse(DECIMALS));
        parts.forEach(part -> table.decimal(part.node().id(), ofParts));
        table.decimal("coverage, %", 1).text("not ranked");
        ranking.entries().forEach(entry -> table.row(row(entry.unit(), rule.shownPlace(entry.place()), "")));
        for (Unranked unranked : ranking.unranked()) {
            table.row(row(unranked.unit(), null, unranked.reason().name()));
        }
        return table.build();
    }

    private @Nullable Object[] row(Unit unit, @Nullable Object place, String notRanked) {
        int position = stages.frame().panel.unitIndex(unit.id());
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(place);
        cells.add(unit.id());
        cells.add(unit.name());
        cells.add(Optionals.told(stages.root(), position));
        parts.forEach(part -> cells.add(Optionals.told(part, position)));
        cells.add(100 * observed.share(stages.root().node().id(), position));
        cells.add(notRanked);
        return cells.toArray();
    }
}
