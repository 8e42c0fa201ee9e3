package org.mattstock.award;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Lookup;

/** Which units of a population are alike. */
abstract class SimilarUnits {
    private final List<Unit> population;

    private SimilarUnits(List<Unit> population) {
        this.population = population;
    }

    static SimilarUnits of(LearningPartners.Similarity similarity, Panel panel, int year, List<Unit> population) {
        if (similarity instanceof LearningPartners.Similarity.SameGroup same) {
            return new InGroup(population, panel.requireGrouping(same.grouping()));
        }
        LearningPartners.Similarity.Nearest nearest = (LearningPartners.Similarity.Nearest) similarity;
        return new Near(population, nearest.count(), places(nearest.indicators(), panel, year, population));
    }

    Unit require(String idOrName) {
        return Lookup.require("unit", "the population's", idOrName, population, Unit::id, Unit::name);
    }

    /** The units like this one, without itself, each with its distance where there is one. */
    abstract Map<Unit, OptionalDouble> to(Unit unit);

    /** The same group. */
    private static final class InGroup extends SimilarUnits {
        private final Grouping grouping;

        InGroup(List<Unit> population, Grouping grouping) {
            super(population);
            this.grouping = grouping;
        }

        @Override
        Map<Unit, OptionalDouble> to(Unit unit) {
            Map<Unit, OptionalDouble> alike = new TreeMap<>();
            Optional<Grouping.Group> own = grouping.groupOf(unit.id());
            for (Unit each : super.population) {
                if (!each.equals(unit)
                        && own.map(group -> group.units().contains(each.id())).orElse(false)) {
                    alike.put(each, OptionalDouble.empty());
                }
            }
            return alike;
        }
    }

    /** The nearest ones. */
    private static final class Near extends SimilarUnits {
        private final int count;
        private final Map<Unit, int[]> places;

        Near(List<Unit> population, int count, Map<Unit, int[]> places) {
            super(population);
            this.count = count;
            this.places = places;
        }

        @Override
        Map<Unit, OptionalDouble> to(Unit unit) {
            Map<Unit, OptionalDouble> alike = new TreeMap<>();
            int[] own = places.get(unit);
            if (own == null) {
                return alike;
            }
            Map<Unit, Double> distances = new TreeMap<>();
            places.forEach((each, other) -> {
                if (!each.equals(unit)) {
                    distances.put(each, distance(own, other));
                }
            });
            double[] sorted = distances.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            double farthest = sorted.length == 0 ? 0 : sorted[Math.min(count, sorted.length) - 1];
            distances.forEach((each, distance) -> {
                if (distance <= farthest) {
                    alike.put(each, OptionalDouble.of(distance));
                }
            });
            return alike;
        }

        /** Squares are added in whole numbers, so that equal distances are equal. */
        private double distance(int[] a, int[] b) {
            long sum = 0;
            for (int i = 0; i < a.length; i++) {
                long apart = (long) a[i] - b[i];
                sum += apart * apart;
            }
            return Math.sqrt((double) sum / a.length) / (2.0 * (places.size() - 1));
        }
    }

    /** For each unit that has every indicator, how many others lie below it in each, doubled, so that a tie is 1. */
    private static Map<Unit, int[]> places(List<String> indicators, Panel panel, int year, List<Unit> population) {
        Map<Unit, double[]> values = new TreeMap<>();
        for (Unit unit : population) {
            double[] row = indicators.stream()
                    .mapToDouble(indicator -> panel.value(indicator, Breakdown.TOTAL, unit.id(), year)
                            .orElse(Double.NaN))
                    .toArray();
            if (Arrays.stream(row).noneMatch(Double::isNaN)) {
                values.put(unit, row);
            }
        }
        List<double[]> rows = new ArrayList<>(values.values());
        Map<Unit, int[]> places = new TreeMap<>();
        values.forEach((unit, row) -> places.put(unit, places(row, rows)));
        return places;
    }

    private static int[] places(double[] own, List<double[]> rows) {
        int[] places = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            // The unit itself is counted as a tie, and taken off.
            places[i] = -1;
            for (double[] row : rows) {
                places[i] += row[i] < own[i] ? 2 : row[i] == own[i] ? 1 : 0;
            }
        }
        return places;
    }
}
