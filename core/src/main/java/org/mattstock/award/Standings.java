package org.mattstock.award;

import java.time.Instant;
import java.util.Collection;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Table;

/** How units stand, as a table. */
final class Standings {
    private Standings() {}

    static Table table(String title, Collection<Standing> standings) {
        Table.Builder table = Table.builder(title)
                .text("id")
                .text("unit")
                .text("state")
                .text("since")
                .text("class")
                .integer("reserve")
                .text("replaced by")
                .integer("submissions")
                .text("mentioned")
                .text("title");
        for (Standing each : standings) {
            table.row(
                    each.unit().id(),
                    each.unit().name(),
                    Words.of(each.state()),
                    each.since().toString(),
                    each.group().orElse(""),
                    each.reserve(),
                    each.replacedBy().orElse(""),
                    each.submissions().size(),
                    each.mentioned().map(Instant::toString),
                    each.title().map(Standing.Title::toString));
        }
        return table.build();
    }
}
