package org.mattstock.rank;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * A ranking (rangordning): units with their places, best first, and the units that have no place with the reason why.
 *
 * <p>Places depend on the scores and the {@link RankingRule} only, never on the order in which units are given. Immutable;
 * equal when rule, entries and unranked units are.
 */
public final class Ranking {
    /**
     * A unit with its score.
     *
     * @param unit the unit
     * @param score finite; {@code -0.0} is kept as {@code 0.0}
     */
    public record Scored(Unit unit, double score) {
        /** Refuses NaN and infinities. */
        public Scored {
            Objects.requireNonNull(unit, "unit");
            if (!Double.isFinite(score)) {
                throw new IllegalArgumentException("score must be finite, got " + score + " for " + unit);
            }
            score += 0.0;
        }
    }

    /**
     * A unit with its place.
     *
     * @param unit the unit
     * @param score its score, not rounded
     * @param place from 1; a half is possible under fractional ties
     */
    public record Entry(Unit unit, double score, double place) {
        /** Checks for null. */
        public Entry {
            Objects.requireNonNull(unit, "unit");
        }
    }

    private final RankingRule rule;
    private final List<Entry> entries;
    private final List<Unranked> unranked;
    private final int[] groups;
    private final double magnitude;
    private final Set<String> withheld;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Supplier<Lookup<Unit>> units = Suppliers.memoize(this::lookup);

    private Ranking(
            RankingRule rule,
            List<Entry> entries,
            List<Unranked> unranked,
            int[] groups,
            double magnitude,
            Set<String> withheld) {
        this.rule = rule;
        this.entries = entries;
        this.unranked = unranked;
        this.groups = groups;
        this.magnitude = magnitude;
        this.withheld = withheld;
        for (int i = 0; i < entries.size(); i++) {
            positions.put(entries.get(i).unit().id(), i);
        }
    }

    /**
     * Ranks units.
     *
     * @param scored the units that get a place, in any order; may be empty
     * @param unranked the units that get none
     * @param rule how scores become places
     * @throws IllegalArgumentException if a unit comes twice
     */
    public static Ranking of(List<Scored> scored, List<Unranked> unranked, RankingRule rule) {
        return of(scored, unranked, rule, 0);
    }

    /**
     * Ranks units whose scores were added up from numbers of a known size.
     *
     * @param scored the units that get a place, in any order; may be empty
     * @param unranked the units that get none
     * @param rule how scores become places
     * @param magnitude how large these numbers are, at least 0, as in {@link RankingRule#places(double[], double)}
     * @throws IllegalArgumentException if a unit comes twice
     */
    public static Ranking of(List<Scored> scored, List<Unranked> unranked, RankingRule rule, double magnitude) {
        List<Scored> byId = new ArrayList<>(scored);
        byId.sort(Comparator.comparing(Scored::unit));
        List<Unranked> without = new ArrayList<>(unranked);
        without.sort(Comparator.comparing(Unranked::unit));
        requireDistinct(byId, without);
        double[] scores = byId.stream().mapToDouble(Scored::score).toArray();
        Ranker ranker = rule.groups(scores, magnitude);
        double[] places = new double[scores.length];
        ranker.places(rule.kernelTies(), places);
        double[] dense = new double[scores.length];
        ranker.places(Ties.DENSE, dense);
        int[] order = ranker.order();
        List<Entry> entries = Arrays.stream(order)
                .mapToObj(i -> new Entry(byId.get(i).unit(), scores[i], places[i]))
                .toList();
        int[] groups = Arrays.stream(order).map(i -> (int) dense[i]).toArray();
        return new Ranking(rule, entries, List.copyOf(without), groups, magnitude, Set.of());
    }

    /**
     * The ranking of all units, from rankings of parts of them that were scored alike: the places that the whole gives, not those
     * within the parts. Scores that are withheld in a part are withheld here.
     *
     * @param parts at least one, in any order; each unit in one of them
     * @param magnitude how large the numbers are that all scores were added up from, as in {@link #of(List, List, RankingRule, double)}
     * @throws IllegalArgumentException if the parts have different rules, or a unit comes twice
     */
    public static Ranking merged(List<Ranking> parts, double magnitude) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts must be at least one ranking, got none");
        }
        RankingRule rule = parts.get(0).rule;
        List<Scored> scored = new ArrayList<>();
        List<Unranked> unranked = new ArrayList<>();
        Set<String> withheld = new HashSet<>();
        for (Ranking part : parts) {
            if (!part.rule.equals(rule)) {
                throw new IllegalArgumentException("parts must have one rule, got " + rule + " and " + part.rule);
            }
            scored.addAll(part.scored());
            unranked.addAll(part.unranked);
            withheld.addAll(part.withheld);
        }
        return of(scored, unranked, rule, magnitude).withholding(withheld);
    }

    /** Ranks units, all of which get a place. */
    public static Ranking of(List<Scored> scored, RankingRule rule) {
        return of(scored, List.of(), rule);
    }

    /** How scores became places. */
    public RankingRule rule() {
        return rule;
    }

    /** How large the numbers are that scores were added up from, in score units; 0 where that is not known. */
    public double magnitude() {
        return magnitude;
    }

    /** The ranked units, best first; tied ones in order of id. */
    public List<Entry> entries() {
        return entries;
    }

    /** The units without a place, in order of id. */
    public List<Unranked> unranked() {
        return unranked;
    }

    /** How many units are ranked. */
    public int size() {
        return entries.size();
    }

    /**
     * A unit's place and score; empty for a unit that is unranked or unknown.
     *
     * @param idOrName the unit's id or its name, whatever its case
     * @throws IllegalArgumentException if several units have that name; they are named
     */
    public Optional<Entry> entry(String idOrName) {
        Integer position = positions.get(Objects.requireNonNull(idOrName, "idOrName"));
        return position != null
                ? Optional.of(entries.get(position))
                : units.get()
                        .find(idOrName)
                        .map(unit -> positions.get(unit.id()))
                        .map(entries::get);
    }

    /**
     * A unit's place and score.
     *
     * @param idOrName the unit's id or its name, whatever its case
     * @throws IllegalArgumentException if there is no such unit (the nearest are named), if several have that name, or if it
     *     is unranked (the reason is named)
     */
    public Entry requireEntry(String idOrName) {
        return entry(idOrName).orElseGet(() -> {
            throw notRanked(units.get().require(idOrName));
        });
    }

    /** The same scores under another rule. */
    public Ranking withRule(RankingRule other) {
        return of(scored(), unranked, other, magnitude).withholding(withheld);
    }

    /**
     * The same ranking, whose tables leave the scores of some units empty: those that stand in for confidential figures and
     * would be read as these. Entries keep them. Tables of groups and bands do as this one does.
     *
     * @param unitIds whose scores; those of units that are not ranked are of no account
     */
    public Ranking withholding(Set<String> unitIds) {
        return new Ranking(rule, entries, unranked, groups, magnitude, new java.util.TreeSet<>(unitIds));
    }

    /** The units of each group ranked among themselves. */
    public GroupedRanking within(Grouping grouping) {
        return GroupedRanking.of(this, grouping);
    }

    /** The ranked units divided into bands. */
    public Banding bands(Bands bands) {
        return Banding.of(this, bands);
    }

    /** The first {@code n} rows of {@link #toTable()}: exactly so many, also where the last of them is tied with the next. */
    public Table top(int n) {
        return toTable().head(n);
    }

    /** The last {@code n} rows of {@link #toTable()}. */
    public Table bottom(int n) {
        return toTable().tail(n);
    }

    /** Place, id, name and score of every ranked unit, best first; scores that are withheld are empty. */
    public Table toTable() {
        Table.Builder table = Shown.place(Table.builder(summary()), "place", rule)
                .text("id")
                .text("unit")
                .decimal("score", Shown.decimals(rule));
        entries.forEach(entry -> table.row(
                Shown.place(entry.place(), rule),
                entry.unit().id(),
                entry.unit().name(),
                shown(entry)));
        return table.build();
    }

    /** Id, name and reason of every unit without a place. */
    public Table unrankedTable() {
        Table.Builder table = Table.builder(unranked.size() + " unranked")
                .text("id")
                .text("unit")
                .text("reason")
                .text("detail");
        unranked.forEach(one ->
                table.row(one.unit().id(), one.unit().name(), one.reason().name(), one.detail()));
        return table.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ranking ranking
                && rule.equals(ranking.rule)
                && entries.equals(ranking.entries)
                && unranked.equals(ranking.unranked);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, entries, unranked);
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }

    /** A score as tables have it. */
    @Nullable
    Double shown(Entry entry) {
        return withheld.contains(entry.unit().id()) ? null : entry.score();
    }

    Set<String> withheld() {
        return withheld;
    }

    boolean has(Unit unit) {
        return positions.containsKey(unit.id());
    }

    /** The number, from 1, of the group of equal scores that each entry is in. */
    int[] groups() {
        return groups;
    }

    /** The number of the group of equal scores that a ranked unit is in. */
    int group(String unitId) {
        return groups[Objects.requireNonNull(positions.get(unitId))];
    }

    List<Scored> scored() {
        return entries.stream()
                .map(entry -> new Scored(entry.unit(), entry.score()))
                .toList();
    }

    private String summary() {
        return entries.size() + " ranked" + (unranked.isEmpty() ? "" : ", " + unranked.size() + " unranked");
    }

    private Lookup<Unit> lookup() {
        List<Unit> all = Stream.concat(
                        entries.stream().map(Entry::unit), unranked.stream().map(Unranked::unit))
                .sorted()
                .toList();
        return Lookup.of("unit", "the ranking's", all, Unit::id, Unit::name);
    }

    private IllegalArgumentException notRanked(Unit unit) {
        Unranked found = unranked.stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst()
                .orElseThrow();
        String detail = found.detail().isEmpty() ? "" : " (" + found.detail() + ")";
        return new IllegalArgumentException(
                "unit must be ranked, got " + unit + ", unranked for " + found.reason() + detail);
    }

    private static void requireDistinct(List<Scored> scored, List<Unranked> unranked) {
        Set<String> seen = new HashSet<>();
        Stream.concat(scored.stream().map(Scored::unit), unranked.stream().map(Unranked::unit))
                .forEach(unit -> {
                    if (!seen.add(unit.id())) {
                        throw new IllegalArgumentException("units must differ, got " + unit + " twice");
                    }
                });
    }
}
