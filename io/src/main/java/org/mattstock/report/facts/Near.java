package org.mattstock.report.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mattstock.data.Grouping;
import org.mattstock.rank.GroupedRanking;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.UnitFacts.GroupPlace;
import org.mattstock.report.facts.UnitFacts.Neighbors;
import org.mattstock.report.facts.UnitFacts.Peers;

/** Who stands near a unit: in the whole ranking, in its groups, and in lists of units that are like it. */
final class Near {
    private static final int NEIGHBORS = 3;
    /** Lists of one unit come in kinds; more would be a wall of names. */
    private static final int MOST_LISTS = 3;

    private final Ranking ranking;
    private final int cut;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<GroupedRanking> divided = new ArrayList<>();
    private final List<Grouping> lists = new ArrayList<>();

    /**
     * Who stands near.
     *
     * @param groupings one of several groups divides units; one of a single group is a list, which may be about one unit
     * @param cut the last place that counts as top
     */
    Near(Ranking ranking, List<Grouping> groupings, int cut) {
        this.ranking = ranking;
        this.cut = cut;
        ranking.entries().forEach(entry -> positions.put(entry.unit().id(), positions.size()));
        for (Grouping grouping : groupings) {
            if (grouping.groups().size() > 1) {
                divided.add(ranking.within(grouping));
            } else if (grouping.groups().size() == 1) {
                lists.add(grouping);
            }
        }
    }

    private int position(Ranking.Entry entry) {
        return positions.getOrDefault(entry.unit().id(), 0);
    }

    List<GroupPlace> groups(Ranking.Entry entry) {
        List<GroupPlace> places = new ArrayList<>();
        for (GroupedRanking each : divided) {
            each.grouping()
                    .groupOf(entry.unit().id())
                    .flatMap(group -> place(each, group, entry))
                    .ifPresent(places::add);
        }
        return places;
    }

    private static Optional<GroupPlace> place(GroupedRanking within, Grouping.Group group, Ranking.Entry entry) {
        List<Ranking.Entry> all = within.ranking(group.id()).entries();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).unit().equals(entry.unit())) {
                return Optional.of(new GroupPlace(
                        within.grouping(), group, all.get(i).place(), all.size(), at(all, i - 1), at(all, i + 1)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Ranking.Entry> at(List<Ranking.Entry> all, int position) {
        return position < 0 || position >= all.size() ? Optional.empty() : Optional.of(all.get(position));
    }

    /** Lists that name the unit, such as "Liknande kommuner socioekonomi, Höganäs, 2022". */
    List<Peers> peers(Ranking.Entry entry) {
        return lists.stream()
                .filter(list -> isNamed(name(list), entry.unit().name()))
                .limit(MOST_LISTS)
                .map(list -> new Peers(name(list), ranked(list.groups().get(0), entry)))
                .toList();
    }

    /** Whether a name stands in a text as words of its own; there are as many questions as units times lists. */
    private static boolean isNamed(String text, String name) {
        int at = name.isEmpty() ? -1 : text.indexOf(name);
        while (at >= 0) {
            int end = at + name.length();
            if (!isWord(text, at - 1) && !isWord(text, end)) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String name(Grouping list) {
        return list.groups().get(0).name();
    }

    private List<Ranking.Entry> ranked(Grouping.Group group, Ranking.Entry self) {
        return group.units().stream()
                .filter(id ->
                        positions.containsKey(id) && !id.equals(self.unit().id()))
                .map(positions::get)
                .sorted()
                .map(ranking.entries()::get)
                .toList();
    }

    Neighbors neighbors(Ranking.Entry entry) {
        List<Ranking.Entry> all = ranking.entries();
        int at = position(entry);
        return new Neighbors(
                all.subList(Math.max(0, at - NEIGHBORS), at),
                all.subList(at + 1, Math.min(all.size(), at + 1 + NEIGHBORS)),
                cut,
                entry.place() <= cut ? firstBelow() : lastAbove());
    }

    private Optional<Ranking.Entry> firstBelow() {
        return ranking.entries().stream().filter(each -> each.place() > cut).findFirst();
    }

    private Optional<Ranking.Entry> lastAbove() {
        return ranking.entries().stream().takeWhile(each -> each.place() <= cut).reduce((first, second) -> second);
    }
}
