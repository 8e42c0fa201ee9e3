package org.mattstock.coherence;

import java.util.List;
import org.mattstock.coherence.UnitProfile.LeafStanding;
import org.mattstock.coherence.UnitProfile.Similar;
import org.mattstock.definition.Leaf;
import org.mattstock.table.Table;

/** What a unit is good at, and who is like it. */
final class ProfileTables {
    private ProfileTables() {}

    static Table standings(String title, List<LeafStanding> standings) {
        Table.Builder table = Table.builder(title)
                .text("leaf")
                .text("title")
                .decimal("weight %", 1)
                .decimal("lead", 2)
                .integer("place")
                .integer("units")
                .decimal("lead in group", 2)
                .integer("place in group")
                .integer("units in group");
        for (LeafStanding each : standings) {
            boolean hasGroup = each.groupPlace().isPresent();
            table.row(
                    each.leaf().id(),
                    each.leaf().title(),
                    Cells.percent(each.weight()),
                    each.lead(),
                    each.place(),
                    each.units(),
                    each.groupLead(),
                    hasGroup ? each.groupPlace().getAsInt() : null,
                    hasGroup ? each.groupUnits() : null);
        }
        return table.build();
    }

    static Table similar(String title, List<Similar> similar) {
        Table.Builder table = Table.builder(title)
                .text("id")
                .text("unit")
                .decimal("distance", 2)
                .decimal("weight in common %", 1)
                .text("leaf")
                .text("title");
        for (Similar each : similar) {
            table.row(
                    each.unit().id(),
                    each.unit().name(),
                    each.distance(),
                    Cells.percent(each.commonWeight()),
                    each.most().map(Leaf::id).orElse(""),
                    each.most().map(Leaf::title).orElse(""));
        }
        return table.build();
    }
}
