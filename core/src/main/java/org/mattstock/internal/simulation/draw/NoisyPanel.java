package org.mattstock.internal.simulation.draw;

import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.fit.ScoringException;
import org.mattstock.variation.Variation;

/**
 * A panel whose figures have an error drawn anew for each replicate. Deviates are drawn by indicator as the variations name
 * them, breakdown, year and unit, one for each value with a standard error.
 */
final class NoisyPanel {
    private final Panel panel;
    private final List<Variation.Noise> noises;
    private final Panel rest;

    NoisyPanel(Panel panel, List<Variation.Noise> noises) {
        this.panel = panel;
        this.noises = noises;
        List<String> noisy = noises.stream().map(Variation.Noise::indicator).toList();
        List<String> others = panel.indicators().stream().map(Indicator::id).toList();
        this.rest = panel.withIndicators(
                others.stream().filter(id -> !noisy.contains(id)).toList());
    }

    /**
     * The panel with the noise of one replicate.
     *
     * @throws ScoringException if a figure is no longer finite
     */
    Panel draw(long noise) {
        SplitMix random = SplitMix.of(noise, 0);
        PanelBuilder builder = Panel.builder();
        panel.units().forEach(builder::unit);
        builder.provenance(panel.provenance());
        for (Variation.Noise each : noises) {
            // An error may carry a figure past what is possible; that is no slip of the source.
            builder.indicator(panel.requireIndicator(each.indicator()).withRange(Indicator.Range.ANY));
            panel.breaks().stream()
                    .filter(mark -> mark.indicator().equals(each.indicator()))
                    .forEach(builder::seriesBreak);
            for (Breakdown breakdown : panel.breakdowns(each.indicator())) {
                add(builder, each, breakdown, random);
            }
        }
        return rest.merge(builder.build());
    }

    private void add(PanelBuilder builder, Variation.Noise noise, Breakdown breakdown, SplitMix random) {
        boolean known = panel.breakdowns(noise.standardError()).contains(breakdown);
        for (int year : panel.years()) {
            for (Unit unit : panel.units()) {
                Cell cell = panel.cell(noise.indicator(), breakdown, unit.id(), year);
                if (cell instanceof Cell.Observed observed) {
                    OptionalDouble error = known
                            ? panel.value(noise.standardError(), breakdown, unit.id(), year)
                            : OptionalDouble.empty();
                    double moved = error.isPresent() ? error.getAsDouble() * random.nextGaussian() : 0;
                    double value = observed.value() + moved;
                    if (!Double.isFinite(value)) {
                        throw new ScoringException("figures must stay finite with their errors, got " + value + " for "
                                + noise.indicator() + " of " + unit + " in " + year);
                    }
                    builder.value(noise.indicator(), breakdown, unit.id(), year, value, observed.flags());
                } else {
                    builder.cell(noise.indicator(), breakdown, unit.id(), year, cell);
                }
            }
        }
    }
}
