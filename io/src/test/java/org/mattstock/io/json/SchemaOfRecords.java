package org.mattstock.io.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.mattstock.data.Breakdown;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.report.Labels;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of definitions, made from their records: names and types are the components', what may be left out and what
 * it then means is that of {@link Defaults}, ranges are what the records refuse ({@link Refusals}), and methods are described
 * by their labels. Only how nodes stand in each other is written out here, as it is in the reader.
 */
final class SchemaOfRecords {
    private static final Labels LABELS = Labels.in(Locale.ENGLISH);

    /** What the name of a type does not say. */
    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "branch", "A node that aggregates its parts.",
            "breakdown", "Which part of the population a value describes, such as T, K or M.",
            "form", "Shares sum to 1; of relative weights only the proportions matter.",
            "leaf", "One use of one indicator.",
            "note", "Why the indicator is used and what speaks against it.",
            "quantile-type", "Sample quantiles by Hyndman and Fan.",
            "range", "The two ends of a scale; from must be below to.");

    private static final String HEAD = """
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "$id": "urn:mattstock:schema:index:1",
              "title": "Index definition",
              "description": "The definition of a composite index, versions 1 and 2 of the format. What holds between nodes \
            (unique ids, shares that sum to 1, limits of size) only the reader checks. Defaults are those of version 2; in version \
            1, the precision of the ranking is exact where it is left out."
            }
            """;
    private static final String VERSION = """
            {"formatVersion": {"enum": [1, 2]}}
            """;
    private static final String NODE = """
            {
              "description": "With parts a branch, else a leaf.",
              "type": "object",
              "if": {"required": ["parts"]},
              "then": {"$ref": "#/$defs/branch"},
              "else": {"$ref": "#/$defs/leaf"}
            }
            """;
    private static final String WEIGHT = """
            {"weight": {"description": "Under given weighting every part has one.", "type": "number", "minimum": 0}}
            """;
    private static final String WEIGHTS_IF_GIVEN = """
            {
              "if": {
                "required": ["weighting"],
                "properties": {"weighting": {"type": "object", "properties": {"type": {"const": "given"}}}}
              },
              "then": {"properties": {"parts": {"items": {"required": ["weight"]}}}},
              "else": {"properties": {"parts": {"items": {"not": {"required": ["weight"]}}}}}
            }
            """;
    private static final String NO_WEIGHT = """
            {"not": {"required": ["weight"]}}
            """;

    private final ObjectNode definitions = object();

    /** Which type each definition is of. */
    private final Map<String, Class<?>> owners = new HashMap<>();

    private SchemaOfRecords() {}

    /** The whole schema as text, printed as definitions are. */
    static String json() {
        return Printer.print(new SchemaOfRecords().schema());
    }

    private ObjectNode schema() {
        ObjectNode schema = parsed(HEAD);
        addFields(schema, CompositeIndex.class, parsed(VERSION), List.of("formatVersion"));
        ((ObjectNode) schema.get("properties").get("tree")).setAll(parsed(NO_WEIGHT));
        schema.set("$defs", definitions);
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode parsed(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    /** Adds what an object with a record's fields, and with others before them, looks like. */
    private void addFields(ObjectNode target, Class<? extends Record> type, ObjectNode others, List<String> needed) {
        ObjectNode properties = object().setAll(others);
        List<String> required = new ArrayList<>(needed);
        for (Shape.Field field : Shape.of(type).fieldsForReaders()) {
            properties.set(field.name(), field(type, field));
            if (mustBeGiven(type, field)) {
                required.add(field.name());
            }
        }
        target.put("type", "object").set("properties", properties);
        target.put("additionalProperties", false);
        if (!required.isEmpty()) {
            required.forEach(target.putArray("required")::add);
        }
    }

    /** A title that is left out is the id. */
    private static boolean mustBeGiven(Class<? extends Record> type, Shape.Field field) {
        return !field.name().equals("title") && Defaults.of(type, field).isEmpty();
    }

    private ObjectNode field(Class<? extends Record> type, Shape.Field field) {
        Refusals refusals = new Refusals(type, field);
        ObjectNode schema = field.component().getType().isEnum()
                ? constants(field.component().getType(), refusals.constants())
                : value(field.type());
        refusals.narrow(schema);
        if (!field.name().equals("title")) {
            Defaults.of(type, field)
                    .filter(preset ->
                            !Set.of(Optional.empty(), OptionalInt.empty()).contains(preset))
                    .ifPresent(preset -> schema.set("default", Encoder.BRIEF.value(preset)));
        }
        return schema;
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return compound((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        } else if (type == String.class) {
            return object().put("type", "string");
        } else if (type == double.class || type == Double.class || type == OptionalDouble.class) {
            return object().put("type", "number");
        } else if (type == int.class || type == OptionalInt.class) {
            return object().put("type", "integer")
                    .put("minimum", Integer.MIN_VALUE)
                    .put("maximum", Integer.MAX_VALUE);
        }
        return reference(type == Branch.Part.class ? Node.class : (Class<?>) type);
    }

    private ObjectNode compound(Class<?> type, Type[] arguments) {
        if (type == Optional.class) {
            return value(arguments[0]);
        } else if (type == Map.class) {
            return object().put("type", "object").set("additionalProperties", value(arguments[1]));
        }
        ObjectNode array = object().put("type", "array").set("items", value(arguments[0]));
        return type == List.class ? array : array.put("uniqueItems", true);
    }

    /** All constants of an enum that is a type of its own stand once; those of a nested one stand where it is used. */
    private ObjectNode constants(Class<?> type, List<Enum<?>> taken) {
        boolean all = taken.size() == type.getEnumConstants().length;
        return all && !type.isMemberClass() ? reference(type) : described(type, words(taken));
    }

    private static ObjectNode words(List<Enum<?>> constants) {
        ObjectNode schema = object();
        constants.forEach(constant -> schema.withArray("enum").add(Policies.name(constant)));
        return schema;
    }

    private static ObjectNode described(Class<?> type, ObjectNode schema) {
        String description = DESCRIPTIONS.get(Policies.name(type));
        return description == null
                ? schema
                : object().put("description", description).setAll(schema);
    }

    private ObjectNode reference(Class<?> type) {
        String name = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
        Class<?> owner = owners.putIfAbsent(name, type);
        if (owner == null) {
            definitions.putNull(name);
            definitions.set(name, described(type, definition(type)));
        } else if (owner != type) {
            throw new IllegalStateException("names of types must differ, got " + owner + " and " + type);
        }
        return object().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type == Node.class) {
            reference(Branch.class);
            reference(Leaf.class);
            return parsed(NODE);
        } else if (Node.class.isAssignableFrom(type)) {
            return node(type.asSubclass(Record.class));
        } else if (type == Breakdown.class) {
            return field(Breakdown.class, Shape.of(Breakdown.class).fields().get(0));
        } else if (type.isEnum()) {
            return words(Arrays.stream(type.getEnumConstants())
                    .<Enum<?>>map(constant -> (Enum<?>) constant)
                    .toList());
        }
        return type.isRecord() ? record(type.asSubclass(Record.class), object(), List.of()) : methods(type);
    }

    private ObjectNode node(Class<? extends Record> type) {
        ObjectNode schema = record(type, parsed(WEIGHT), List.of());
        return type == Branch.class ? schema.setAll(parsed(WEIGHTS_IF_GIVEN)) : schema;
    }

    private ObjectNode record(Class<? extends Record> type, ObjectNode others, List<String> needed) {
        ObjectNode schema = object();
        addFields(schema, type, others, needed);
        return schema;
    }

    /** The methods of a policy: by name where every parameter has a default, and with their parameters. */
    private ObjectNode methods(Class<?> policy) {
        ObjectNode schema = object().put("title", LABELS.of(policy));
        ObjectNode byName = object().put("description", "A method at its defaults, by name.");
        Variants.of(policy).forEach((name, variant) -> {
            if (Defaults.forAll(variant)) {
                byName.withArray("enum").add(name);
            }
        });
        List<JsonNode> options = new ArrayList<>(byName.has("enum") ? List.of(byName) : List.of());
        Variants.of(policy).forEach((name, variant) -> options.add(method(name, variant)));
        options.forEach(schema.putArray("oneOf")::add);
        return schema;
    }

    private ObjectNode method(String name, Class<? extends Record> variant) {
        ObjectNode type = object().set("type", object().put("const", name));
        return object().put("description", LABELS.of(variant)).setAll(record(variant, type, List.of("type")));
    }
}
