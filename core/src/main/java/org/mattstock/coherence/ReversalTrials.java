package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mattstock.coherence.RankReversals.Check;
import org.mattstock.coherence.RankReversals.Failure;
import org.mattstock.coherence.RankReversals.Trial;
import org.mattstock.coherence.RankReversals.Turn;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Population;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Populations;
import org.mattstock.internal.statistics.PairCounts;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.TieRule;

/** Scores a definition for other units, again and again. */
final class ReversalTrials {
    private static final String COPY = " (copy)";

    private final Scores scores;
    private final Ranking own;
    private final List<WeighedNode> leaves;
    private final SortedSet<String> population = new TreeSet<>();
    final List<Trial> trials = new ArrayList<>();
    final List<Failure> failures = new ArrayList<>();

    ReversalTrials(Scores scores) {
        this.scores = scores;
        this.own = dense(scores.ranking());
        this.leaves = WeighedNode.leaves(scores);
        boolean[] members = Populations.members(scores.index().population(), scores.panel());
        for (int unit = 0; unit < members.length; unit++) {
            if (members[unit]) {
                population.add(scores.units().get(unit).id());
            }
        }
    }

    /** Without each unit. */
    void leaveOut() {
        for (String unit : population) {
            SortedSet<String> others = new TreeSet<>(population);
            others.remove(unit);
            run(Check.LEFT_OUT, scores.panel().requireUnit(unit), scores.panel(), others);
        }
    }

    /** With a second one of each unit. */
    void copy() {
        Panel panel = withCopies();
        for (String unit : population) {
            SortedSet<String> more = new TreeSet<>(population);
            more.add(unit + COPY);
            run(Check.COPIED, scores.panel().requireUnit(unit), panel, more);
        }
    }

    /** All units twice, of which a population has one second one at a time. */
    private Panel withCopies() {
        Panel panel = scores.panel();
        Panel copies = panel.withUnits(unit -> population.contains(unit.id()))
                .withGroupings(List.of())
                .withEachUnit(unit -> new Unit(unit.id() + COPY, unit.name() + COPY, unit.kind()));
        List<Grouping> groupings = new ArrayList<>();
        for (Grouping grouping : panel.groupings()) {
            List<Grouping.Group> groups = new ArrayList<>();
            for (Grouping.Group group : grouping.groups()) {
                SortedSet<String> units = new TreeSet<>(group.units());
                for (String unit : group.units()) {
                    if (population.contains(unit)) {
                        units.add(unit + COPY);
                    }
                }
                groups.add(new Grouping.Group(group.id(), group.name(), units));
            }
            groupings.add(new Grouping(grouping.id(), grouping.name(), groups));
        }
        return panel.merge(copies).withGroupings(groupings);
    }

    /** Every other place, and the upper and the lower half, each by itself. */
    void split() {
        int count = own.size();
        Map<Check, SortedSet<String>> parts = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String unit = own.entries().get(i).unit().id();
            add(parts, i % 2 == 0 ? Check.ODD_PLACES : Check.EVEN_PLACES, unit);
            add(parts, 2 * i < count ? Check.UPPER_HALF : Check.LOWER_HALF, unit);
        }
        parts.forEach((check, units) -> {
            if (units.size() > 1) {
                run(check, null, scores.panel(), units);
            }
        });
    }

    private static void add(Map<Check, SortedSet<String>> parts, Check check, String unit) {
        parts.computeIfAbsent(check, none -> new TreeSet<>()).add(unit);
    }

    private void run(Check check, @Nullable Unit unit, Panel panel, SortedSet<String> units) {
        if (units.isEmpty()) {
            return;
        }
        try {
            Scores other = scores.index()
                    .withPopulation(Population.listed(units))
                    .score(panel, scores.year(), scores.fitted().behaviors());
            trials.add(trial(check, Optional.ofNullable(unit), other));
        } catch (ScoringException e) {
            failures.add(new Failure(check, Optional.ofNullable(unit), String.valueOf(e.getMessage())));
        }
    }

    /**
     * A unit's place before and after, ties sharing one, without gaps.
     *
     * @param unit the unit
     * @param before from 1
     * @param after from 1
     */
    private record Both(Unit unit, double before, double after) {}

    private Trial trial(Check check, Optional<Unit> unit, Scores other) {
        Ranking ranking = dense(other.ranking());
        Map<String, Double> places = new TreeMap<>();
        ranking.entries().forEach(entry -> places.put(entry.unit().id(), entry.place()));
        List<Both> both = new ArrayList<>();
        for (Ranking.Entry entry : own.entries()) {
            Double after = places.get(entry.unit().id());
            boolean isGone = check == Check.LEFT_OUT && entry.unit().equals(unit.orElse(null));
            if (after != null && !isGone) {
                both.add(new Both(entry.unit(), entry.place(), after));
            }
        }
        PairCounts counts = PairCounts.of(
                both.stream().mapToDouble(Both::before).toArray(),
                both.stream().mapToDouble(Both::after).toArray());
        boolean isTied = check == Check.COPIED && isTiedWithItsCopy(unit.orElseThrow(), places);
        List<Turn> turns = counts.discordant() == 0 ? List.of() : turns(both, other);
        return new Trial(check, unit, both.size(), turns, counts.tiedInOne(), check == Check.COPIED && !isTied);
    }

    private boolean isTiedWithItsCopy(Unit unit, Map<String, Double> places) {
        Double place = places.get(unit.id());
        Double copy = places.get(unit.id() + COPY);
        return place == null ? copy == null : place.equals(copy);
    }

    /** Every exchange that sorting the places before by the places after takes. */
    private List<Turn> turns(List<Both> both, Scores other) {
        ReversalCauses causes = new ReversalCauses(scores, leaves, other);
        List<Both> sorted = new ArrayList<>(both);
        sorted.sort(Comparator.comparingDouble(Both::before)
                .thenComparingDouble(Both::after)
                .thenComparing(Both::unit));
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Both moved = sorted.get(i);
            int at = i;
            while (at > 0 && sorted.get(at - 1).after() > moved.after()) {
                turns.add(causes.turn(sorted.get(at - 1).unit(), moved.unit()));
                sorted.set(at, sorted.get(at - 1));
                at--;
            }
            sorted.set(at, moved);
        }
        return turns;
    }

    private static Ranking dense(Ranking ranking) {
        return ranking.withRule(ranking.rule().withTies(TieRule.DENSE));
    }
}
