package org.mattstock.nomination;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Lookup;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.uncertainty.RankDistribution;

/**
 * What a {@link NominationRule} looks at: a ranking, and where they are known the scores behind it, groupings, the noise of a
 * score, and shares in the top from an analysis of uncertainty. Immutable.
 */
public final class NominationInput {
    private final Ranking ranking;
    private final Optional<Scores> scores;
    private final SortedMap<String, Grouping> groupings;
    private final SortedMap<Integer, SortedMap<String, Double>> shares;
    private final SortedMap<String, Double> noise;

    private NominationInput(
            Ranking ranking,
            Optional<Scores> scores,
            SortedMap<String, Grouping> groupings,
            SortedMap<Integer, SortedMap<String, Double>> shares,
            SortedMap<String, Double> noise) {
        this.ranking = ranking;
        this.scores = scores;
        this.groupings = groupings;
        this.shares = shares;
        this.noise = noise;
    }

    /** Scores, ranked by the definition's own rule, with the panel's groupings. */
    public static NominationInput of(Scores scores) {
        return of(scores, scores.index().ranking());
    }

    /**
     * Scores, with the panel's groupings.
     *
     * @param scores the scores
     * @param rule how they are ranked, instead of by the definition's rule
     */
    public static NominationInput of(Scores scores, RankingRule rule) {
        SortedMap<String, Grouping> groupings = new TreeMap<>();
        scores.panel().groupings().forEach(grouping -> groupings.put(grouping.id(), grouping));
        return new NominationInput(
                scores.ranking(rule), Optional.of(scores), groupings, new TreeMap<>(), new TreeMap<>());
    }

    /** A ranking alone: what is cut on is the score that it ranks by. There are no floors then. */
    public static NominationInput of(Ranking ranking) {
        Objects.requireNonNull(ranking, "ranking");
        return new NominationInput(ranking, Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** This input with a grouping, instead of one of the same id. */
    public NominationInput withGrouping(Grouping grouping) {
        SortedMap<String, Grouping> more = new TreeMap<>(groupings);
        more.put(grouping.id(), grouping);
        return new NominationInput(ranking, scores, more, shares, noise);
    }

    /**
     * This input with the shares of tried definitions in which units are among the first {@code k}.
     *
     * @param k how many places are the top, at least 1
     * @param byUnit by unit id, each from 0 to 1; others than the ranked units are let pass
     * @throws IllegalArgumentException if a share is outside 0 to 1, or a ranked unit has none
     */
    public NominationInput withShares(int k, Map<String, Double> byUnit) {
        Checks.atLeast("k", k, 1);
        SortedMap<String, Double> copy = new TreeMap<>(byUnit);
        copy.forEach((unit, share) -> {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("shares must be from 0 to 1, got " + share + " for " + unit);
            }
        });
        requireAllRanked("share", copy);
        SortedMap<Integer, SortedMap<String, Double>> more = new TreeMap<>(shares);
        more.put(k, Collections.unmodifiableSortedMap(copy));
        return new NominationInput(ranking, scores, groupings, more, noise);
    }

    /**
     * This input with the shares in which units are among the first {@code k} of the definitions that an analysis tried.
     *
     * @param k how many places are the top, at least 1
     * @param tried the result of the analysis, over all ranked units
     * @throws IllegalArgumentException if a ranked unit is not in it
     */
    public NominationInput withShares(int k, RankDistribution tried) {
        Checks.atLeast("k", k, 1);
        int top = Math.min(k, tried.units().size());
        SortedMap<String, Double> byUnit = new TreeMap<>();
        tried.units()
                .forEach(unit ->
                        byUnit.put(unit.id(), tried.shareInTop(unit.id(), top).value()));
        return withShares(k, byUnit);
    }

    /**
     * This input with one noise for all.
     *
     * @param standardError the standard error of a score, in score units; positive
     */
    public NominationInput withNoise(double standardError) {
        requireNoise(standardError, "every unit");
        SortedMap<String, Double> same = new TreeMap<>();
        ranking.entries().forEach(entry -> same.put(entry.unit().id(), standardError));
        return new NominationInput(ranking, scores, groupings, shares, same);
    }

    /**
     * This input with a noise for each unit: scores of small municipalities rest on few people and move more.
     *
     * @param standardErrors by unit id, in score units; positive; others than the ranked units are let pass
     * @throws IllegalArgumentException if one is not positive, or a ranked unit has none
     */
    public NominationInput withNoise(Map<String, Double> standardErrors) {
        SortedMap<String, Double> copy = new TreeMap<>(standardErrors);
        copy.forEach((unit, noise) -> requireNoise(noise, unit));
        requireAllRanked("standard error", copy);
        return new NominationInput(ranking, scores, groupings, shares, copy);
    }

    /** The ranking. */
    public Ranking ranking() {
        return ranking;
    }

    /** The scores behind it, if they are known. */
    public Optional<Scores> scores() {
        return scores;
    }

    /** What is cut on: the score before the last clamp, or the ranking's score where no scores are known. */
    double unclamped(Ranking.Entry entry) {
        return scores.isEmpty()
                ? entry.score()
                : scores.get().unclamped(entry.unit().id()).orElse(entry.score());
    }

    Grouping grouping(String idOrName) {
        return Lookup.require("grouping", "the input's", idOrName, groupings.values(), Grouping::id, Grouping::name);
    }

    double share(int k, Unit unit) {
        SortedMap<String, Double> top = shares.get(k);
        if (top == null) {
            throw new IllegalArgumentException(
                    "shares in the top " + k + " must come with the input; there are those of: "
                            + (shares.isEmpty() ? "none" : shares.keySet()));
        }
        return Objects.requireNonNull(top.get(unit.id()));
    }

    OptionalDouble noise(Unit unit) {
        Double known = noise.get(unit.id());
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    private void requireAllRanked(String what, Map<String, Double> given) {
        ranking.entries().forEach(entry -> {
            if (!given.containsKey(entry.unit().id())) {
                throw new IllegalArgumentException(
                        "every ranked unit must have a " + what + ", got none for " + entry.unit());
            }
        });
    }

    private static void requireNoise(double noise, String whose) {
        if (!(noise > 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "standard errors must be positive and finite, got " + noise + " for " + whose);
        }
    }
}
