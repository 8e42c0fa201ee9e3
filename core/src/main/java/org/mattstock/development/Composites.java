package org.mattstock.development;

import java.util.Arrays;
import java.util.Set;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;

/**
 * The composites of the window: the definition fitted once, on all that is observed in the first year, and applied to every
 * unit's matched basket in every year.
 */
final class Composites {
    private final Matching matching;
    private final CompositeIndex index;
    private final int leastIndicators;
    private final Behaviors behaviors;
    private final Set<String> used;
    private final double[][] values;
    private final double[] before;
    private final double clampedShare;
    private final double[][] contributions;

    Composites(Matching matching, CompositeIndex index, int leastIndicators, Behaviors behaviors) {
        this.matching = matching;
        this.index = index;
        this.leastIndicators = leastIndicators;
        this.behaviors = behaviors;
        this.used = matching.used();
        int units = matching.panel.units().size();
        this.values = nothing(matching.years.length, units);
        this.contributions = nothing(matching.leaves.size(), units);
        this.before = new double[units];
        Arrays.fill(before, Double.NaN);
        this.clampedShare = used.isEmpty() ? 0 : score();
    }

    private static double[][] nothing(int rows, int units) {
        double[][] values = new double[rows][units];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        return values;
    }

    /** Fills everything; returns the share of values that the definition itself would have cut. */
    private double score() {
        FittedIndex fitted = Frozen.of(index, used, Frozen.Cuts.REMOVED).fit(reference(), first(), behaviors);
        Panel matched = LeafPanel.of(
                matching,
                matching.years,
                (leaf, year, unit) -> matching.counted[leaf][unit] ? matching.observed[leaf][year][unit] : Double.NaN);
        for (int year = 0; year < values.length; year++) {
            fill(values[year], fitted.score(matched, matching.years[year]));
            for (int unit = 0; unit < before.length; unit++) {
                values[year][unit] = matching.isBroken(year, unit) ? Double.NaN : values[year][unit];
            }
        }
        scoreBefore(fitted);
        scoreContributions(fitted);
        CompositeIndex cutting = Frozen.of(index, used, Frozen.Cuts.KEPT);
        return shareCut(FittedIndex.of(cutting, fitted.parameters(), behaviors), matched);
    }

    private int first() {
        return matching.years[0];
    }

    /** All that is observed in the first year, so that nobody's later gap moves the reference. */
    private Panel reference() {
        return LeafPanel.of(
                matching,
                new int[] {first()},
                (leaf, year, unit) ->
                        used.contains(matching.leaves.get(leaf).id()) ? matching.observed[leaf][0][unit] : Double.NaN);
    }

    private void fill(double[] target, Scores scores) {
        for (int unit = 0; unit < target.length; unit++) {
            target[unit] = matching.basketSize(unit) < leastIndicators
                    ? Double.NaN
                    : scores.score(unit(unit).id()).orElse(Double.NaN);
        }
    }

    private Unit unit(int unit) {
        return matching.panel.units().get(unit);
    }

    private void scoreBefore(FittedIndex fitted) {
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
        Panel panel = LeafPanel.of(
                matching,
                new int[] {year},
                (leaf, position, unit) -> matching.counted[leaf][unit] ? observed[leaf][unit] : Double.NaN);
        fill(before, fitted.score(panel, year));
    }

    /** How the last composite would fall if one leaf had stood still. Each leaf's trial is a year of its own. */
    private void scoreContributions(FittedIndex fitted) {
        int last = values.length - 1;
        int[] trials = new int[matching.leaves.size()];
        Arrays.setAll(trials, trial -> trial + 1);
        Panel panel = LeafPanel.of(
                matching,
                trials,
                (leaf, trial, unit) -> !matching.counted[leaf][unit]
                        ? Double.NaN
                        : matching.observed[leaf][leaf == trial ? 0 : last][unit]);
        for (int leaf = 0; leaf < trials.length; leaf++) {
            if (used.contains(matching.leaves.get(leaf).id())) {
                double[] still = new double[before.length];
                fill(still, fitted.score(panel, trials[leaf]));
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

    private double shareCut(FittedIndex cutting, Panel matched) {
        long cut = 0;
        long all = 0;
        for (int year : matching.years) {
            Scores scores = cutting.score(matched, year);
            for (Leaf leaf : matching.leaves) {
                NodeScores node = scores.node(leaf.id());
                for (Unit unit : matching.panel.units()) {
                    if (node.value(unit.id()).isPresent()) {
                        all++;
                        cut += node.value(unit.id()).equals(node.unclamped(unit.id())) ? 0 : 1;
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
