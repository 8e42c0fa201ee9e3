package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.rank.Ranking;
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
        Checks.distinct(
                "units",
                Stream.concat(
                                candidates.stream().map(Candidate::unit),
                                notRanked.stream().map(NotRanked::unit))
                        .map(Unit::id)
                        .toList());
        requireAsked(rule, classes, floors, candidates);
        BasisChecks.requireGroups(
                classes.<Set<String>>map(all -> new TreeSet<>(all.groups())).orElse(Set.of()),
                Stream.concat(
                        candidates.stream().map(Candidate::group),
                        notRanked.stream().map(NotRanked::group)));
    }

    private static void requireAsked(
            NominationRule rule,
            Optional<Classes> classes,
            Map<String, RankingRule.Order> floors,
            List<Candidate> candidates) {
        BasisChecks.requireAsked("classes", rule.holds(NominationRule.PerClass.class), classes.isPresent());
        Set<String> nodes = new TreeSet<>(nodes(rule));
        BasisChecks.requireAll(nodes, floors.keySet());
        candidates.forEach(each -> BasisChecks.requireSome(
                each.unit().toString(), nodes, each.floors().keySet()));
        boolean shares = rule.holds(NominationRule.ShareInTop.class);
        candidates.forEach(each -> BasisChecks.requireAsked(
                "share of " + each.unit(), shares, each.share().isPresent()));
    }

    /** The rule itself or the one inside it that is of a kind; there is at most one. */
    private static <T extends NominationRule> Optional<T> find(Class<T> kind, NominationRule rule) {
        if (kind.isInstance(rule)) {
            return Optional.of(kind.cast(rule));
        } else if (rule instanceof NominationRule.PerClass perClass) {
            return find(kind, perClass.rule());
        }
        return rule instanceof NominationRule.WithFloors floors ? find(kind, floors.rule()) : Optional.empty();
    }

    private static List<NominationRule.Floor> floors(NominationRule rule) {
        return find(NominationRule.WithFloors.class, rule)
                .map(NominationRule.WithFloors::floors)
                .orElse(List.of());
    }

    private static List<String> nodes(NominationRule rule) {
        return floors(rule).stream().map(NominationRule.Floor::node).toList();
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
                    scores.fitted().withStatedWeights().parameters().hash(),
                    scores.fitted().referenceYears());
        }

        private String hashes() {
            return "; definition " + BasisWords.start(definitionHash) + ", panel " + BasisWords.start(panelDigest)
                    + ", reference " + BasisWords.start(referenceHash) + BasisWords.years(referenceYears);
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

        private static Classes of(Grouping grouping) {
            return new Classes(
                    grouping.id(),
                    grouping.groups().stream().map(Grouping.Group::id).toList());
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

        private BasisRow row() {
            return new BasisRow(
                    unit, group, OptionalDouble.of(score), OptionalDouble.of(unclamped), floors, share, noise, "");
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

        private BasisRow row() {
            return BasisRow.notRanked(unit, group, reason + (detail.isEmpty() ? "" : ": " + detail));
        }
    }

    /**
     * What a rule goes by in an input.
     *
     * @throws IllegalArgumentException if the rule needs what the input lacks: a grouping, shares, or scores for its floors
     */
    public static NominationBasis of(NominationRule rule, NominationInput input) {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(input, "input");
        AskedInput asked = asked(rule, input);
        Ranking ranking = input.ranking();
        return new NominationBasis(
                rule,
                input.scores().map(Origin::of),
                ranking.rule(),
                asked.magnitude(),
                asked.grouping().map(Classes::of),
                asked.orders(),
                ranking.entries().stream()
                        .map(entry -> new Candidate(
                                entry.unit(),
                                entry.score(),
                                input.unclamped(entry),
                                asked.group(entry.unit()),
                                asked.values(entry.unit()),
                                asked.share(entry.unit()),
                                input.noise(entry.unit())))
                        .toList(),
                asked.unranked()
                        .map(each -> new NotRanked(each.unit(), each.reason(), each.detail(), asked.group(each.unit())))
                        .toList());
    }

    private static AskedInput asked(NominationRule rule, NominationInput input) {
        AskedInput asked = new AskedInput(
                input,
                find(NominationRule.PerClass.class, rule).map(NominationRule.PerClass::grouping),
                nodes(rule),
                find(NominationRule.ShareInTop.class, rule)
                        .map(share -> OptionalInt.of(share.k()))
                        .orElse(OptionalInt.empty()));
        if (rule.holds(NominationRule.WithFloors.class) && input.scores().isEmpty()) {
            throw new IllegalArgumentException("floors need scores, got a ranking alone; floors: " + floors(rule));
        }
        return asked;
    }

    /** The nomination that follows. */
    public Nomination nomination() {
        return Nominating.run(this);
    }

    /** The candidates, best first. */
    Line line() {
        List<Ranking.Scored> scored = new ArrayList<>();
        Map<String, Double> unclamped = new TreeMap<>();
        for (Candidate each : candidates) {
            scored.add(new Ranking.Scored(each.unit(), each.score()));
            unclamped.put(each.unit().id(), each.unclamped());
        }
        return Line.of(scored, unclamped, ranking, magnitude);
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
        return BasisWords.capital(rule.inWords()) + " among "
                + BasisWords.counted(candidates.size(), notRanked.size())
                + origin.map(scored -> " of " + scored.year()).orElse("") + ", " + BasisWords.ranked(ranking)
                + origin.map(Origin::hashes).orElse("") + ".";
    }

    /**
     * Every candidate, best first: id, unit, group, score, score before the last clamp, the values in the nodes of floors, share
     * and noise; after them those without a place, by id, with the reason. Columns that would tell nothing are left out.
     */
    public Table toTable() {
        Map<Unit, Candidate> known = candidates.stream().collect(Collectors.toMap(Candidate::unit, each -> each));
        Stream<BasisRow> ranked = line().units()
                .map(unit -> Objects.requireNonNull(known.get(unit)).row());
        List<BasisRow> rows =
                Stream.concat(ranked, notRanked.stream().map(NotRanked::row)).toList();
        return new BasisTable(inWords(), classes.map(Classes::grouping), floors.keySet(), rows).toTable();
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
