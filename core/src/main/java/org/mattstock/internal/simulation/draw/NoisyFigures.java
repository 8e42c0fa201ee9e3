package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.scoring.Figures;
import org.mattstock.internal.scoring.NodeColumn;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.variation.Variation;

/**
 * The figures of a {@link NoisyPanel} without a panel: every deviate is drawn in the same order, and only columns are written. For
 * leaves that take their year's own figures. Used by one thread.
 */
public final class NoisyFigures implements Figures {
    private final List<Column> columns = new ArrayList<>();

    public NoisyFigures(Panel panel, List<Variation.Noise> noises) {
        for (Variation.Noise noise : noises) {
            for (Breakdown breakdown : panel.breakdowns(noise.indicator())) {
                for (int year : panel.years()) {
                    columns.add(Column.of(panel, noise, breakdown, year));
                }
            }
        }
    }

    /** Figures with their errors, by unit; NaN for none. */
    private record Column(
            String indicator, Breakdown breakdown, int year, double[] figures, double[] errors, double[] drawn) {
        static Column of(Panel panel, Variation.Noise noise, Breakdown breakdown, int year) {
            double[] figures = panel.slice(noise.indicator(), breakdown, year).toArray();
            double[] errors = new double[figures.length];
            Arrays.fill(errors, Double.NaN);
            if (panel.breakdowns(noise.standardError()).contains(breakdown)) {
                panel.slice(noise.standardError(), breakdown, year).copyTo(errors);
            }
            return new Column(noise.indicator(), breakdown, year, figures, errors, new double[figures.length]);
        }

        boolean draw(SplitMix random) {
            boolean isFinite = true;
            for (int unit = 0; unit < figures.length; unit++) {
                double moved = Double.isNaN(figures[unit]) || Double.isNaN(errors[unit])
                        ? 0
                        : errors[unit] * random.nextGaussian();
                drawn[unit] = figures[unit] + moved;
                isFinite &= Double.isNaN(figures[unit]) || Double.isFinite(drawn[unit]);
            }
            return isFinite;
        }

        boolean isOf(Leaf leaf, int taken) {
            return year == taken && indicator.equals(leaf.indicator()) && breakdown.equals(leaf.breakdown());
        }
    }

    /**
     * Draws the errors of one replicate.
     *
     * @return whether all figures are still finite
     */
    public boolean draw(long noise) {
        SplitMix random = SplitMix.of(noise, 0);
        boolean isFinite = true;
        for (int i = 0; isFinite && i < columns.size(); i++) {
            isFinite = columns.get(i).draw(random);
        }
        return isFinite;
    }

    @Override
    public void read(Leaf leaf, int year, NodeColumn column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).isOf(leaf, year)) {
                column.read(columns.get(i).drawn);
                return;
            }
        }
        throw new IllegalStateException("no errors are drawn for " + leaf.id());
    }

    @Override
    public Selected of(Leaf leaf, int year) {
        throw new IllegalStateException("only columns are drawn, got " + leaf.id());
    }
}
