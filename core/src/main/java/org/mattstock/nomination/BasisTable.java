package org.mattstock.nomination;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/**
 * The units of a basis as a table. Columns that would tell nothing are left out.
 *
 * @param title the title
 * @param grouping the grouping that the groups are of; absent where there are none
 * @param nodes the nodes of floors, in order
 * @param rows the units, in order
 */
record BasisTable(String title, Optional<String> grouping, Set<String> nodes, List<BasisRow> rows) {
    private static final int DECIMALS = 2;

    Table toTable() {
        Table.Builder table = Table.builder(title)
                .text("id")
                .text("unit")
                .text("group")
                .decimal("score", DECIMALS)
                .decimal("unclamped", DECIMALS);
        nodes.forEach(node -> table.decimal("floor: " + node, DECIMALS));
        table.decimal("share", DECIMALS).decimal("noise", DECIMALS).text("not ranked");
        rows.forEach(row -> table.row(row.cells(nodes)));
        return shortened(table.build());
    }

    private Table shortened(Table all) {
        Set<String> idle = idle();
        return all.select(all.columns().stream()
                .map(Column::name)
                .filter(name -> !idle.contains(name))
                .toArray(String[]::new));
    }

    private Set<String> idle() {
        Set<String> idle = new HashSet<>();
        leaveOut(idle, "group", grouping.isEmpty());
        leaveOut(idle, "unclamped", rows.stream().allMatch(row -> row.score().equals(row.unclamped())));
        leaveOut(idle, "share", rows.stream().allMatch(row -> row.share().isEmpty()));
        leaveOut(idle, "noise", rows.stream().allMatch(row -> row.noise().isEmpty()));
        leaveOut(
                idle,
                "not ranked",
                rows.stream().allMatch(row -> row.notRanked().isEmpty()));
        return idle;
    }

    private static void leaveOut(Set<String> idle, String column, boolean isIdle) {
        if (isIdle) {
            idle.add(column);
        }
    }
}
