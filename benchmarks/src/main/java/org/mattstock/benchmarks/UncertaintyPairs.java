package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.presets.Presets;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/**
 * Whole replicates (weights, scores, exact places, counts) in the currency of sorting one vector of as many doubles, which a
 * plain program would do at least once for each. Where a bar is a number of sorts, the baseline does that number.
 */
final class UncertaintyPairs {
    static final int UNITS = 290;
    static final int INDICATORS = 50;
    static final int YEAR = 2022;
    private static final int REPLICATES = 131_072;
    private static final int FEW = 16_384;
    private static final int VECTORS = 64;
    /** So many replicates are scored in full. */
    private static final int FULL = 3;

    private static final double TOLERANCE = 1e-6;

    static final String ALL = "all";

    private UncertaintyPairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(flat("uniform", WeightSet.box(0.25)));
        pairs.add(flat("simplex", WeightSet.simplex()));
        pairs.add(new Pair(
                "uncertainty/290x50/uniform/commons-math3",
                FEW + " replicates, weights within 25 %",
                "a loop over commons-math3 NaturalRanking",
                FEW,
                UncertaintyPairs::toNaive));
        pairs.add(new Pair(
                "uncertainty/example/weights/60000-sorts",
                "100,000 replicates of the example definition, all weights within 25 %",
                "60,000 Arrays.sort(double[290])",
                100_000,
                replicates -> example(weightsOfAllBranches(example()), replicates)));
        pairs.add(new Pair(
                "uncertainty/example/default/60000-sorts",
                "100,000 replicates of the example definition, default variations",
                "60,000 Arrays.sort(double[290])",
                100_000,
                replicates -> example(UncertaintyAnalysis.of(example()).variations(), replicates)));
        pairs.add(new Pair(
                "uncertainty/290x50/methods/30000-sorts",
                "1,000 replicates that renormalize and change methods",
                "30,000 Arrays.sort(double[290])",
                1_000,
                UncertaintyPairs::methods));
        for (int units : new int[] {290, 2_900, 29_000}) {
            for (int indicators : new int[] {10, 50, 200}) {
                pairs.add(size(units, indicators));
            }
        }
        return pairs;
    }

    private static Pair flat(String name, WeightSet set) {
        return new Pair(
                "uncertainty/290x50/" + name + "/arrays-sort",
                REPLICATES + " replicates of " + UNITS + " x " + INDICATORS,
                "as many Arrays.sort(double[290])",
                REPLICATES,
                replicates ->
                        duel(flat(INDICATORS, set, replicates), panel(UNITS, INDICATORS), sorts(UNITS, replicates)));
    }

    private static Pair size(int units, int indicators) {
        int replicates = Math.max(1_024, FEW * UNITS / units);
        return new Pair(
                "uncertainty/size/" + units + "x" + indicators + "/arrays-sort",
                replicates + " replicates of " + units + " x " + indicators + ", fitted first",
                "as many Arrays.sort(double[" + units + "])",
                replicates,
                times -> duel(
                        flat(indicators, WeightSet.box(0.25), times), panel(units, indicators), sorts(units, times)));
    }

    static Duel duel(UncertaintyAnalysis analysis, Panel panel, Operation baseline) {
        Operation ours = input -> analysis.run(panel, YEAR);
        return new Duel(ours, baseline, 1, () -> verify(analysis, panel));
    }

    /**
     * A few replicates, each scored in full through the public interface, must have the places that were counted. Three places
     * are known by the best, the worst and the mean, which are exact for any number of units.
     */
    private static void verify(UncertaintyAnalysis analysis, Panel panel) {
        RankDistribution found = analysis.replicates(FULL).run(panel, YEAR);
        Map<String, DoubleSummaryStatistics> places = new TreeMap<>();
        found.units().forEach(unit -> places.put(unit.id(), new DoubleSummaryStatistics()));
        for (int number = 0; number < FULL; number++) {
            RankDistribution.Replicate tried = found.replicate(number);
            tried.definition()
                    .score(tried.panel(), YEAR)
                    .ranking()
                    .entries()
                    .forEach(entry -> places.computeIfAbsent(entry.unit().id(), id -> new DoubleSummaryStatistics())
                            .accept(entry.place()));
        }
        places.forEach((unit, expected) -> {
            double ranked = FULL * (1 - found.shareUnranked(unit).value());
            Results.requireEqual(new double[] {expected.getCount()}, new double[] {ranked}, TOLERANCE);
            found.span(unit, 1).ifPresent(span -> {
                double sum = ranked * found.meanPlace(unit).orElseThrow().value();
                Results.requireEqual(
                        new double[] {expected.getMin(), expected.getMax(), expected.getSum()},
                        new double[] {span.best(), span.worst(), sum},
                        TOLERANCE);
            });
        });
    }

    /** Sorting so many vectors of so many random doubles, one after the other. */
    static Operation sorts(int units, int count) {
        double[][] vectors = Shape.UNIFORM.vectors(VECTORS, units);
        double[] copy = new double[units];
        return input -> {
            for (int i = 0; i < count; i++) {
                System.arraycopy(vectors[i % VECTORS], 0, copy, 0, units);
                Arrays.sort(copy);
            }
            return copy;
        };
    }

    /** An analysis whose cost is that of its replicates: one branch, weights drawn. */
    static UncertaintyAnalysis flat(int indicators, WeightSet set, int replicates) {
        return UncertaintyAnalysis.of(flatIndex(indicators))
                .vary(Variation.weights(ALL, set))
                .replicates(replicates);
    }

    static CompositeIndex flatIndex(int indicators) {
        Node[] leaves = IntStream.range(0, indicators)
                .mapToObj(i -> Leaf.of(indicator(i), Direction.HIGHER, positive()))
                .toArray(Node[]::new);
        return CompositeIndex.of("benchmark", Branch.of(ALL, "All", leaves));
    }

    static Normalization positive() {
        return new Normalization.MinMax(
                new Normalization.Bounds.Observed(), new Normalization.Range(1, 100), Normalization.Clamp.NONE);
    }

    static String indicator(int number) {
        return "N" + (10_000 + number);
    }

    /** Figures of one year, all there, evenly between 0 and 1. */
    static Panel panel(int units, int indicators) {
        SplittableRandom random = new SplittableRandom(20_250_304);
        String[] ids = IntStream.range(100_000, 100_000 + units)
                .mapToObj(String::valueOf)
                .toArray(String[]::new);
        PanelBuilder builder = Panel.builder();
        for (int i = 0; i < indicators; i++) {
            String indicator = indicator(i);
            for (String unit : ids) {
                builder.value(indicator, Breakdown.TOTAL, unit, YEAR, random.nextDouble());
            }
        }
        return builder.build();
    }

    private static CompositeIndex example() {
        return Presets.index(Presets.EXAMPLE);
    }

    private static List<Variation> weightsOfAllBranches(CompositeIndex index) {
        return index.nodes().stream()
                .filter(Branch.class::isInstance)
                .map(node -> Variation.weights(node.id(), WeightSet.box(0.25)))
                .toList();
    }

    /** Six sorts for ten replicates. */
    private static Duel example(List<Variation> variations, int replicates) {
        UncertaintyAnalysis analysis =
                UncertaintyAnalysis.of(example()).vary(variations).replicates(replicates);
        return duel(analysis, Presets.samplePanel(), sorts(UNITS, replicates * 6 / 10));
    }

    /** Five dimensions, each normalized again; other normalizations, aggregations and sets of indicators. Thirty sorts each. */
    private static Duel methods(int replicates) {
        Node[] dimensions = IntStream.range(0, 5)
                .mapToObj(dimension -> Branch.of(
                                "d" + dimension,
                                "Dimension",
                                IntStream.range(10 * dimension, 10 * dimension + 10)
                                        .mapToObj(i -> Leaf.of(indicator(i), Direction.HIGHER, positive()))
                                        .toArray(Node[]::new))
                        .withNormalization(positive()))
                .toArray(Node[]::new);
        CompositeIndex index = CompositeIndex.of("benchmark", Branch.of(ALL, "All", dimensions));
        List<Variation> variations = List.of(
                Variation.weights(ALL, WeightSet.simplex()),
                Variation.leaves(Variation.bootstrap()),
                Variation.normalizations(
                        Normalization.rank(),
                        new Normalization.ZScore(50, 10, Normalization.Spread.SAMPLE),
                        Normalization.quantileMinMax(0.025, 0.975)),
                new Variation.Aggregations(List.of(Aggregation.geometric()), List.of(ALL)));
        UncertaintyAnalysis analysis = UncertaintyAnalysis.of(index)
                .vary(variations)
                .forbid(Normalization.quantileMinMax(0.025, 0.975), Aggregation.geometric())
                .replicates(replicates);
        return duel(analysis, panel(UNITS, INDICATORS), sorts(UNITS, 30 * replicates));
    }

    private static Duel toNaive(int replicates) {
        Panel panel = panel(UNITS, INDICATORS);
        Naive naive = new Naive(flatIndex(INDICATORS).score(panel, YEAR));
        return duel(
                flat(INDICATORS, WeightSet.box(0.25), replicates),
                panel,
                input -> naive.run(new SplittableRandom(1), replicates));
    }

    /** As one writes it: draw, multiply, rank with a library, count. */
    private static final class Naive {
        private final double[][] values;
        private final NaturalRanking ranking = new NaturalRanking(NaNStrategy.FIXED, TiesStrategy.MINIMUM);

        Naive(org.mattstock.index.Scores scores) {
            values = scores.units().stream()
                    .map(unit -> IntStream.range(0, INDICATORS)
                            .mapToDouble(i ->
                                    scores.node(indicator(i)).value(unit.id()).orElseThrow())
                            .toArray())
                    .toArray(double[][]::new);
        }

        int[][] run(SplittableRandom random, int replicates) {
            int[][] counts = new int[UNITS][UNITS];
            double[] weights = new double[INDICATORS];
            double[] scores = new double[UNITS];
            for (int replicate = 0; replicate < replicates; replicate++) {
                double total = 0;
                for (int i = 0; i < INDICATORS; i++) {
                    weights[i] = 0.75 + 0.5 * random.nextDouble();
                    total += weights[i];
                }
                for (int unit = 0; unit < UNITS; unit++) {
                    double sum = 0;
                    for (int i = 0; i < INDICATORS; i++) {
                        sum += weights[i] * values[unit][i];
                    }
                    scores[unit] = -sum / total;
                }
                double[] places = ranking.rank(scores);
                for (int unit = 0; unit < UNITS; unit++) {
                    counts[(int) places[unit] - 1][unit]++;
                }
            }
            return counts;
        }
    }
}
