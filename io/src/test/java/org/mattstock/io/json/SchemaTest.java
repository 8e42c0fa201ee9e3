package org.mattstock.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mattstock.io.json.Definition.schemaErrors;
import static org.mattstock.io.json.Definition.with;

import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.index.Policies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(CompositeIndexJson.schema());

    static Stream<Arguments> methods() {
        return Policies.interfaces().stream()
                .flatMap(policy -> Policies.variants(policy).stream().map(variant -> Arguments.of(policy, variant)));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void theSchemaHasEveryMethodWithItsParameters(Class<?> policy, Class<? extends Record> variant) {
        JsonNode options = SCHEMA.at("/$defs/" + definition(policy) + "/oneOf");
        Set<String> parameters = new TreeSet<>(Set.of("type"));
        Stream.of(variant.getRecordComponents()).map(RecordComponent::getName).forEach(parameters::add);
        assertThat(options.values().stream()
                        .map(option -> option.path("properties"))
                        .filter(fields -> Policies.name(variant)
                                .equals(fields.path("type").path("const").asString(""))))
                .as("%s in the schema", Policies.name(variant))
                .singleElement()
                .satisfies(fields ->
                        assertThat(new TreeSet<>(fields.propertyNames())).isEqualTo(parameters));
    }

    @ParameterizedTest
    @MethodSource("org.mattstock.index.Policies#interfaces")
    void theSchemaHasNoMethodThatTheLibraryHasNot(Class<?> policy) {
        JsonNode options = SCHEMA.at("/$defs/" + definition(policy) + "/oneOf");
        assertThat(options.values().stream()
                        .map(option -> option.at("/properties/type/const").asString(""))
                        .filter(name -> !name.isEmpty()))
                .containsExactlyElementsOf(Variants.of(policy).keySet());
        assertThat(options.get(0).path("enum").values().stream().map(JsonNode::stringValue))
                .allMatch(name -> Defaults.forAll(Variants.of(policy).get(name)))
                .hasSize((int) Variants.of(policy).values().stream()
                        .filter(Defaults::forAll)
                        .count());
    }

    private static String definition(Class<?> policy) {
        return policy.getSimpleName().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + policy.getSimpleName().substring(1);
    }

    @Test
    void theSmallDefinitionFitsTheSchema() {
        assertThat(schemaErrors(Definition.SMALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"formatVersion\": 1, \"id\": \"x\"}"})
    void whatLacksTheRequiredFieldsDoesNotFit(String json) {
        assertThat(schemaErrors(json)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    "formatVersion": 1 | "formatVersion": 3
                    "weight": 0.25 | "weight": -0.25
                    "weight": 0.25 | "weight": "0.25"
                    "weight": 0.25 | "wieght": 0.25
                    "id": "income" | "id": ""
                    "id": "root" | "id": "root", "weight": 1
                    "indicator": "N00001" | "indicator": 1
                    "clamp": "both" | "clamp": "BOTH"
                    "lower": 0.025 | "lower": 2.5
                    "type": "z-score" | "type": "zscore"
                    "deviation": 1 | "deviation": 0
                    "type": "target", "value": 5 | "type": "target"
                    "aggregation": "arithmetic" | "aggregation": "rank-sum"
                    "aggregation": "arithmetic" | "aggregation": "arithmetic", "other": 1
                    {"type": "given", "form": "shares"} | "equal"
                    "kind": "K" | "kind": "K", "group": "01"
                    "fitted-year" | {"type": "base-year", "year": 2019.5}
                    "title": "Root" | "title": null
                    """)
    void whatTheReaderRefusesDoesNotFitTheSchema(String old, String replacement) {
        String json = with(old, replacement);
        assertThat(schemaErrors(json)).isNotEmpty();
        assertThat(Definition.faults(json)).isNotEmpty();
    }
}
