package org.mattstock.coherence;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.index.Scores;
import org.mattstock.rank.UnrankedReason;

/** What is looked at: the units of the population, the leaves with weight, the years of the window. */
final class Reviewed {
    final Scores scores;
    final Panel panel;
    final int first;
    /** By unit of the panel. */
    final boolean[] population;

    /** Those with weight. */
    final List<Leaf> leaves;

    /**
     * A column of figures.
     *
     * @param indicator its id
     */
    record Key(String indicator, Breakdown breakdown) {}

    Reviewed(Scores scores, Panel panel, int first) {
        this.scores = scores;
        this.panel = panel;
        this.first = first;
        this.population = new boolean[panel.units().size()];
        Arrays.fill(population, true);
        scores.ranking().unranked().stream()
                .filter(each -> each.reason() == UnrankedReason.OUTSIDE_POPULATION)
                .forEach(each -> population[panel.requireUnitIndex(each.unit().id())] = false);
        Set<String> weighing = scores.index().effectiveWeights().leaves().stream()
                .filter(leaf -> leaf.weight() > 0)
                .map(EffectiveWeights.OfLeaf::leaf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.leaves = scores.index().leaves().stream()
                .filter(leaf -> weighing.contains(leaf.id()))
                .toList();
    }

    int last() {
        return scores.year();
    }

    /** Whether a change into a year is one of the window; into its first year only where that is its last. */
    boolean looksAt(int year) {
        return year <= last() && (year > first || year == last());
    }

    /** The figures that the leaves and their denominators read, each once, in the order of the tree. */
    List<Key> columns() {
        return leaves.stream()
                .flatMap(leaf -> Stream.concat(
                        Stream.of(
                                new Key(panel.requireIndicator(leaf.indicator()).id(), leaf.breakdown())),
                        leaf.divisors().stream()
                                .map(by -> new Key(
                                        panel.requireIndicator(by.indicator()).id(), by.breakdown()))))
                .distinct()
                .toList();
    }
}
