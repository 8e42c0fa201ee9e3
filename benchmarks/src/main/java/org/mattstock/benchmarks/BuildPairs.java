package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Provenance;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

/**
 * Single definitions, written down, fitted, scored and ranked: 290 units, 50 indicators. The baseline does the number of sorts in
 * the name, so that a ratio above 1 is a target that is met.
 */
final class BuildPairs {
    private static final int UNITS = UncertaintyPairs.UNITS;
    private static final int INDICATORS = UncertaintyPairs.INDICATORS;
    private static final int DIMENSIONS = 5;
    private static final int TOPICS = 2;
    private static final int NONE = -1;
    private static final double TOLERANCE = 1e-9;
    private static final String PREFIX = "build/" + UNITS + "x" + INDICATORS + "/";

    private BuildPairs() {}

    static List<Pair> all() {
        return List.of(
                pair("copeland", 4_000, "one definition, Copeland", BuildPairs::copeland),
                pair("three-levels", 450, "one definition of three levels, a new panel", BuildPairs::threeLevels),
                pair(
                        "three-levels/leave-one-out",
                        2_400,
                        INDICATORS + " definitions of three levels with a leaf less each",
                        BuildPairs::leaveOneOut));
    }

    private static Pair pair(String name, int sorts, String ours, IntFunction<Duel> setup) {
        return new Pair(
                PREFIX + name + "/" + sorts + "-sorts",
                ours + ", scored and ranked",
                sorts + " Arrays.sort(double[290])",
                () -> setup.apply(sorts));
    }

    private static Panel panel() {
        return UncertaintyPairs.panel(UNITS, INDICATORS);
    }

    /** The same cells in a panel that knows of no earlier scoring. */
    private static Panel asNew(Panel panel) {
        return panel.withProvenance(Provenance.UNKNOWN);
    }

    private static Scores ranked(CompositeIndex index, Panel panel) {
        Scores scores = index.score(panel, UncertaintyPairs.YEAR);
        scores.ranking();
        return scores;
    }

    private static Duel copeland(int sorts) {
        Panel panel = panel();
        Operation ours = input -> {
            Branch root = (Branch) UncertaintyPairs.flatIndex(INDICATORS).tree();
            return ranked(CompositeIndex.of("benchmark", root.withAggregation(Aggregation.copeland())), asNew(panel));
        };
        return new Duel(
                ours,
                UncertaintyPairs.sorts(UNITS, sorts),
                1,
                () -> Results.requireEqual(wins(columns(panel)), values((Scores) ours.run(0)), TOLERANCE));
    }

    private static Duel threeLevels(int sorts) {
        Panel panel = panel();
        Operation ours = input -> ranked(index(NONE), asNew(panel));
        return new Duel(
                ours,
                UncertaintyPairs.sorts(UNITS, sorts),
                1,
                () -> Results.requireEqual(means(columns(panel), NONE), values((Scores) ours.run(0)), TOLERANCE));
    }

    private static Duel leaveOneOut(int sorts) {
        Panel panel = panel();
        Operation ours = input -> {
            Object[] all = new Object[INDICATORS];
            Arrays.setAll(all, gone -> ranked(index(gone), panel));
            return all;
        };
        return new Duel(ours, UncertaintyPairs.sorts(UNITS, sorts), 1, () -> {
            double[][] columns = columns(panel);
            Object[] all = (Object[]) ours.run(0);
            for (int gone = 0; gone < all.length; gone++) {
                Results.requireEqual(means(columns, gone), values((Scores) all[gone]), TOLERANCE);
            }
        });
    }

    /** Five dimensions of two topics of five leaves. */
    private static CompositeIndex index(int gone) {
        List<Node> dimensions = new ArrayList<>();
        int perTopic = INDICATORS / DIMENSIONS / TOPICS;
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            List<Node> topics = new ArrayList<>();
            for (int topic = 0; topic < TOPICS; topic++) {
                int first = (dimension * TOPICS + topic) * perTopic;
                Node[] leaves = IntStream.range(first, first + perTopic)
                        .filter(i -> i != gone)
                        .mapToObj(i -> Leaf.of(UncertaintyPairs.indicator(i), Direction.HIGHER, Normalization.minMax()))
                        .toArray(Node[]::new);
                topics.add(Branch.of("t" + dimension + topic, "Topic", leaves));
            }
            dimensions.add(Branch.of("d" + dimension, "Dimension", topics.toArray(Node[]::new)));
        }
        return CompositeIndex.of("benchmark", Branch.of(UncertaintyPairs.ALL, "All", dimensions.toArray(Node[]::new)));
    }

    private static double[] values(Scores scores) {
        return scores.units().stream()
                .mapToDouble(unit -> scores.score(unit.id()).orElseThrow())
                .toArray();
    }

    /** By indicator and unit. */
    private static double[][] columns(Panel panel) {
        return IntStream.range(0, INDICATORS)
                .mapToObj(i -> panel.units().stream()
                        .mapToDouble(unit -> panel.value(
                                        UncertaintyPairs.indicator(i),
                                        Breakdown.TOTAL,
                                        unit.id(),
                                        UncertaintyPairs.YEAR)
                                .orElseThrow())
                        .toArray())
                .toArray(double[][]::new);
    }

    /** Every unit against every other one, on equal weights. */
    private static double[] wins(double[][] columns) {
        double[] wins = new double[UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            for (int other = 0; other < UNITS; other++) {
                int ahead = 0;
                for (double[] column : columns) {
                    ahead += Double.compare(column[unit], column[other]);
                }
                wins[unit] += Integer.signum(ahead);
            }
        }
        return wins;
    }

    /** The mean of the means of the means of places between the lowest and the highest value. */
    private static double[] means(double[][] columns, int gone) {
        int perTopic = INDICATORS / DIMENSIONS / TOPICS;
        double[] means = new double[UNITS];
        for (int indicator = 0; indicator < INDICATORS; indicator++) {
            double low = Arrays.stream(columns[indicator]).min().orElseThrow();
            double high = Arrays.stream(columns[indicator]).max().orElseThrow();
            boolean isLess = gone >= 0 && indicator / perTopic == gone / perTopic;
            double share = 100.0 / (DIMENSIONS * TOPICS * (isLess ? perTopic - 1 : perTopic));
            for (int unit = 0; unit < UNITS && indicator != gone; unit++) {
                means[unit] += share * (columns[indicator][unit] - low) / (high - low);
            }
        }
        return means;
    }
}
