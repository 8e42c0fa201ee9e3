package org.mattstock.change;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mattstock.internal.text.Checks;

/**
 * What becomes of figures when units are put together, indicator by indicator: counts add up, shares are means weighted by what
 * they are shares of. Medians, places and indexes do neither, and what is not stated here is taken to be like them: the whole's
 * figure is missing as not collected.
 *
 * @param rules by indicator, each by id or name
 */
public record Pooling(SortedMap<String, Rule> rules) {
    /** Nothing is stated; to begin with. */
    public static final Pooling UNSTATED = new Pooling(new TreeMap<>());

    /**
     * What the figure of the whole is. Parts are taken in order of their ids. A part that has no figure at all counts as missing
     * for a reason unknown; where no part has any, the whole has none either.
     */
    public sealed interface Rule permits Rule.AddsUp, Rule.Mean, Rule.None {
        /** The sum of all parts. One without a value makes the whole missing, for the worst reason among them. */
        record AddsUp() implements Rule {}

        /**
         * The mean of the parts, weighted: {@code (w1 x1 + w2 x2 + ...) / (w1 + w2 + ...)}, never outside the parts' values.
         *
         * <ul>
         *   <li>A part of weight 0 counts for nothing, whether it has a value or not.
         *   <li>A weight that is missing or below 0, or weights that are all 0, make the whole missing.
         *   <li>Parts without a value make the whole missing, for the worst reason among them, unless those with a value have
         *       at least the stated share of all weight. The mean is then theirs alone, and marked as estimated.
         * </ul>
         *
         * @param weight what the parts weigh, of the same year
         * @param leastShare the share of the weight that must have a value, above 0 and at most 1
         */
        record Mean(Operand weight, double leastShare) implements Rule {
            /** Checks the share. */
            public Mean {
                Objects.requireNonNull(weight, "weight");
                Checks.share("leastShare", leastShare);
                Checks.positive("leastShare", leastShare);
            }
        }

        /** Nothing: the figure neither adds up nor has a divisor that is known. */
        record None() implements Rule {}

        /** The sum of all parts. */
        Rule ADDS_UP = new AddsUp();

        /** No figure for the whole. */
        Rule NONE = new None();

        /** The weighted mean of the parts, if those with a value have at least a share of the weight. */
        static Rule mean(Operand weight, double leastShare) {
            return new Mean(weight, leastShare);
        }
    }

    /** Copies the map. */
    public Pooling {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        rules.forEach((indicator, rule) -> {
            Checks.notBlank("indicator", indicator);
            Objects.requireNonNull(rule, "rule");
        });
    }

    /** This, and these indicators add up. */
    public Pooling withSum(String... indicators) {
        return with(Rule.ADDS_UP, indicators);
    }

    /** This, and an indicator is the mean weighted by another in the same breakdown; all parts must have a value. */
    public Pooling withMean(String indicator, String weight) {
        return withMean(indicator, Operand.of(weight), 1);
    }

    /** This, and an indicator is the mean weighted by another, if parts with a value have at least a share of the weight. */
    public Pooling withMean(String indicator, Operand weight, double leastShare) {
        return with(Rule.mean(weight, leastShare), indicator);
    }

    /** This, and these indicators are said to be neither sums nor means. */
    public Pooling withNone(String... indicators) {
        return with(Rule.NONE, indicators);
    }

    private Pooling with(Rule rule, String... indicators) {
        SortedMap<String, Rule> more = new TreeMap<>(rules);
        for (String indicator : indicators) {
            Rule before = more.put(indicator, rule);
            if (before != null && !before.equals(rule)) {
                throw new IllegalArgumentException(
                        "every indicator must have one rule, got " + before + " and " + rule + " for " + indicator);
            }
        }
        return new Pooling(more);
    }
}
