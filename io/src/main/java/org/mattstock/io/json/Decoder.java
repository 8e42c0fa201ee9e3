package org.mattstock.io.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Breakdown;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Policies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Turns JSON into records of plain data. A method returns null for what cannot be read, after noting why; reading goes
 * on, so that one reading finds every fault.
 */
final class Decoder {
    private final FaultList faults;
    private final Suggestion suggestion = new Suggestion();
    private final RecordDecoder records;

    Decoder(FaultList faults) {
        this.faults = faults;
        this.records = new RecordDecoder(this, faults);
    }

    RecordDecoder records() {
        return records;
    }

    @Nullable
    Object value(Type type, JsonNode json, String path) {
        if (type instanceof ParameterizedType generic) {
            return compound((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), json, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return text(json, path);
        } else if (plain == double.class || plain == Double.class) {
            return number(json, path);
        } else if (plain == OptionalDouble.class) {
            Double number = number(json, path);
            return number == null ? null : OptionalDouble.of(number);
        } else if (Whole.isWhole(plain)) {
            Object number = Whole.parse(plain, json);
            return number != null ? number : fault(path, "be a whole number", json);
        } else if (plain == boolean.class || plain == Boolean.class) {
            return json.isBoolean() ? Boolean.valueOf(json.booleanValue()) : fault(path, "be true or false", json);
        } else if (plain.isEnum()) {
            return word(plain, json, path);
        } else if (Times.isTime(plain)) {
            return time(plain, json, path);
        }
        return record(plain, json, path);
    }

    private @Nullable Object record(Class<?> type, JsonNode json, String path) {
        if (type == Breakdown.class) {
            String code = text(json, path);
            return code == null ? null : records.make(Shape.of(Breakdown.class), new Object[] {code}, path);
        } else if (type == CompositeIndex.class) {
            return index(json, path);
        } else if (type == Node.class) {
            return records.node(json, path);
        } else if (type == Branch.Part.class) {
            return records.part(json, path);
        } else if (type.isRecord() && !Variants.isMethod(type.asSubclass(Record.class))) {
            return records.plain(type.asSubclass(Record.class), json, path);
        }
        return method(type, json, path);
    }

    /** A definition inside another record is a text of its own format. */
    private @Nullable CompositeIndex index(JsonNode json, String path) {
        try {
            return CompositeIndexJson.parse(json);
        } catch (InvalidIndexException e) {
            e.faults().forEach(fault -> faults.add(inside(path, fault.path()), fault.message()));
            return null;
        }
    }

    private static String inside(String path, String inner) {
        return inner.isEmpty() ? path : path + "." + inner;
    }

    private @Nullable Object compound(Class<?> type, Type[] arguments, JsonNode json, String path) {
        if (type == Optional.class) {
            Object value = value(arguments[0], json, path);
            return value == null ? null : Optional.of(value);
        } else if (type == Map.class || type == SortedMap.class) {
            Map<Object, Object> map = map(arguments[0], arguments[1], json, path);
            return map == null || type == Map.class ? map : new TreeMap<>(map);
        }
        List<Object> items = list(arguments[0], json, path);
        return items == null || type == List.class || type == Collection.class ? items : set(items, json, path);
    }

    /** In natural order, or in that of the text where there is none. */
    private @Nullable Set<Object> set(List<Object> items, JsonNode json, String path) {
        boolean ordered = items.stream().allMatch(Comparable.class::isInstance);
        Set<Object> set = ordered ? new TreeSet<>() : new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!set.add(items.get(i))) {
                fault(path + "[" + i + "]", "not stand twice", json.get(i));
            }
        }
        return set.size() == items.size() ? set : null;
    }

    private @Nullable List<Object> list(Type type, JsonNode json, String path) {
        if (!json.isArray()) {
            return this.<List<Object>>fault(path, "be a list", json);
        }
        List<Object> items = new ArrayList<>(json.size());
        boolean whole = true;
        for (JsonNode item : json.values()) {
            String place = path + "[" + items.size() + "]";
            Object value = value(type, item, place);
            whole &= value != null || type == Requirement.class;
            items.add(value != null ? value : Placeholder.REQUIREMENT);
        }
        return whole ? items : null;
    }

    private @Nullable Map<Object, Object> map(Type keys, Type values, JsonNode json, String path) {
        if (!json.isObject()) {
            return this.<Map<Object, Object>>fault(path, "be an object", json);
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            String place = Paths.of(path, entry.getKey());
            Object key = key((Class<?>) keys, entry.getKey(), place);
            Object value = value(values, entry.getValue(), place);
            if (key != null && value != null) {
                map.put(key, value);
            }
        }
        return map.size() == json.size() ? map : null;
    }

    private @Nullable Object key(Class<?> type, String name, String path) {
        if (type != Integer.class) {
            return value(type, JsonNodeFactory.instance.stringNode(name), path);
        }
        Object number = Whole.ofName(name);
        return number != null ? number : fault(path, "have a whole number for a name", null);
    }

    private @Nullable String text(JsonNode json, String path) {
        return json.isString() ? json.stringValue() : this.<String>fault(path, "be text", json);
    }

    private @Nullable Double number(JsonNode json, String path) {
        if (!json.isNumber()) {
            return this.<Double>fault(path, "be a number", json);
        }
        double value = json.numberValue().doubleValue();
        return Double.isFinite(value) ? Double.valueOf(value) : this.<Double>fault(path, "be finite", json);
    }

    private @Nullable Object time(Class<?> type, JsonNode json, String path) {
        Optional<Object> time = json.isString() ? Times.parse(type, json.stringValue()) : Optional.empty();
        return time.orElseGet(() -> fault(path, "be " + Times.wanted(type), json));
    }

    private @Nullable Object word(Class<?> type, JsonNode json, String path) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            words.put(Policies.name((Enum<?>) constant), constant);
        }
        return oneOf(words, json, path);
    }

    /** A method of a policy interface: its name alone, or an object that has it as {@code type}. */
    private @Nullable Object method(Class<?> policy, JsonNode json, String path) {
        JsonNode named = json.isObject() ? json.get("type") : json;
        if (named == null) {
            String names = String.join(", ", Variants.of(policy).keySet());
            faults.add(Paths.of(path, "type"), "type must be given; one of " + names);
            return null;
        }
        Class<? extends Record> variant =
                oneOf(Variants.of(policy), named, json.isObject() ? Paths.of(path, "type") : path);
        if (variant == null) {
            return null;
        }
        return json.isObject() ? records.method(variant, json, path) : records.byName(variant, path);
    }

    private <T> @Nullable T oneOf(Map<String, T> known, JsonNode json, String path) {
        T found = json.isString() ? known.get(json.stringValue()) : null;
        if (found == null) {
            String nearest = json.isString() ? nearest(json.stringValue(), known.keySet()) : "";
            faults.add(
                    path,
                    Paths.last(path) + " must be one of " + String.join(", ", known.keySet()) + ", got "
                            + Paths.shown(json) + nearest);
        }
        return found;
    }

    String nearest(String wanted, Collection<String> known) {
        return suggestion.nearest(wanted, known);
    }

    /** Notes what a value must be, and returns null. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of any type
    <T> @Nullable T fault(String path, String rule, @Nullable JsonNode json) {
        faults.add(path, Paths.last(path) + " must " + rule + ", got " + Paths.shown(json));
        return null;
    }
}
