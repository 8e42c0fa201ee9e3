package org.mattstock.fit;

import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mattstock.data.Panel;
import org.mattstock.definition.OutOfRange;
import org.mattstock.internal.text.Decimals;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Table;

/**
 * Something about a definition or its figures that a reader should know before trusting the places. A finding is a hint: nothing
 * is refused or changed by it. It holds plain facts; {@code toString} says them in one English sentence.
 *
 * <p>In a list they come in the order of the kinds below, what moves places most first; within a kind the largest first, else in
 * the order of the tree.
 */
public sealed interface Finding
        permits Finding.ImpossibleValue,
                Finding.MixedKinds,
                Finding.UnlikeScales,
                Finding.ConstantColumn,
                Finding.CollapsedClasses,
                Finding.AgainstBranch,
                Finding.CountsTwice {
    /** The kind in words, as it stands in tables and files: {@code unlike-scales}. */
    default String kind() {
        return Words.of(getClass());
    }

    /** What it is about: the id of a node or an indicator; of a population {@code population}. */
    String where();

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

    private static String decimals(double number, int digits) {
        return Decimals.shortest(number).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}
