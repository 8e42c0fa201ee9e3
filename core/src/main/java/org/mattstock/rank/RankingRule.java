package org.mattstock.rank;

import java.util.Objects;

/**
 * How scores become places.
 *
 * @param ties which places units with equal scores get
 * @param precision when two scores are equal
 * @param order which end is place 1
 */
public record RankingRule(TieRule ties, Precision precision, Order order) {
    /** Which end of the scores is place 1. */
    public enum Order {
        /** The highest score is place 1. */
        HIGHEST_FIRST,
        /** The lowest score is place 1, as for sums of places. */
        LOWEST_FIRST
    }

    /** Checks for null. */
    public RankingRule {
        Objects.requireNonNull(ties, "ties");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(order, "order");
    }

    /** Competition places on exact scores, highest first: what a reader of a league table expects. */
    public static RankingRule standard() {
        return new RankingRule(TieRule.COMPETITION, Precision.exact(), Order.HIGHEST_FIRST);
    }

    /** This rule with other places for ties. */
    public RankingRule withTies(TieRule rule) {
        return new RankingRule(rule, precision, order);
    }

    /** This rule with another precision. */
    public RankingRule withPrecision(Precision other) {
        return new RankingRule(ties, other, order);
    }

    /** This rule with another end first. */
    public RankingRule withOrder(Order other) {
        return new RankingRule(ties, precision, other);
    }
}
