package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

/**
 * What each normalization costs that learns from a reference, against learning it from a sorted copy of every column: the way
 * the library had before it learned without sorting, in plain arrays. A panel that was asked before has columns that taught
 * other definitions already; one that is new in every run has not.
 */
final class LearningPairs {
    private static final int UNITS = 290;
    private static final int INDICATORS = 100;
    private static final int YEARS = 64;
    private static final int MANY_UNITS = 100_000;
    private static final int FEW_INDICATORS = 10;
    private static final int REBUILDS = 50;
    private static final double LEAST_SHARE = 0.5;

    private LearningPairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        for (Sorting way : Sorting.values()) {
            pairs.add(pair(way, Known.BEFORE));
            pairs.add(pair(way, Known.NEVER));
            pairs.add(rebuilds(way));
        }
        for (Sorting way : Sorting.values()) {
            pairs.add(growth(way.shown(), way.normalization()));
        }
        pairs.add(growth("z-score", Normalization.zScore()));
        return pairs;
    }

    /** Whether the panel's columns have been asked. */
    private enum Known {
        BEFORE,
        NEVER
    }

    private static Pair pair(Sorting way, Known known) {
        return new Pair(
                "learning/" + UNITS + "x" + INDICATORS + "/" + way.shown() + (known == Known.NEVER ? "/new-panel" : "")
                        + "/sorting",
                "CompositeIndex.fit and score, a year of " + UNITS + " x " + INDICATORS
                        + (known == Known.NEVER ? ", of a panel that nobody asked" : ""),
                "a sorted copy of every column, in plain arrays",
                () -> duel(way, known));
    }

    private static Duel duel(Sorting way, Known known) {
        SyntheticPanel figures = SyntheticPanel.of(UNITS, INDICATORS, YEARS);
        Panel panel = figures.toPanel();
        CompositeIndex index = index(figures, way.normalization());
        Operation ours = year -> fitAndScore(index, known == Known.NEVER ? asNew(panel) : panel, figures, year);
        Operation baseline = year -> scores(figures.values()[year], way, -1);
        return new Duel(ours, baseline, YEARS, () -> verify(figures, ours, baseline));
    }

    private static Pair rebuilds(Sorting way) {
        return new Pair(
                "learning/rebuilds/" + way.shown() + "/sorting",
                REBUILDS + " definitions with a leaf less each, fitted and scored, " + UNITS + " x " + INDICATORS,
                "the same from a sorted copy of every column, in plain arrays",
                () -> rebuildDuel(way));
    }

    private static Duel rebuildDuel(Sorting way) {
        SyntheticPanel figures = SyntheticPanel.of(UNITS, INDICATORS, 1);
        Panel panel = figures.toPanel();
        List<Node> leaves = leaves(figures, way.normalization());
        Operation ours = gone -> fitAndScore(without(leaves, gone), panel, figures, 0);
        Operation baseline = gone -> scores(figures.values()[0], way, gone);
        return new Duel(run -> all(ours), run -> all(baseline), 1, () -> verify(figures, REBUILDS, ours, baseline));
    }

    private static Object all(Operation operation) {
        Object[] results = new Object[REBUILDS];
        Arrays.setAll(results, operation::run);
        return results;
    }

    private static CompositeIndex without(List<Node> leaves, int gone) {
        List<Node> rest = new ArrayList<>(leaves);
        rest.remove(gone);
        return index(rest);
    }

    private static Pair growth(String name, Normalization normalization) {
        int years = MANY_UNITS / UNITS;
        return new Pair(
                "learning/growth/" + name + "/" + UNITS + "-units",
                "CompositeIndex.fit and score, a year of " + MANY_UNITS + " x " + FEW_INDICATORS,
                years + " years of " + UNITS + " x " + FEW_INDICATORS + ": as many values",
                () -> growthDuel(normalization, years));
    }

    private static Duel growthDuel(Normalization normalization, int years) {
        SyntheticPanel large = SyntheticPanel.of(MANY_UNITS, FEW_INDICATORS, 1);
        SyntheticPanel small = SyntheticPanel.of(UNITS, FEW_INDICATORS, years);
        Panel largePanel = large.toPanel();
        Panel smallPanel = small.toPanel();
        CompositeIndex ofLarge = index(large, normalization);
        CompositeIndex ofSmall = index(small, normalization);
        return new Duel(
                run -> fitAndScore(ofLarge, asNew(largePanel), large, 0),
                run -> {
                    Panel asNew = asNew(smallPanel);
                    Object[] scores = new Object[years];
                    Arrays.setAll(scores, year -> fitAndScore(ofSmall, asNew, small, year));
                    return scores;
                },
                1,
                () -> {});
    }

    /** A panel of the same cells, which knows of no earlier scoring. */
    private static Panel asNew(Panel panel) {
        return panel.withProvenance(Provenance.UNKNOWN);
    }

    private static Scores fitAndScore(CompositeIndex index, Panel panel, SyntheticPanel figures, int year) {
        return index.fit(panel, figures.firstYear() + year).score(panel, figures.firstYear() + year);
    }

    private static CompositeIndex index(SyntheticPanel figures, Normalization normalization) {
        return index(leaves(figures, normalization));
    }

    private static List<Node> leaves(SyntheticPanel figures, Normalization normalization) {
        return figures.indicators().stream()
                .<Node>map(id -> Leaf.of(id, Direction.HIGHER, normalization))
                .toList();
    }

    private static CompositeIndex index(List<Node> leaves) {
        return CompositeIndex.of(
                "benchmark",
                Branch.of("all", "All", leaves.toArray(Node[]::new)).withMissing(MissingRule.atLeast(LEAST_SHARE)));
    }

    /**
     * The mean of the places of those indicators that a unit has.
     *
     * @param gone an indicator that is left out, or -1
     */
    private static double[] scores(double[][] indicators, Sorting way, int gone) {
        double[] sums = new double[indicators[0].length];
        int[] counts = new int[sums.length];
        for (int indicator = 0; indicator < indicators.length; indicator++) {
            if (indicator != gone) {
                way.addPlaces(indicators[indicator], sums, counts);
            }
        }
        double least = LEAST_SHARE * (gone < 0 ? indicators.length : indicators.length - 1);
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = counts[unit] >= least ? sums[unit] / counts[unit] : Double.NaN;
        }
        return sums;
    }

    private static void verify(SyntheticPanel figures, Operation ours, Operation baseline) {
        verify(figures, YEARS, ours, baseline);
    }

    private static void verify(SyntheticPanel figures, int inputs, Operation ours, Operation baseline) {
        for (int input = 0; input < inputs; input++) {
            Scores scores = (Scores) ours.run(input);
            double[] found = figures.units().stream()
                    .mapToDouble(unit -> scores.score(unit).orElse(Double.NaN))
                    .toArray();
            Results.requireIdentical((double[]) baseline.run(input), found);
        }
    }
}
