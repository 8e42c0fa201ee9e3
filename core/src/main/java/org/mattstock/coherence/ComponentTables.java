package org.mattstock.coherence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.coherence.ComponentAnalysis.Component;
import org.mattstock.definition.Node;
import org.mattstock.table.Table;

/** Components by what they carry, and parts by how they go with components. */
final class ComponentTables {
    private ComponentTables() {}

    static Table scree(String title, List<Component> components) {
        Table.Builder table = Table.builder("Components of " + title)
                .integer("component")
                .decimal("eigenvalue", 3)
                .decimal("share %", 1)
                .decimal("cumulated %", 1);
        for (Component each : components) {
            table.row(
                    each.number(),
                    each.eigenvalue(),
                    Cells.percent(each.share()),
                    Cells.percent(each.cumulatedShare()));
        }
        return table.build();
    }

    static Table loadings(String title, List<Node> parts, List<Component> shown) {
        Table.Builder table = Table.builder("Loadings of " + title).text("part").text("title");
        shown.forEach(each -> table.decimal("component " + each.number(), 3));
        for (int part = 0; part < parts.size(); part++) {
            @Nullable Object[] row = new @Nullable Object[shown.size() + 2];
            row[0] = parts.get(part).id();
            row[1] = parts.get(part).title();
            for (int i = 0; i < shown.size(); i++) {
                row[i + 2] = shown.get(i).loadings().get(part);
            }
            table.row(row);
        }
        return table.build();
    }
}
