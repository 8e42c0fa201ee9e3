package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.rank.QuantileType;

/** Treated figures that were computed elsewhere, twice each. */
class TreatmentTablesTest {
    private static final double TOLERANCE = 1e-9;
    private static final ReferenceTable DATA = ReferenceTable.read("methods/treat/data.csv");
    private static final ReferenceTable EXPECTED = ReferenceTable.read("methods/treat/treat.csv");

    static Stream<Arguments> tables() {
        return Stream.of(fences(), winsorized(), logarithms(), powers(), fittedPowers())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> fences() {
        return Stream.of(QuantileType.TYPE_6, QuantileType.TYPE_7)
                .flatMap(type -> Stream.of("1.5", "3")
                        .flatMap(factor -> Stream.of(
                                fence(type, factor, "fence", Treatment.FenceTo.FENCE),
                                fence(type, factor, "nearest_value_inside", Treatment.FenceTo.NEAREST_INSIDE))));
    }

    private static Arguments fence(QuantileType type, String factor, String where, Treatment.FenceTo to) {
        return arguments(
                "iqr_fence",
                "type=" + type.number() + ";factor=" + factor + ";to=" + where,
                Treatment.quartileFence(Double.parseDouble(factor), type, to));
    }

    private static Stream<Arguments> winsorized() {
        return Stream.of("0.025", "0.05", "0.1")
                .map(share -> arguments(
                        "quantile_winsorize",
                        "share=" + share + ";type=7",
                        Treatment.winsorize(
                                Double.parseDouble(share), 1 - Double.parseDouble(share), QuantileType.TYPE_7)));
    }

    private static Stream<Arguments> logarithms() {
        return Stream.of(
                arguments("log", "ln", Treatment.logarithm(Treatment.LogarithmForm.NATURAL)),
                arguments("log", "log10", Treatment.logarithm(Treatment.LogarithmForm.DECIMAL)),
                arguments("log", "log1p", Treatment.logarithm(Treatment.LogarithmForm.OF_ONE_MORE)),
                arguments("log", "ln_shift_min_plus_1", Treatment.logarithm(Treatment.LogarithmForm.FROM_LOWEST)),
                arguments("log", "signed_log1p", Treatment.logarithm(Treatment.LogarithmForm.SIGNED)),
                arguments("log", "asinh", Treatment.logarithm(Treatment.LogarithmForm.INVERSE_SINH)));
    }

    private static Stream<Arguments> powers() {
        return Stream.of("-1", "0", "0.5", "2")
                .map(lambda -> arguments("boxcox", "lambda=" + lambda, Treatment.boxCox(Double.parseDouble(lambda))));
    }

    private static Stream<Arguments> fittedPowers() {
        return Stream.of(
                arguments("boxcox", "lambda=ml", Treatment.fittedBoxCox()),
                arguments("yeo_johnson", "lambda=ml", Treatment.fittedYeoJohnson()));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void valuesAreThoseOfTheTable(String method, String params, Treatment treatment) {
        ReferenceTable ofMethod = EXPECTED.where(
                row -> row.get("method").equals(method) && row.get("params").equals(params));
        List<String> indicators = ofMethod.texts("iCode").stream().distinct().toList();
        assertThat(indicators).hasSizeGreaterThanOrEqualTo(5);
        for (String indicator : indicators) {
            ReferenceTable rows = ofMethod.where(row -> row.get("iCode").equals(indicator));
            double[] found = treated(indicator, treatment);
            for (int i = 0; i < rows.rows().size(); i++) {
                double expected = rows.number(i, "value");
                assertThat(found[DATA.texts("uCode").indexOf(rows.rows().get(i).get("uCode"))])
                        .as("%s", rows.rows().get(i))
                        .isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
            }
        }
    }

    private static double[] treated(String indicator, Treatment treatment) {
        return Panels.of(DATA.texts("uCode").toArray(String[]::new))
                .with(indicator, DATA.numbers(indicator))
                .score(Leaf.of(indicator, Direction.HIGHER, Normalization.none())
                        .withTreatment(treatment));
    }

    /** As panels order units. */
    private static ReferenceTable byUnit(String path) {
        return new ReferenceTable(ReferenceTable.read(path).rows().stream()
                .sorted(Comparator.comparing(row -> row.get("uCode")))
                .toList());
    }

    private static void close(double found, double expected, String what) {
        if (Double.isNaN(expected)) {
            assertThat(found).as(what).isNaN();
        } else {
            assertThat(found).as(what).isCloseTo(expected, within(TOLERANCE * Math.max(1, Math.abs(expected))));
        }
    }

    static Stream<Arguments> tails() {
        return Stream.of(
                arguments("winmax=1;skew=2;kurt=3.5", Treatment.winsorizeTails(1, 2, 3.5)),
                arguments("winmax=3;skew=2;kurt=3.5", Treatment.winsorizeTails(3, 2, 3.5)),
                arguments("winmax=5;skew=2;kurt=3.5", Treatment.winsorizeTails(5, 2, 3.5)),
                arguments("winmax=1000;skew=2;kurt=3.5", Treatment.winsorizeTails(1000, 2, 3.5)),
                arguments("winmax=5;skew=1;kurt=1.5", Treatment.winsorizeTails(5, 1, 1.5)));
    }

    static Stream<Arguments> shiftedLogarithms() {
        return Stream.of(
                arguments("log_CT", Treatment.shiftedLogarithm(0.01, Treatment.LongTail.RIGHT)),
                arguments("log_CT_plus", Treatment.shiftedLogarithm(0.01, Treatment.LongTail.BY_SKEWNESS)),
                arguments("log_CT_orig", Treatment.logarithm(Treatment.LogarithmForm.FROM_LOWEST)));
    }

    @ParameterizedTest
    @MethodSource("shiftedLogarithms")
    void shiftedLogarithmsAreThoseOfTheTable(String method, Treatment treatment) {
        agreesOnCountries(method, "", treatment);
    }

    /** On indicators of 51 countries, those of few values left out. */
    @ParameterizedTest
    @MethodSource("tails")
    void tailsAreBroughtInAsInTheTable(String params, Treatment treatment) {
        agreesOnCountries("winsorise", params, treatment);
    }

    /** A power of what lies above the lowest value, and 1 more: the figures that are given here begin at 1. */
    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.5"})
    void powersOfFiguresAboveTheLowestAreThoseOfTheTable(String lambda) {
        agreesOnCountries(
                "boxcox",
                "lambda=" + lambda + ";shift=x-min+1",
                Treatment.boxCox(Double.parseDouble(lambda)),
                values -> {
                    double lowest = Arrays.stream(values)
                            .filter(value -> !Double.isNaN(value))
                            .min()
                            .orElseThrow();
                    return Arrays.stream(values)
                            .map(value -> value - lowest + 1)
                            .toArray();
                });
    }

    private static void agreesOnCountries(String method, String params, Treatment treatment) {
        agreesOnCountries(method, params, treatment, values -> values);
    }

    private static void agreesOnCountries(
            String method, String params, Treatment treatment, UnaryOperator<double[]> before) {
        ReferenceTable data = byUnit("asem-methods/data.csv");
        ReferenceTable ofMethod = ReferenceTable.read("asem-methods/treat.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").equals(params));
        assertThat(ofMethod.rows()).hasSizeGreaterThanOrEqualTo(255);
        for (String indicator : ofMethod.texts("iCode").stream().distinct().toList()) {
            double[] found = Panels.of(data.texts("uCode").toArray(String[]::new))
                    .with(indicator, before.apply(data.numbers(indicator)))
                    .score(Leaf.of(indicator, Direction.HIGHER, Normalization.none())
                            .withTreatment(treatment));
            ReferenceTable rows = ofMethod.where(row -> row.get("iCode").equals(indicator));
            for (int i = 0; i < rows.rows().size(); i++) {
                Map<String, String> row = rows.rows().get(i);
                close(found[data.texts("uCode").indexOf(row.get("uCode"))], rows.number(i, "value"), row.toString());
            }
        }
    }

    /** A power with the exponent that was found before is the one that was fitted. */
    @Test
    void aStatedPowerOfEitherSignIsTheFittedOne() {
        ReferenceTable exponents = ReferenceTable.read("methods/treat/parameters.csv")
                .where(row -> row.get("method").equals("yeo_johnson"));
        for (int i = 0; i < exponents.rows().size(); i++) {
            valuesAreThoseOfTheTable(
                    exponents.rows().get(i).get("iCode"), Treatment.yeoJohnson(exponents.number(i, "value")));
        }
    }

    private static void valuesAreThoseOfTheTable(String indicator, Treatment treatment) {
        ReferenceTable rows = EXPECTED.where(row ->
                row.get("method").equals("yeo_johnson") && row.get("iCode").equals(indicator));
        double[] found = treated(indicator, treatment);
        for (int i = 0; i < rows.rows().size(); i++) {
            close(
                    found[DATA.texts("uCode").indexOf(rows.rows().get(i).get("uCode"))],
                    rows.number(i, "value"),
                    indicator);
        }
    }

    @Test
    void tiedPointsAreBroughtInTogether() {
        Panels twoTied = Panels.of("A", "B", "C", "D", "E", "F", "G", "H").with("x", 1, 2, 3, 4, 5, 6, 900, 900);
        Leaf once = Leaf.of("x", Direction.HIGHER, Normalization.none())
                .withTreatment(Treatment.winsorizeTails(1, 1e-3, -50));

        assertThat(twoTied.score(once)).containsExactly(1, 2, 3, 4, 5, 6, 6, 6);
    }

    /** Winsorized up to five points, and where that is not enough, a logarithm of the figures as they were. */
    @Test
    void noMoreIsTreatedThanInTheTable() {
        ReferenceTable before = byUnit("asem-pipeline/stage_imputed.csv");
        ReferenceTable after = byUnit("asem-pipeline/stage_treated.csv");
        Treatment treatment = Treatment.asNeeded(
                List.of(
                        Treatment.winsorizeTails(5, 2, 3.5),
                        Treatment.shiftedLogarithm(0.01, Treatment.LongTail.RIGHT)),
                2,
                3.5);
        int treated = 0;
        for (String indicator : before.rows().get(0).keySet()) {
            if (indicator.equals("uCode")) {
                continue;
            }
            double[] found = Panels.of(before.texts("uCode").toArray(String[]::new))
                    .with(indicator, before.numbers(indicator))
                    .score(Leaf.of(indicator, Direction.HIGHER, Normalization.none())
                            .withTreatment(treatment));
            assertThat(found).as(indicator).containsExactly(after.numbers(indicator), within(1e-9 * largest(found)));
            treated += Arrays.equals(found, before.numbers(indicator)) ? 0 : 1;
        }
        assertThat(treated).isPositive();
    }

    private static double largest(double[] values) {
        return Math.max(1, Arrays.stream(values).map(Math::abs).max().orElseThrow());
    }

    @Test
    void asManyPointsAreTreatedAsInTheTable() {
        ReferenceTable data = byUnit("asem-methods/data.csv");
        Map<String, Treatment> treatments = Map.of(
                "nwin_max1", Treatment.winsorizeTails(1, 2, 3.5),
                "nwin_max3", Treatment.winsorizeTails(3, 2, 3.5),
                "nwin_max5", Treatment.winsorizeTails(5, 2, 3.5),
                "nwin_unlimited", Treatment.winsorizeTails(1000, 2, 3.5),
                "nwin_strict5", Treatment.winsorizeTails(5, 1, 1.5));
        for (Map<String, String> row :
                ReferenceTable.read("asem-methods/treat_stats.csv").rows()) {
            double[] before = data.numbers(row.get("iCode"));
            treatments.forEach((column, treatment) -> {
                double[] after = Panels.of(data.texts("uCode").toArray(String[]::new))
                        .with(row.get("iCode"), before)
                        .score(Leaf.of(row.get("iCode"), Direction.HIGHER, Normalization.none())
                                .withTreatment(treatment));
                long treated = IntStream.range(0, before.length)
                        .filter(i -> Double.compare(before[i], after[i]) != 0)
                        .count();
                assertThat(treated).as("%s %s", row.get("iCode"), column).isEqualTo(Long.parseLong(row.get(column)));
            });
        }
    }

    static Stream<Arguments> fitted() {
        return Stream.of(
                arguments("boxcox", Treatment.fittedBoxCox(), 5),
                arguments("yeo_johnson", Treatment.fittedYeoJohnson(), 6));
    }

    @ParameterizedTest
    @MethodSource("fitted")
    void fittedExponentsAreThoseOfTheTable(String method, Treatment treatment, int indicators) {
        ReferenceTable exponents = ReferenceTable.read("methods/treat/parameters.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("quantity").equals("lambda"));
        assertThat(exponents.rows()).hasSize(indicators);
        for (int i = 0; i < exponents.rows().size(); i++) {
            String indicator = exponents.rows().get(i).get("iCode");
            Leaf leaf =
                    Leaf.of(indicator, Direction.HIGHER, Normalization.none()).withTreatment(treatment);
            Panels panels =
                    Panels.of(DATA.texts("uCode").toArray(String[]::new)).with(indicator, DATA.numbers(indicator));
            Learned learned = CompositeIndex.of("fitted", leaf)
                    .fit(panels.build(), Panels.YEAR)
                    .parameters()
                    .find(indicator, FittedParameters.Step.TREATMENT, "")
                    .orElseThrow()
                    .learned();
            close(((Learned.Single) learned).value(), exponents.number(i, "value"), indicator);
        }
    }
}
