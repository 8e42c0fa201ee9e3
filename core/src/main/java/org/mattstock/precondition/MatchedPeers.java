package org.mattstock.precondition;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * Each unit with those most like it. Peers overlap, and a grouping is a division; so each unit's set is a {@linkplain
 * #groupings() grouping of its own}, as Kolada's lists of similar municipalities are.
 *
 * @param matching by what they were found
 * @param year of the figures
 * @param units those with all features, by id
 * @param leftOut all others, by id
 */
public record MatchedPeers(PeerMatching matching, int year, List<OfUnit> units, List<LeftOut> leftOut) {
    /**
     * One unit's peers.
     *
     * @param unit the unit
     * @param peers the nearest first, equally near ones by id
     */
    public record OfUnit(Unit unit, List<Peer> peers) {
        /** Copies the list. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            peers = List.copyOf(peers);
        }
    }

    /**
     * One peer.
     *
     * @param unit the peer
     * @param distance in standard deviations of the features, at least 0
     */
    public record Peer(Unit unit, double distance) {
        /** Checks for null. */
        public Peer {
            Objects.requireNonNull(unit, "unit");
        }
    }

    /** Copies the lists. */
    public MatchedPeers {
        Objects.requireNonNull(matching, "matching");
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One unit's peers.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if it has none: the nearest that have are named
     */
    public OfUnit requireUnit(String idOrName) {
        return Lookup.require(
                "unit",
                "those with peers",
                idOrName,
                units,
                each -> each.unit().id(),
                each -> each.unit().name());
    }

    /**
     * A grouping for each unit, {@code peers-0160}, whose only group of the same id is the unit with its peers: for
     * rankings within it, {@link org.mattstock.data.Panel#withGroupings} and references of one group.
     */
    public List<Grouping> groupings() {
        return units.stream().map(this::grouping).toList();
    }

    private Grouping grouping(OfUnit of) {
        String id = "peers-" + of.unit().id();
        String name = of.unit().name() + " and its peers " + year;
        TreeSet<String> members = new TreeSet<>(List.of(of.unit().id()));
        of.peers().forEach(each -> members.add(each.unit().id()));
        return new Grouping(id, name, List.of(new Grouping.Group(id, name, members)));
    }

    /** A row for each unit and peer, the nearest first: id, unit, number, peer's id, peer, distance. */
    public Table toTable() {
        return PeersTable.of(this);
    }

    /** Who has no peers and why: id, unit, why. */
    public Table leftOutTable() {
        return FitTables.leftOut("Without peers", leftOut);
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
