package org.mattstock.index;

import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Node;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;

/** Small panels for tests: units A, B, C... and indicators by id. */
final class Panels {
    /** The year of a panel that has only one. */
    static final int YEAR = 2022;

    private final PanelBuilder builder = Panel.builder();
    private final String[] units;
    private @Nullable Panel built;

    private Panels(String... units) {
        this.units = units;
        for (String unit : units) {
            builder.unit(new Unit(unit, "Unit " + unit, "K"));
        }
    }

    static Panels of(String... units) {
        return new Panels(units);
    }

    /** Figures of one year, in the order of the units; NaN leaves the cell absent. */
    Panels with(String indicator, double... values) {
        return withYear(YEAR, indicator, values);
    }

    /** Figures of another year. */
    Panels withYear(int year, String indicator, double... values) {
        builder.indicator(Indicator.of(indicator, indicator));
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                builder.value(indicator, Breakdown.TOTAL, units[i], year, values[i]);
            }
        }
        return this;
    }

    Panels missing(String indicator, String unit, MissingReason reason) {
        builder.missing(indicator, Breakdown.TOTAL, unit, YEAR, reason, "");
        return this;
    }

    /** The scores of an index over this panel, in the order of the units; NaN for none. */
    double[] score(CompositeIndex index) {
        return values(index.score(build(), YEAR), index.tree().id());
    }

    /** The scores of one leaf on its own. */
    double[] score(Node node) {
        return score(CompositeIndex.of("test", node));
    }

    static double[] values(Scores scores, String node) {
        return scores.units().stream()
                .mapToDouble(unit -> scores.node(node).value(unit.id()).orElse(Double.NaN))
                .toArray();
    }

    /** What a fit on the year teaches a branch. */
    static double[] weights(CompositeIndex index, Panel panel, String branch) {
        Learned learned = index.fit(panel, YEAR)
                .parameters()
                .find(branch, FittedParameters.Step.WEIGHTS, "")
                .orElseThrow()
                .learned();
        return ((Learned.Weights) learned)
                .weights().stream().mapToDouble(Double::doubleValue).toArray();
    }

    PanelBuilder builder() {
        return builder;
    }

    Panel build() {
        if (built == null) {
            built = builder.build();
        }
        return built;
    }
}
