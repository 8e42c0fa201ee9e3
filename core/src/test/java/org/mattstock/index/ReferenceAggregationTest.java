package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;

/** Every row of a table of aggregated values that other software and exact fractions made from the same input. */
class ReferenceAggregationTest {
    private static final double TOLERANCE = 1e-9;
    private static final String FOLDER = "methods/aggregate/";
    private static final ReferenceTable DATA = ReferenceTable.read(FOLDER + "data.csv");
    private static final ReferenceTable WEIGHTS = ReferenceTable.read(FOLDER + "weights.csv");
    private static final ReferenceTable EXPECTED = ReferenceTable.read(FOLDER + "by_unit_and_rank.csv");

    /** Method and parameters of a table of expected values. */
    record Case(String method, String params) {
        static Case of(Map<String, String> row) {
            return new Case(row.get("method"), row.get("params"));
        }

        boolean isWithoutWeights() {
            return params.startsWith("unweighted");
        }

        /** Of {@code quantifier r^2;largest first}. */
        double exponent() {
            return Double.parseDouble(params.substring(params.indexOf('^') + 1, params.indexOf(';')));
        }

        /** Of {@code positions 0.4/0.3/0.2/0.1/0;largest first;complete rows}. */
        List<Double> positions() {
            String given = params.substring(params.indexOf(' ') + 1, params.indexOf(';'));
            return Stream.of(given.split("/")).map(Double::valueOf).toList();
        }

        boolean is(Map<String, String> row) {
            return equals(of(row));
        }

        double number(String name) {
            return Arrays.stream(params.split(";"))
                    .filter(param -> param.startsWith(name + "="))
                    .mapToDouble(param -> Double.parseDouble(param.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Aggregation aggregation(Case wanted) {
        return switch (wanted.method()) {
            case "arithmetic" -> Aggregation.arithmetic();
            case "geometric" -> Aggregation.geometric();
            case "harmonic" -> Aggregation.harmonic();
            case "minimum" -> Aggregation.minimum();
            case "power" -> Aggregation.power(wanted.number("p"));
            case "median" -> Aggregation.median();
            case "trimmed_mean" ->
                Aggregation.trimmed(
                        wanted.number("share"),
                        wanted.isWithoutWeights() ? Aggregation.Cut.WHOLE_PARTS : Aggregation.Cut.SHARE_OF_WEIGHT);
            case "owa" ->
                wanted.params().startsWith("positions")
                        ? Aggregation.orderedPositions(wanted.positions())
                        : Aggregation.orderedWeighted(wanted.exponent());
            default -> throw new IllegalArgumentException("no such method here: " + wanted);
        };
    }

    private static Normalization normalization(Case wanted) {
        return Normalization.none();
    }

    static Stream<Case> cases() {
        Set<String> here =
                Set.of("arithmetic", "geometric", "harmonic", "minimum", "power", "median", "trimmed_mean", "owa");
        return new LinkedHashSet<>(EXPECTED.rows().stream().map(Case::of).toList())
                .stream().filter(one -> here.contains(one.method()));
    }

    private static Panel panel(ReferenceTable table, String units, List<String> columns) {
        Panels panel = Panels.of(table.texts(units).toArray(String[]::new));
        columns.forEach(column -> panel.with(column, table.numbers(column)));
        return panel.build();
    }

    private static Branch branch(Case wanted) {
        List<Branch.Part> parts = WEIGHTS.rows().stream()
                .map(row -> Branch.Part.of(
                        Leaf.of(row.get("iCode"), Direction.HIGHER, normalization(wanted)),
                        wanted.isWithoutWeights() ? 1 : Double.parseDouble(row.get("weight"))))
                .toList();
        return Branch.of("all", "All")
                .withParts(parts)
                .withWeighting(Weighting.relative())
                .withMissing(MissingRule.atLeast(0))
                .withAggregation(aggregation(wanted));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRowAgrees(Case wanted) {
        Panel panel = panel(DATA, "uCode", WEIGHTS.texts("iCode"));
        agrees(EXPECTED.where(wanted::is), "uCode", scores(branch(wanted), panel));
    }

    private static Map<String, Double> scores(Branch branch, Panel panel) {
        Scores scores = CompositeIndex.of("reference", branch).score(panel, Panels.YEAR);
        Map<String, Double> found = new TreeMap<>();
        scores.units()
                .forEach(unit -> found.put(
                        unit.id(), scores.node(branch.id()).value(unit.id()).orElse(Double.NaN)));
        return found;
    }

    private static void agrees(ReferenceTable expected, String units, Map<String, Double> found) {
        assertThat(expected.rows()).isNotEmpty();
        for (int i = 0; i < expected.rows().size(); i++) {
            double value = expected.number(i, "value");
            Double ours = found.get(expected.rows().get(i).get(units));
            assertThat(ours)
                    .as(expected.rows().get(i).toString())
                    .isCloseTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
        }
    }
}
