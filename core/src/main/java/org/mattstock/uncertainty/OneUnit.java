package org.mattstock.uncertainty;

import java.util.Collections;
import java.util.Map;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Population;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Figures;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.stages.Stages;

/**
 * One unit scored with other figures in some leaves and every learned parameter as it is: the bits of a full scoring. It is scored by
 * itself, or among all where an aggregation compares units or a population lists them.
 */
final class OneUnit {
    private final Panel panel;
    private final int position;
    private final Scores scores;

    OneUnit(Scores scores, Unit unit) {
        this.panel = needsOthers(scores) ? scores.panel() : scores.panel().withUnits(unit::equals);
        this.position = panel.unitIndex(unit.id());
        this.scores = scores;
    }

    /** Units are compared, or named, or divide the figures of others: a list of them is refused where one is not in the panel. */
    private static boolean needsOthers(Scores scores) {
        return scores.index().population() instanceof Population.Listed
                || scores.index().leaves().stream()
                        .flatMap(leaf -> leaf.divisors().stream())
                        .anyMatch(by -> by.unit().isPresent())
                || scores.index().nodes().stream()
                        .anyMatch(node -> node instanceof Branch branch
                                && AggregationMethods.of(branch.aggregation()).comparesUnits());
    }

    /** Its score with another figure in one leaf; NaN where there is none. */
    double score(Leaf leaf, double raw) {
        return score(Collections.singletonMap(leaf.id(), raw));
    }

    /** Its score with other figures, by leaf id; NaN where there is none. */
    double score(Map<String, Double> raw) {
        try {
            return TreeValues.values(frame(raw)).values[position];
        } catch (ScoringException e) {
            return Double.NaN;
        }
    }

    private Frame frame(Map<String, Double> raw) {
        Figures own = Figures.of(panel);
        Figures changed = (each, year) -> {
            Selected selected = own.of(each, year);
            Double other = year == scores.year() ? raw.get(each.id()) : null;
            return other == null ? selected : selected.with(position, other, scaled(each, selected, other));
        };
        return Stages.frame(scores, panel, changed);
    }

    /** By the divisor of the year that the figure is of; where several years were divided, in proportion. */
    private double scaled(Leaf leaf, Selected now, double raw) {
        if (leaf.denominator().isEmpty()) {
            return raw;
        }
        Denominator by = leaf.denominator().get();
        int year = now.years[position];
        boolean isOfOneYear =
                Selected.divided(panel, leaf, by, year, position, now.raw[position]) == now.scaled[position];
        return isOfOneYear
                ? Selected.divided(panel, leaf, by, year, position, raw)
                : raw * (now.scaled[position] / now.raw[position]);
    }
}
