package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.RankingRule.Order;
import org.mattstock.rank.TieRule;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/**
 * Replicates under methods that compare units, and with errors of the figures: 290 units, 50 indicators. The baseline does the
 * number of sorts in the name for each replicate, so that a ratio above 1 is a target that is met.
 */
final class ReplicatePairs {
    private static final String PREFIX =
            "replicate/" + UncertaintyPairs.UNITS + "x" + UncertaintyPairs.INDICATORS + "/";
    private static final String ERROR = "-error";
    /** The standard error of every figure; figures are spread over 0 to 1. */
    private static final double STANDARD_ERROR = 0.02;

    private ReplicatePairs() {}

    static List<Pair> all() {
        return List.of(
                weights("rank-sum", 2, 8_192, Aggregation.rankSum(TieRule.FRACTIONAL), Order.LOWEST_FIRST),
                weights("mean-rank", 2, 8_192, Aggregation.meanRank(TieRule.FRACTIONAL), Order.LOWEST_FIRST),
                weights("copeland", 40, 2_048, Aggregation.copeland(), Order.HIGHEST_FIRST),
                pair("noise", 60, 512, times -> noise(1, times)),
                pair("noise-of-all", 100, 512, times -> noise(UncertaintyPairs.INDICATORS, times)));
    }

    private static Pair pair(String name, int sorts, int replicates, IntFunction<UncertaintyAnalysis> analysis) {
        return new Pair(
                PREFIX + name + "/" + sorts + "-sorts",
                replicates + " replicates, " + name,
                sorts + " Arrays.sort(double[290]) for each",
                replicates,
                times -> UncertaintyPairs.duel(
                        analysis.apply(times),
                        name.startsWith("noise") ? withErrors() : figures(),
                        UncertaintyPairs.sorts(UncertaintyPairs.UNITS, sorts * times)));
    }

    private static Pair weights(String name, int sorts, int replicates, Aggregation aggregation, Order order) {
        return pair(name, sorts, replicates, times -> weights(aggregation, order, times));
    }

    private static Panel figures() {
        return UncertaintyPairs.panel(UncertaintyPairs.UNITS, UncertaintyPairs.INDICATORS);
    }

    private static UncertaintyAnalysis weights(Aggregation aggregation, Order order, int replicates) {
        CompositeIndex index = UncertaintyPairs.flatIndex(UncertaintyPairs.INDICATORS);
        Branch root = ((Branch) index.tree()).withAggregation(aggregation);
        CompositeIndex changed =
                CompositeIndex.of("benchmark", root).withRanking(index.ranking().withOrder(order));
        return UncertaintyAnalysis.of(changed)
                .vary(Variation.weights(UncertaintyPairs.ALL, WeightSet.box(0.25)))
                .replicates(replicates);
    }

    private static UncertaintyAnalysis noise(int noisy, int replicates) {
        List<Variation> noises = new ArrayList<>();
        for (int i = 0; i < noisy; i++) {
            String indicator = UncertaintyPairs.indicator(i);
            noises.add(Variation.noise(indicator, indicator + ERROR));
        }
        return UncertaintyAnalysis.of(UncertaintyPairs.flatIndex(UncertaintyPairs.INDICATORS))
                .vary(noises)
                .replicates(replicates);
    }

    private static Panel withErrors() {
        Panel figures = figures();
        PanelBuilder errors = Panel.builder();
        figures.indicators()
                .forEach(indicator -> figures.units()
                        .forEach(unit -> errors.value(
                                indicator.id() + ERROR,
                                Breakdown.TOTAL,
                                unit.id(),
                                UncertaintyPairs.YEAR,
                                STANDARD_ERROR)));
        return figures.merge(errors.build());
    }
}
