package org.mattstock.precondition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;

/**
 * Regressions and nearest units agree with those worked out in sixty digits, by normal equations and by fitting again.
 */
class ExpectedValueTablesTest {
    private static final String FOLDER = "methods/precondition/";
    private static final double TOLERANCE = 1e-9;

    private static final Map<String, List<Precondition>> CASES = Map.of(
            "plain", List.of(Precondition.of("near"), Precondition.of("working")),
            "all", List.of(Precondition.logarithmOf("people"), Precondition.of("near"), Precondition.of("working")),
            "one", List.of(Precondition.of("people")),
            "raw", List.of(Precondition.of("people"), Precondition.of("near"), Precondition.of("working")));

    private static ExpectedValueFit fit(String name) {
        return ExpectedValue.of("figure", CASES.getOrDefault(name, List.of())).fit(Places.reference(), Places.YEAR);
    }

    private static ReferenceTable rows(String table, String name) {
        return ReferenceTable.read(FOLDER + table + ".csv").where(row -> name.equals(row.get("case")));
    }

    private static void isClose(double found, double expected, String what) {
        assertThat(found).as(what).isCloseTo(expected, within(Math.max(TOLERANCE, TOLERANCE * Math.abs(expected))));
    }

    private static void isRelativelyClose(double found, double expected, String what) {
        assertThat(found).as(what).isCloseTo(expected, within(TOLERANCE * Math.abs(expected)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "all", "one", "raw"})
    void coefficientsAndErrorsAgree(String name) {
        ExpectedValueFit fit = fit(name);
        Map<String, ExpectedValueFit.Term> terms = new TreeMap<>();
        fit.terms()
                .forEach(term -> terms.put(
                        term.precondition().map(Precondition::indicator).orElse("constant"), term));
        int compared = 0;
        for (Map<String, String> row : rows("fit", name).rows()) {
            ExpectedValueFit.Term term = terms.get(row.getOrDefault("precondition", ""));
            if (term != null) {
                String measure = row.getOrDefault("measure", "");
                double found = switch (measure) {
                    case "coefficient" -> term.coefficient();
                    case "standard_error" -> term.standardError();
                    default -> term.perDeviation().orElseThrow();
                };
                isRelativelyClose(found, Double.parseDouble(row.getOrDefault("value", "")), row.toString());
                compared++;
            }
        }
        assertThat(compared).isEqualTo(3 * terms.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "all", "one", "raw"})
    void sharesExplainedOfUnitsSeenAndUnseenAgree(String name) {
        ExpectedValueFit fit = fit(name);
        Map<String, Double> found = Map.of(
                "r2", fit.r2(),
                "adjusted_r2", fit.adjustedR2(),
                "residual_deviation", fit.residualDeviation(),
                "mean", fit.mean(),
                "r2_left_out", of(fit.outOfSample().get(0).r2()),
                "rmse_left_out", of(fit.outOfSample().get(0).rootMeanSquare()),
                "r2_tenths", of(fit.outOfSample().get(1).r2()),
                "rmse_tenths", of(fit.outOfSample().get(1).rootMeanSquare()));
        ReferenceTable expected = rows("fit", name).where(row -> found.containsKey(row.get("measure")));
        assertThat(expected.rows()).hasSameSizeAs(found.keySet());
        expected.rows()
                .forEach(row -> isClose(
                        found.getOrDefault(row.get("measure"), Double.NaN),
                        Double.parseDouble(row.getOrDefault("value", "")),
                        row.toString()));
    }

    private static double of(OptionalDouble value) {
        return value.orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "all", "one", "raw"})
    void expectedValuesAndLeveragesAgree(String name) {
        ExpectedValueFit fit = fit(name);
        ReferenceTable expected = rows("units", name);
        assertThat(fit.units().stream().map(each -> each.unit().id()))
                .containsExactlyElementsOf(expected.texts("unit"));
        for (int i = 0; i < fit.units().size(); i++) {
            ExpectedValueFit.OfUnit unit = fit.units().get(i);
            isClose(unit.expected(), expected.number(i, "expected"), "expected of " + unit);
            isClose(unit.difference(), expected.number(i, "residual"), "residual of " + unit);
            isClose(unit.leverage(), expected.number(i, "leverage"), "leverage of " + unit);
        }
    }

    @Test
    void nearestUnitsAgree() {
        PeerMatching matching = PeerMatching.of(4, Precondition.of("near"))
                .withFeature(Precondition.logarithmOf("people"), 2)
                .withFeature(Precondition.of("working"), 0.5);
        MatchedPeers peers = matching.match(Places.reference(), Places.YEAR);
        ReferenceTable expected = ReferenceTable.read(FOLDER + "peers.csv");
        int row = 0;
        for (MatchedPeers.OfUnit unit : peers.units()) {
            for (MatchedPeers.Peer peer : unit.peers()) {
                assertThat(List.of(unit.unit().id(), peer.unit().id()))
                        .isEqualTo(List.of(
                                expected.texts("unit").get(row),
                                expected.texts("peer").get(row)));
                isClose(peer.distance(), expected.number(row, "distance"), unit.unit() + " and " + peer);
                row++;
            }
        }
        assertThat(row).isEqualTo(expected.rows().size());
    }
}
