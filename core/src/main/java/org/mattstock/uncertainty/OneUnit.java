package org.mattstock.uncertainty;

import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Figures;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.simulation.draw.Stages;

/** One unit scored by itself with another figure in one leaf and every learned parameter as it is: the bits of a full scoring. */
final class OneUnit {
    private final Panel panel;
    private final Scores scores;

    OneUnit(Scores scores, Unit unit) {
        this.panel = scores.panel().withUnits(unit::equals);
        this.scores = scores;
    }

    /** Its score; NaN where there is none. */
    double score(Leaf leaf, double raw) {
        try {
            return TreeValues.values(frame(leaf, raw)).values[0];
        } catch (ScoringException e) {
            return Double.NaN;
        }
    }

    private Frame frame(Leaf leaf, double raw) {
        Figures own = Figures.of(panel);
        Figures changed = (each, year) -> {
            Selected selected = own.of(each, year);
            boolean isChanged = each.id().equals(leaf.id()) && year == scores.year();
            return isChanged ? selected.with(0, raw, scaled(each, selected, raw)) : selected;
        };
        return Stages.frame(scores, panel, changed);
    }

    /** By the divisor of the year that the figure is of; where several years were divided, in proportion. */
    private double scaled(Leaf leaf, Selected now, double raw) {
        if (leaf.denominator().isEmpty()) {
            return raw;
        }
        Denominator by = leaf.denominator().get();
        double divisor =
                panel.slice(by.indicator(), by.breakdown(), now.years[0]).valueAt(0);
        boolean isOfOneYear = by.factor() * now.raw[0] / divisor == now.scaled[0];
        return isOfOneYear ? by.factor() * raw / divisor : raw * (now.scaled[0] / now.raw[0]);
    }
}
