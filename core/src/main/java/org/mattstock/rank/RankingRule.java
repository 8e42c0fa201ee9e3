package org.mattstock.rank;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalInt;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Decimals;
import org.mattstock.table.Column;

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

    /**
     * Competition places, highest first, scores being tied that differ by the rounding of the arithmetic only: what a reader of a
     * league table expects who adds up by hand.
     */
    public static RankingRule standard() {
        return new RankingRule(TieRule.COMPETITION, Precision.upToRounding(), Order.HIGHEST_FIRST);
    }

    /**
     * The places of scores, each at the index of its score; scores that are tied under ordinal places follow their index.
     *
     * @param scores finite
     * @throws IllegalArgumentException if a score is not finite
     */
    public double[] places(double[] scores) {
        return places(scores, 0);
    }

    /**
     * The places of scores that were added up from numbers of a known size.
     *
     * @param scores finite
     * @param magnitude how large these numbers are, in score units, at least 0; it matters only where scores are equal
     *     {@link Precision.UpToRounding up to rounding}
     * @throws IllegalArgumentException if a score is not finite, or the magnitude is negative or not finite
     */
    public double[] places(double[] scores, double magnitude) {
        double[] places = new double[scores.length];
        groups(scores, magnitude).places(kernelTies(), places);
        return places;
    }

    /** How many decimals places are taken on, which tables of scores then print; empty where scores are not rounded. */
    public OptionalInt decimals() {
        return precision instanceof Precision.Decimals decimals
                ? OptionalInt.of(decimals.digits())
                : OptionalInt.empty();
    }

    /** The column {@code place} by this rule in every table: whole numbers, or one decimal where ties can share a half. */
    public Column placeColumn() {
        return Shown.column("place", this);
    }

    /** A place by this rule as a cell of {@link #placeColumn}. */
    public Object shownPlace(double place) {
        return Shown.place(place, this);
    }

    /** The column {@code score} in every table: with the decimals on which places are taken, and else with two. */
    public Column scoreColumn() {
        return Column.decimal("score", Shown.decimals(this));
    }

    /** The score as this rule sees it: rounded if places are taken on rounded scores. */
    double seen(double score) {
        return precision instanceof Precision.Decimals decimals
                ? Decimals.round(
                        score,
                        decimals.digits(),
                        RoundingMode.valueOf(decimals.rounding().name()))
                : score;
    }

    Ties kernelTies() {
        return Ties.valueOf(ties.name());
    }

    Ranker groups(double[] scores, double magnitude) {
        Checks.atLeastZero("magnitude", magnitude);
        for (int i = 0; i < scores.length; i++) {
            if (!Double.isFinite(scores[i])) {
                throw new IllegalArgumentException("scores[" + i + "] must be finite, got " + scores[i]);
            }
        }
        return rankFinite(new Ranker(), scores, magnitude);
    }

    /** Ranks scores that are known to be finite with a ranker that has its buffers already. */
    Ranker rankFinite(Ranker ranker, double[] scores, double magnitude) {
        First first = order == Order.HIGHEST_FIRST ? First.HIGHEST : First.LOWEST;
        if (precision instanceof Precision.UpToRounding) {
            return ranker.rank(scores, first, Level.upToRounding(magnitude));
        }
        if (precision instanceof Precision.Tolerance tolerance) {
            return ranker.rankWithin(scores, tolerance.epsilon(), first);
        }
        boolean exact = precision instanceof Precision.Exact;
        return ranker.rank(
                exact ? scores : Arrays.stream(scores).map(this::seen).toArray(), first);
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
