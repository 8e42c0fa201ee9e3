package org.mattstock.presets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Selection;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.UnrankedReason;

/** The example definition against a slow computation of its own, straight from the panel's cells. */
class ExampleScoresTest {
    private static final Panel PANEL = Presets.samplePanel();
    private static final CompositeIndex EXAMPLE = Presets.index(Presets.EXAMPLE);

    /** The counts come from a computation in another language. */
    @ParameterizedTest
    @CsvSource({"2019, 276", "2020, 269", "2021, 267", "2022, 283"})
    void scoresAreThoseOfASlowComputation(int year, int ranked) {
        Map<String, Double> slow = totals(year);
        Scores scores = EXAMPLE.score(PANEL, year);
        assertThat(slow).hasSize(ranked);
        assertThat(scores.ranking().entries())
                .hasSize(ranked)
                .allSatisfy(entry -> assertThat(entry.score())
                        .isCloseTo(slow.get(entry.unit().id()), within(1e-9)));
    }

    @ParameterizedTest
    @CsvSource({"2019, 14", "2022, 7"})
    void everyMunicipalityWithoutAPlaceIsListedWithItsReason(int year, int unranked) {
        Scores scores = EXAMPLE.score(PANEL, year);
        assertThat(scores.ranking().unranked())
                .filteredOn(each -> each.unit().kind().equals("K"))
                .hasSize(unranked)
                .allSatisfy(each -> {
                    assertThat(each.reason()).isIn(UnrankedReason.MISSING_PARTS, UnrankedReason.NOT_ELIGIBLE);
                    assertThat(each.detail()).isNotBlank();
                });
        assertThat(scores.ranking().unranked())
                .filteredOn(each -> each.unit().id().equals("0000"))
                .singleElement()
                .satisfies(country -> assertThat(country.reason()).isEqualTo(UnrankedReason.OUTSIDE_POPULATION));
    }

    private static Map<String, Double> totals(int year) {
        Map<String, List<Double>> dimensions = new TreeMap<>();
        Map<String, Integer> present = new TreeMap<>();
        for (Branch.Part part : ((Branch) EXAMPLE.tree()).parts()) {
            dimension((Branch) part.node(), year).forEach((unit, values) -> {
                dimensions.computeIfAbsent(unit, id -> new ArrayList<>()).add(mean(values));
                present.merge(unit, values.size(), Integer::sum);
            });
        }
        Map<String, Double> totals = new TreeMap<>();
        dimensions.forEach((unit, means) -> {
            if (means.size() == 4 && present.get(unit) >= 0.75 * 28) {
                totals.put(unit, mean(means));
            }
        });
        return totals;
    }

    /** The normalized values of units that have at least 60 percent of a dimension. */
    private static Map<String, List<Double>> dimension(Branch branch, int year) {
        Map<String, List<Double>> all = new TreeMap<>();
        for (Branch.Part part : branch.parts()) {
            normalized((Leaf) part.node(), year)
                    .forEach((unit, value) ->
                            all.computeIfAbsent(unit, id -> new ArrayList<>()).add(value));
        }
        all.values().removeIf(values -> values.size() < 0.6 * branch.parts().size());
        return all;
    }

    private static Map<String, Double> normalized(Leaf leaf, int year) {
        Map<String, Double> raw = new LinkedHashMap<>();
        for (Unit unit : PANEL.units()) {
            OptionalDouble value = raw(leaf, unit, year);
            if (unit.kind().equals("K") && value.isPresent()) {
                raw.put(unit.id(), value.getAsDouble());
            }
        }
        double[] sorted =
                raw.values().stream().mapToDouble(each -> each).sorted().toArray();
        double lo = sorted[(25 * sorted.length + 999) / 1000 - 1];
        double hi = sorted[(975 * sorted.length + 999) / 1000 - 1];
        raw.replaceAll((unit, value) -> {
            double z = Math.min(100, Math.max(0, 100 * (value - lo) / (hi - lo)));
            return leaf.direction().equals(Direction.LOWER) ? 100 - z : z;
        });
        return raw;
    }

    private static OptionalDouble raw(Leaf leaf, Unit unit, int year) {
        int years = leaf.selection() instanceof Selection.Latest latest ? latest.years() : 1;
        for (int y = year; y > year - years; y--) {
            OptionalDouble value = PANEL.value(leaf.indicator(), Breakdown.TOTAL, unit.id(), y);
            if (value.isPresent()) {
                return isPossible(leaf, value.getAsDouble()) ? value : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    /** A week has 168 hours. */
    private static boolean isPossible(Leaf leaf, double value) {
        return !leaf.indicator().equals("N09808") || value <= 168;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(each -> each).sum() / values.size();
    }
}
