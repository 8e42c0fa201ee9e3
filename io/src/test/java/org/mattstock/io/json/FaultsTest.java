package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mattstock.io.json.Definition.faults;
import static org.mattstock.io.json.Definition.with;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "weight": 0.25 | "weight": 0.2 | tree.parts: shares must sum to 1, got 0.95
                    "weight": 0.25 | "weight": "much" | tree.parts[0].weight: weight must be a number, got "much"
                    "weight": 0.25 | "weight": -1 | tree.parts[0].weight: weight must not be negative, got -1.0
                    "weight": 0.25 | "weight": 1e999 | tree.parts[0].weight: weight must be finite, got Infinity
                    "weight": 0.25 | "weight": null | tree.parts[0].weight: weight must be a number, got null
                    "id": "income" | "id": "health" | tree.parts[1].id: id must be unique, got "health" also at tree.parts[0]
                    "id": "income" | "id": " " | tree.parts[1].id: id must not be blank
                    "id": "income" | "id": 7 | tree.parts[1].id: id must be text, got 7
                    "id": "income", | ~ ~ | tree.parts[1].id: id must be given
                    "clamp": "both" | "clamp": "boht" | tree.parts[0].normalization.clamp: clamp must be one of none, both, lower, upper, got "boht"; nearest: both
                    "lower": 0.025 | "lower": 2.5 | tree.parts[0].normalization.bounds.lower: lower must be from 0 to 1, got 2.5
                    "lower": 0.025 | "lower": 0.99 | tree.parts[0].normalization.bounds.lower: lower must be below upper, got 0.99 and 0.975
                    "range": {"from": 0, "to": 100} | "range": [0, 100] | tree.parts[0].normalization.range: range must be an object, got a list
                    "type": "target" | "type": "taget" | tree.parts[1].direction.type: type must be one of higher, lower, target, got "taget"; nearest: target
                    "type": "target", | ~ ~ | tree.parts[1].direction.type: type must be given; one of higher, lower, target
                    "deviation": 1 | "deviation": 0 | tree.parts[1].normalization.deviation: deviation must be positive, got 0.0
                    "aggregation": "arithmetic" | "aggregation": "rank-sum" | tree.aggregation.ties: ties must be given
                    "missing": {"type": "at-least", "share": 0.6} | "missing": {"type": "substitute", "statistic": "median-rank"} | tree.missing.statistic: statistic must not be median-rank unless the aggregation adds up places, got arithmetic
                    "kind": "K" | "knid": "K", "kind": "K" | population.knid: field must be one of type, kind, got "knid"; nearest: kind
                    "order": "highest-first" | "order": "lowest-first" | ranking.order: order must be highest-first since more is better at the root, got lowest-first
                    "period": "fitted-year" | "period": {"type": "base-year", "year": 2019.5} | reference.period.year: year must be a whole number, got 2019.5
                    "period": "fitted-year" | "period": {"type": "base-year", "year": 99999999999} | reference.period.year: year must be a whole number, got 99999999999
                    "formatVersion": 1, | ~ ~ | formatVersion: formatVersion must be given; the latest is 2
                    "formatVersion": 1 | "formatVersion": 3 | formatVersion: formatVersion must be from 1 to 2, got 3
                    "indicator": "N00001", | ~ ~ | tree.parts[0]: parts[0] must have either parts (a branch) or indicator (a leaf)
                    "title": "Small" | "title": "Small", "eligibility": {"requirements": [{"type": "leaf-observed", "leaf": "helth"}]} | eligibility.requirements[0].leaf: leaf must be one of the tree's, got "helth"; nearest: health
                    "title": "Small" | "title": "Small", "sources": ["a", 1] | sources[1]: sources[1] must be text, got 1
                    "title": "Small" | "title": "Small", "a b\\"\\n": 1 | ["a b\\" "]: field must be one of formatVersion, id, title, description, sources, tree, population, eligibility, reference, degenerate, ranking, outOfRange, got "a b\\" "
                    """)
    void everyFaultHasItsPathRuleAndValue(String old, String replacement, String fault) {
        assertThat(faults(with(old, replacement))).containsExactly(fault);
    }

    @Test
    void allFaultsAreListedAtOnce() {
        String json = with("\"weight\": 0.25", "\"weight\": 0.2")
                .replace("\"kind\": \"K\"", "\"kin\": \"K\"")
                .replace("\"clamp\": \"both\"", "\"clamp\": \"all\"")
                .replace("\"id\": \"income\"", "\"id\": \"health\"");
        assertThat(faults(json))
                .containsExactly(
                        "tree.parts[0].normalization.clamp: clamp must be one of none, both, lower, upper, got \"all\"",
                        "population.kin: field must be one of type, kind, got \"kin\"; nearest: kind",
                        "population.kind: kind must be given",
                        "tree.parts: shares must sum to 1, got 0.95",
                        "tree.parts[1].id: id must be unique, got \"health\" also at tree.parts[0]");
    }

    @Test
    void whatFollowsFromAnUnreadableFieldIsNotReportedTwice() {
        assertThat(faults(with("\"aggregation\": \"arithmetic\"", "\"aggregation\": \"mean-rang\"")))
                .hasSize(1);
        assertThat(faults(with("{\"type\": \"given\", \"form\": \"shares\"}", "\"sharse\"")))
                .hasSize(1);
    }

    @Test
    void errorsOfSyntaxHaveLineAndColumn() {
        assertThat(faults(with("\"Income\",", "\"Income\"")))
                .singleElement()
                .asString()
                .startsWith("line 32, column ");
        assertThat(faults("{")).singleElement().asString().startsWith("line 1, column ");
        assertThat(faults(Definition.SMALL + "{}")).singleElement().asString().startsWith("line 39, column ");
    }

    @Test
    void aKeyMayStandOnlyOnce() {
        assertThat(faults(with("\"id\": \"income\"", "\"id\": \"income\", \"id\": \"other\"")))
                .singleElement()
                .asString()
                .startsWith("line 30, column ")
                .contains("id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "1", "\"text\"", "\uFEFF", "NaN", "{]", "{\"formatVersion\": NaN}"})
    void whatIsNoObjectIsRefused(String json) {
        assertThat(faults(json)).hasSize(1);
    }

    @Test
    void anEmptyObjectLacksEverythingThatIsRequired() {
        assertThat(faults("{}"))
                .containsExactly(
                        "formatVersion: formatVersion must be given; the latest is 2",
                        "id: id must be given",
                        "tree: tree must be given");
    }

    private static String nested(int levels) {
        String tree =
                "{\"id\": \"leaf\", \"indicator\": \"N1\", \"normalization\": \"rank\", \"direction\": \"lower\"}";
        for (int level = 1; level < levels; level++) {
            tree = "{\"id\": \"level" + level + "\", \"parts\": [" + tree + "]}";
        }
        return "{\"formatVersion\": 1, \"id\": \"deep\", \"tree\": " + tree + "}";
    }

    @Test
    void aTreeMayBeOnlySoDeep() {
        assertThat(CompositeIndexJson.parse(nested(32)).nodes()).hasSize(32);
        assertThat(faults(nested(33)))
                .singleElement()
                .asString()
                .endsWith("nesting must be at most 32 levels, got more");
        assertThat(faults(nested(5_000))).singleElement().asString().contains("nesting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "{\"tree\":{\"parts\":["})
    void endlessNestingIsRefusedSoon(String opening) {
        assertQuick(opening.repeat(1_000_000));
    }

    @Test
    void hugeNumbersTextsNamesAndListsAreRefusedSoon() {
        assertQuick("{\"formatVersion\": 1, \"id\": \"x\", \"degenerate\": " + "9".repeat(1_000_000) + "}");
        assertQuick("{\"formatVersion\": 1, \"id\": \"x\", \"degenerate\": 1e" + "9".repeat(50) + "}");
        assertQuick("{\"formatVersion\": 1, \"id\": \"" + "x".repeat(1_000_000) + "\"}");
        assertQuick("{\"" + "x".repeat(1_000_000) + "\": 1}");
        assertQuick("{\"sources\": [" + "[],".repeat(3_000_000) + "[]]}");
        assertQuick(" ".repeat(9_000_000));
    }

    @Test
    void readingStopsAfterAThousandFaults() {
        StringBuilder json = new StringBuilder("{\"formatVersion\": 1, \"id\": \"x\"");
        for (int i = 0; i < 200_000; i++) {
            json.append(",\"f").append(i).append("\":1");
        }
        assertThat(faults(json.append('}').toString()))
                .hasSize(1001)
                .last()
                .isEqualTo(": reading stopped after 1000 faults");
        assertQuick("{\"formatVersion\": 1, \"id\": \"x\", \"tree\": {\"id\": \"r\", \"parts\": ["
                + "{},".repeat(400_000) + "{}]}}");
    }

    @Test
    void manyWrongNamesAmongManyNodesAreRefusedSoon() {
        String leaves = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"id\": \"somewhat-long-name-" + i
                        + "\", \"indicator\": \"N\", \"normalization\": \"rank\", \"direction\": \"higher\"}")
                .collect(Collectors.joining(","));
        String requirements = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"type\": \"leaf-observed\", \"leaf\": \"somewhat-long-nama-" + i + "\"}")
                .collect(Collectors.joining(","));
        assertQuick("{\"formatVersion\": 1, \"id\": \"x\", \"tree\": {\"id\": \"r\", \"parts\": [" + leaves
                + "]}, \"eligibility\": {\"requirements\": [" + requirements + "]}}");
    }

    private static void assertQuick(String json) {
        Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> assertThat(faults(json)).isNotEmpty());
    }
}
