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

    /** So many inputs are compared with the sorted way before anything is timed. */
    private static final int CHECKED = 8;

    private LearningPairs() {}

    /** Made once for all pairs, when first asked for. */
    private static final class Country {
        static final Source SOURCE = Source.of(UNITS, INDICATORS, YEARS);
    }

    private static final class Many {
        static final Source SOURCE = Source.of(MANY_UNITS, FEW_INDICATORS, 1);
    }

    /** As many values. */
    private static final class AsMany {
        static final Source SOURCE = Source.of(UNITS, FEW_INDICATORS, MANY_UNITS / UNITS);
    }

    /** Figures and the panel of them. */
    private record Source(SyntheticPanel figures, Panel panel) {
        static Source of(int units, int indicators, int years) {
            SyntheticPanel figures = SyntheticPanel.of(units, indicators, years);
            return new Source(figures, figures.toPanel());
        }

        /** The same cells in a panel that knows of no earlier scoring. */
        Source asNew() {
            return new Source(figures, panel.withProvenance(Provenance.UNKNOWN));
        }

        List<Node> leaves(Normalization normalization) {
            return figures.indicators().stream()
                    .<Node>map(id -> Leaf.of(id, Direction.HIGHER, normalization))
                    .toList();
        }

        CompositeIndex index(Normalization normalization) {
            return LearningPairs.index(leaves(normalization));
        }

        /** Fits and scores. */
        Scores score(CompositeIndex index, int year) {
            return index.fit(panel, figures.firstYear() + year).score(panel, figures.firstYear() + year);
        }

        Object allYears(CompositeIndex index) {
            Object[] scores = new Object[figures.years()];
            Arrays.setAll(scores, year -> score(index, year));
            return scores;
        }
    }

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
        Source source = Country.SOURCE;
        CompositeIndex index = source.index(way.normalization());
        Operation ours =
                known == Known.NEVER ? year -> source.asNew().score(index, year) : year -> source.score(index, year);
        Operation baseline = year -> scores(source.figures().values()[year], way, -1);
        return new Duel(ours, baseline, YEARS, () -> verify(source, ours, baseline));
    }

    private static Pair rebuilds(Sorting way) {
        return new Pair(
                "learning/rebuilds/" + way.shown() + "/sorting",
                REBUILDS + " definitions with a leaf less each, fitted and scored, " + UNITS + " x " + INDICATORS,
                "the same from a sorted copy of every column, in plain arrays",
                () -> rebuildDuel(way));
    }

    private static Duel rebuildDuel(Sorting way) {
        Source source = Country.SOURCE;
        List<Node> leaves = source.leaves(way.normalization());
        Operation ours = gone -> source.score(without(leaves, gone), 0);
        Operation baseline = gone -> scores(source.figures().values()[0], way, gone);
        return new Duel(run -> all(ours), run -> all(baseline), 1, () -> verify(source, ours, baseline));
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
        return new Pair(
                "learning/growth/" + name + "/" + UNITS + "-units",
                "CompositeIndex.fit and score, a year of " + MANY_UNITS + " x " + FEW_INDICATORS
                        + ", of a panel that nobody asked",
                MANY_UNITS / UNITS + " years of " + UNITS + " x " + FEW_INDICATORS + ": as many values",
                () -> growthDuel(normalization));
    }

    private static Duel growthDuel(Normalization normalization) {
        CompositeIndex ofMany = Many.SOURCE.index(normalization);
        CompositeIndex ofAsMany = AsMany.SOURCE.index(normalization);
        Operation ours = run -> Many.SOURCE.asNew().score(ofMany, 0);
        return new Duel(
                ours,
                run -> AsMany.SOURCE.asNew().allYears(ofAsMany),
                1,
                () -> Results.requireIdentical(
                        values(Many.SOURCE, Many.SOURCE.score(ofMany, 0)), values(Many.SOURCE, (Scores) ours.run(0))));
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

    private static void verify(Source source, Operation ours, Operation baseline) {
        for (int input = 0; input < CHECKED; input++) {
            Results.requireIdentical((double[]) baseline.run(input), values(source, (Scores) ours.run(input)));
        }
    }

    private static double[] values(Source source, Scores scores) {
        return source.figures().units().stream()
                .mapToDouble(unit -> scores.score(unit).orElse(Double.NaN))
                .toArray();
    }
}
