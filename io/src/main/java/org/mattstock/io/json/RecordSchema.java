package org.mattstock.io.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.mattstock.data.Breakdown;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.table.Descriptive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of one kind of record; one object makes one schema. */
final class RecordSchema {
    private static final String RECORD_WORD = "x-record";
    private static final String REFERENCE = "$ref";
    private static final String TYPE = "type";
    private static final Set<Class<?>> MAYBE = Set.of(Optional.class, OptionalDouble.class, OptionalInt.class);

    private final ObjectNode definitions = object();

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    ObjectNode of(Class<?> type, String what) {
        ObjectNode schema = object().put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:mattstock:schema:" + what.replace(' ', '-') + ":1")
                .put("title", what);
        if (type.isRecord()) {
            addFields(schema, type.asSubclass(Record.class), version());
        } else {
            Variants.of(type)
                    .values()
                    .forEach(variant -> schema.withArray("oneOf").add(root(variant)));
        }
        return definitions.isEmpty() ? schema : schema.set("$defs", definitions);
    }

    private static ObjectNode version() {
        ObjectNode version = object();
        version.putObject(JsonFormat.FORMAT_VERSION).put("const", 1);
        return version;
    }

    /** One of several that a whole text may be of. */
    private ObjectNode root(Class<? extends Record> variant) {
        ObjectNode others = version();
        others.putObject(TYPE).put("const", Policies.name(variant));
        return addFields(object(), variant, others);
    }

    /** Adds the fields of a record after others that must be given. */
    private ObjectNode addFields(ObjectNode schema, Class<? extends Record> type, ObjectNode others) {
        schema.put(RECORD_WORD, Policies.name(type)).put(TYPE, "object");
        ObjectNode properties = schema.putObject("properties").setAll(others);
        Shape.of(type).fields().forEach(field -> properties.set(field.name(), field(type, field)));
        schema.put("additionalProperties", false);
        others.propertyNames().forEach(schema.withArray("required")::add);
        Shape.of(type).fields().stream()
                .filter(field -> RecordDecoder.mustBeGiven(type, field))
                .forEach(field -> schema.withArray("required").add(field.name()));
        return schema;
    }

    private ObjectNode field(Class<? extends Record> owner, Shape.Field field) {
        ObjectNode schema = value(field.type());
        if (MAYBE.contains(field.component().getType())) {
            schema.put("x-optional", true);
        } else {
            Defaults.of(owner, field).ifPresent(preset -> schema.set("default", Encoder.FULL.value(preset)));
        }
        return field.component().isAnnotationPresent(Descriptive.class) ? schema.put("x-unhashed", true) : schema;
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return compound((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) type;
        if (Whole.isWhole(plain)) {
            return whole(plain);
        } else if (plain == double.class || plain == Double.class || plain == OptionalDouble.class) {
            return typed("number");
        } else if (plain == boolean.class || plain == Boolean.class) {
            return typed("boolean");
        } else if (plain == String.class || Times.isTime(plain)) {
            return text(plain);
        }
        return named(plain);
    }

    private static ObjectNode typed(String type) {
        return object().put(TYPE, type);
    }

    private static ObjectNode whole(Class<?> type) {
        boolean large = Whole.isLong(type);
        return typed("integer")
                .put("minimum", large ? Long.MIN_VALUE : Integer.MIN_VALUE)
                .put("maximum", large ? Long.MAX_VALUE : Integer.MAX_VALUE);
    }

    private static ObjectNode text(Class<?> type) {
        ObjectNode schema = typed("string");
        if (type == LocalDate.class) {
            return schema.put("format", "date");
        }
        return type == Instant.class ? schema.put("format", "date-time") : schema;
    }

    private ObjectNode compound(Class<?> type, Type[] arguments) {
        ObjectNode items = value(arguments[arguments.length - 1]);
        if (type == Optional.class) {
            return items;
        } else if (Map.class.isAssignableFrom(type)) {
            return names((Class<?>) arguments[0], typed("object")).set("additionalProperties", items);
        }
        ObjectNode list = typed("array").set("items", items);
        return Set.class.isAssignableFrom(type) ? list.put("uniqueItems", true) : list;
    }

    private ObjectNode names(Class<?> keys, ObjectNode map) {
        if (keys == Integer.class) {
            map.put("x-key", "integer").putObject("propertyNames").put("pattern", Whole.NAME.pattern());
        } else if (keys.isEnum()) {
            map.set("propertyNames", value(keys));
        }
        return map;
    }

    /** A type that has a name is described once. */
    private ObjectNode named(Class<?> type) {
        if (type == CompositeIndex.class) {
            return index();
        } else if (type.isRecord() && Variants.isMethod(type.asSubclass(Record.class))) {
            return variants(type);
        }
        return reference(type);
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getName().replace("org.mattstock.", "").replace('$', '.');
        if (!definitions.has(name)) {
            definitions.putNull(name);
            definitions.set(name, definition(type));
        }
        return object().put(REFERENCE, "#/$defs/" + name);
    }

    private ObjectNode definition(Class<?> type) {
        if (type == Breakdown.class) {
            return typed("string");
        } else if (type.isEnum()) {
            return words(type);
        } else if (!type.isRecord()) {
            return variants(type);
        }
        Class<? extends Record> record = type.asSubclass(Record.class);
        ObjectNode others = object();
        if (Variants.isMethod(record)) {
            others.putObject(TYPE).put("const", Policies.name(record));
        }
        return addFields(object(), record, others);
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = object();
        Arrays.stream(type.getEnumConstants())
                .forEach(constant -> schema.withArray("enum").add(Policies.name((Enum<?>) constant)));
        return schema;
    }

    /** The kinds of record: by name where every component has a default, and with their components. */
    private ObjectNode variants(Class<?> policy) {
        List<String> plain = Variants.of(policy).entrySet().stream()
                .filter(variant -> Defaults.forAll(variant.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        ObjectNode schema = object();
        if (!plain.isEmpty()) {
            plain.forEach(schema.withArray("oneOf").addObject().putArray("enum")::add);
        }
        Variants.of(policy)
                .values()
                .forEach(variant -> schema.withArray("oneOf").add(reference(variant)));
        return schema;
    }

    /** A definition is of its own format, whose schema stands whole among the definitions. */
    private ObjectNode index() {
        JsonNode schema = JsonMapper.shared().readTree(CompositeIndexJson.schema());
        definitions.set("index", schema);
        return object().put(REFERENCE, schema.path("$id").stringValue());
    }
}
