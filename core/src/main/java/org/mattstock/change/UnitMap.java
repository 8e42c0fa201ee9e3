package org.mattstock.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mattstock.data.Panel;
import org.mattstock.internal.text.Checks;

/**
 * Units mapped over time: the years before a merger, a split or a new code, as figures of the units that came of it. For each
 * step and each year before it:
 *
 * <ul>
 *   <li><b>One unit under another id</b>: its cells as they stand, flags and reasons included.
 *   <li><b>Several that became one</b>: put together by what a {@link Pooling} states of each indicator, and marked as worked
 *       out ({@code WORKED_OUT}). One of the old units may keep its id; its own figures of those years then give way.
 *   <li><b>A unit that was split</b>, whatever it was split into and together with whom: the new units' figures are missing as
 *       not collected. If the rest of it keeps its id, its own figures stay where old units do, and are missing where they leave.
 * </ul>
 *
 * <p>Where the panel has a value of a new unit in those years, that one stays. A unit that the panel lacks is added. In groupings
 * a new unit that is in no group joins the group that all old ones are in. Steps follow one another by year, so that what came of
 * one may go into a later one.
 *
 * <p>A map changes nothing more in a panel that it has been applied to, or is refused: where a unit keeps its id and old units stay,
 * they would be counted twice.
 *
 * @param steps at least one, kept by year
 * @param pooling what becomes of each indicator where units were put together
 * @param oldUnits whether units that are no more stay
 * @param breaks what marks the break between what was worked out and what was measured
 */
public record UnitMap(List<Step> steps, Pooling pooling, OldUnits oldUnits, Breaks breaks) implements Panel.Change {
    /** Whether units that are no more stay in the panel, under ids that no later step brings back. */
    public enum OldUnits {
        /** They stay, with all their cells. */
        STAY,
        /** They leave, with their cells and corrections. A value in or after the year of the step is refused. */
        LEAVE
    }

    /** What marks the break between worked-out and measured figures, where there are both. */
    public enum Breaks {
        /**
         * The flag {@code BREAK} on the first value of the new unit in or after the year of the step: the default, as nothing
         * changed for other units.
         */
        OF_UNITS,
        /** A {@linkplain Panel#breaks() break} of the indicator at the year of the step, for all units. */
        OF_INDICATORS,
        /** Both. */
        OF_BOTH
    }

    /**
     * What happened at the turn of a year.
     *
     * @param from the first year of the new units, 1 to 9999
     * @param old the units until then, by id or name; at least one, none twice
     * @param now the units from then on, by id; at least one, none twice
     */
    public record Step(int from, List<String> old, List<String> now) {
        private static final int LAST_YEAR = 9999;

        /** Copies the lists and checks them. */
        public Step {
            Checks.between("from", from, 1, LAST_YEAR);
            old = checked("old", old);
            now = checked("now", now);
            if (old.equals(now)) {
                throw new IllegalArgumentException("old and new units must differ, got " + now + " from " + from);
            }
        }

        private static List<String> checked(String name, List<String> units) {
            if (units.isEmpty()) {
                throw new IllegalArgumentException(name + " must not be empty");
            }
            units.forEach(unit -> Checks.notBlank(name, unit));
            Checks.distinct(name, units);
            return List.copyOf(units);
        }

        /** A unit under another id. */
        public static Step renamed(int from, String old, String now) {
            return new Step(from, List.of(old), List.of(now));
        }

        /** Several units that became one. */
        public static Step merged(int from, List<String> old, String now) {
            return new Step(from, old, List.of(now));
        }

        /** One unit that became several. */
        public static Step split(int from, String old, List<String> now) {
            return new Step(from, List.of(old), now);
        }

        /** {@code 9001 + 9002 -> 9010 from 2020}. */
        @Override
        public String toString() {
            return String.join(" + ", old) + " -> " + String.join(" + ", now) + " from " + from;
        }
    }

    /** Sorts the steps by year; those of one year stay in their order. */
    public UnitMap {
        List<Step> sorted = new ArrayList<>(steps);
        sorted.sort(Comparator.comparingInt(Step::from));
        steps = List.copyOf(sorted);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must not be empty");
        }
        Checks.distinct("steps", steps);
        Objects.requireNonNull(pooling, "pooling");
        Objects.requireNonNull(oldUnits, "oldUnits");
        Objects.requireNonNull(breaks, "breaks");
    }

    /** A map whose breaks are marked for the new units only. */
    public static UnitMap of(List<Step> steps, Pooling pooling, OldUnits oldUnits) {
        return new UnitMap(steps, pooling, oldUnits, Breaks.OF_UNITS);
    }

    /** This map with its breaks marked otherwise. */
    public UnitMap withBreaks(Breaks other) {
        return new UnitMap(steps, pooling, oldUnits, other);
    }

    /**
     * The panel with the years before each step as figures of the new units.
     *
     * @throws IllegalArgumentException if neither the panel nor an earlier step has an old unit, or the panel lacks an indicator
     *     that the rules name (the nearest there is are named), or a unit that is to leave has a value after its end, or one that
     *     keeps its id has taken in others that stay already
     */
    @Override
    public Panel applyTo(Panel panel) {
        return new Mapping(this, panel).mapped();
    }
}
