package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Finding;
import org.mattstock.fit.Finding.OldFigures.Age;
import org.mattstock.index.NodeScores;

/** Looks at the years of the figures that the last year's places rest on. */
final class AgeCheck {
    private final Reviewed reviewed;
    private final List<Finding> found = new ArrayList<>();

    private AgeCheck(Reviewed reviewed) {
        this.reviewed = reviewed;
    }

    /** By leaf, in the order of the tree; of one leaf the figures of earlier years first, the youngest of them first. */
    static List<Finding> of(Reviewed reviewed) {
        AgeCheck check = new AgeCheck(reviewed);
        reviewed.leaves.forEach(check::look);
        return check.found;
    }

    private void look(Leaf leaf) {
        NodeScores scores = reviewed.scores.node(leaf.id());
        SortedMap<Integer, List<Unit>> byAge = new TreeMap<>();
        List<Unit> all = new ArrayList<>();
        for (int position = 0; position < reviewed.population.length; position++) {
            Unit unit = reviewed.panel.units().get(position);
            if (reviewed.population[position] && scores.figureYear(unit.id()).isPresent()) {
                all.add(unit);
                byAge.computeIfAbsent(
                                reviewed.last() - scores.figureYear(unit.id()).getAsInt(), years -> new ArrayList<>())
                        .add(unit);
            }
        }
        byAge.tailMap(1).forEach((years, units) -> add(leaf, Age.EARLIER_YEAR, years, units));
        if (scores.yearsJoined() > 1) {
            add(leaf, Age.MEAN_OF_YEARS, scores.yearsJoined(), all);
        }
        addOfSource(leaf, all);
    }

    private void addOfSource(Leaf leaf, List<Unit> all) {
        Measurement measurement = indicator(leaf).measurement();
        if (measurement instanceof Measurement.MeanOfYears mean) {
            add(leaf, Age.MEAN_OF_YEARS, mean.years(), all);
        } else if (measurement instanceof Measurement.Carried) {
            add(leaf, Age.CARRIED, 0, all);
        } else if (measurement instanceof Measurement.Event) {
            add(leaf, Age.EVENT, 0, all);
        }
        if (!(measurement instanceof Measurement.Carried || measurement instanceof Measurement.Event)) {
            addRepeated(leaf);
        }
    }

    private void addRepeated(Leaf leaf) {
        Repeats repeats = new Repeats(reviewed, new Reviewed.Key(indicator(leaf).id(), leaf.breakdown()));
        List<Unit> units = repeats.units();
        if (!units.isEmpty()) {
            add(leaf, Age.REPEATED, repeats.years(), units);
        }
    }

    private void add(Leaf leaf, Age age, int years, List<Unit> units) {
        if (!units.isEmpty()) {
            found.add(new Finding.OldFigures(leaf.id(), indicator(leaf), reviewed.last(), age, years, units));
        }
    }

    private Indicator indicator(Leaf leaf) {
        return reviewed.panel.requireIndicator(leaf.indicator());
    }
}
