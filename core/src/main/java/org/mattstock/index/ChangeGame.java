package org.mattstock.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.ScoresComparison.Cause;
import org.mattstock.index.ScoresComparison.Change;
import org.mattstock.index.ScoresComparison.Item;
import org.mattstock.index.ScoresComparison.Placing;
import org.mattstock.internal.scoring.MixedPanel;
import org.mattstock.internal.statistics.Shapley;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;

/** The game whose Shapley values say why a unit's score and place changed; the players are the causes that differ. */
final class ChangeGame {
    private static final Set<Cause> OF_FIGURES =
            EnumSet.of(Cause.OWN_VALUES, Cause.OTHERS_VALUES, Cause.NEWCOMERS_AND_LEAVERS);

    private final ScoringSide before;
    private final ScoringSide after;
    private final Unit unit;
    private final Set<String> inOneOnly;
    private final List<Cause> players = new ArrayList<>();
    private final MixedPanel mixtures;
    private final Map<Set<Cause>, Panel> panels = new HashMap<>();

    ChangeGame(ScoresComparison comparison, Unit unit) {
        this.before = new ScoringSide("before", comparison.before());
        this.after = new ScoringSide("after", comparison.after());
        this.unit = unit;
        this.inOneOnly = new HashSet<>(comparison.inOneOnly());
        this.mixtures = new MixedPanel(
                before.figures(),
                after.figures(),
                List.of(before.index().recipe(), after.index().recipe()));
        addPlayers();
    }

    private void addPlayers() {
        if (!before.hasDefinitionOf(after)) {
            before.requireFor(after);
            after.requireFor(before);
            players.add(Cause.DEFINITION);
        }
        if (!before.hasReferenceOf(after)) {
            players.add(Cause.REFERENCE);
        }
        if (!before.hasFiguresOf(after)) {
            players.add(Cause.OWN_VALUES);
            players.add(Cause.OTHERS_VALUES);
        }
        if (!before.hasFiguresOf(after) && !inOneOnly.isEmpty()) {
            players.add(Cause.NEWCOMERS_AND_LEAVERS);
        }
    }

    Change solve() {
        Placing first = before.standing(unit);
        Placing last = after.standing(unit);
        double[] scores = new double[1 << players.size()];
        double[] places = new double[scores.length];
        for (int set = 0; set < scores.length; set++) {
            Ranking.Entry entry = entry(members(set));
            scores[set] = entry.score();
            places[set] = -entry.place();
        }
        double[] ofScore = Shapley.values(players.size(), scores);
        double[] ofPlace = Shapley.values(players.size(), places);
        List<Item> items = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            int player = players.indexOf(cause);
            items.add(player < 0 ? new Item(cause, 0, 0) : new Item(cause, ofScore[player], ofPlace[player]));
        }
        return new Change(unit, first, last, items);
    }

    private Set<Cause> members(int set) {
        Set<Cause> members = EnumSet.noneOf(Cause.class);
        for (int player = 0; player < players.size(); player++) {
            if ((set >> player & 1) == 1) {
                members.add(players.get(player));
            }
        }
        return members;
    }

    /** The unit's place in the scoring in which some causes are as after and the others as before. */
    private Ranking.Entry entry(Set<Cause> asAfter) {
        Ranking ranking = ranking(asAfter);
        Optional<Ranking.Entry> entry = ranking.entry(unit.id());
        return entry.orElseThrow(
                () -> new IllegalArgumentException("unit must be ranked in every scoring between the two, got "
                        + unit + " unranked with " + words(asAfter) + " as after and the rest as before"
                        + why(ranking.unranked())));
    }

    private String why(List<Unranked> unranked) {
        return unranked.stream()
                .filter(one -> one.unit().id().equals(unit.id()))
                .map(one -> ": " + ExplanationText.words(one.reason())
                        + (one.detail().isEmpty() ? "" : " (" + one.detail() + ")"))
                .findFirst()
                .orElse("");
    }

    private static String words(Set<Cause> causes) {
        return causes.isEmpty()
                ? "nothing"
                : String.join(", ", causes.stream().map(ExplanationText::words).toList());
    }

    private Ranking ranking(Set<Cause> asAfter) {
        ScoringSide definition = side(asAfter, Cause.DEFINITION);
        ScoringSide reference = side(asAfter, Cause.REFERENCE);
        Set<Cause> figures = EnumSet.copyOf(OF_FIGURES);
        figures.retainAll(asAfter);
        Panel panel = panels.computeIfAbsent(figures, key -> mixtures.of(id -> isLater(id, key)));
        TreeSet<String> population = new TreeSet<>();
        panel.units().stream()
                .map(Unit::id)
                .filter(id -> (isLater(id, figures) ? after : before).isMember(id, definition))
                .forEach(population::add);
        try {
            return FittedIndex.recalling(
                            recalling(definition.index().withLeaves(mixtures::reading), population),
                            reference.learned(definition),
                            definition.behaviors())
                    .score(panel, after.figures().year())
                    .ranking();
        } catch (ScoringException e) {
            throw new ScoringException(
                    e.getMessage() + ", with " + words(asAfter) + " as after and the rest as before");
        }
    }

    /** A definition for these units, which learns nothing any more and so needs no base year. */
    private static CompositeIndex recalling(CompositeIndex index, TreeSet<String> population) {
        Reference standard = Reference.standard();
        return index.withPopulation(new Population.Listed(population))
                .withReference(
                        new Reference(standard.period(), index.reference().among()));
    }

    private ScoringSide side(Set<Cause> asAfter, Cause cause) {
        return asAfter.contains(cause) ? after : before;
    }

    private boolean isLater(String id, Set<Cause> asAfter) {
        if (id.equals(unit.id())) {
            return asAfter.contains(Cause.OWN_VALUES);
        }
        return asAfter.contains(inOneOnly.contains(id) ? Cause.NEWCOMERS_AND_LEAVERS : Cause.OTHERS_VALUES);
    }
}
