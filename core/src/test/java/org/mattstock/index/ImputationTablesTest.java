package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;

/** What stands in for missing figures agrees with what pandas, R and scikit-learn put in. */
class ImputationTablesTest {
    private static final double TOLERANCE = 1e-9;
    private static final double CONVERGED = 1e-8;
    private static final String FOLDER = "methods/impute/";

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("constant", "value=0", Imputation.constant(0)),
                arguments("mean", "", Imputation.mean()),
                arguments("median", "", Imputation.median()),
                arguments("group_mean", "group", Imputation.groupMean("group")),
                arguments("group_median", "group", Imputation.groupMedian("group")));
    }

    /** Every distance with every number of neighbors and every blend that the tables have. */
    static Stream<Arguments> neighbors() {
        return Stream.of(1, 3, 5)
                .flatMap(count -> Stream.of(Imputation.Blend.values())
                        .flatMap(blend -> Stream.of(
                                neighbors(
                                        "euclidean;scale=zscore",
                                        count,
                                        Imputation.Distance.EUCLIDEAN_OF_Z_SCORES,
                                        blend),
                                neighbors("gower;scale=range", count, Imputation.Distance.GOWER, blend))))
                .filter(row -> !row.get()[1].equals("absent"));
    }

    private static Arguments neighbors(String name, int count, Imputation.Distance distance, Imputation.Blend blend) {
        boolean absent = distance == Imputation.Distance.GOWER && blend == Imputation.Blend.INVERSE_DISTANCE;
        String params = "distance=" + name + ";k=" + count + ";aggregate="
                + blend.name().toLowerCase(Locale.ROOT);
        return arguments("knn", absent ? "absent" : params, Imputation.nearestNeighbors(count, distance, blend));
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                arguments(
                        "regression",
                        "fit=rows_with_target_and_the_unit_s_predictors",
                        Imputation.regression(Imputation.Predictors.PRESENT)),
                arguments(
                        "regression",
                        "fit=complete_rows(Buck)",
                        Imputation.regression(Imputation.Predictors.COMPLETE_ROWS)),
                arguments(
                        "regression",
                        "predictor=most_correlated_present",
                        Imputation.regression(Imputation.Predictors.MOST_CORRELATED)));
    }

    @ParameterizedTest
    @MethodSource({"tables", "neighbors", "lines"})
    void gapsGetWhatTheTableHas(String method, String params, Imputation imputation) {
        ReferenceTable rows = ReferenceTable.read(FOLDER + "impute.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").equals(params));
        assertThat(rows.rows()).hasSize(20);
        agree(FOLDER + "data.csv", rows, imputation);
    }

    static Stream<Arguments> byYear() {
        return Stream.of(
                arguments("linear", Imputation.linear(Imputation.Outside.EMPTY, 100)),
                arguments("linear_else_nearest", Imputation.linear(Imputation.Outside.NEAREST, 100)),
                arguments("linear_gap_at_most_3_years", Imputation.linear(Imputation.Outside.EMPTY, 3)),
                arguments("latest_within_1", Imputation.latest(1)),
                arguments("latest_within_2", Imputation.latest(2)),
                arguments("latest_within_5", Imputation.latest(5)),
                arguments("latest_any", Imputation.latest(100)));
    }

    /** Years are counted, not rows, whatever the order of the rows. */
    @ParameterizedTest
    @MethodSource("byYear")
    void gapsBetweenYearsGetWhatTheTableHas(String column, Imputation imputation) {
        ReferenceTable data = ReferenceTable.read(FOLDER + "years_panel.csv");
        Panels panels = panel(data, "series", "year", List.of("value"));
        CompositeIndex index = CompositeIndex.of("test", raw("value").withImputation(imputation));
        ReferenceTable expected = ReferenceTable.read(FOLDER + "years.csv");
        assertThat(expected.rows()).hasSize(29);
        for (Map<String, String> row : expected.rows()) {
            Scores scores = index.score(panels.build(), Integer.parseInt(row.get("year")));
            close(scores.node("value").value(row.get("series")).orElse(Double.NaN), row, column);
        }
    }

    static Stream<Arguments> ofCountries() {
        return Stream.of(
                arguments("impute_latest", Imputation.latest(4)),
                arguments("impute_latest_max1", Imputation.latest(1)),
                arguments("impute_linear-constant", Imputation.linear(Imputation.Outside.NEAREST, 100)));
    }

    @ParameterizedTest
    @MethodSource("ofCountries")
    void countriesAreCompletedAsByTheTable(String table, Imputation imputation) {
        ReferenceTable data = ReferenceTable.read("asem-panel/panel.csv");
        List<String> indicators = data.rows().get(0).keySet().stream()
                .filter(column -> !List.of("uCode", "Time").contains(column))
                .toList();
        Panel panel = panel(data, "uCode", "Time", indicators).build();
        ReferenceTable expected = ReferenceTable.read("asem-panel/" + table + ".csv");
        assertThat(expected.rows()).hasSize(255);
        for (String indicator : indicators) {
            CompositeIndex index = CompositeIndex.of("test", raw(indicator).withImputation(imputation));
            for (Map<String, String> row : expected.rows()) {
                Scores scores = index.score(panel, Integer.parseInt(row.get("Time")));
                close(scores.node(indicator).value(row.get("uCode")).orElse(Double.NaN), row, indicator);
            }
        }
    }

    /** A panel of rows by unit and year, in whatever order. */
    private static Panels panel(ReferenceTable data, String unit, String year, List<String> indicators) {
        List<String> units = data.texts(unit).stream().distinct().toList();
        Panels panels = Panels.of(units.toArray(String[]::new));
        for (String indicator : indicators) {
            for (String of : data.texts(year).stream().distinct().toList()) {
                double[] values = new double[units.size()];
                Arrays.fill(values, Double.NaN);
                ReferenceTable rows = data.where(row -> row.get(year).equals(of));
                for (int i = 0; i < rows.rows().size(); i++) {
                    values[units.indexOf(rows.rows().get(i).get(unit))] = rows.number(i, indicator);
                }
                panels.withYear(Integer.parseInt(of), indicator, values);
            }
        }
        return panels;
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void countriesGetWhatTheMostSimilarHave(int count) {
        countriesAgree(
                "knn",
                "distance=euclidean;scale=zscore;k=" + count + ";aggregate=mean",
                Imputation.nearestNeighbors(count, Imputation.Distance.EUCLIDEAN_OF_Z_SCORES, Imputation.Blend.MEAN));
    }

    @Test
    void countriesGetWhatTheirOtherFiguresLetExpect() {
        countriesAgree(
                "regression",
                "fit=rows_with_target_and_the_unit_s_predictors",
                Imputation.regression(Imputation.Predictors.PRESENT));
    }

    /** The fit runs until nothing changes, which agrees with other fits to {@value #CONVERGED}. */
    @Test
    void theLikeliestNormalDistributionGivesWhatTheTablesHave() {
        Imputation likeliest = Imputation.expectationMaximization();
        ReferenceTable rows = ReferenceTable.read(FOLDER + "impute.csv")
                .where(row -> row.get("method").equals("em_normal"));
        assertThat(rows.rows()).hasSize(20);
        agree(FOLDER + "data.csv", rows, likeliest, CONVERGED);

        ReferenceTable countries = ReferenceTable.read(FOLDER + "asem_impute.csv")
                .where(row -> row.get("method").equals("em_normal"));
        assertThat(countries.rows()).hasSize(7);
        agree("asem-methods/data.csv", countries, likeliest, CONVERGED);
    }

    private static void countriesAgree(String method, String params, Imputation imputation) {
        ReferenceTable rows = ReferenceTable.read(FOLDER + "asem_impute.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").equals(params));
        assertThat(rows.rows()).hasSize(7);
        agree("asem-methods/data.csv", rows, imputation);
    }

    /** All at the distance of the last one count, whatever the order of the units. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void neighborsAtOneDistanceCountTogether(int count) {
        ReferenceTable rows = ReferenceTable.read(FOLDER + "ties_knn.csv")
                .where(row -> row.get("params")
                        .equals("distance=euclidean;scale=none;k=" + count + ";aggregate=mean;ties=include_all_tied"));
        assertThat(rows.rows()).hasSize(6);
        agree(
                FOLDER + "ties_data.csv",
                rows,
                Imputation.nearestNeighbors(count, Imputation.Distance.EUCLIDEAN, Imputation.Blend.MEAN));
    }

    /** The table's values for the columns of an input, each as a leaf of one definition. */
    private static void agree(String input, ReferenceTable expected, Imputation imputation) {
        agree(input, expected, imputation, TOLERANCE);
    }

    private static void agree(String input, ReferenceTable expected, Imputation imputation, double tolerance) {
        ReferenceTable data = ReferenceTable.read(input);
        List<String> units = data.texts("uCode");
        List<String> indicators = data.rows().get(0).keySet().stream()
                .filter(column -> !List.of("uCode", "group").contains(column))
                .toList();
        Panels panels = Panels.of(units.toArray(String[]::new));
        indicators.forEach(indicator -> panels.with(indicator, data.numbers(indicator)));
        if (data.rows().get(0).containsKey("group")) {
            panels.builder().grouping(groups(data));
        }
        Node[] leaves = indicators.stream()
                .map(indicator -> raw(indicator).withImputation(imputation))
                .toArray(Node[]::new);
        Scores scores =
                CompositeIndex.of("test", Branch.of("root", "Root", leaves)).score(panels.build(), Panels.YEAR);
        for (Map<String, String> row : expected.rows()) {
            close(scores.node(row.get("iCode")).value(row.get("uCode")).orElse(Double.NaN), row, "value", tolerance);
        }
    }

    private static Leaf raw(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    private static Grouping groups(ReferenceTable data) {
        return new Grouping(
                "group",
                "Group",
                data.texts("group").stream()
                        .distinct()
                        .map(group -> MethodExamples.group(
                                group,
                                data.where(row -> row.get("group").equals(group))
                                        .texts("uCode")
                                        .toArray(String[]::new)))
                        .toList());
    }

    private static void close(double found, Map<String, String> row, String column) {
        close(found, row, column, TOLERANCE);
    }

    private static void close(double found, Map<String, String> row, String column, double tolerance) {
        if (row.get(column).isEmpty()) {
            assertThat(found).as("%s of %s", column, row).isNaN();
        } else {
            double expected = Double.parseDouble(row.get(column));
            assertThat(found)
                    .as("%s of %s", column, row)
                    .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
        }
    }
}
