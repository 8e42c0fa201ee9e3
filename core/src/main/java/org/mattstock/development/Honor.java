package org.mattstock.development;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/**
 * The choice for an honor: an order of all units that can be judged always comes out; whether anybody qualifies is another
 * question, and that nobody does is an allowed answer.
 *
 * <p>Whoever qualifies has risen absolutely and steadily, is eligible by the definition in the last year, and stands above the
 * level floor. Relative standing is support, and evidence stands beside the order unless the rule demands it.
 *
 * @param rule what was demanded
 * @param outcome who qualifies
 * @param order first those who qualify, then those who rose steadily, then the others; within each by size of the
 *     development, largest first, ties by id
 */
public record Honor(Rule rule, Finding outcome, List<Candidate> order) {
    /** Copies the order. */
    public Honor {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(outcome, "outcome");
        order = List.copyOf(order);
    }

    /**
     * What is demanded besides a steady, absolute rise.
     *
     * @param levelFloor the least composite in the last year, reached by one that is on it but for rounding; absent: any
     * @param largestQ the largest q-value; absent: evidence is shown and demands nothing
     */
    public record Rule(OptionalDouble levelFloor, OptionalDouble largestQ) {
        /** Checks the numbers. */
        public Rule {
            if (levelFloor.isPresent() && !Double.isFinite(levelFloor.getAsDouble())) {
                throw new IllegalArgumentException("levelFloor must be finite, got " + levelFloor.getAsDouble());
            }
            if (largestQ.isPresent() && !(largestQ.getAsDouble() > 0 && largestQ.getAsDouble() <= 1)) {
                throw new IllegalArgumentException(
                        "largestQ must be above 0 and at most 1, got " + largestQ.getAsDouble());
            }
        }

        /** A steady, absolute rise and nothing else: the default. */
        public static Rule standard() {
            return new Rule(OptionalDouble.empty(), OptionalDouble.empty());
        }

        /** This rule with a level floor. */
        public Rule withLevelFloor(double level) {
            return new Rule(OptionalDouble.of(level), largestQ);
        }

        /** This rule with evidence demanded: a q-value of at most this. Nobody may qualify then, most often nobody does. */
        public Rule withLargestQ(double q) {
            return new Rule(levelFloor, OptionalDouble.of(q));
        }
    }

    /** What stands between a unit and the honor. */
    public enum Bar {
        /** The steady rule does not hold. */
        NOT_STEADY,
        /** The composite is not higher in the last year than in the first by more than the deadband. */
        NOT_RISEN,
        /** The definition's eligibility is not met in the last year: whoever may not be ranked is not honored. */
        INELIGIBLE,
        /** The last composite is below the floor. */
        BELOW_LEVEL,
        /** The q-value is larger than demanded, or there is none. */
        NOT_SUPPORTED
    }

    /**
     * A unit in the order.
     *
     * @param place its place in the order, from 1
     * @param unit the unit
     * @param size what it is ordered by: points per year
     * @param bars what stands in its way; empty if it qualifies
     */
    public record Candidate(int place, Unit unit, double size, Set<Bar> bars) {
        /** Copies the bars. */
        public Candidate {
            Objects.requireNonNull(unit, "unit");
            bars = Collections.unmodifiableSet(new TreeSet<>(bars));
        }

        /** Whether nothing stands in its way. */
        public boolean qualifies() {
            return bars.isEmpty();
        }

        boolean roseSteadily() {
            return Collections.disjoint(bars, EnumSet.of(Bar.NOT_STEADY, Bar.NOT_RISEN));
        }
    }

    /** Who qualifies. */
    public sealed interface Finding permits Finding.Qualified, Finding.NoOneQualifies {
        /**
         * Somebody does.
         *
         * @param units in their order
         */
        record Qualified(List<Unit> units) implements Finding {
            /** Copies the list. */
            public Qualified {
                units = List.copyOf(units);
            }
        }

        /**
         * Nobody does.
         *
         * @param reason the first demand that nobody who met those before it met
         */
        record NoOneQualifies(Reason reason) implements Finding {
            /** Checks for null. */
            public NoOneQualifies {
                Objects.requireNonNull(reason, "reason");
            }
        }
    }

    /** Why nobody qualifies. */
    public enum Reason {
        /** No unit has a pattern and a size. */
        NOBODY_DECIDABLE,
        /** No unit rose steadily and absolutely. */
        NOBODY_ROSE_STEADILY,
        /** All who did are not eligible by the definition. */
        NOBODY_ELIGIBLE,
        /** All of them who are stand below the level floor. */
        NOBODY_ABOVE_LEVEL,
        /** All of them who stand above it lack the evidence that is demanded. */
        NOBODY_SUPPORTED
    }

    /** Place, id, unit, size and what stands in the way, in order. */
    public Table toTable() {
        Table.Builder table = Table.builder("Order for the honor")
                .integer("place")
                .text("id")
                .text("unit")
                .decimal("size per year", 3)
                .text("in the way");
        for (Candidate each : order) {
            List<String> bars = each.bars().stream().map(Bar::name).toList();
            table.row((long) each.place(), each.unit().id(), each.unit().name(), each.size(), String.join(", ", bars));
        }
        return table.build();
    }

    @Override
    public String toString() {
        return toTable().toText();
    }
}
