package org.mattstock.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.table.Table;

/**
 * A ranking divided into the groups of a {@link Grouping}: the units of each group have their places among themselves, by the
 * scores and the rule of the whole ranking. A group without units of the ranking has an empty ranking; units in no group are
 * listed apart.
 */
public final class GroupedRanking {
    private final Ranking whole;
    private final Grouping grouping;
    private final Map<String, Ranking> rankings;
    private final List<Unit> ungrouped;

    private GroupedRanking(Ranking whole, Grouping grouping, Map<String, Ranking> rankings, List<Unit> ungrouped) {
        this.whole = whole;
        this.grouping = grouping;
        this.rankings = rankings;
        this.ungrouped = ungrouped;
    }

    static GroupedRanking of(Ranking ranking, Grouping grouping) {
        Map<String, List<Ranking.Scored>> scored = new LinkedHashMap<>();
        Map<String, List<Unranked>> unranked = new LinkedHashMap<>();
        Map<String, String> home = new LinkedHashMap<>();
        for (Grouping.Group group : grouping.groups()) {
            scored.put(group.id(), new ArrayList<>());
            unranked.put(group.id(), new ArrayList<>());
            group.units().forEach(unit -> home.put(unit, group.id()));
        }
        List<Unit> ungrouped = new ArrayList<>();
        ranking.scored().forEach(one -> put(scored, home, one.unit(), one, ungrouped));
        ranking.unranked().forEach(one -> put(unranked, home, one.unit(), one, ungrouped));
        ungrouped.sort(null);
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        scored.forEach((group, members) -> {
            List<Unranked> others = Objects.requireNonNull(unranked.get(group));
            rankings.put(
                    group,
                    Ranking.of(members, others, ranking.rule(), ranking.magnitude())
                            .withholding(ranking.withheld()));
        });
        return new GroupedRanking(ranking, grouping, rankings, List.copyOf(ungrouped));
    }

    private static <T> void put(
            Map<String, List<T>> groups, Map<String, String> home, Unit unit, T one, List<Unit> ungrouped) {
        String group = home.get(unit.id());
        if (group == null) {
            ungrouped.add(unit);
        } else {
            Objects.requireNonNull(groups.get(group)).add(one);
        }
    }

    /** The grouping. */
    public Grouping grouping() {
        return grouping;
    }

    /**
     * The ranking within one group.
     *
     * @param idOrName the group's id, or its name
     * @throws IllegalArgumentException if the grouping has no such group (the nearest are named), or several of that name
     */
    public Ranking ranking(String idOrName) {
        Ranking known = rankings.get(Objects.requireNonNull(idOrName, "idOrName"));
        return known != null
                ? known
                : Objects.requireNonNull(
                        rankings.get(grouping.requireGroup(idOrName).id()));
    }

    /**
     * A unit's place among its group; empty for a unit that is unranked, in no group or unknown.
     *
     * @param idOrName the unit's id or its name, whatever its case
     * @throws IllegalArgumentException if several units have that name; they are named
     */
    public Optional<Ranking.Entry> entry(String idOrName) {
        return whole.entry(idOrName)
                .map(found -> found.unit().id())
                .flatMap(id -> grouping.groupOf(id)
                        .flatMap(group -> ranking(group.id()).entry(id)));
    }

    /** Units of the ranking, ranked or not, that are in no group, in order of id. */
    public List<Unit> ungrouped() {
        return ungrouped;
    }

    /** Group, place in the group, how many are ranked there, id, name and score: group by group, best first. */
    public Table toTable() {
        RankingRule rule =
                rankings.values().stream().findFirst().map(Ranking::rule).orElse(RankingRule.standard());
        Table.Builder table = Shown.place(Table.builder("By " + grouping.name()).text("group"), "place", rule)
                .integer("of")
                .text("id")
                .text("unit")
                .decimal("score", Shown.decimals(rule));
        for (Grouping.Group group : grouping.groups()) {
            Ranking ranking = ranking(group.id());
            for (Ranking.Entry entry : ranking.entries()) {
                table.row(
                        group.name(),
                        Shown.place(entry.place(), rule),
                        (long) ranking.size(),
                        entry.unit().id(),
                        entry.unit().name(),
                        ranking.shown(entry));
            }
        }
        return table.build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
