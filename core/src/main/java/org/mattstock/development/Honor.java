package org.mattstock.development;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * The choice for an honor: an order of all units that can be judged always comes out; whether anybody qualifies is another
 * question, and that nobody does is an allowed answer.
 *
 * <p>Whoever qualifies has risen absolutely and steadily, is eligible by the definition in the last year, and stands above the
 * level floor; at least half of its basket's weight improved, the rise is there without any single indicator, and each step is
 * large enough to speak of. Each of these demands can be set otherwise or lifted, and {@link Rule#lifted} names those that are.
 * Relative standing is support, and evidence stands beside the order unless the rule demands it. How many would qualify by luck
 * is {@link DevelopmentResult#luck}.
 *
 * @param rule what was demanded
 * @param outcome who qualifies
 * @param order first those who qualify, then those who rose steadily, then the others; within each by the expected place of
 *     the size, see {@link Size.Shrunken}, so that a large change of which little is known does not come first; then by the
 *     slope, then by id
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
     * @param leastImproved the least share of the basket's weight that improved, 0 to 1; absent: lifted
     * @param hanging whether a rise may hang on a single indicator
     * @param leastStep what each step must exceed, as a share of the median absolute yearly change of all composites in the
     *     window; absent: lifted
     */
    public record Rule(
            OptionalDouble levelFloor,
            OptionalDouble largestQ,
            OptionalDouble leastImproved,
            Hanging hanging,
            OptionalDouble leastStep) {
        private static final double HALF = 0.5;
        private static final double TENTH = 0.1;

        /** Checks the numbers. */
        public Rule {
            levelFloor.ifPresent(level -> Checks.finite("levelFloor", level));
            largestQ.ifPresent(q -> {
                if (!(q > 0 && q <= 1)) {
                    throw new IllegalArgumentException("largestQ must be above 0 and at most 1, got " + q);
                }
            });
            leastImproved.ifPresent(share -> Checks.share("leastImproved", share));
            Objects.requireNonNull(hanging, "hanging");
            leastStep.ifPresent(share -> Checks.atLeastZero("leastStep", share));
        }

        /**
         * The default: no level floor and no evidence demanded, but half of the weight improved, a rise that hangs on no single
         * indicator, and steps above a tenth of what is usual. These bars have a price: where a quarter of 290 units rise by 0.3
         * standard deviations a year in each of 28 indicators whose years are otherwise independent, over four years 27 % of
         * them pass instead of 57 %, and 0.5 others instead of 9.5; relative to the median unit 26 % instead of 56 %, and 0.2
         * others instead of 5.4.
         */
        public static Rule standard() {
            return risen().withLeastImproved(HALF).withHanging(Hanging.BARRED).withLeastStep(TENTH);
        }

        /** A steady, absolute rise and nothing else: every bar that can be lifted is. */
        public static Rule risen() {
            return new Rule(
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Hanging.ADMITTED,
                    OptionalDouble.empty());
        }

        /** This rule with a level floor. */
        public Rule withLevelFloor(double level) {
            return new Rule(OptionalDouble.of(level), largestQ, leastImproved, hanging, leastStep);
        }

        /** This rule with evidence demanded: a q-value of at most this. Nobody may qualify then, most often nobody does. */
        public Rule withLargestQ(double q) {
            return new Rule(levelFloor, OptionalDouble.of(q), leastImproved, hanging, leastStep);
        }

        /** This rule with another least share of the weight that improved. */
        public Rule withLeastImproved(double share) {
            return new Rule(levelFloor, largestQ, OptionalDouble.of(share), hanging, leastStep);
        }

        /** This rule without any. */
        public Rule withoutLeastImproved() {
            return new Rule(levelFloor, largestQ, OptionalDouble.empty(), hanging, leastStep);
        }

        /** This rule with another answer to rises that hang on a single indicator. */
        public Rule withHanging(Hanging other) {
            return new Rule(levelFloor, largestQ, leastImproved, other, leastStep);
        }

        /** This rule with another least step, as a share of the median absolute yearly change. */
        public Rule withLeastStep(double share) {
            return new Rule(levelFloor, largestQ, leastImproved, hanging, OptionalDouble.of(share));
        }

        /** This rule without any. */
        public Rule withoutLeastStep() {
            return new Rule(levelFloor, largestQ, leastImproved, hanging, OptionalDouble.empty());
        }

        /**
         * The bars of the default that this rule has lifted, so that whoever reads who is honored is told; one that demands 0
         * is lifted too.
         */
        public Set<Bar> lifted() {
            Set<Bar> lifted = EnumSet.noneOf(Bar.class);
            if (!(leastImproved.orElse(0) > 0)) {
                lifted.add(Bar.NARROW);
            }
            if (hanging == Hanging.ADMITTED) {
                lifted.add(Bar.FRAGILE);
            }
            if (!(leastStep.orElse(0) > 0)) {
                lifted.add(Bar.IMMATERIAL);
            }
            return Collections.unmodifiableSet(lifted);
        }
    }

    /** Whether a rise that is not there without some single indicator may be honored. */
    public enum Hanging {
        /** It may. */
        ADMITTED,
        /** It may not. */
        BARRED
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
        /** Too little of the basket's weight improved. */
        NARROW,
        /** The steady rule does not hold without some single indicator, see {@link UnitDevelopment.Robustness#hangsOn}. */
        FRAGILE,
        /** The steady rule does not hold if a step that is small beside what is usual is none. */
        IMMATERIAL,
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

        /** Who qualifies of all that can be judged, in their order. */
        static Finding of(List<Candidate> order) {
            return HonorOrder.outcome(order);
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
        /** Of all who stand above it too little improved. */
        NOBODY_BROAD,
        /** The rises of all who are left each hang on some single indicator. */
        NOBODY_ROBUST,
        /** All who are left have steps that are too small to speak of. */
        NOBODY_MATERIAL,
        /** All who are left lack the evidence that is demanded. */
        NOBODY_SUPPORTED
    }

    private String title() {
        String lifted = rule.lifted().stream().map(Bar::name).collect(Collectors.joining(", "));
        return "Order for the honor" + (lifted.isEmpty() ? "" : "; lifted bars: " + lifted);
    }

    /** Place, id, unit, size and what stands in the way, in order; the title names the bars that are lifted. */
    public Table toTable() {
        Table.Builder table = Table.builder(title())
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
        return toTable().toString();
    }
}
