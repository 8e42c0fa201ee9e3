package org.mattstock.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * Units beside their own earlier round, with the same instrument in the same version.
 *
 * @param instrument the instrument
 * @param units those evaluated in both assessments, in different years; by id
 */
public record RoundComparison(Instrument instrument, List<OfUnit> units) {
    /** Copies the list. */
    public RoundComparison {
        Objects.requireNonNull(instrument, "instrument");
        units = List.copyOf(units);
    }

    /**
     * One unit in two rounds.
     *
     * @param unit the unit
     * @param before the year of the earlier round
     * @param after the year of the later round
     * @param parts the total, under the root's id, then the areas
     */
    public record OfUnit(Unit unit, int before, int after, List<Change> parts) {
        /** Copies the parts. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            parts = List.copyOf(parts);
        }
    }

    /**
     * One area, or the total, in two rounds.
     *
     * @param node the node's id
     * @param title the node's title
     * @param before points in the earlier round; absent where there are none
     * @param after points in the later round; absent where there are none
     */
    public record Change(String node, String title, OptionalDouble before, OptionalDouble after) {
        /** Checks for null. */
        public Change {
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }

        /** Points gained; absent where one of the rounds has none. */
        public OptionalDouble difference() {
            return before.isPresent() && after.isPresent()
                    ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
                    : OptionalDouble.empty();
        }
    }

    static RoundComparison of(Assessment later, Assessment earlier) {
        later.instrument().requireComparable(earlier.instrument());
        List<OfUnit> units = new ArrayList<>();
        for (Evaluation after : later.evaluations()) {
            earlier.evaluation(after.unit().id())
                    .filter(before -> before.year() < after.year())
                    .ifPresent(before ->
                            units.add(new OfUnit(after.unit(), before.year(), after.year(), changes(before, after))));
        }
        return new RoundComparison(later.instrument(), units);
    }

    private static List<Change> changes(Evaluation before, Evaluation after) {
        List<Change> changes = new ArrayList<>();
        for (int part = 0; part < after.parts().size(); part++) {
            Evaluation.Area now = after.parts().get(part);
            changes.add(
                    new Change(now.node(), now.title(), before.parts().get(part).points(), now.points()));
        }
        return changes;
    }

    /**
     * One unit's two rounds.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if it is not evaluated in both
     */
    public OfUnit requireUnit(String idOrName) {
        return Lookup.require(
                "unit",
                "those evaluated in both rounds",
                idOrName,
                units,
                each -> each.unit().id(),
                each -> each.unit().name());
    }

    /** A row for each unit and area, the total first. */
    public Table toTable() {
        Table.Builder table = Table.builder(instrument.title() + " beside the earlier round")
                .text("id")
                .text("unit")
                .integer("from")
                .integer("to")
                .text("area")
                .decimal("before", 1)
                .decimal("after", 1)
                .decimal("difference", 1);
        for (OfUnit of : units) {
            for (Change each : of.parts()) {
                table.row(
                        of.unit().id(),
                        of.unit().name(),
                        of.before(),
                        of.after(),
                        each.node(),
                        each.before(),
                        each.after(),
                        each.difference());
            }
        }
        return table.build();
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
