package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Lacks;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.TreeValues;

/**
 * The composites of the window: the definition fitted once, on all that is observed in the first year, and applied to every
 * unit's matched basket in every year.
 */
final class Composites {
    private final Matching matching;
    private final int leastIndicators;
    private final Behaviors behaviors;
    private final Set<String> used;
    private final double[][] values;
    private final double[] before;
    private final double clampedShare;
    private final double[][] contributions;

    Composites(Matching matching, CompositeIndex index, int leastIndicators, Behaviors behaviors) {
        this.matching = matching;
        this.leastIndicators = leastIndicators;
        this.behaviors = behaviors;
        this.used = matching.used();
        int units = matching.panel.units().size();
        this.values = nothing(matching.years.length, units);
        this.contributions = nothing(matching.leaves.size(), units);
        this.before = new double[units];
        Arrays.fill(before, Double.NaN);
        this.clampedShare = used.isEmpty() ? 0 : score(index);
    }

    private static double[][] nothing(int rows, int units) {
        double[][] values = new double[rows][units];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        return values;
    }

    /** Fills everything; returns the share of values that the definition itself would have cut. */
    private double score(CompositeIndex index) {
        Recipe uncut = Frozen.of(index, used, Frozen.Cuts.REMOVED);
        Frozen.require(Lacks.besidesFigures(uncut, matching.panel, behaviors));
        FittedParameters learned =
                TreeValues.learned(uncut, matching.panel, matching.reference(), List.of(first()), behaviors);
        for (int year = 0; year < values.length; year++) {
            fill(values[year], frame(uncut, learned, year));
            for (int unit = 0; unit < before.length; unit++) {
                values[year][unit] = matching.isBroken(year, unit) ? Double.NaN : values[year][unit];
            }
        }
        scoreBefore(uncut, learned);
        scoreContributions(uncut, learned);
        return shareCut(Frozen.of(index, used, Frozen.Cuts.KEPT), learned);
    }

    private int first() {
        return matching.years[0];
    }

    /** The baskets of one year of the window, by its position. */
    private Frame frame(Recipe recipe, FittedParameters learned, int year) {
        return frame(recipe, learned, matching.years[year], leaf -> matching.observed[leaf][year]);
    }

    private Frame frame(Recipe recipe, FittedParameters learned, int year, IntFunction<double[]> taken) {
        return new Frame(
                recipe,
                matching.panel,
                matching.baskets(taken),
                List.of(year),
                behaviors,
                new Memory.Recalling(learned));
    }

    private void fill(double[] target, Frame frame) {
        double[] scores = TreeValues.values(frame).values;
        for (int unit = 0; unit < target.length; unit++) {
            target[unit] = matching.basketSize(unit) < leastIndicators ? Double.NaN : scores[unit];
        }
    }

    private void scoreBefore(Recipe recipe, FittedParameters learned) {
        int year = first() - 1;
        if (!matching.panel.years().contains(year)) {
            return;
        }
        double[][] observed = new double[matching.leaves.size()][];
        for (int leaf = 0; leaf < observed.length; leaf++) {
            FreshValues fresh = matching.fresh(leaf);
            observed[leaf] = fresh.of(year);
            if (fresh.breaksWithin(year, first())) {
                Arrays.fill(observed[leaf], Double.NaN);
            }
        }
        fill(before, frame(recipe, learned, year, leaf -> observed[leaf]));
    }

    /** How the last composite would fall if one leaf had stood still. */
    private void scoreContributions(Recipe recipe, FittedParameters learned) {
        int last = values.length - 1;
        for (int leaf = 0; leaf < contributions.length; leaf++) {
            if (used.contains(matching.leaves.get(leaf).id())) {
                int trial = leaf;
                IntFunction<double[]> taken = each -> matching.observed[each][each == trial ? 0 : last];
                double[] still = new double[before.length];
                fill(still, frame(recipe, learned, matching.years[last], taken));
                contribute(leaf, still, values[last]);
            }
        }
    }

    private void contribute(int leaf, double[] still, double[] reached) {
        for (int unit = 0; unit < still.length; unit++) {
            if (matching.counted[leaf][unit] && !matching.isBroken(0, unit)) {
                contributions[leaf][unit] = reached[unit] - still[unit] + 0.0;
            }
        }
    }

    private double shareCut(Recipe cutting, FittedParameters learned) {
        long cut = 0;
        long all = 0;
        for (int year = 0; year < values.length; year++) {
            TreeValues tree = TreeValues.of(frame(cutting, learned, year));
            for (Leaf leaf : matching.leaves) {
                NodeValues node = tree.node(leaf.id());
                for (int unit = 0; unit < before.length; unit++) {
                    if (node.has(unit)) {
                        all++;
                        cut += Double.compare(node.values[unit], node.unclamped[unit]) == 0 ? 0 : 1;
                    }
                }
            }
        }
        return all == 0 ? 0 : (double) cut / all;
    }

    /** By year and unit; NaN where there is none. */
    double[][] values() {
        return values;
    }

    /** By unit: the year before the window; NaN where unknown. */
    double[] before() {
        return before;
    }

    /** By leaf and unit: points of the change from the first to the last year; NaN where the leaf does not count. */
    double[][] contributions() {
        return contributions;
    }

    /** The share of the matched leaf values, over all years and units, that the definition's own limits would cut. */
    double clampedShare() {
        return clampedShare;
    }
}
