package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.aggregation.Duels;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.rank.TieRule;

/** Every row of a table of aggregated values that other software and exact fractions made from the same input. */
class ReferenceAggregationTest {
    private static final double TOLERANCE = 1e-9;
    private static final String FOLDER = "methods/aggregate/";
    private static final ReferenceTable DATA = ReferenceTable.read(FOLDER + "data.csv");
    private static final ReferenceTable WEIGHTS = ReferenceTable.read(FOLDER + "weights.csv");
    private static final ReferenceTable EXPECTED = ReferenceTable.read(FOLDER + "by_unit_and_rank.csv");

    private static final Normalization AROUND_100 = Normalization.zScore(100, 10, Normalization.Spread.POPULATION);

    private static final Normalization AROUND_MEAN = Normalization.minMax(
            Normalization.Bounds.aroundMean(), new Normalization.Range(70, 130), Normalization.Clamp.NONE);

    /** Method and parameters of a table of expected values. */
    record Case(String method, String params) {
        static Case of(Map<String, String> row) {
            return new Case(row.get("method"), row.get("params"));
        }

        boolean isWithoutWeights() {
            return params.startsWith("unweighted") || params.startsWith("penalty") || params.startsWith("on=");
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

        Aggregation.Penalty penalty() {
            return params.contains("penalty=negative") ? Aggregation.Penalty.SUBTRACTED : Aggregation.Penalty.ADDED;
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
            case "maximum" -> Aggregation.orderedPositions(List.of(1.0, 0.0, 0.0, 0.0, 0.0));
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
            case "mpi", "ampi" -> Aggregation.mazziottaPareto(wanted.penalty());
            case "mean_min" -> Aggregation.meanMin(wanted.number("alpha"), wanted.number("beta"));
            case "mean_rank" -> Aggregation.meanRank(TieRule.FRACTIONAL);
            case "borda" -> Aggregation.borda();
            case "copeland" -> Aggregation.copeland();
            default -> throw new IllegalArgumentException("no such method here: " + wanted);
        };
    }

    private static Normalization normalization(Case wanted) {
        return switch (wanted.method()) {
            case "mpi", "mean_min" -> AROUND_100;
            case "ampi" -> AROUND_MEAN;
            default -> Normalization.none();
        };
    }

    static Stream<Case> cases() {
        return new LinkedHashSet<>(EXPECTED.rows().stream().map(Case::of).toList()).stream();
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
                .withMissing(
                        wanted.params().endsWith("median place (n_j+1)/2")
                                ? MissingRule.substitute(MissingRule.Statistic.MEDIAN_RANK)
                                : MissingRule.atLeast(0))
                .withAggregation(aggregation(wanted));
    }

    /**
     * Two rows are right where a package is not: Compind 3.4 takes column means off along the rows in mean-min, and Copeland's score
     * over pairs with gaps must not hang on the order of rows.
     */
    @ParameterizedTest
    @MethodSource("cases")
    void everyRowAgrees(Case wanted) {
        Panel panel = panel(DATA, "uCode", WEIGHTS.texts("iCode"));
        agrees(EXPECTED.where(wanted::is), "uCode", "value", scores(branch(wanted), panel));
    }

    private static Map<String, Double> scores(Branch branch, Panel panel) {
        Scores scores = CompositeIndex.of("reference", branch).score(panel, Panels.YEAR);
        Map<String, Double> found = new TreeMap<>();
        scores.units()
                .forEach(unit -> found.put(
                        unit.id(), scores.node(branch.id()).value(unit.id()).orElse(Double.NaN)));
        return found;
    }

    private static void agrees(ReferenceTable expected, String units, String column, Map<String, Double> found) {
        assertThat(expected.rows()).isNotEmpty();
        for (int i = 0; i < expected.rows().size(); i++) {
            double value = expected.number(i, column);
            Double ours = found.get(expected.rows().get(i).get(units));
            assertThat(ours)
                    .as(expected.rows().get(i).toString())
                    .isCloseTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
        }
    }

    @Test
    void outrankingSharesOverTheIndicatorsThatTwoUnitsHaveAgree() {
        ReferenceTable expected = ReferenceTable.read(FOLDER + "outranking_matrix.csv");
        Branch branch = branch(new Case("copeland", ""));
        Scores scores =
                CompositeIndex.of("reference", branch).score(panel(DATA, "uCode", WEIGHTS.texts("iCode")), Panels.YEAR);
        Parts parts = ((BranchValues) scores.root()).parts;
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            double share = Duels.share(parts, scores.position(row.get("unit")), scores.position(row.get("over")));
            boolean nothingInCommon = row.get("share").isEmpty();
            assertThat(share)
                    .as(row.toString())
                    .isCloseTo(nothingInCommon ? 0.5 : expected.number(i, "share"), within(TOLERANCE));
        }
    }

    private static Branch equal(Aggregation aggregation, Normalization normalization, String... indicators) {
        return Branch.of(
                        "all",
                        "All",
                        Stream.of(indicators)
                                .map(indicator -> Leaf.of(indicator, Direction.HIGHER, normalization))
                                .toArray(Leaf[]::new))
                .withAggregation(aggregation);
    }

    /** Worked from the definitions: (1, 3), (2, 1), (3, 2). */
    @Test
    void theWorkedExampleOfMazziottaAndParetoAgrees() {
        Panels panel = Panels.of("A", "B", "C").with("X", 1, 2, 3).with("Y", 3, 1, 2);
        Aggregation penalized = Aggregation.mazziottaPareto(Aggregation.Penalty.SUBTRACTED);

        assertThat(panel.score(equal(penalized, AROUND_100, "X", "Y")))
                .containsExactly(new double[] {98.5, 93.476814, 105.770363}, within(5e-7));
    }

    /** The same with the goalposts 1 and 3. */
    @Test
    void theWorkedExampleOfTheAdjustedIndexAgrees() {
        Panels panel = Panels.of("A", "B", "C").with("X", 1, 2, 3).with("Y", 3, 1, 2);
        Aggregation penalized = Aggregation.mazziottaPareto(Aggregation.Penalty.SUBTRACTED);

        assertThat(panel.score(equal(penalized, AROUND_MEAN, "X", "Y")))
                .containsExactly(new double[] {91, 82.352941, 113.043478}, within(5e-7));
    }

    static Stream<Arguments> penalized() {
        return Stream.of(
                Arguments.of("mean_min_a05_b0", Aggregation.meanMin(0.5, 0), AROUND_100),
                Arguments.of("mean_min_a05_b2", Aggregation.meanMin(0.5, 2), AROUND_100),
                Arguments.of("mpi_neg_pop_sd", Aggregation.mazziottaPareto(Aggregation.Penalty.SUBTRACTED), AROUND_100),
                Arguments.of("mpi_pos_pop_sd", Aggregation.mazziottaPareto(Aggregation.Penalty.ADDED), AROUND_100),
                Arguments.of(
                        "ampi_neg_pop_sd_ref_mean",
                        Aggregation.mazziottaPareto(Aggregation.Penalty.SUBTRACTED),
                        AROUND_MEAN),
                Arguments.of(
                        "ampi_pos_pop_sd_ref_mean",
                        Aggregation.mazziottaPareto(Aggregation.Penalty.ADDED),
                        AROUND_MEAN));
    }

    /** Criteria of both directions, two units that are the same; all weights equal. */
    @ParameterizedTest
    @MethodSource("penalized")
    void everyRowOfAnotherMatrixAgrees(String column, Aggregation aggregation, Normalization normalization) {
        ReferenceTable criteria = ReferenceTable.read("mcdm/criteria.csv");
        ReferenceTable expected = ReferenceTable.read("mcdm/mazziotta_pareto.csv");
        Branch branch = Branch.of(
                        "all",
                        "All",
                        criteria.rows().stream()
                                .map(row -> Leaf.of(row.get("criterion"), direction(row.get("type")), normalization))
                                .toArray(Leaf[]::new))
                .withAggregation(aggregation);
        Map<String, Double> found =
                scores(branch, panel(ReferenceTable.read("mcdm/matrix.csv"), "unit", criteria.texts("criterion")));

        agrees(expected, "unit", column, found);
        assertThat(found.get("A03")).isEqualTo(found.get("A07"));
    }

    private static Direction direction(String sign) {
        return sign.equals("1") ? Direction.HIGHER : Direction.LOWER;
    }
}
