package org.mattstock.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mattstock.award.AuditTrail.Change;
import org.mattstock.award.AuditTrail.Departure;
import org.mattstock.award.AuditTrail.Entry;
import org.mattstock.award.AuditTrail.Line;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Table;

/** A trail as a table, a row for each move; a sealed one shows its hash and nothing else. */
final class TrailTable {
    private static final int SHOWN_OF_HASH = 12;
    private static final int MOST_NAMED = 6;

    private TrailTable() {}

    static Table of(String title, List<Line> lines) {
        Table.Builder table = Table.builder(title)
                .integer("no")
                .text("at")
                .text("role")
                .text("actor")
                .text("move")
                .text("changes")
                .text("reason")
                .text("departure")
                .text("hash");
        for (Line line : lines) {
            line.opened()
                    .ifPresentOrElse(
                            entry -> addOpen(table, entry),
                            () -> table.row(line.sequence(), "", "", "", "sealed", "", "", "", start(line.hash())));
        }
        return table.build();
    }

    private static void addOpen(Table.Builder table, Entry entry) {
        table.row(
                entry.sequence(),
                entry.at().toString(),
                Words.of(entry.actor().role()),
                EntryHash.isStruck(entry.actor().id()) ? "" : entry.actor().id(),
                Words.of(entry.move().kind()),
                summary(entry.changes()),
                EntryHash.isStruck(entry.grounds().reason())
                        ? "struck"
                        : entry.grounds().reason(),
                entry.grounds().departure().map(Departure::toString).orElse(""),
                start(entry.hash()));
    }

    private static String start(String hash) {
        return hash.substring(0, Math.min(SHOWN_OF_HASH, hash.length()));
    }

    /** Units in one change of state together: {@code 9001, 9002: eligible > nominated; 286 units: eligible > not-nominated}. */
    private static String summary(List<Change> changes) {
        Map<String, List<String>> byChange = new TreeMap<>();
        for (Change each : changes) {
            String change = each.from() == each.to()
                    ? Words.of(each.to())
                    : Words.of(each.from()) + " > " + Words.of(each.to());
            byChange.computeIfAbsent(change, key -> new ArrayList<>()).add(each.unit());
        }
        List<String> parts = new ArrayList<>();
        byChange.forEach((change, units) -> parts.add(
                (units.size() > MOST_NAMED ? units.size() + " units" : String.join(", ", units)) + ": " + change));
        return String.join("; ", parts);
    }
}
