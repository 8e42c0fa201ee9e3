package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.uncertainty.RankDistribution.Estimate;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;

/** Given weight samples give what the R packages smaa and COINr compute from them. */
class ReferenceUncertaintyTest {
    private static final double TOLERANCE = 1e-9;
    private static final int YEAR = 2018;

    private static final ReferenceTable PERFORMANCE = ReferenceTable.read("asem-methods/smaa_performance.csv");
    private static final List<String> CRITERIA =
            PERFORMANCE.rows().get(0).keySet().stream().skip(1).toList();

    private final RankDistribution smaa = UncertaintyAnalysis.of(CompositeIndex.of(
                    "smaa",
                    Branch.of(
                            "all",
                            "All",
                            CRITERIA.stream()
                                    .map(id -> Leaf.of(id, Direction.HIGHER, Normalization.none()))
                                    .toArray(Node[]::new))))
            .over(samples(ReferenceTable.read("asem-methods/smaa_weights.csv"), CRITERIA))
            .pairs(Pairs.COUNTED)
            .run(panel(PERFORMANCE, CRITERIA), YEAR);

    @Test
    void rankAcceptabilitiesAreThoseOfSmaa() {
        ReferenceTable expected = ReferenceTable.read("asem-methods/smaa_rank_acceptability.csv");
        for (int row = 0; row < expected.rows().size(); row++) {
            String unit = expected.texts("uCode").get(row);
            for (int place = 1; place <= 12; place++) {
                assertThat(smaa.shareAt(unit, place).value())
                        .as("%s at %d", unit, place)
                        .isCloseTo(expected.number(row, "rank" + place), within(TOLERANCE));
            }
        }
    }

    @Test
    void pairwiseWinningIndicesAreThoseOfSmaa() {
        ReferenceTable expected = ReferenceTable.read("asem-methods/smaa_pairwise_winning.csv");
        for (int row = 0; row < expected.rows().size(); row++) {
            String unit = expected.texts("uCode").get(row);
            for (String other : expected.texts("uCode")) {
                assertThat(smaa.shareAhead(unit, other).value())
                        .as("%s before %s", unit, other)
                        .isCloseTo(expected.number(row, other), within(TOLERANCE));
            }
        }
    }

    @Test
    void centralWeightsAreThoseOfSmaa() {
        ReferenceTable expected = ReferenceTable.read("asem-methods/smaa_central_weights.csv");
        for (int row = 0; row < expected.rows().size(); row++) {
            Map<String, Estimate> weights =
                    smaa.centralWeights(expected.texts("uCode").get(row));
            for (String criterion : CRITERIA) {
                double value = expected.number(row, criterion);
                if (Double.isNaN(value)) {
                    assertThat(weights).isEmpty();
                } else {
                    assertThat(weights.get(criterion).value()).isCloseTo(value, within(TOLERANCE));
                }
            }
        }
    }

    @Test
    void placesUnderGivenWeightSetsAreThoseOfCoinr() {
        ReferenceTable sets = ReferenceTable.read("asem-pipeline/ua_weight_sets.csv");
        ReferenceTable treated = ReferenceTable.read("asem-pipeline/stage_treated.csv");
        List<String> nodes = sets.rows().get(0).keySet().stream().skip(1).toList();
        List<String> leaves = treated.rows().get(0).keySet().stream().skip(1).toList();
        RankDistribution found = UncertaintyAnalysis.of(CompositeIndex.of("asem", asem("Index")))
                .over(samples(sets, nodes))
                .run(panel(treated, leaves), YEAR);
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/ua_rank_stats.csv");
        for (int row = 0; row < expected.rows().size(); row++) {
            String unit = expected.texts("uCode").get(row);
            double[] places = places(found, unit);
            assertThat(found.scores().ranking().requireEntry(unit).place()).isEqualTo(expected.number(row, "nominal"));
            assertThat(found.meanPlace(unit).orElseThrow().value())
                    .isCloseTo(expected.number(row, "mean"), within(TOLERANCE));
            assertThat(found.medianPlace(unit).orElseThrow().value()).isEqualTo(expected.number(row, "median"));
            assertThat(type7(0.05, places)).isCloseTo(expected.number(row, "q5"), within(TOLERANCE));
            assertThat(type7(0.95, places)).isCloseTo(expected.number(row, "q95"), within(TOLERANCE));
            RankDistribution.Span all = found.span(unit, 1).orElseThrow();
            assertThat(all.best()).isEqualTo((int) expected.number(row, "min"));
            assertThat(all.worst()).isEqualTo((int) expected.number(row, "max"));
        }
    }

    @Test
    void aReplicateUnderAGivenWeightSetHasTheScoresOfCoinr() {
        ReferenceTable sets = ReferenceTable.read("asem-pipeline/ua_weight_sets.csv");
        ReferenceTable treated = ReferenceTable.read("asem-pipeline/stage_treated.csv");
        List<String> nodes = sets.rows().get(0).keySet().stream().skip(1).toList();
        List<String> leaves = treated.rows().get(0).keySet().stream().skip(1).toList();
        RankDistribution found = UncertaintyAnalysis.of(CompositeIndex.of("asem", asem("Index")))
                .over(samples(sets, nodes))
                .run(panel(treated, leaves), YEAR);
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/ua_scores_first5.csv");
        for (int replicate = 0; replicate < 5; replicate++) {
            RankDistribution.Replicate tried = found.replicate(replicate);
            var scores = tried.definition().score(tried.panel(), YEAR);
            for (int row = 0; row < expected.rows().size(); row++) {
                assertThat(scores.score(expected.texts("uCode").get(row)).orElseThrow())
                        .isCloseTo(expected.number(row, "X" + (replicate + 1)), within(1e-9 * 100));
            }
        }
    }

    static Node asem(String id) {
        ReferenceTable parts = ReferenceTable.read("asem-pipeline/meta.csv").where(row -> id.equals(row.get("Parent")));
        if (parts.rows().isEmpty()) {
            String direction = ReferenceTable.read("asem-pipeline/meta.csv")
                    .where(row -> id.equals(row.get("iCode")))
                    .texts("Direction")
                    .get(0);
            Normalization.MinMax range = new Normalization.MinMax(
                    new Normalization.Bounds.Observed(), new Normalization.Range(1, 100), Normalization.Clamp.NONE);
            return Leaf.of(id, "1".equals(direction) ? Direction.HIGHER : Direction.LOWER, range);
        }
        return Branch.of(
                id,
                id,
                parts.texts("iCode").stream()
                        .map(ReferenceUncertaintyTest::asem)
                        .toArray(Node[]::new));
    }

    private static double[] places(RankDistribution found, String unit) {
        List<Double> places = new ArrayList<>();
        for (int place = 1; place <= found.units().size(); place++) {
            long count = Math.round(found.shareAt(unit, place).value() * found.replicates());
            for (long i = 0; i < count; i++) {
                places.add((double) place);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double type7(double probability, double... sorted) {
        double position = (sorted.length - 1) * probability;
        int below = (int) Math.floor(position + 1e-9);
        double fraction = Math.max(0, position - below);
        return sorted[below] + fraction * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }

    private static List<Map<String, Double>> samples(ReferenceTable table, List<String> columns) {
        List<Map<String, Double>> samples = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            Map<String, Double> sample = new TreeMap<>();
            for (String column : columns) {
                sample.put(column, table.number(row, column));
            }
            samples.add(sample);
        }
        return samples;
    }

    static Panel panel(ReferenceTable table, List<String> indicators) {
        PanelBuilder builder = Panel.builder();
        for (String indicator : indicators) {
            double[] values = table.numbers(indicator);
            for (int row = 0; row < values.length; row++) {
                builder.value(indicator, Breakdown.TOTAL, table.texts("uCode").get(row), YEAR, values[row]);
            }
        }
        return builder.build();
    }
}
