package org.mattstock.fit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;
import org.mattstock.definition.OutOfRange;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Table;

/**
 * Something about a definition or its figures that a reader should know before trusting the places. A finding is a hint: nothing
 * is refused or changed by it. It holds plain facts; {@code toString} says them in one English sentence.
 *
 * <p>The first seven kinds are found in one scored year, by {@code Scores.findings()}; in its list they come in the order of the
 * kinds below, what moves places most first; within a kind the largest first, else in the order of the tree. The other five,
 * which need other years or pairs of units, are found by {@code org.mattstock.coherence.Review}, which sorts all twelve.
 */
public sealed interface Finding
        permits Finding.ImpossibleValue,
                Finding.MixedKinds,
                Finding.UnlikeScales,
                Finding.ConstantColumn,
                Finding.CollapsedClasses,
                Finding.AgainstBranch,
                Finding.CountsTwice,
                Finding.Jump,
                Finding.StatedBreak,
                Finding.CommonChange,
                Finding.OldFigures,
                Finding.DecidesPlace {
    /** The kind in words, as it stands in tables and files: {@code unlike-scales}. */
    default String kind() {
        return Words.of(getClass());
    }

    /** What it is about: the id of a node or an indicator; of a population {@code population}. */
    String where();

    /** Whether it is about this unit by name: a figure of its, or its place. What holds for a whole column names nobody. */
    default boolean concerns(Unit unit) {
        return false;
    }

    /** A row for each finding: kind, where, and the sentence. */
    static Table toTable(List<Finding> findings) {
        Table.Builder table = Table.builder("Findings: " + findings.size())
                .text("finding")
                .text("where")
                .text("what");
        findings.forEach(finding -> table.row(finding.kind(), finding.where(), finding.toString()));
        return table.build();
    }

    /**
     * A value that cannot be, which the definition let pass or took as missing.
     *
     * @param figure unit, year, value and what is possible
     * @param decision what the definition says becomes of it
     */
    record ImpossibleValue(Panel.Impossible figure, OutOfRange decision) implements Finding {
        /** Checks for null. */
        public ImpossibleValue {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(decision, "decision");
        }

        @Override
        public String where() {
            return figure.indicator().id();
        }

        @Override
        public boolean concerns(Unit unit) {
            return figure.unit().equals(unit);
        }

        @Override
        public String toString() {
            return "a value that cannot be is " + (decision == OutOfRange.MISSING ? "taken as missing" : "kept") + ": "
                    + figure;
        }
    }

    /**
     * Units of several kinds scored against each other, such as a country among its municipalities: it takes a place, and it
     * moves everybody's reference.
     *
     * @param kinds at least two, the most frequent first
     */
    record MixedKinds(List<Kind> kinds) implements Finding {
        /**
         * The units of one kind.
         *
         * @param kind as the source calls it; may be empty
         * @param units how many there are in the population
         * @param example the name of the first
         */
        public record Kind(String kind, int units, String example) {
            @Override
            public String toString() {
                return units + " of " + (kind.isEmpty() ? "no stated kind" : "kind " + kind) + " ("
                        + (units == 1 ? "" : "such as ") + example + ")";
            }
        }

        /** Copies the kinds. */
        public MixedKinds {
            kinds = List.copyOf(kinds);
        }

        @Override
        public String where() {
            return "population";
        }

        @Override
        public String toString() {
            return "units of " + kinds.size() + " kinds are scored against each other: "
                    + kinds.stream().map(Kind::toString).collect(Collectors.joining(", "));
        }
    }

    /**
     * Parts of one sum or mean whose values scatter very differently: the widest decides, whatever the weights say.
     *
     * @param branch the id of the branch
     * @param knownFrom how the spread is known
     * @param parts in the order of the tree
     */
    record UnlikeScales(String branch, KnownFrom knownFrom, List<Part> parts) implements Finding {
        /** How the spread of a part is known. */
        public enum KnownFrom {
            /** The standard deviation of its values. */
            FIGURES,
            /** The definition alone: what its normalization usually gives, such as a deviation of 1. */
            DEFINITION
        }

        /**
         * One part of the branch.
         *
         * @param node the part's id
         * @param weight its stated share of the weight, from 0 to 1
         * @param influence its share of weight times spread, from 0 to 1: how much of the branch's differences it makes, but for
         *     correlation
         */
        public record Part(String node, double weight, double influence) {
            @Override
            public String toString() {
                return node + " " + decimals(influence, 2) + " instead of " + decimals(weight, 2);
            }
        }

        /** Copies the parts. */
        public UnlikeScales {
            Objects.requireNonNull(branch, "branch");
            Objects.requireNonNull(knownFrom, "knownFrom");
            parts = List.copyOf(parts);
        }

        @Override
        public String where() {
            return branch;
        }

        /** How far the largest influence is above its weight; what the list is sorted by. */
        public double excess() {
            return parts.stream()
                    .mapToDouble(part -> part.influence() - part.weight())
                    .max()
                    .orElse(0);
        }

        @Override
        public String toString() {
            String shown = parts.stream().limit(SHOWN).map(Part::toString).collect(Collectors.joining(", "));
            String others = parts.size() > SHOWN ? " and " + (parts.size() - SHOWN) + " more" : "";
            return "parts are on unlike scales; by spread they "
                    + (knownFrom == KnownFrom.FIGURES ? "weigh " : "are likely to weigh ") + shown + others;
        }

        private static final int SHOWN = 5;
    }

    /**
     * A node in which everybody has the same value: it adds nothing but a constant, or nothing at all.
     *
     * @param node the node's id
     * @param value that all have
     * @param units how many have it
     */
    record ConstantColumn(String node, double value, int units) implements Finding {
        @Override
        public String where() {
            return node;
        }

        @Override
        public String toString() {
            return "all " + units + " units with a value have the same, " + value;
        }
    }

    /**
     * Quantile classes that nobody is in, since many share a value at a cut. The points stand.
     *
     * @param node the node's id
     * @param group the id of the reference group; empty where one reference serves everybody
     * @param classes how many there are by definition, 1 being that of the lowest values
     * @param empty those without a unit
     * @param lowest the fewest points that a unit has
     * @param highest the most points that a unit has
     */
    record CollapsedClasses(String node, String group, int classes, List<Integer> empty, double lowest, double highest)
            implements Finding {
        /** Copies the empty classes. */
        public CollapsedClasses {
            empty = List.copyOf(empty);
        }

        @Override
        public String where() {
            return node;
        }

        @Override
        public String toString() {
            return (empty.size() == 1 ? "class " : "classes ")
                    + empty.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of " + classes
                    + (empty.size() == 1 ? " is" : " are") + " empty" + (group.isEmpty() ? "" : " in group " + group)
                    + "; the best have " + plain(highest) + " and the worst " + plain(lowest);
        }

        private static String plain(double points) {
            return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
        }
    }

    /**
     * A part that falls where the rest of its branch rises. It may be meant; it is also what a turned direction looks like.
     *
     * @param branch the id of the branch
     * @param part the part's id
     * @param correlation Pearson's, of the part's values and the weighted mean of the other parts'
     * @param units how many have both
     */
    record AgainstBranch(String branch, String part, double correlation, int units) implements Finding {
        @Override
        public String where() {
            return part;
        }

        @Override
        public String toString() {
            return "runs against the rest of " + branch + ": correlation " + decimals(correlation, 3) + " over " + units
                    + " units";
        }
    }

    /**
     * An indicator that stands in several leaves.
     *
     * @param indicator the indicator's id
     * @param leaves the ids of the leaves that use it, in any breakdown
     * @param weight the sum of their effective weights, from 0 to 1
     */
    record CountsTwice(String indicator, List<String> leaves, double weight) implements Finding {
        /** Copies the leaves. */
        public CountsTwice {
            leaves = List.copyOf(leaves);
        }

        @Override
        public String where() {
            return indicator;
        }

        @Override
        public String toString() {
            return "counts " + leaves.size() + " times, in " + String.join(", ", leaves) + ": weight "
                    + decimals(weight, 2) + " in all";
        }
    }

    /**
     * A figure that jumps, against what all units' figures do that year and against the unit's own history.
     *
     * @param unit whose figure it is
     * @param indicator of the figure
     * @param breakdown of the figure
     * @param before the unit's latest figure before
     * @param after the figure that is looked at
     * @param median the median of all units' changes that year; summed over the years between the two figures
     * @param spread how far all units' changes lie from it, above 0: 1.4826 times the median distance of those that are not 0;
     *     times the root of the number of steps between the two figures
     * @param ownSpread the same of the unit's own earlier changes, each from its year's median; 0 where it changed as the median
     *     unit did; empty for fewer than three
     */
    record Jump(
            Unit unit,
            Indicator indicator,
            Breakdown breakdown,
            Figure before,
            Figure after,
            double median,
            double spread,
            OptionalDouble ownSpread)
            implements Finding {
        /**
         * A figure of the source.
         *
         * @param year of the figure
         * @param value as the source has it
         */
        public record Figure(int year, double value) {
            @Override
            public String toString() {
                return readable(value) + " in " + year;
            }
        }

        /** Checks for null. */
        public Jump {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(breakdown, "breakdown");
        }

        @Override
        public String where() {
            return indicator.id();
        }

        @Override
        public boolean concerns(Unit one) {
            return unit.equals(one);
        }

        /** How far the change lies from the median unit's, in spreads of all units. */
        public double times() {
            return within(distance() / spread);
        }

        /** The same in spreads of its own earlier changes; empty where there are too few, or these are all 0. */
        public OptionalDouble ownTimes() {
            return ownSpread.orElse(0) > 0
                    ? OptionalDouble.of(within(distance() / ownSpread.getAsDouble()))
                    : OptionalDouble.empty();
        }

        /** The smaller of the two: what a jump is measured by. */
        public double leastTimes() {
            return Math.min(times(), ownTimes().orElse(Double.MAX_VALUE));
        }

        private double distance() {
            return within(Math.abs(within(after.value - before.value) - median));
        }

        @Override
        public String toString() {
            return unit + " goes from " + before + " to " + after
                    + (breakdown.equals(Breakdown.TOTAL) ? "" : " (" + breakdown + ")") + ": "
                    + decimals(times(), 1) + " times the spread of all units' changes" + own();
        }

        private String own() {
            if (ownSpread.isEmpty()) {
                return "; it has too few earlier changes of its own to compare with";
            }
            return ownTimes().isPresent()
                    ? ", " + decimals(ownTimes().getAsDouble(), 1) + " times that of its own earlier ones"
                    : "; before, it changed as the median unit did";
        }
    }

    /**
     * How a whole column moved in one year.
     *
     * @param median the median of the units' changes
     * @param usual what that median usually is: its median over the other years; 0 where there are none
     * @param spread how far the units' changes lie from their median, above 0: the larger of this year's and the usual one
     * @param same how many units moved in the direction of the median
     * @param units how many have both figures
     */
    record Movement(double median, double usual, double spread, int same, int units) {
        /** How far the median lies from the usual one, in spreads. */
        public double times() {
            return within(Math.abs(within(median - usual)) / spread);
        }

        @Override
        public String toString() {
            return same + " of " + units + " units move the same way, the median by " + readable(median) + " where "
                    + readable(usual) + " is usual: " + decimals(times(), 1)
                    + " times the spread of the changes away from it";
        }
    }

    /**
     * A break in a series among the years that are compared.
     *
     * @param indicator whose series it is
     * @param stated where it breaks, and why
     * @param movement how the column moved over it; empty where fewer than five units did
     */
    record StatedBreak(Indicator indicator, Series.Break stated, Optional<Movement> movement) implements Finding {
        /** Checks for null. */
        public StatedBreak {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(stated, "stated");
            Objects.requireNonNull(movement, "movement");
        }

        @Override
        public String where() {
            return indicator.id();
        }

        @Override
        public String toString() {
            return "figures from " + stated.year() + " on are not comparable with earlier ones (" + stated.text() + ")"
                    + movement.map(moved -> "; " + moved).orElse("");
        }
    }

    /**
     * Nearly all units move the same way in one year, far more than is usual, although no break is stated: another definition or
     * another source, or something that happened to everybody.
     *
     * @param indicator that moved
     * @param breakdown that moved
     * @param year in which it did
     * @param movement how far
     */
    record CommonChange(Indicator indicator, Breakdown breakdown, int year, Movement movement) implements Finding {
        /** Checks for null. */
        public CommonChange {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(breakdown, "breakdown");
            Objects.requireNonNull(movement, "movement");
        }

        @Override
        public String where() {
            return indicator.id();
        }

        @Override
        public String toString() {
            return "in " + year + ", " + movement + "; no break is stated";
        }
    }

    /**
     * Figures that are older than the year that was asked for, in one leaf.
     *
     * @param leaf the leaf's id
     * @param indicator its indicator
     * @param year the year that was asked for
     * @param age in what way they are older
     * @param years how many years older, or how many years are joined in a mean; 0 where the source does not say
     * @param units whose figures they are, by id
     */
    record OldFigures(String leaf, Indicator indicator, int year, Age age, int years, List<Unit> units)
            implements Finding {
        /** In what way a figure is older. */
        public enum Age {
            /** It is an earlier year's: the definition took the latest there is, or filled a gap with it. */
            EARLIER_YEAR,
            /** It is a mean of several years, in the source or by the definition. */
            MEAN_OF_YEARS,
            /** The source repeats the latest of several years' measurements. */
            CARRIED,
            /** The source repeats what an event such as an election gave. */
            EVENT,
            /** Nearly all figures are those of an earlier year, although the source does not say so and few usually are. */
            REPEATED
        }

        /** Copies the units. */
        public OldFigures {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(age, "age");
            units = List.copyOf(units);
        }

        @Override
        public String where() {
            return leaf;
        }

        /** Only an earlier year's figure is the unit's own matter; means and repeated figures are the whole column's. */
        @Override
        public boolean concerns(Unit unit) {
            return age == Age.EARLIER_YEAR && units.contains(unit);
        }

        @Override
        public String toString() {
            String whose = units.size() + (units.size() == 1 ? " unit has" : " units have");
            return switch (age) {
                case EARLIER_YEAR -> whose + " the figure of " + (year - years) + " in " + year;
                case MEAN_OF_YEARS -> whose + " a mean of " + years + " years in " + year;
                case CARRIED -> whose + " the latest of several years' measurements in " + year;
                case EVENT -> whose + " what the latest event gave in " + year;
                case REPEATED ->
                    whose + " the same figure in " + year + " as in " + (year - years) + ", where most usually change";
            };
        }
    }

    /**
     * One indicator that decides a place: without it the unit would not be ahead of the next, and it is much of all that speaks
     * for the unit.
     *
     * @param unit whose place it is
     * @param place its place
     * @param next the next unit at a lower place, the one with the lowest id where several share it
     * @param indicator the indicator that decides
     * @param weight its weight in the definition, from 0 to 1
     * @param gap how far the unit is ahead of the next, above 0, in units of the score
     * @param amount what the indicator makes of it, at least as much as the gap
     * @param ahead all amounts that speak for the unit together, at least {@code amount}
     */
    record DecidesPlace(
            Unit unit,
            double place,
            Unit next,
            Indicator indicator,
            double weight,
            double gap,
            double amount,
            double ahead)
            implements Finding {
        /** Checks for null. */
        public DecidesPlace {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(next, "next");
            Objects.requireNonNull(indicator, "indicator");
        }

        @Override
        public String where() {
            return indicator.id();
        }

        @Override
        public boolean concerns(Unit one) {
            return unit.equals(one);
        }

        /** Its share of the gap, at least 1: without it the unit would be behind, or level. */
        public double ofGap() {
            return within(amount / gap);
        }

        /** Its share of all that speaks for the unit against the next, from 0 to 1. */
        public double ofAhead() {
            return amount / ahead;
        }

        @Override
        public String toString() {
            return unit + " has place " + readable(place) + " ahead of " + next + " by this alone: it gives "
                    + decimals(amount, 2) + ", the lead is " + decimals(gap, 2) + "; "
                    + decimals(100 * ofAhead(), 0) + " % of all that speaks for it";
        }
    }

    /** A size that a double can hold, where figures of any size are divided by each other. */
    private static double within(double number) {
        return Math.min(Math.max(number, -Double.MAX_VALUE), Double.MAX_VALUE);
    }

    /** All digits before the point, and decimals where there are fewer than four of them. */
    private static String readable(double number) {
        BigDecimal exact = Decimals.shortest(number);
        int decimals = Math.max(0, 4 - Math.max(1, exact.precision() - exact.scale()));
        BigDecimal rounded = exact.setScale(Math.min(decimals, Math.max(0, exact.scale())), RoundingMode.HALF_UP);
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static String decimals(double number, int digits) {
        return Decimals.shortest(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
