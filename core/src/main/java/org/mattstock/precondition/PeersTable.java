package org.mattstock.precondition;

import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/** Each unit's peers as a table. */
final class PeersTable {
    private PeersTable() {}

    static Table of(MatchedPeers matched) {
        Table.Builder table = Table.builder("Matched peers " + matched.year())
                .text("id")
                .text("unit")
                .integer("nearest")
                .text("peer id")
                .text("peer")
                .decimal("distance", 3);
        for (MatchedPeers.OfUnit of : matched.units()) {
            for (int i = 0; i < of.peers().size(); i++) {
                MatchedPeers.Peer peer = of.peers().get(i);
                Unit unit = peer.unit();
                table.row(of.unit().id(), of.unit().name(), i + 1, unit.id(), unit.name(), peer.distance());
            }
        }
        return table.build();
    }
}
