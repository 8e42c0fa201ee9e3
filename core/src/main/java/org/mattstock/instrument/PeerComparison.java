package org.mattstock.instrument;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * Every evaluated unit beside its peers, area by area.
 *
 * @param assessment what is compared
 * @param peers with whom
 * @param units by id
 */
public record PeerComparison(Assessment assessment, Peers peers, List<OfUnit> units) {
    /** Copies the list. */
    public PeerComparison {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(peers, "peers");
        units = List.copyOf(units);
    }

    /**
     * One unit beside its peers.
     *
     * @param unit the unit
     * @param year the year of its evaluation
     * @param total the total, under the root's id
     * @param areas the areas, in the order of the definition
     */
    public record OfUnit(Unit unit, int year, Compared total, List<Compared> areas) {
        /** Copies the areas. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(total, "total");
            areas = List.copyOf(areas);
        }
    }

    /**
     * One area of a unit beside its peers, or its total.
     *
     * @param node the node's id
     * @param title the node's title
     * @param points the unit's points; absent where it has none
     * @param mean the mean of the peers that have points; absent where none has
     * @param n how many that are; absent for quoted means
     * @param highestOther the most points of any other peer; absent where there is none, and for quoted means
     */
    public record Compared(
            String node,
            String title,
            OptionalDouble points,
            OptionalDouble mean,
            OptionalInt n,
            OptionalDouble highestOther) {
        /** Checks for null. */
        public Compared {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(points, "points");
            Objects.requireNonNull(mean, "mean");
            Objects.requireNonNull(n, "n");
            Objects.requireNonNull(highestOther, "highestOther");
        }

        /** The unit's points minus the mean; absent where one of them is. */
        public OptionalDouble difference() {
            return points.isPresent() && mean.isPresent()
                    ? OptionalDouble.of(points.getAsDouble() - mean.getAsDouble())
                    : OptionalDouble.empty();
        }

        /** Of quoted means the others are unknown, and are there. */
        private boolean isAlone() {
            return n.isPresent() && highestOther.isEmpty();
        }

        /** Whether a rule calls the unit particularly strong here. */
        public boolean isStrong(StrengthRule rule) {
            if (rule instanceof StrengthRule.AboveMean above) {
                return !isAlone()
                        && difference().isPresent()
                        && Numbers.reaches(points.getAsDouble(), mean.getAsDouble() + above.least());
            }
            return points.isPresent()
                    && highestOther.isPresent()
                    && Numbers.reaches(points.getAsDouble(), highestOther.getAsDouble());
        }
    }

    static PeerComparison of(Assessment assessment, Peers peers) {
        PeerComparing comparing = PeerComparing.of(assessment, peers);
        return new PeerComparison(
                assessment,
                peers,
                assessment.evaluations().stream().map(comparing::compare).toList());
    }

    /**
     * One unit's comparison.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if the unit has no evaluation that counts
     */
    public OfUnit requireUnit(String idOrName) {
        return Lookup.require(
                "unit",
                "those evaluated",
                idOrName,
                units,
                each -> each.unit().id(),
                each -> each.unit().name());
    }

    /**
     * The areas in which a unit is particularly strong, in the order of the definition; may be none.
     *
     * @param idOrName the unit's id, or its name
     * @param rule when an area counts as one
     */
    public List<Compared> strengths(String idOrName, StrengthRule rule) {
        Objects.requireNonNull(rule, "rule");
        return requireUnit(idOrName).areas().stream()
                .filter(area -> area.isStrong(rule))
                .toList();
    }

    /**
     * Area, points, the peers' mean and number, and the difference; the total last.
     *
     * @param idOrName the unit's id, or its name
     */
    public Table unitTable(String idOrName) {
        OfUnit of = requireUnit(idOrName);
        Table.Builder table = Table.builder(of.unit() + " " + of.year() + " beside its peers")
                .text("area")
                .text("title")
                .decimal("points", 1)
                .decimal("peers' mean", 1)
                .integer("peers")
                .decimal("difference", 1);
        Stream.concat(of.areas().stream(), Stream.of(of.total()))
                .forEach(area ->
                        table.row(area.node(), area.title(), area.points(), area.mean(), area.n(), area.difference()));
        return table.build();
    }

    /** A row for each unit and area, the total first: id, unit, year, area, points, mean, peers and difference. */
    public Table toTable() {
        Table.Builder table = Table.builder(assessment.instrument().title() + " beside peers")
                .text("id")
                .text("unit")
                .integer("evaluated")
                .text("area")
                .decimal("points", 1)
                .decimal("peers' mean", 1)
                .integer("peers")
                .decimal("difference", 1);
        for (OfUnit of : units) {
            Stream.concat(Stream.of(of.total()), of.areas().stream())
                    .forEach(area -> table.row(
                            of.unit().id(),
                            of.unit().name(),
                            of.year(),
                            area.node(),
                            area.points(),
                            area.mean(),
                            area.n(),
                            area.difference()));
        }
        return table.build();
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
