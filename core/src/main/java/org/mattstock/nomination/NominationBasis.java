package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Table;

/**
 * All that moves a nomination, as plain data that goes to JSON and back: whoever has it works out every answer again, without
 * the panel, the definition or the analysis behind it. {@link #nomination()} depends on it alone, so that equal bases, which have
 * equal hashes, mean equal nominations.
 *
 * <p>It holds what its rule asks for and nothing else of the kind: groups under a rule per class, values under floors, shares
 * under {@link NominationRule.ShareInTop}. Units outside the population, such as the country as a whole, are not in it. Numbers
 * are kept by their bits, but for {@code -0.0}, which is {@code 0.0}.
 *
 * @param rule who is nominated
 * @param origin what was scored; absent where a ranking was given without its scores
 * @param ranking how scores become places, and which of them are equal
 * @param magnitude how large the numbers are that scores were added up from, in score units, which says what counts as equal up
 *     to rounding; 0 where it is not known or not asked for
 * @param classes the grouping of a rule per class; absent under others
 * @param floors which end of the values is better, by the node of each floor as the rule names it; in order of nodes
 * @param candidates who has a place, in order of id
 * @param notRanked who has none, in order of id
 */
public record NominationBasis(
        NominationRule rule,
        Optional<Origin> origin,
        RankingRule ranking,
        double magnitude,
        Optional<Classes> classes,
        Map<String, RankingRule.Order> floors,
        List<Candidate> candidates,
        List<NotRanked> notRanked) {
    private static final String FORMAT = "mattstock-nomination-basis-1";

    /**
     * Copies and orders; refuses a unit that comes twice, and what the rule asks for but does not get, or gets but does not ask
     * for.
     */
    public NominationBasis {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(ranking, "ranking");
        Checks.atLeastZero("magnitude", magnitude);
        Objects.requireNonNull(classes, "classes");
        magnitude += 0.0;
        floors = Collections.unmodifiableMap(new TreeMap<>(floors));
        candidates = sorted(candidates, Candidate::unit);
        notRanked = sorted(notRanked, NotRanked::unit);
        BasisChecks.require(rule, classes, floors, candidates, notRanked);
    }

    /**
     * What was scored, and by what reference.
     *
     * @param definitionHash the hash of the index definition: figures, weights, population, conditions of eligibility
     * @param panelDigest the digest of the panel of figures
     * @param year the year
     * @param referenceHash the hash of all that the definition learned from its reference, see
     *     {@link org.mattstock.fit.FittedParameters#hash()}
     * @param referenceYears the years that it was learned on, ascending; none where it came from outside
     */
    public record Origin(
            String definitionHash, String panelDigest, int year, String referenceHash, List<Integer> referenceYears) {
        /** Checks the hashes and copies the years. */
        public Origin {
            Checks.isHash("definitionHash", definitionHash);
            Checks.isHash("panelDigest", panelDigest);
            Checks.isHash("referenceHash", referenceHash);
            referenceYears = List.copyOf(referenceYears);
        }

        /** That of scores. */
        public static Origin of(Scores scores) {
            return new Origin(
                    scores.definitionHash(),
                    scores.panelDigest(),
                    scores.year(),
                    scores.fitted().parameters().hash(),
                    scores.fitted().referenceYears());
        }
    }

    /**
     * The grouping that a rule per class goes by.
     *
     * @param grouping its id
     * @param groups the ids of its groups, also of those without members; in order
     */
    public record Classes(String grouping, List<String> groups) {
        /** Copies the groups; refuses one that comes twice. */
        public Classes {
            Checks.notBlank("grouping", grouping);
            groups = List.copyOf(groups);
            Checks.distinct("groups", groups);
        }
    }

    /**
     * A unit that has a place.
     *
     * @param unit the unit
     * @param score its score, which gives its place; finite
     * @param unclamped its score before the last clamp, which rules cut on; finite
     * @param group the id of its group, under a rule per class; absent where it is in none
     * @param floors its values in the nodes of the rule's floors, without those in which it has none; in order of nodes
     * @param share the share of tried definitions in which it is in the rule's top, 0 to 1; absent where the rule does not ask
     * @param noise the standard error of its score, in score units, positive; absent where it is not known. It moves no nominee
     *     but the gap at the cut is held against it
     */
    public record Candidate(
            Unit unit,
            double score,
            double unclamped,
            Optional<String> group,
            Map<String, Double> floors,
            OptionalDouble share,
            OptionalDouble noise) {
        /** Checks the numbers and copies the values. */
        public Candidate {
            Objects.requireNonNull(unit, "unit");
            Checks.finite("score", score);
            Checks.finite("unclamped", unclamped);
            Objects.requireNonNull(group, "group");
            share.ifPresent(value -> Checks.share("share", value));
            noise.ifPresent(value -> Checks.positive("noise", value));
            score += 0.0;
            unclamped += 0.0;
            Map<String, Double> copy = new TreeMap<>();
            floors.forEach((node, value) -> {
                Checks.finite("floors." + node, value);
                copy.put(node, value + 0.0);
            });
            floors = Collections.unmodifiableMap(copy);
        }
    }

    /**
     * A unit of the population that has no place.
     *
     * @param unit the unit
     * @param reason why; not that it is outside the population
     * @param detail what exactly; may be empty
     * @param group the id of its group, under a rule per class; absent where it is in none
     */
    public record NotRanked(Unit unit, UnrankedReason reason, String detail, Optional<String> group) {
        /** Refuses who is outside the population. */
        public NotRanked {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(group, "group");
            if (reason == UnrankedReason.OUTSIDE_POPULATION) {
                throw new IllegalArgumentException(
                        "units must be of the population, got " + unit + "; leave out who is outside it");
            }
        }
    }

    /**
     * What a rule goes by in an input.
     *
     * @throws IllegalArgumentException if the rule needs what the input lacks: a grouping, shares, or scores for its floors
     */
    public static NominationBasis of(NominationRule rule, NominationInput input) {
        return new BasisBuilder(rule, input).build();
    }

    /** The nomination that follows. */
    public Nomination nomination() {
        return Nominating.run(this);
    }

    /** The hash of everything here, the names of units too; SHA-256 in hexadecimal. Any other number or rule changes it. */
    public String hash() {
        return RecordDigest.of(FORMAT, this, component -> false, UnaryOperator.identity());
    }

    /**
     * One sentence for readers: the rule, with its floors and shares, how many candidates, the year, the ranking rule, and the
     * first twelve digits of the hashes of definition, panel and reference.
     */
    public String inWords() {
        return new BasisReading(this).inWords();
    }

    /**
     * Every candidate, best first: id, unit, group, score, score before the last clamp, the values in the nodes of floors, share
     * and noise; after them those without a place, by id, with the reason. Columns that would tell nothing are left out.
     */
    public Table toTable() {
        return new BasisReading(this).toTable();
    }

    @Override
    public String toString() {
        return inWords();
    }

    private static <T> List<T> sorted(List<T> items, Function<T, Unit> unit) {
        List<T> copy = new ArrayList<>(items);
        copy.sort(Comparator.comparing(unit));
        return List.copyOf(copy);
    }
}
