package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;

/**
 * Fitting and scoring one year: standard scores or places between the lowest and the highest value, equal weights, the mean of
 * those parts that are there, at least half of them. Each input is a year of its own.
 */
final class IndexPairs {
    private static final int UNITS = 290;
    private static final int INDICATORS = 100;
    private static final int YEARS = 64;
    private static final double LEAST_SHARE = 0.5;
    private static final double TOLERANCE = 1e-9;
    private static final String BOXED = "Map<String, Double> and SummaryStatistics";
    private static final String STREAM = "reading the same doubles once";

    private IndexPairs() {}

    /**
     * How values are normalized: from where, and what length is one unit, in a map of boxed numbers.
     *
     * @param unit what a place one length above the origin is
     */
    private record Way(
            Normalization normalization,
            ToDoubleFunction<SummaryStatistics> origin,
            ToDoubleFunction<SummaryStatistics> length,
            double unit) {
        static final Way Z_SCORE =
                new Way(Normalization.zScore(), SummaryStatistics::getMean, SummaryStatistics::getStandardDeviation, 1);
        static final Way MIN_MAX =
                new Way(Normalization.minMax(), SummaryStatistics::getMin, each -> each.getMax() - each.getMin(), 100);
    }

    static List<Pair> all() {
        String name = "index/" + UNITS + "x" + INDICATORS + "/";
        String ours = "CompositeIndex.fit and score, a year of " + UNITS + " x " + INDICATORS;
        return List.of(
                new Pair(name + "boxed-maps", ours, BOXED, () -> toBoxedMaps(Way.Z_SCORE, IndexPairs::ours)),
                new Pair(name + "stream-read", ours, STREAM, () -> toStreamRead(Way.Z_SCORE)),
                new Pair(name + "min-max/boxed-maps", ours, BOXED, () -> toBoxedMaps(Way.MIN_MAX, IndexPairs::ours)),
                new Pair(name + "min-max/stream-read", ours, STREAM, () -> toStreamRead(Way.MIN_MAX)),
                new Pair(
                        name + "score-of-its-year/boxed-maps",
                        "CompositeIndex.score, a year of " + UNITS + " x " + INDICATORS,
                        BOXED,
                        () -> toBoxedMaps(Way.Z_SCORE, IndexPairs::scoreOfItsYear)));
    }

    private static Duel toBoxedMaps(Way way, BiFunction<SyntheticPanel, Way, Operation> form) {
        SyntheticPanel figures = figures();
        List<List<Map<String, Double>>> boxed = boxed(figures);
        Operation ours = form.apply(figures, way);
        Operation baseline = year -> scores(boxed.get(year), way);
        return new Duel(ours, baseline, YEARS, () -> verify(figures, ours, baseline));
    }

    private static Duel toStreamRead(Way way) {
        SyntheticPanel figures = figures();
        double[][] flat = Arrays.stream(figures.values())
                .map(year -> Arrays.stream(year).flatMapToDouble(Arrays::stream).toArray())
                .toArray(double[][]::new);
        Operation ours = ours(figures, way);
        List<List<Map<String, Double>>> boxed = boxed(figures);
        return new Duel(
                ours,
                year -> sum(flat[year]),
                YEARS,
                () -> verify(figures, ours, year -> scores(boxed.get(year), way)));
    }

    private static SyntheticPanel figures() {
        return SyntheticPanel.of(UNITS, INDICATORS, YEARS);
    }

    private static Operation ours(SyntheticPanel figures, Way way) {
        Panel panel = figures.toPanel();
        CompositeIndex index = index(figures, way);
        return year -> index.fit(panel, figures.firstYear() + year).score(panel, figures.firstYear() + year);
    }

    /** The short form fits and scores in one go. */
    private static Operation scoreOfItsYear(SyntheticPanel figures, Way way) {
        Panel panel = figures.toPanel();
        CompositeIndex index = index(figures, way);
        return year -> index.score(panel, figures.firstYear() + year);
    }

    private static CompositeIndex index(SyntheticPanel figures, Way way) {
        Node[] leaves = figures.indicators().stream()
                .map(id -> Leaf.of(id, Direction.HIGHER, way.normalization()))
                .toArray(Node[]::new);
        return CompositeIndex.of(
                "benchmark", Branch.of("all", "All", leaves).withMissing(MissingRule.atLeast(LEAST_SHARE)));
    }

    private static List<List<Map<String, Double>>> boxed(SyntheticPanel figures) {
        List<List<Map<String, Double>>> years = new ArrayList<>();
        for (double[][] year : figures.values()) {
            years.add(Arrays.stream(year)
                    .map(values -> boxed(figures.units(), values))
                    .toList());
        }
        return years;
    }

    private static Map<String, Double> boxed(List<String> units, double[] values) {
        Map<String, Double> boxed = new LinkedHashMap<>();
        for (int unit = 0; unit < values.length; unit++) {
            if (!Double.isNaN(values[unit])) {
                boxed.put(units.get(unit), values[unit]);
            }
        }
        return boxed;
    }

    /** As one writes it who thinks of a table as a map. */
    private static Map<String, Double> scores(List<Map<String, Double>> indicators, Way way) {
        Map<String, Double> sums = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Map<String, Double> values : indicators) {
            SummaryStatistics statistics = new SummaryStatistics();
            values.values().forEach(statistics::addValue);
            double origin = way.origin().applyAsDouble(statistics);
            double length = way.length().applyAsDouble(statistics);
            values.forEach((unit, value) -> {
                sums.merge(unit, way.unit() * ((value - origin) / length), Double::sum);
                counts.merge(unit, 1, Integer::sum);
            });
        }
        Map<String, Double> scores = new HashMap<>();
        sums.forEach((unit, sum) -> {
            int count = counts.getOrDefault(unit, 0);
            if (count >= LEAST_SHARE * indicators.size()) {
                scores.put(unit, sum / count);
            }
        });
        return scores;
    }

    /** With eight sums, so that no addition waits for the one before: what the memory gives, not what one adder can take. */
    private static double sum(double[] values) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        double e = 0;
        double f = 0;
        double g = 0;
        double h = 0;
        int i = 0;
        for (; i + 8 <= values.length; i += 8) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
            e += values[i + 4];
            f += values[i + 5];
            g += values[i + 6];
            h += values[i + 7];
        }
        for (; i < values.length; i++) {
            a += values[i];
        }
        return a + b + c + d + e + f + g + h;
    }

    private static void verify(SyntheticPanel figures, Operation ours, Operation baseline) {
        for (int year = 0; year < YEARS; year++) {
            Scores scores = (Scores) ours.run(year);
            Map<?, ?> expected = (Map<?, ?>) baseline.run(year);
            Results.requireEqual(
                    figures.units().stream()
                            .mapToDouble(unit -> number(expected.get(unit)))
                            .toArray(),
                    figures.units().stream()
                            .mapToDouble(unit -> scores.score(unit).orElse(0))
                            .toArray(),
                    TOLERANCE);
        }
    }

    private static double number(@org.jspecify.annotations.Nullable Object score) {
        return score == null ? 0 : (Double) score;
    }
}
